#pragma once

#include "domain/articlequery.h"
#include "domain/tag.h"
#include "store/connection.h"

namespace depeche {

/// Answers an ArticleQuery. Synchronous; usually on db-list.
class ArticleSearch final
{
public:
    ArticleSearch(Connection &db, Timestamp now)
        : m_db(db)
        , m_now(now)
    {
    }

    /// The newest @p limit ids that match, older than @p before if that is valid. limit < 0: all.
    /// With Order::Relevance the best of the newest few thousand, best first.
    Result<QList<ArticleId>> ids(const ArticleQuery &query, int limit, ArticleId before = {});
    Result<int> count(const ArticleQuery &query);
    Result<int> unreadCount(const ArticleQuery &query);
    /// The most frequent tags among the newest @p sample matches, most frequent first.
    Result<QList<TagCount>> topTags(const ArticleQuery &query, int limit, int sample = 2000);

private:
    Connection &m_db;
    Timestamp m_now;
};

} // namespace depeche
