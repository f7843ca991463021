#include "domain/articlequery.h"

#include "core/text.h"
#include "domain/querynodes.h"

namespace depeche {

namespace {

/// The conditions that must all hold.
QList<QueryNode> conjuncts(const QueryNode &root)
{
    switch (root.kind) {
    case QueryNode::Kind::All: return {};
    case QueryNode::Kind::And: return root.children;
    default: return {root};
    }
}

void collectTerms(const QueryNode &from, QList<QStringList> &terms)
{
    if (from.kind == QueryNode::Kind::Not)
        return;
    for (const QueryNode &child : from.children)
        collectTerms(child, terms);
    if (from.kind != QueryNode::Kind::Words || from.field == QueryNode::Field::Author)
        return;
    const QList<Token> tokens = indexTokens(from.text);
    if (tokens.isEmpty())
        return;
    QStringList phrase;
    for (const Token &token : tokens) {
        const bool inflected = !from.exact && !from.prefix && !token.cjk;
        phrase += inflected ? QString(u'~' + from.text.mid(token.start, token.length)) : token.folded;
    }
    if (from.prefix || isSingleCjk(from.text))
        phrase.last() += u'*';
    terms.append(phrase);
}

} // namespace

ArticleQuery ArticleQuery::unread()
{
    return {negated(flagNode(ArticleFlag::Read))};
}

ArticleQuery ArticleQuery::flagged(ArticleFlag flag)
{
    return {flagNode(flag)};
}

ArticleQuery ArticleQuery::today()
{
    return {queryNode(QueryNode::Kind::Today)};
}

ArticleQuery ArticleQuery::ofFeed(FeedId feed)
{
    return {queryNode(QueryNode::Kind::Feed, QString::number(feed.value))};
}

ArticleQuery ArticleQuery::ofFolder(const QString &path)
{
    return {queryNode(QueryNode::Kind::Folder, path)};
}

ArticleQuery ArticleQuery::ofTag(const QString &name)
{
    return {queryNode(QueryNode::Kind::Tag, name)};
}

ArticleQuery ArticleQuery::followed()
{
    return {queryNode(QueryNode::Kind::Followed)};
}

ArticleQuery both(const ArticleQuery &query, const ArticleQuery &more)
{
    const auto order =
        more.order == ArticleQuery::Order::Relevance ? ArticleQuery::Order::Relevance : query.order;
    QList<QueryNode> conditions = conjuncts(query.root);
    for (const QueryNode &condition : conjuncts(more.root)) {
        if (!conditions.contains(condition))
            conditions.append(condition);
    }
    return {group(QueryNode::Kind::And, conditions), order};
}

ArticleQuery excluding(const ArticleQuery &query, const ArticleQuery &what)
{
    return both(query, {negated(what.root), query.order});
}

QStringList conditionTexts(const ArticleQuery &query)
{
    QStringList texts;
    for (const QueryNode &condition : conjuncts(query.root))
        texts += toText(ArticleQuery{condition});
    return texts;
}

QList<QStringList> highlightTerms(const ArticleQuery &query)
{
    QList<QStringList> terms;
    collectTerms(query.root, terms);
    return terms;
}

} // namespace depeche
