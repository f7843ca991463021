#include "store/fetchtable.h"

#include "store/articleid.h"
#include "store/feedtable.h"
#include "store/statement.h"

#include <QCoreApplication>

namespace depeche {

namespace {

constexpr int LogSize = 32; ///< lines of history per feed

QString joined(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts += QString::number(number);
    return texts.join(u',');
}

QUrl urlOf(const std::optional<PendingMove> &move)
{
    return move ? move->to : QUrl();
}

std::optional<Timestamp> sinceOf(const std::optional<PendingMove> &move)
{
    return move ? std::optional(move->since) : std::nullopt;
}

} // namespace

Result<> FetchTable::recordAttempts(const QList<FeedId> &feeds, Timestamp now)
{
    Statement update(m_db, QStringLiteral("UPDATE feeds SET last_attempt = ? WHERE id = ?"));
    for (const FeedId feed : feeds)
        DEPECHE_TRY(update.run(now, feed));
    return {};
}

Result<> FetchTable::takeBackAttempts(const QList<std::pair<FeedId, std::optional<Timestamp>>> &feeds)
{
    Statement update(m_db, QStringLiteral("UPDATE feeds SET last_attempt = ? WHERE id = ?"));
    for (const auto &[feed, before] : feeds)
        DEPECHE_TRY(update.run(before, feed));
    return {};
}

Result<> FetchTable::postpone(FeedId feed, Timestamp next, const QString &why)
{
    Statement update(m_db, QStringLiteral("UPDATE feeds SET next_fetch = ?, why = ? WHERE id = ?"));
    DEPECHE_TRY(update.run(next, why, feed));
    m_db.changes().feeds.insert(feed);
    return {};
}

Result<> FetchTable::setNote(FeedId feed, const QString &note)
{
    Statement update(m_db, QStringLiteral("UPDATE feeds SET note = ? WHERE id = ?"));
    DEPECHE_TRY(update.run(note, feed));
    m_db.changes().feeds.insert(feed);
    return {};
}

Result<> FetchTable::recordFetch(const FetchRecord &record)
{
    const bool failed = !record.error.isEmpty();
    Statement update(
        m_db,
        QStringLiteral("UPDATE feeds SET last_attempt = @p1, last_fetch = CASE WHEN @p2 THEN last_fetch "
                       "ELSE @p1 END, last_status = @p3, error = @p4, next_fetch = @p5, why = @p6, "
                       "failures = CASE WHEN @p2 THEN failures + 1 ELSE 0 END, "
                       "failing_since = CASE WHEN @p2 THEN coalesce(failing_since, @p1) END, "
                       "moving_to = @p7, moving_since = @p8 WHERE id = @p9"));
    DEPECHE_TRY(update.run(record.attempted, failed, record.status, record.error, record.nextFetch,
                           record.why, urlOf(record.move), sinceOf(record.move), record.feed));
    m_db.changes().feeds.insert(record.feed);
    return log(record, {});
}

Result<> FetchTable::recordDocument(const IngestBatch &batch, const FetchRecord &record)
{
    // What a document does not say about the feed stays as it was.
    Statement feed(
        m_db,
        QStringLiteral(
            "UPDATE feeds SET title = CASE WHEN @p1 != '' THEN @p1 ELSE title END, "
            "site_url = CASE WHEN @p2 != '' THEN @p2 ELSE site_url END, description = ?, language = ?, "
            "icon_url = CASE WHEN @p5 != '' THEN @p5 ELSE icon_url END, ttl_minutes = ?, skip_hours = ?, "
            "skip_days = ?, etag = ?, last_modified = ?, body_hash = ?, last_attempt = @p12, "
            "last_fetch = @p12, last_status = ?, next_fetch = ?, why = ?, failures = 0, "
            "failing_since = NULL, error = '', note = ?, moving_to = ?, moving_since = ?, "
            "documents = documents + 1 WHERE id = ? AND removed IS NULL"));
    const FeedInfo &info = batch.info;
    std::optional<qint64> ttl;
    if (info.pace.ttl)
        ttl = info.pace.ttl->count();
    DEPECHE_TRY(feed.run(info.title, info.siteUrl, info.description, info.language, info.iconUrl, ttl,
                         joined(info.pace.skipHours), joined(info.pace.skipDays), batch.validators.etag,
                         batch.validators.lastModified, batch.bodyHash, record.attempted, record.status,
                         record.nextFetch, record.why, batch.note, urlOf(record.move), sinceOf(record.move),
                         batch.feed));
    if (feed.changed() == 0)
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("depeche", "The feed was removed meanwhile."),
                     {}};
    m_db.changes().feeds.insert(batch.feed);
    return {};
}

