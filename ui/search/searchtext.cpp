#include "ui/search/searchtext.h"

#include "domain/articlequery.h"

namespace depeche {

namespace {

bool joins(const QString &text)
{
    return text.contains(u'(') || text.contains(u')') || searchTokens(text).contains(QStringLiteral("OR"));
}

} // namespace

QStringList searchTokens(const QString &text)
{
    QStringList tokens;
    QString token;
    bool quoted = false;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u'(')
            ++depth;
        else if (!quoted && c == u')')
            --depth;
        if (c.isSpace() && !quoted && depth <= 0) {
            if (!token.isEmpty())
                tokens.append(std::exchange(token, {}));
        } else {
            token += c;
        }
    }
    if (!token.isEmpty())
        tokens.append(token);
    return tokens;
}

bool makesChip(const QString &token)
{
    if (token.count(u'"') % 2 != 0 || !token.contains(u':') || token.endsWith(u':'))
        return false;
    const ParsedQuery parsed = parseQuery(token, Timestamp());
    if (!parsed.notes.isEmpty())
        return false;
    QueryNode node = parsed.query.root;
    if (node.kind == QueryNode::Kind::Not && !node.children.isEmpty()) {
        const QueryNode child = node.children.first(); // assigned directly it would be freed while it is copied
        node = child;
    }
    switch (node.kind) {
    case QueryNode::Kind::All: return parsed.query.order == ArticleQuery::Order::Relevance;
    case QueryNode::Kind::Words: return node.field != QueryNode::Field::Any && !node.text.isEmpty();
    case QueryNode::Kind::Or:
    case QueryNode::Kind::Not:
    case QueryNode::Kind::Never: return false;
    default: return true;
    }
}

SplitSearch splitSearch(const QString &text)
{
    SplitSearch split;
    if (joins(text)) {
        split.text = text;
        return split;
    }
    QStringList words;
    for (const QString &token : searchTokens(text)) {
        if (makesChip(token))
            split.conditions.append(token);
        else
            words.append(token);
    }
    split.text = words.join(u' ');
    return split;
}

QString joinedSearch(const QStringList &conditions, const QString &text)
{
    QStringList parts;
    for (const QString &condition : conditions) {
        const bool either = searchTokens(condition).contains(QStringLiteral("OR"));
        parts.append(either ? QString(u'(' + condition + u')') : condition);
    }
    const QString typed = text.trimmed();
    if (!typed.isEmpty()) {
        const bool either = !conditions.isEmpty() && searchTokens(typed).contains(QStringLiteral("OR"));
        parts.append(either ? QString(u'(' + typed + u')') : typed);
    }
    return parts.join(u' ');
}

QString unfinishedSearch(const QString &text)
{
    const QString last = searchTokens(text).value(searchTokens(text).size() - 1);
    const bool growing = last.size() >= 2 && !text.back().isSpace() && last != u"OR" &&
                         std::all_of(last.begin(), last.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return growing ? QString(text + u'*') : text;
}

WordAtCursor wordAtCursor(const QString &text, qsizetype cursor)
{
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        const QChar c = text.at(i);
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c.isSpace() || c == u'('))
            start = i + 1;
    }
    return {start, text.mid(start, cursor - start)};
}

} // namespace depeche
