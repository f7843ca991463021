#include "store/feedtable.h"

#include "core/text.h"
#include "store/statement.h"
#include "store/undotable.h"

#include <QCoreApplication>

namespace depeche {

namespace {

constexpr auto FeedColumns =
    "id, folder_id, url, site_url, CASE WHEN custom_title != '' THEN custom_title "
    "ELSE title END, description, language, "
    "icon_url, icon_png, position, c.articles, c.unread, etag, last_modified, "
    "body_hash, last_attempt, last_fetch, "
    "last_status, next_fetch, why, failures, error, "
    "paused, interval_minutes, user_name, user_agent, request_headers, ttl_minutes, "
    "skip_hours, skip_days, failing_since, note, moving_to, moving_since, move_refused, "
    "unstable_ids, created, kind, keep_days, keep_articles";

std::optional<std::chrono::minutes> minutesOf(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(std::chrono::minutes(row.number(column)));
}

std::optional<int> countOf(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.number(column)));
}

QList<int> numbersOf(const QString &text)
{
    QList<int> numbers;
    for (const QString &number : text.split(u',', Qt::SkipEmptyParts))
        numbers.append(number.toInt());
    return numbers;
}

/// Header fields as the database keeps them: "Name: value", one a line.
QList<std::pair<QByteArray, QByteArray>> headersOf(const QString &text)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        headers.append({line.section(u':', 0, 0).toUtf8(), line.section(u':', 1).trimmed().toUtf8()});
    return headers;
}

QString headerLines(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QStringList lines;
    for (const auto &[name, value] : headers)
        lines += QString::fromUtf8(name) + u": " + singleLine(QString::fromUtf8(value), 4096);
    return lines.join(u'\n');
}

FetchOptions readOptions(const Statement &row, int first)
{
    return {row.number(first) != 0, minutesOf(row, first + 1), row.text(first + 2), row.text(first + 3),
            headersOf(row.text(first + 4))};
}

Feed readFeed(const Statement &row)
{
    Feed feed;
    feed.id = row.id<FeedId>(0);
    if (!row.isNull(1))
        feed.folder = row.id<FolderId>(1);
    feed.url = row.url(2);
    feed.siteUrl = row.url(3);
    feed.title = row.text(4).isEmpty() ? feed.url.host() : row.text(4);
    feed.description = row.text(5);
    feed.language = row.text(6);
    feed.iconUrl = row.url(7);
    feed.iconPng = row.bytes(8);
    feed.position = int(row.number(9));
    feed.articles = int(row.number(10));
    feed.unread = int(row.number(11));
    feed.fetch.validators = {row.bytes(12), row.bytes(13)};
    feed.fetch.bodyHash = row.bytes(14);
    feed.fetch.lastAttempt = row.time(15);
    feed.fetch.lastFetch = row.time(16);
    feed.fetch.lastStatus = int(row.number(17));
    feed.fetch.nextFetch = row.time(18);
    feed.fetch.why = row.text(19);
    feed.fetch.failures = int(row.number(20));
    feed.fetch.error = row.text(21);
    feed.options = readOptions(row, 22);
    feed.fetch.pace = {minutesOf(row, 27), numbersOf(row.text(28)), numbersOf(row.text(29))};
    feed.fetch.failingSince = row.time(30);
    feed.fetch.note = row.text(31);
    if (const auto since = row.time(33))
        feed.fetch.move = PendingMove{row.url(32), *since};
    feed.fetch.moveRefused = row.url(34);
    feed.fetch.unstableIds = row.number(35) != 0;
    feed.kind = FeedKind(row.number(37));
    feed.added = row.time(36);
    feed.keeping = {countOf(row, 38), countOf(row, 39)};
    return feed;
}

QString select(const QString &rest)
{
    return QStringLiteral("SELECT %1 FROM feeds JOIN feed_counts c ON c.feed_id = id %2")
        .arg(QLatin1String(FeedColumns), rest);
}

Error noSuchFeed()
{
    return {ErrorKind::NotFound, QCoreApplication::translate("depeche", "There is no such feed."), {}};
}

} // namespace

Result<QList<Feed>> FeedTable::feeds()
{
    Statement query(m_db, select(QStringLiteral("WHERE removed IS NULL ORDER BY folder_id, position, id")));
    return listOf(query, readFeed);
}

Result<QList<Feed>> FeedTable::feedsWithoutIcons()
{
    QString sql = select(QStringLiteral("WHERE removed IS NULL ORDER BY folder_id, position, id"));
    Statement query(m_db, sql.replace(QStringLiteral("icon_png"), QStringLiteral("NULL")));
    return listOf(query, readFeed);
}