Result<> FetchTable::log(const FetchRecord &record, const IngestResult &result)
{
    Statement count(m_db, QStringLiteral("UPDATE feeds SET fetches = fetches + 1 WHERE id = ?"));
    DEPECHE_TRY(count.run(record.feed));
    Statement line(
        m_db, QStringLiteral(
                  "INSERT INTO fetch_log(feed_id, slot, time, status, bytes, milliseconds, added, "
                  "updated, message) "
                  "SELECT id, fetches % @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8 FROM feeds WHERE id = @p9 "
                  "ON CONFLICT(feed_id, slot) DO UPDATE SET time = excluded.time, "
                  "status = excluded.status, bytes = excluded.bytes, "
                  "milliseconds = excluded.milliseconds, added = excluded.added, "
                  "updated = excluded.updated, message = excluded.message"));
    return line.run(LogSize, record.attempted, record.status, record.bytes, qint64(record.took.count()),
                    result.added, result.updated, record.error, record.feed);
}

Result<QList<FetchLogEntry>> FetchTable::history(FeedId feed)
{
    Statement query(m_db, QStringLiteral("SELECT time, status, bytes, milliseconds, added, updated, message "
                                         "FROM fetch_log WHERE feed_id = ? ORDER BY time DESC"));
    return listOf(
        query,
        [](const Statement &row) {
            return FetchLogEntry{*row.time(0),       int(row.number(1)),
                                 row.number(2),      std::chrono::milliseconds(row.number(3)),
                                 int(row.number(4)), int(row.number(5)),
                                 row.text(6)};
        },
        feed);
}

Result<std::optional<QUrl>> FetchTable::addressOf(FeedId feed)
{
    Statement query(m_db, QStringLiteral("SELECT url FROM feeds WHERE id = ? AND removed IS NULL"));
    const auto urls = listOf(
        query, [](const Statement &row) { return row.url(0); }, feed);
    if (!urls)
        return urls.error();
    return urls->isEmpty() ? std::nullopt : std::optional(urls->first());
}

Result<QList<Timestamp>> FetchTable::latest(FeedId feed, int count)
{
    Statement query(
        m_db, QStringLiteral("SELECT id FROM article_state WHERE feed_id = ? ORDER BY id DESC LIMIT ?"));
    return listOf(
        query, [](const Statement &row) { return timeOf(row.id<ArticleId>(0)); }, feed, count);
}

Result<QList<QUrl>> FetchTable::movingTo(const QUrl &target)
{
    Statement query(m_db, QStringLiteral("SELECT url FROM feeds WHERE moving_to = ? AND removed IS NULL"));
    return listOf(
        query, [](const Statement &row) { return row.url(0); }, target);
}

Result<> FetchTable::moveTo(FeedId feed, const QUrl &url, Timestamp now)
{
    const auto known = FeedTable(m_db).feed(feed);
    if (!known)
        return known.error();
    DEPECHE_TRY(FeedTable(m_db).releaseUrl(feed, url));
    Statement former(m_db, QStringLiteral("INSERT INTO feed_addresses(feed_id, until, url) VALUES(@p1, "
                                          "max(@p2, (SELECT coalesce(max(until) + 1, 0) FROM feed_addresses "
                                          "WHERE feed_id = @p1)), @p3)"));
    DEPECHE_TRY(former.run(feed, now, known->url));
    Statement update(m_db, QStringLiteral("UPDATE feeds SET url = ?, moving_to = '', moving_since = NULL "
                                          "WHERE id = ?"));
    DEPECHE_TRY(update.run(url, feed));
    m_db.changes().feeds.insert(feed);
    return {};
}

Result<> FetchTable::refuseMove(FeedId feed, const QUrl &url)
{
    Statement refuse(m_db, QStringLiteral("UPDATE feeds SET move_refused = ?, moving_to = '', "
                                          "moving_since = NULL WHERE id = ?"));
    DEPECHE_TRY(refuse.run(url, feed));
    m_db.changes().feeds.insert(feed);
    return {};
}

Result<> FetchTable::goBack(FeedId feed)
{
    const auto former = formerAddresses(feed);
    if (!former)
        return former.error();
    if (former->isEmpty())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("depeche", "This feed had no address before."),
                     {}};
    const auto known = FeedTable(m_db).feed(feed);
    if (!known)
        return known.error();
    DEPECHE_TRY(FeedTable(m_db).setUrl(feed, former->first().url));
    DEPECHE_TRY(refuseMove(feed, known->url));
    Statement forget(m_db, QStringLiteral("DELETE FROM feed_addresses WHERE feed_id = ? AND until = ?"));
    return forget.run(feed, former->first().until);
}

Result<QList<FormerAddress>> FetchTable::formerAddresses(FeedId feed)
{
    Statement query(
        m_db, QStringLiteral("SELECT url, until FROM feed_addresses WHERE feed_id = ? ORDER BY until DESC"));
    return listOf(
        query,
        [](const Statement &row) {
            return FormerAddress{row.url(0), *row.time(1)};
        },
        feed);
}

} // namespace depeche
