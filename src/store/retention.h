#pragma once

#include "domain/feed.h"
#include "store/connection.h"

namespace depeche {

/// How many articles a rule would remove now.
struct RetentionCount
{
    qint64 removable = 0;
    qint64 articles = 0; ///< all that are listed

    bool operator==(const RetentionCount &) const = default;
};

/// Which articles are too old to be kept. Never those that are starred, for later, unread or tagged by the user. The age
/// is that in the article's id: of the publisher's date, or of its arrival if that was earlier. Synchronous; see
/// Connection for threads.
class Retention final
{
public:
    explicit Retention(Connection &db)
        : m_db(db)
    {
    }

    /// Older articles of a feed may go.
    struct Limit
    {
        FeedId feed;
        ArticleId before;
    };

    /// What was found on the way through the articles of one feed.
    struct Found
    {
        QList<ArticleId> articles; ///< oldest first
        ArticleId last;            ///< where to go on; invalid: this was all
    };

    /// The limits of all feeds that have one, by the id of the feed. @p usual holds for feeds the user said nothing else
    /// of. With @p only, for that feed.
    Result<QList<Limit>> limits(const KeepRule &usual, Timestamp now, std::optional<FeedId> only = {});
    /// Up to @p count articles that @p limit lets go, after the article @p after. Looks at 50 times as many at most, so
    /// that it takes some milliseconds whatever there is.
    Result<Found> expired(const Limit &limit, ArticleId after, int count);
    /// Reads a million states in about a second: for a lane that nobody waits for.
    Result<RetentionCount> count(const KeepRule &usual, Timestamp now);

private:
    Result<ArticleId> oldestOfNewest(FeedId feed, int count);

    Connection &m_db;
};

} // namespace depeche
