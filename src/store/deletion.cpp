#include "store/deletion.h"

namespace depeche {

Deletion::Deletion(Connection &db)
    : m_db(db)
    , m_find(db, QStringLiteral("SELECT feed_id FROM article_state WHERE id = ?"))
    , m_aside(db, QStringLiteral("INSERT INTO removed_state(id, feed_id, flags, deleted) "
                                 "SELECT id, feed_id, flags, ? FROM article_state WHERE id = ?"))
    , m_hide(db, QStringLiteral("DELETE FROM article_state WHERE id = ?"))
    , m_findDeleted(db, QStringLiteral("SELECT r.feed_id, f.removed IS NOT NULL FROM removed_state r "
                                       "JOIN feeds f ON f.id = r.feed_id "
                                       "WHERE r.id = ? AND r.deleted IS NOT NULL"))
    , m_back(db, QStringLiteral("INSERT INTO article_state(id, feed_id, flags) "
                                "SELECT id, feed_id, flags FROM removed_state WHERE id = ?"))
    , m_forget(db, QStringLiteral("DELETE FROM removed_state WHERE id = ?"))
    , m_backWithFeed(db, QStringLiteral("UPDATE removed_state SET deleted = NULL WHERE id = ?"))
{
}

Result<bool> Deletion::remove(ArticleId id, Timestamp now)
{
    DEPECHE_TRY(m_find.run(id));
    if (!m_find.next()) {
        DEPECHE_TRY(m_find.ended());
        return false;
    }
    const auto feed = m_find.id<FeedId>(0);
    DEPECHE_TRY(m_aside.run(now, id));
    DEPECHE_TRY(m_hide.run(id));
    m_db.changes().removed.append(id);
    m_db.changes().feeds.insert(feed);
    return true;
}

Result<bool> Deletion::restore(ArticleId id)
{
    DEPECHE_TRY(m_findDeleted.run(id));
    if (!m_findDeleted.next()) {
        DEPECHE_TRY(m_findDeleted.ended());
        return false;
    }
    const auto feed = m_findDeleted.id<FeedId>(0);
    if (m_findDeleted.number(1) != 0) {
        DEPECHE_TRY(m_backWithFeed.run(id));
        return true;
    }
    DEPECHE_TRY(m_back.run(id));
    DEPECHE_TRY(m_forget.run(id));
    m_db.changes().added.append(id);
    m_db.changes().feeds.insert(feed);
    return true;
}

} // namespace depeche