Result<QHash<FeedId, QByteArray>> FeedTable::icons()
{
    Statement query(m_db, QStringLiteral("SELECT id, icon_png FROM feeds WHERE icon_png IS NOT NULL"));
    DEPECHE_TRY(query.run());
    QHash<FeedId, QByteArray> icons;
    while (query.next())
        icons.insert(query.id<FeedId>(0), query.bytes(1));
    DEPECHE_TRY(query.ended());
    return icons;
}

Result<QHash<FeedId, FeedTable::Counts>> FeedTable::counts()
{
    Statement query(m_db, QStringLiteral("SELECT feed_id, articles, unread FROM feed_counts"));
    DEPECHE_TRY(query.run());
    QHash<FeedId, Counts> counts;
    while (query.next())
        counts.insert(query.id<FeedId>(0), {int(query.number(1)), int(query.number(2))});
    DEPECHE_TRY(query.ended());
    return counts;
}

Result<Feed> FeedTable::feed(FeedId id)
{
    Statement query(m_db, select(QStringLiteral("WHERE id = ? AND removed IS NULL")));
    auto found = listOf(query, readFeed, id);
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<Feed>(noSuchFeed()) : found->first();
}

Result<std::optional<FeedId>> FeedTable::find(const QUrl &url)
{
    const auto id =
        numberOf(m_db, QStringLiteral("SELECT id FROM feeds WHERE url = ? AND removed IS NULL"), url);
    if (!id)
        return id.error();
    return *id > 0 ? std::optional(FeedId(*id)) : std::nullopt;
}

Result<QList<Feed>> FeedTable::due(Timestamp now)
{
    // An attempt in the future was made while the clock was wrong, and so was the plan made of it, unless it is never
    // to ask again. A month is more than the longest pause. An attempt without a plan made after it was cut short, by
    // a crash for one: such a feed waits, so that a crash at each start is no flood of requests.
    Statement query(m_db, select(QStringLiteral(
                              "WHERE removed IS NULL AND paused = 0 AND ("
                              "((next_fetch IS NULL OR next_fetch <= @p1) AND (last_attempt IS NULL OR "
                              "next_fetch > last_attempt "
                              "OR last_attempt <= @p1 - 900)) "
                              "OR (last_attempt > @p1 + 3600 AND next_fetch < last_attempt + 30 * 86400)) "
                              "ORDER BY next_fetch, id")));
    return listOf(query, readFeed, now);
}

Result<FeedId> FeedTable::add(const NewFeed &feed, Timestamp now)
{
    Statement known(m_db, QStringLiteral("SELECT id, removed IS NOT NULL FROM feeds WHERE url = ?"));
    DEPECHE_TRY(known.run(feed.url));
    if (known.next()) {
        const auto id = known.id<FeedId>(0);
        if (known.number(1) == 0)
            return Error{ErrorKind::Exists,
                         QCoreApplication::translate("depeche", "This feed is subscribed to already."),
                         feed.url.toString()};
        DEPECHE_TRY(restore(id));
        DEPECHE_TRY(move(id, feed.folder, 0));
        return id;
    }
    DEPECHE_TRY(known.ended());
    Statement insert(
        m_db,
        QStringLiteral("INSERT INTO feeds(url, custom_title, site_url, folder_id, created, kind, position) "
                       "VALUES(?, ?, ?, @p4, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM feeds "
                       "WHERE folder_id IS @p4))"));
    DEPECHE_TRY(insert.run(feed.url, feed.title, feed.siteUrl, feed.folder, now, int(feed.kind)));
    const FeedId id(insert.lastInsertId());
    m_db.changes().feedTree = true;
    m_db.changes().feeds.insert(id);
    return id;
}

Result<> FeedTable::remove(FeedId id, Timestamp now)
{
    const auto known = feed(id);
    if (!known)
        return known.error();
    Statement aside(m_db, QStringLiteral("INSERT INTO removed_state(id, feed_id, flags) "
                                         "SELECT id, feed_id, flags FROM article_state WHERE feed_id = ?"));
    DEPECHE_TRY(aside.run(id));
    Statement hide(m_db, QStringLiteral("DELETE FROM article_state WHERE feed_id = ?"));
    DEPECHE_TRY(hide.run(id));
    Statement mark(m_db, QStringLiteral("UPDATE feeds SET removed = ? WHERE id = ?"));
    DEPECHE_TRY(mark.run(now, id));
    m_db.changes().feedTree = m_db.changes().everything = true;
    return UndoTable(m_db).noteRemovedFeed(
        QCoreApplication::translate("depeche", "Unsubscribed from %1").arg(known->title), id);
}

