#pragma once

#include "domain/articlequery.h"
#include "domain/tag.h"
#include "store/connection.h"

namespace depeche {

struct CompiledQuery;

/// How many of the listed articles share something.
struct FacetCount
{
    QString key;  ///< a feed's id, a language, a day
    QString name; ///< as shown
    int count = 0;

    bool operator==(const FacetCount &) const = default;
};

/// What the listed articles have in common, most frequent first; days newest first.
struct Facets
{
    QList<TagCount> tags;
    QList<FacetCount> feeds;
    QList<FacetCount> languages;
    QList<FacetCount> days; ///< UTC, "2026-05-17"

    bool operator==(const Facets &) const = default;
};

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
    /// The same for everything an article can be grouped by; at most @p limit of each.
    Result<Facets> facets(const ArticleQuery &query, int limit, int sample = 2000);

private:
    Result<QList<FacetCount>> groups(const CompiledQuery &listed, const QString &columns,
                                     const QString &order, int limit, int sample);

    Connection &m_db;
    Timestamp m_now;
};

} // namespace depeche
