#pragma once

#include "domain/articlequery.h"

/// Makers of query nodes that keep trees in one form, so that equal queries compare equal. For this folder
/// only.
namespace depeche {

QueryNode queryNode(QueryNode::Kind kind, const QString &text = {});
QueryNode flagNode(ArticleFlag flag);
/// The opposite of @p child; of a negation, what it negates; of All, Never and the other way round.
QueryNode negated(const QueryNode &child);
/// @p children joined by @p kind (And, Or); the child itself if it is the only one, All if there is none.
QueryNode group(QueryNode::Kind kind, const QList<QueryNode> &children);
/// Whether @p text is only a value when it stands between quotation marks.
bool needsQuotes(const QString &text);

} // namespace depeche
