#include "domain/querynodes.h"

namespace depeche {

QueryNode queryNode(QueryNode::Kind kind, const QString &text)
{
    QueryNode made;
    made.kind = kind;
    made.text = text;
    return made;
}

QueryNode flagNode(ArticleFlag flag)
{
    QueryNode made = queryNode(QueryNode::Kind::Flag);
    made.flag = flag;
    return made;
}

QueryNode negated(const QueryNode &child)
{
    if (child.kind == QueryNode::Kind::Not)
        return child.children.first();
    if (child.kind == QueryNode::Kind::All)
        return queryNode(QueryNode::Kind::Never);
    if (child.kind == QueryNode::Kind::Never)
        return {};
    QueryNode made = queryNode(QueryNode::Kind::Not);
    made.children = {child};
    return made;
}

QueryNode group(QueryNode::Kind kind, const QList<QueryNode> &children)
{
    if (children.isEmpty())
        return {};
    if (children.size() == 1)
        return children.first();
    QueryNode made = queryNode(kind);
    made.children = children;
    return made;
}

} // namespace depeche
