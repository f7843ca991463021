#pragma once

#include "core/stem.h"
#include "domain/articlequery.h"
#include "store/connection.h"
#include "store/queryterm.h"

namespace depeche {

/// Looks up what the conditions of a query name. A name that nothing has makes a condition that nothing meets.
/// Synchronous; see Connection for threads.
class QueryResolver final
{
public:
    QueryResolver(Connection &db, Timestamp now)
        : m_db(db)
        , m_now(now)
    {
    }

    Result<QueryTerm> resolve(const ArticleQuery &query);

private:
    Result<QueryTerm> term(const QueryNode &node);
    Result<QueryTerm> joined(const QueryNode &node);
    Result<QueryTerm> language(const QString &prefix);
    Result<QList<qint64>> tagIds(const QString &name);
    Result<QList<qint64>> followedIds();
    Result<QList<qint64>> feedIds(const QString &name);
    Result<QList<qint64>> feedsOfFolder(const QString &name);

    Connection &m_db;
    Timestamp m_now;
    QList<StemLanguage> m_stems;
};

} // namespace depeche
