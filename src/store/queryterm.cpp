#include "store/queryterm.h"

namespace depeche {

namespace {

using Kind = QueryTerm::Kind;

QueryTerm termOf(Kind kind)
{
    QueryTerm term;
    term.kind = kind;
    return term;
}

/// @p children joined by @p kind, those of the same kind taken in, @p neutral left out; @p ruling if one of them is that.
QueryTerm joined(Kind kind, const QList<QueryTerm> &children, Kind neutral, Kind ruling)
{
    QueryTerm term = termOf(kind);
    for (const QueryTerm &child : children) {
        if (child.kind == ruling)
            return termOf(ruling);
        if (child.kind == kind)
            term.children += child.children;
        else if (child.kind != neutral && !term.children.contains(child))
            term.children += child;
    }
    if (term.children.isEmpty())
        return termOf(neutral);
    return term.children.size() == 1 ? term.children.first() : term;
}

} // namespace

QueryTerm allOf(const QList<QueryTerm> &terms)
{
    return joined(Kind::And, terms, Kind::All, Kind::Never);
}

QueryTerm anyOf(const QList<QueryTerm> &terms)
{
    QueryTerm term = joined(Kind::Or, terms, Kind::Never, Kind::All);
    if (term.kind != Kind::Or)
        return term;
    QList<QueryTerm> merged;
    for (const QueryTerm &child : std::as_const(term.children)) {
        const auto alike = std::find_if(merged.begin(), merged.end(), [&child](const QueryTerm &other) {
            return other.kind == child.kind && (child.kind == Kind::Tags || child.kind == Kind::Feeds);
        });
        if (alike == merged.end()) {
            merged += child;
            continue;
        }
        for (const qint64 id : child.ids) {
            if (!alike->ids.contains(id))
                alike->ids += id;
        }
    }
    term.children = merged;
    return merged.size() == 1 ? merged.first() : term;
}

QueryTerm opposite(const QueryTerm &term)
{
    QueryTerm other = term;
    switch (term.kind) {
    case Kind::All: other.kind = Kind::Never; return other;
    case Kind::Never: other.kind = Kind::All; return other;
    case Kind::From: other.kind = Kind::Until; return other;
    case Kind::Until: other.kind = Kind::From; return other;
    case Kind::Not: return term.children.first();
    default: break;
    }
    other = termOf(Kind::Not);
    other.children = {term};
    return other;
}

QList<QueryTerm> conjunctsOf(const QueryTerm &term)
{
    switch (term.kind) {
    case Kind::All: return {};
    case Kind::And: return term.children;
    default: return {term};
    }
}

} // namespace depeche
