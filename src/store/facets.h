#pragma once

#include "domain/tag.h"
#include "store/connection.h"

namespace depeche {

/// How many of the listed articles share something.
struct FacetCount
{
    QString key;  ///< a feed's id, a language, the first day of a period ("2026-05-17")
    QString name; ///< as shown; of a period its key
    int count = 0;
    QString condition; ///< in the query language: what restricts the list to these

    bool operator==(const FacetCount &) const = default;
};

/// What the listed articles have in common, most frequent first; dates newest first.
struct Facets
{
    /// Chosen by the span of the articles.
    enum class Period { Day, Week, Month };

    QList<TagCount> tags;
    QList<FacetCount> feeds;
    QList<FacetCount> languages;
    QList<FacetCount> dates; ///< periods of the user's calendar that have articles; weeks begin on Monday
    Period period = Period::Day;
    int looked = 0;        ///< the articles that were counted
    bool isSample = false; ///< there are older matches, which were not

    bool operator==(const Facets &) const = default;
};

/// Groups articles by what they share, in one pass each over a narrow table. Synchronous; usually on db-counts.
class FacetReader final
{
public:
    explicit FacetReader(Connection &db)
        : m_db(db)
    {
    }

    /// At most @p limit tags, feeds and languages; all periods.
    Result<Facets> facets(const QList<ArticleId> &ids, int limit);
    Result<QList<TagCount>> tags(const QList<ArticleId> &ids, int limit);

private:
    Result<QList<TagCount>> named(QList<TagCount> counts);
    Result<> nameFeeds(QList<FacetCount> &feeds);

    Connection &m_db;
};

} // namespace depeche
