#pragma once

#include "store/connection.h"
#include "ui/articles/listedarticle.h"

namespace depeche {

/// Reads the rows of @p ids as lists paint them, with what @p terms find marked, in that order; what is not there any
/// more is left out. Unpacks texts when there are terms, so it asks for few at a time. On a reading thread.
Result<QList<ListedArticle>> readListedArticles(Connection &db, const QList<ArticleId> &ids,
                                                const QList<QStringList> &terms);

} // namespace depeche
