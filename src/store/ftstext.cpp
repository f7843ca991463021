#include "store/ftstext.h"

#include "core/text.h"

namespace depeche {

namespace {

QString phrase(const QueryNode &words)
{
    const QStringList terms = indexTerms(words.text);
    QString text = u'"' + terms.join(u' ') + u'"';
    if (words.prefix || isSingleCjk(words.text))
        text += u'*';
    switch (words.field) {
    case QueryNode::Field::Any: return text;
    case QueryNode::Field::Title: return u"title : " + text;
    case QueryNode::Field::Author: return u"author : " + text;
    case QueryNode::Field::Text: return u"body : " + text;
    }
    return text;
}

std::optional<QString> allChildren(const QueryNode &node)
{
    QStringList required;
    QStringList excluded;
    for (const QueryNode &child : node.children) {
        const bool negative = child.kind == QueryNode::Kind::Not;
        const auto text = ftsExpression(negative ? child.children.value(0) : child);
        if (!text)
            return std::nullopt;
        (negative ? excluded : required).append(*text);
    }
    if (required.isEmpty())
        return std::nullopt;
    return ftsCombined(required, excluded);
}

std::optional<QString> anyChild(const QueryNode &node)
{
    QStringList alternatives;
    for (const QueryNode &child : node.children) {
        const auto text = ftsExpression(child);
        if (!text)
            return std::nullopt;
        alternatives.append(*text);
    }
    return alternatives.isEmpty() ? std::nullopt : std::optional(u'(' + alternatives.join(u" OR ") + u')');
}

} // namespace

QString ftsCombined(const QStringList &required, const QStringList &excluded)
{
    QString text = u'(' + required.join(u" AND ") + u')';
    if (!excluded.isEmpty())
        text = u'(' + text + u" NOT (" + excluded.join(u" OR ") + u"))";
    return text;
}

std::optional<QString> ftsExpression(const QueryNode &node)
{
    switch (node.kind) {
    case QueryNode::Kind::Words: return phrase(node);
    case QueryNode::Kind::And: return allChildren(node);
    case QueryNode::Kind::Or: return anyChild(node);
    default: return std::nullopt;
    }
}

} // namespace depeche
