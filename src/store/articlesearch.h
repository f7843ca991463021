#pragma once

#include "domain/articlequery.h"
#include "store/facets.h"

#include <QVariant>

namespace depeche {

class QueryCompiler;
struct IdRange;

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
    /// How many match. Read from the counts that are kept for all, unread, a feed, a folder, a followed tag and the flags
    /// the user sets; else counted, which a cancelled Reading ends.
    Result<int> count(const ArticleQuery &query);
    Result<int> unreadCount(const ArticleQuery &query);
    /// The most frequent tags among the newest @p sample matches, most frequent first.
    Result<QList<TagCount>> topTags(const ArticleQuery &query, int limit, int sample = FacetSample);
    /// What the newest @p sample matches have in common: at most @p limit of each, and all periods.
    Result<Facets> facets(const ArticleQuery &query, int limit, int sample = FacetSample);

    static constexpr int FacetSample = 2000;

private:
    Result<QList<ArticleId>> windowed(const QueryCompiler &compiler, int limit, IdRange range);
    Result<QList<ArticleId>> ranked(const QueryCompiler &compiler, int limit, IdRange range);
    Result<QList<ArticleId>> run(const QString &sql, const QVariantList &values);

    Connection &m_db;
    Timestamp m_now;
};

} // namespace depeche
