#pragma once

#include "domain/articlequery.h"
#include "store/connection.h"
#include "ui/articles/listdiff.h"
#include "ui/articles/listedarticle.h"

/// What ArticleListModel has done on a reading thread: a million ids are read, compared and merged there.
namespace depeche {

/// The beginning of a list, ready to be painted.
struct ListBeginning
{
    QList<ArticleId> ids;
    QList<ListedArticle> rows; ///< the first few
    QList<int> days;           ///< see dayStarts()
    bool isAll = false;
};

/// A ranking is read whole: its best are known only when all are.
Result<ListBeginning> readListBeginning(Connection &db, const ArticleQuery &query, Timestamp now);

/// A list as it is now, and how it comes from what it was.
struct ListUpdate
{
    QList<ArticleId> ids;
    QList<ListChange> changes; ///< source counts in ids
    QList<int> days;
    qsizetype read = 0; ///< how many ids were asked for
};

/// @p known with its first @p headRows rows replaced by @p head, all newest first. Ids in @p kept stay where they were.
ListUpdate updatedList(const QList<ArticleId> &known, qsizetype headRows, const QList<ArticleId> &head,
                       const QSet<ArticleId> &kept);

} // namespace depeche
