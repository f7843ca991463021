#pragma once

#include "domain/articlequery.h"
#include "store/connection.h"

namespace depeche {

/// Articles as lists and the reader need them, and their flags. Synchronous; see Connection for threads.
class ArticleTable final
{
public:
    explicit ArticleTable(Connection &db)
        : m_db(db)
    {
    }

    /// A list row by id; in the order asked for, unknown ids left out.
    Result<QList<ArticleRow>> rows(const QList<ArticleId> &ids);
    /// Everything about one article; ErrorKind::NotFound if there is none.
    Result<Article> article(ArticleId id);
    /// Bodies as plain text, for snippets, in the order of @p ids; empty where there is none.
    Result<QStringList> texts(const QList<ArticleId> &ids);

    /// Sets and clears user flags of articles in one go. Returns how many changed. One step to undo, unless the title
    /// is empty. For many articles see BulkRunner.
    Result<int> setFlags(const QList<ArticleId> &ids, ArticleFlags set, ArticleFlags clear,
                         const QString &undoTitle);
    /// The same for everything @p query finds.
    Result<int> setFlagsWhere(const ArticleQuery &query, ArticleFlags set, ArticleFlags clear,
                              const QString &undoTitle, Timestamp now);

private:
    Result<> readExtras(Article &article);

    Connection &m_db;
};

} // namespace depeche
