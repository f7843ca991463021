#pragma once

#include "store/retention.h"

#include <chrono>

namespace depeche {

/// How long what the user deleted or unsubscribed from can be taken back. After that it is purged.
inline constexpr std::chrono::hours UndoPeriod{30 * 24};
/// A purged article that was in none of so many documents of its feed is forgotten: its identity is kept until then, so
/// that it does not come back.
inline constexpr int DocumentsUntilForgotten = 500;

/// Which articles to purge.
struct PurgePlan
{
    enum class Retain { Everything, AsRuled };

    Timestamp now;
    KeepRule usual;                  ///< for feeds the user said nothing else of
    Retain retain = Retain::AsRuled; ///< Everything: only what was deleted or unsubscribed from goes

    bool operator==(const PurgePlan &) const = default;
};

/// How far a purge is. A value that goes from one slice to the next; nothing of it is stored, because each slice looks
/// anew at what there is.
struct PurgePosition
{
    enum class Stage { Deleted, Unsubscribed, Retention, Forgetting, Done };

    Stage stage = Stage::Deleted;
    FeedId feed;     ///< Retention, Forgetting: the last one that is done
    FeedId current;  ///< Retention: the one under way; invalid: none
    ArticleId after; ///< the last one looked at
    qint64 deleted = 0;
    qint64 unsubscribed = 0;
    qint64 expired = 0;

    bool isDone() const { return stage == Stage::Done; }
    qint64 purged() const { return deleted + unsubscribed + expired; }
    bool operator==(const PurgePosition &) const = default;
};

/// Deletes articles for good, with their texts, tags, enclosures, revisions and their place in the index: those the user
/// deleted or unsubscribed from longer ago than UndoPeriod, and those Retention lets go. What belongs to a feed that is
/// still subscribed to leaves its identity in seen_items. Each slice is complete in itself: after a crash between two of
/// them everything is consistent, and a new purge goes on. Within a transaction, on db-write.
class Purge final
{
public:
    explicit Purge(Connection &db)
        : m_db(db)
    {
    }

    /// One slice: purges for @p budget at most (some milliseconds more for the last article) and tells how far it came.
    Result<PurgePosition> slice(const PurgePlan &plan, PurgePosition from,
                                std::chrono::milliseconds budget = std::chrono::milliseconds(50));

    /// What a whole purge would remove now. As slow as Retention::count().
    Result<PurgePosition> count(const PurgePlan &plan);

    /// Whether the user did something lately that he may want to take back: what he marked read by mistake must not be
    /// purged meanwhile.
    Result<bool> hasFreshUndo(Timestamp now);

private:
    using Deadline = std::chrono::steady_clock::time_point;
    enum class Identity { Keep, Drop };

    Result<> purgeDeleted(const PurgePlan &plan, PurgePosition &position, Deadline end);
    Result<> purgeUnsubscribed(const PurgePlan &plan, PurgePosition &position, Deadline end);
    Result<> purgeExpired(const PurgePlan &plan, PurgePosition &position, Deadline end);
    Result<> forgetSeen(PurgePosition &position, Deadline end);
    Result<> forgetArticle(ArticleId id, Identity identity);

    Connection &m_db;
};

} // namespace depeche