Result<> FeedTable::restore(FeedId id)
{
    Statement mark(m_db,
                   QStringLiteral("UPDATE feeds SET removed = NULL WHERE id = ? AND removed IS NOT NULL"));
    DEPECHE_TRY(mark.run(id));
    if (mark.changed() == 0)
        return noSuchFeed();
    Statement back(m_db, QStringLiteral("INSERT INTO article_state(id, feed_id, flags) "
                                        "SELECT id, feed_id, flags FROM removed_state "
                                        "WHERE feed_id = ? AND deleted IS NULL"));
    DEPECHE_TRY(back.run(id));
    Statement clear(m_db, QStringLiteral("DELETE FROM removed_state WHERE feed_id = ? AND deleted IS NULL"));
    DEPECHE_TRY(clear.run(id));
    m_db.changes().feedTree = m_db.changes().everything = true;
    return {};
}

Result<> FeedTable::rename(FeedId id, const QString &title)
{
    Statement update(m_db, QStringLiteral("UPDATE feeds SET custom_title = ? WHERE id = ?"));
    DEPECHE_TRY(update.run(singleLine(title, 200), id));
    m_db.changes().feedTree = true;
    m_db.changes().feeds.insert(id);
    return {};
}

Result<> FeedTable::move(FeedId id, std::optional<FolderId> folder, int position)
{
    Statement room(
        m_db,
        QStringLiteral("UPDATE feeds SET position = position + 1 WHERE folder_id IS ? AND position >= ?"));
    DEPECHE_TRY(room.run(folder, position));
    Statement update(m_db, QStringLiteral("UPDATE feeds SET folder_id = ?, position = ? WHERE id = ?"));
    DEPECHE_TRY(update.run(folder, position, id));
    m_db.changes().feedTree = true;
    return {};
}

Result<> FeedTable::setUrl(FeedId id, const QUrl &url)
{
    DEPECHE_TRY(releaseUrl(id, url));
    // A new address has other validators, and is due at once.
    Statement update(
        m_db, QStringLiteral("UPDATE feeds SET url = ?, etag = NULL, last_modified = NULL, body_hash = NULL, "
                             "last_attempt = NULL, next_fetch = NULL, failures = 0, failing_since = NULL, "
                             "error = '', moving_to = '', moving_since = NULL WHERE id = ?"));
    DEPECHE_TRY(update.run(url, id));
    m_db.changes().feeds.insert(id);
    return {};
}

Result<> FeedTable::releaseUrl(FeedId id, const QUrl &url)
{
    const auto other = find(url);
    if (!other)
        return other.error();
    if (*other && **other != id)
        return Error{ErrorKind::Exists,
                     QCoreApplication::translate("depeche", "Another feed has this address already."),
                     url.toString()};
    // The address may be that of a feed the user unsubscribed from, which keeps it with a mark that is not sent, so
    // that it can come back.
    Statement release(m_db, QStringLiteral("UPDATE feeds SET url = url || '#unsubscribed-' || id "
                                           "WHERE url = ? AND removed IS NOT NULL"));
    return release.run(url);
}

Result<> FeedTable::setOptions(FeedId id, const FetchOptions &options)
{
    std::optional<qint64> interval;
    if (options.interval)
        interval = std::clamp(*options.interval, ShortestInterval, LongestInterval).count();
    // Another pace, other credentials: what was planned before no longer holds.
    Statement update(
        m_db, QStringLiteral("UPDATE feeds SET paused = ?, interval_minutes = ?, user_name = ?, "
                             "user_agent = ?, request_headers = ?, next_fetch = NULL, last_attempt = NULL "
                             "WHERE id = ?"));
    DEPECHE_TRY(update.run(int(options.paused), interval, options.userName,
                           singleLine(options.userAgent, 500), headerLines(options.headers), id));
    m_db.changes().feeds.insert(id);
    return {};
}

Result<> FeedTable::setKeeping(FeedId id, const FeedKeeping &keeping)
{
    Statement update(m_db, QStringLiteral("UPDATE feeds SET keep_days = ?, keep_articles = ? WHERE id = ?"));
    DEPECHE_TRY(update.run(keeping.days, keeping.articles, id));
    m_db.changes().feeds.insert(id);
    return {};
}

Result<> FeedTable::setIcon(FeedId id, const QByteArray &png)
{
    Statement update(m_db, QStringLiteral("UPDATE feeds SET icon_png = ? WHERE id = ?"));
    DEPECHE_TRY(update.run(png, id));
    m_db.changes().feeds.insert(id);
    return {};
}

} // namespace depeche
