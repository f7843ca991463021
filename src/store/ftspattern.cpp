#include "store/ftspattern.h"

#include "core/stem.h"

namespace depeche {

namespace {

void skipBlanks(QStringView text, qsizetype &at)
{
    while (at < text.size() && text.at(at) == u' ')
        ++at;
}

bool skip(QStringView text, qsizetype &at, QStringView what)
{
    skipBlanks(text, at);
    if (!text.mid(at).startsWith(what))
        return false;
    at += what.size();
    return true;
}

} // namespace

IndexedColumn::IndexedColumn(const QString &text)
    : m_text(text)
{
    for (const QStringView term : QStringView(m_text).split(u' ', Qt::SkipEmptyParts)) {
        if (term.front() != StemMark || m_begins.isEmpty())
            m_begins += m_terms.size();
        m_terms += term;
    }
}

bool IndexedColumn::has(qsizetype place, const QStringList &terms, bool prefix) const
{
    const qsizetype end = place + 1 < m_begins.size() ? m_begins.at(place + 1) : m_terms.size();
    for (qsizetype i = m_begins.at(place); i < end; ++i) {
        for (const QString &term : terms) {
            if (prefix ? m_terms.at(i).startsWith(term) : m_terms.at(i) == term)
                return true;
        }
    }
    return false;
}

FtsPattern FtsPattern::parse(const QString &expression)
{
    qsizetype at = 0;
    return parsed(expression, at);
}

FtsPattern FtsPattern::parsed(QStringView text, qsizetype &at)
{
    if (!skip(text, at, u"("))
        return phrase(text, at);
    FtsPattern group = parsed(text, at);
    while (at < text.size() && !skip(text, at, u")")) {
        Kind kind = Kind::And;
        if (skip(text, at, u"OR "))
            kind = Kind::Or;
        else if (skip(text, at, u"NOT "))
            kind = Kind::Not;
        else if (!skip(text, at, u"AND "))
            break; // cannot be: the expression is of our own making
        FtsPattern joined;
        joined.m_kind = kind;
        joined.m_children = {group, parsed(text, at)};
        group = joined;
    }
    return group;
}

FtsPattern FtsPattern::phrase(QStringView text, qsizetype &at)
{
    FtsPattern phrase;
    if (skip(text, at, u"title :"))
        phrase.m_column = Title;
    else if (skip(text, at, u"author :"))
        phrase.m_column = Author;
    else if (skip(text, at, u"body :"))
        phrase.m_column = Body;
    if (!skip(text, at, u"\""))
        return phrase;
    const qsizetype end = std::max(at, text.indexOf(u'"', at));
    for (const QStringView term : text.mid(at, end - at).split(u' ', Qt::SkipEmptyParts)) {
        const bool instead = term.front() == InsteadMark;
        if ((instead || term.front() == StemMark) && !phrase.m_places.isEmpty())
            phrase.m_places.last() += term.mid(instead ? 1 : 0).toString();
        else
            phrase.m_places += QStringList{term.toString()};
    }
    at = std::min(end + 1, text.size());
    phrase.m_prefix = at < text.size() && text.at(at) == u'*';
    if (phrase.m_prefix)
        ++at;
    return phrase;
}

bool FtsPattern::matches(const QList<IndexedColumn> &columns) const
{
    const auto holds = [&columns](const FtsPattern &child) { return child.matches(columns); };
    switch (m_kind) {
    case Kind::And: return std::all_of(m_children.begin(), m_children.end(), holds);
    case Kind::Or: return std::any_of(m_children.begin(), m_children.end(), holds);
    case Kind::Not: return holds(m_children.first()) && !holds(m_children.last());
    case Kind::Phrase: break;
    }
    if (m_column >= 0)
        return m_column < columns.size() && standsIn(columns.at(m_column));
    return std::any_of(columns.begin(), columns.end(),
                       [this](const auto &column) { return standsIn(column); });
}

bool FtsPattern::standsIn(const IndexedColumn &column) const
{
    if (m_places.isEmpty())
        return false;
    for (qsizetype first = 0; first + m_places.size() <= column.places(); ++first) {
        qsizetype i = 0;
        while (i < m_places.size() &&
               column.has(first + i, m_places.at(i), m_prefix && i + 1 == m_places.size()))
            ++i;
        if (i == m_places.size())
            return true;
    }
    return false;
}

} // namespace depeche
