#include "store/flagmarks.h"

namespace depeche {

namespace {

/// Up to here a change lists each article; beyond, everybody reads again.
constexpr int MaxListedChanges = 5000;

} // namespace

FlagMarks::FlagMarks(Connection &db)
    : m_db(db)
    , m_find(db, QStringLiteral("SELECT flags, feed_id FROM article_state WHERE id = ?"))
    , m_update(db, QStringLiteral("UPDATE article_state SET flags = ? WHERE id = ?"))
    , m_updateHidden(db, QStringLiteral("UPDATE removed_state SET flags = (flags & ~?) | ? WHERE id = ?"))
{
}

Result<std::optional<quint32>> FlagMarks::change(ArticleId id, ArticleFlags set, ArticleFlags clear)
{
    Q_ASSERT(((set | clear) & ~UserFlags) == ArticleFlags());
    DEPECHE_TRY(m_find.run(id));
    if (!m_find.next()) {
        DEPECHE_TRY(m_find.ended());
        return std::optional<quint32>();
    }
    const auto before = quint32(m_find.number(0));
    const auto feed = m_find.id<FeedId>(1);
    const quint32 now = (before | quint32(set.toInt())) & ~quint32(clear.toInt());
    if (now == before)
        return std::optional<quint32>();
    DEPECHE_TRY(m_update.run(now, id));
    note(id, feed, before, now);
    return std::optional(before);
}

Result<> FlagMarks::restore(ArticleId id, quint32 mask, quint32 flags)
{
    const quint32 bits = mask & quint32(UserFlags.toInt());
    DEPECHE_TRY(m_find.run(id));
    if (!m_find.next()) {
        DEPECHE_TRY(m_find.ended());
        return m_updateHidden.run(bits, flags & bits, id);
    }
    const auto before = quint32(m_find.number(0));
    const auto feed = m_find.id<FeedId>(1);
    const quint32 now = (before & ~bits) | (flags & bits);
    if (now == before)
        return {};
    DEPECHE_TRY(m_update.run(now, id));
    note(id, feed, before, now);
    return {};
}

void FlagMarks::note(ArticleId id, FeedId feed, quint32 before, quint32 now)
{
    StoreChanges &changes = m_db.changes();
    if (changes.flags.size() < MaxListedChanges)
        changes.flags.insert(id, ArticleFlags(ArticleFlags::Int(now)));
    else
        changes.everything = true;
    if (((before ^ now) & quint32(ArticleFlag::Read)) != 0)
        changes.feeds.insert(feed);
}

} // namespace depeche
