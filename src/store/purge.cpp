#include "store/purge.h"

#include "store/compaction.h"
#include "store/indextable.h"
#include "store/statement.h"

namespace depeche {

namespace {

using Stage = PurgePosition::Stage;
using std::chrono::steady_clock;

constexpr int ReadAhead = 100; ///< articles; a slice seldom purges more
constexpr auto FreshUndo = std::chrono::hours(1);

/// The one after @p stage begins at its beginning.
void goOn(PurgePosition &position, Stage stage)
{
    position.stage = stage;
    position.feed = position.current = {};
    position.after = {};
}

} // namespace

Result<PurgePosition> Purge::slice(const PurgePlan &plan, PurgePosition from,
                                   std::chrono::milliseconds budget)
{
    const auto end = steady_clock::now() + budget;
    const qint64 before = from.purged();
    // At least one step, however slow the machine is.
    do {
        switch (from.stage) {
        case Stage::Deleted: DEPECHE_TRY(purgeDeleted(plan, from, end)); break;
        case Stage::Unsubscribed: DEPECHE_TRY(purgeUnsubscribed(plan, from, end)); break;
        case Stage::Retention: DEPECHE_TRY(purgeExpired(plan, from, end)); break;
        case Stage::Forgetting: DEPECHE_TRY(forgetSeen(from, end)); break;
        case Stage::Done: break;
        }
    } while (!from.isDone() && steady_clock::now() < end);
    if (from.purged() > before)
        DEPECHE_TRY(Compaction(m_db).notePurged(from.purged() - before));
    return from;
}

Result<> Purge::purgeDeleted(const PurgePlan &plan, PurgePosition &position, Deadline end)
{
    Statement query(m_db,
                    QStringLiteral("SELECT id FROM removed_state WHERE deleted IS NOT NULL AND deleted < ? "
                                   "ORDER BY deleted LIMIT ?"));
    const auto ids = listOf(
        query, [](const Statement &row) { return row.id<ArticleId>(0); }, plan.now - UndoPeriod, ReadAhead);
    if (!ids)
        return ids.error();
    for (const ArticleId id : *ids) {
        DEPECHE_TRY(forgetArticle(id, Identity::Keep));
        ++position.deleted;
        if (steady_clock::now() >= end)
            return {};
    }
    if (ids->isEmpty())
        goOn(position, Stage::Unsubscribed);
    return {};
}

Result<> Purge::purgeUnsubscribed(const PurgePlan &plan, PurgePosition &position, Deadline end)
{
    const auto feed =
        numberOf(m_db, QStringLiteral("SELECT id FROM feeds WHERE removed < ? ORDER BY id LIMIT 1"),
                 plan.now - UndoPeriod);
    if (!feed)
        return feed.error();
    if (*feed == 0) {
        goOn(position, plan.retain == PurgePlan::Retain::AsRuled ? Stage::Retention : Stage::Forgetting);
        return {};
    }
    // Whatever state its articles are in: nobody can reach them any more.
    Statement query(m_db, QStringLiteral("SELECT id FROM articles WHERE feed_id = ? LIMIT ?"));
    const auto ids = listOf(
        query, [](const Statement &row) { return row.id<ArticleId>(0); }, *feed, ReadAhead);
    if (!ids)
        return ids.error();
    for (const ArticleId id : *ids) {
        DEPECHE_TRY(forgetArticle(id, Identity::Drop));
        ++position.unsubscribed;
        if (steady_clock::now() >= end)
            return {};
    }
    if (!ids->isEmpty())
        return {};
    Statement remove(m_db, QStringLiteral("DELETE FROM feeds WHERE id = ?"));
    return remove.run(*feed);
}

Result<> Purge::purgeExpired(const PurgePlan &plan, PurgePosition &position, Deadline end)
{
    Retention retention(m_db);
    Statement next(m_db, QStringLiteral("SELECT id FROM feeds WHERE id > ? AND removed IS NULL "
                                        "AND (coalesce(keep_days, @days) > 0 "
                                        "OR coalesce(keep_articles, @articles) > 0) ORDER BY id LIMIT 1"));
    if (!position.current.isValid()) {
        DEPECHE_TRY(next.run(position.feed.value, plan.usual.days, plan.usual.articles));
        const bool found = next.next();
        if (!found) {
            DEPECHE_TRY(next.ended());
            goOn(position, Stage::Forgetting);
            return {};
        }
        position.current = next.id<FeedId>(0);
        position.after = {};
    }
    const auto limits = retention.limits(plan.usual, plan.now, position.current);
    if (!limits)
        return limits.error();
    Retention::Found found;
    if (!limits->isEmpty()) {
        auto expired = retention.expired(limits->first(), position.after, ReadAhead);
        if (!expired)
            return expired.error();
        found = std::move(*expired);
    }
    for (const ArticleId id : std::as_const(found.articles)) {
        DEPECHE_TRY(forgetArticle(id, Identity::Keep));
        m_db.changes().removed += id;
        m_db.changes().feeds.insert(position.current);
        ++position.expired;
        position.after = id;
        if (steady_clock::now() >= end)
            return {};
    }
    position.after = found.last;
    if (!found.last.isValid()) {
        position.feed = position.current;
        position.current = {};
    }
    return {};
}

Result<> Purge::forgetSeen(PurgePosition &position, Deadline)
{
    // A feed at a time: the key begins with it.
    Statement next(m_db, QStringLiteral("SELECT id, documents FROM feeds WHERE id > ? AND documents > ? "
                                        "ORDER BY id LIMIT 1"));
    DEPECHE_TRY(next.run(position.feed.value, DocumentsUntilForgotten));
    if (!next.next()) {
        DEPECHE_TRY(next.ended());
        goOn(position, Stage::Done);
        return {};
    }
    position.feed = next.id<FeedId>(0);
    Statement forget(m_db, QStringLiteral("DELETE FROM seen_items WHERE feed_id = ? AND document < ?"));
    return forget.run(position.feed, next.number(1) - DocumentsUntilForgotten);
}

Result<> Purge::forgetArticle(ArticleId id, Identity identity)
{
    // The index first: what it takes to leave it is in the tables below.
    DEPECHE_TRY(IndexTable(m_db).forget(id));
    if (identity == Identity::Keep) {
        Statement seen(m_db, QStringLiteral("INSERT INTO seen_items(feed_id, identity, document) "
                                            "SELECT a.feed_id, a.identity, f.documents FROM articles a "
                                            "JOIN feeds f ON f.id = a.feed_id WHERE a.id = ? "
                                            "ON CONFLICT DO NOTHING"));
        DEPECHE_TRY(seen.run(id));
    }
    // Its state before its tags, which go with the article: the counters' triggers look at both.
    Statement state(m_db, QStringLiteral("DELETE FROM article_state WHERE id = ?"));
    DEPECHE_TRY(state.run(id));
    Statement article(m_db, QStringLiteral("DELETE FROM articles WHERE id = ?"));
    return article.run(id);
}

Result<PurgePosition> Purge::count(const PurgePlan &plan)
{
    PurgePosition counted;
    counted.stage = Stage::Done;
    const auto deleted = numberOf(
        m_db, QStringLiteral("SELECT count(*) FROM removed_state WHERE deleted IS NOT NULL AND deleted < ?"),
        plan.now - UndoPeriod);
    if (!deleted)
        return deleted.error();
    // Those that were deleted before the feed was unsubscribed from count once.
    const auto unsubscribed =
        numberOf(m_db,
                 QStringLiteral("SELECT count(*) FROM feeds f JOIN articles a ON a.feed_id = f.id "
                                "WHERE f.removed < @before AND NOT EXISTS(SELECT 1 FROM removed_state r "
                                "WHERE r.id = a.id AND r.deleted IS NOT NULL AND r.deleted < @before)"),
                 plan.now - UndoPeriod);
    if (!unsubscribed)
        return unsubscribed.error();
    counted.deleted = *deleted;
    counted.unsubscribed = *unsubscribed;
    if (plan.retain == PurgePlan::Retain::AsRuled) {
        const auto expired = Retention(m_db).count(plan.usual, plan.now);
        if (!expired)
            return expired.error();
        counted.expired = expired->removable;
    }
    return counted;
}

Result<bool> Purge::hasFreshUndo(Timestamp now)
{
    const auto fresh =
        numberOf(m_db, QStringLiteral("SELECT EXISTS(SELECT 1 FROM undo WHERE created BETWEEN ? AND ?)"),
                 now - FreshUndo, now);
    return fresh ? Result<bool>(*fresh != 0) : fresh.error();
}

} // namespace depeche
