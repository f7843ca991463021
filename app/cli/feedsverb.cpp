#include "cli/json.h"
#include "cli/targets.h"
#include "cli/verbs.h"
#include "store/feedtable.h"
#include "store/fetchtable.h"
#include "sync/fetchwords.h"

#include <QCoreApplication>

namespace depeche {

namespace {

enum class History { Left, Read };

struct ListedFeed
{
    Feed feed;
    QList<FormerAddress> former;
    QList<FetchLogEntry> history;
};

struct FeedList
{
    QList<ListedFeed> feeds;
    QList<Folder> folders;
};

Result<FeedList> readFeeds(Connection &db, const QStringList &words, History history)
{
    const auto feeds = words.isEmpty() ? FeedTable(db).feeds() : feedsNamed(db, words);
    if (!feeds)
        return feeds.error();
    const auto folders = FolderTable(db).folders();
    if (!folders)
        return folders.error();
    FeedList list{{}, *folders};
    FetchTable fetches(db);
    for (const Feed &feed : *feeds) {
        const auto former = fetches.formerAddresses(feed.id);
        if (!former)
            return former.error();
        const auto log = history == History::Read ? fetches.history(feed.id)
                                                  : Result<QList<FetchLogEntry>>(QList<FetchLogEntry>());
        if (!log)
            return log.error();
        list.feeds.append({feed, *former, *log});
    }
    return list;
}

QJsonObject formerToJson(const FormerAddress &former)
{
    return {{QStringLiteral("url"), QString::fromLatin1(former.url.toEncoded(QUrl::RemoveUserInfo))},
            {QStringLiteral("until"), toIso(former.until)}};
}

QJsonObject logEntryToJson(const FetchLogEntry &entry)
{
    QJsonObject json{{QStringLiteral("time"), toIso(entry.time)},
                     {QStringLiteral("answer"), statusText(entry.status)},
                     {QStringLiteral("bytes"), entry.bytes},
                     {QStringLiteral("milliseconds"), qint64(entry.took.count())},
                     {QStringLiteral("new"), entry.added},
                     {QStringLiteral("updated"), entry.updated}};
    if (entry.status > 0)
        json.insert(QStringLiteral("status"), entry.status);
    if (!entry.message.isEmpty())
        json.insert(QStringLiteral("error"), entry.message);
    return json;
}

QString fetchLine(const Feed &feed, Timestamp now)
{
    const FetchState &fetch = feed.fetch;
    QStringList parts;
    const auto last = fetch.lastAttempt ? fetch.lastAttempt : fetch.lastFetch;
    if (const QString answer = answerText(fetch); !answer.isEmpty() && last)
        parts += QString(relativeText(*last, now) + u": " + answer);
    if (!fetch.error.isEmpty())
        parts += fetch.error;
    parts +=
        QCoreApplication::translate("depeche", "Next: %1.", "a time").arg(nextFetchWithDistance(feed, now)) +
        u' ' + nextFetchReason(feed);
    return parts.join(QStringLiteral("\n    "));
}

QString textOf(const FeedList &list, Timestamp now)
{
    QStringList lines;
    for (const ListedFeed &listed : list.feeds) {
        const Feed &feed = listed.feed;
        lines += QStringLiteral("%1  %2/%3  %4  %5")
                     .arg(QString::number(feed.id.value), QString::number(feed.unread),
                          QString::number(feed.articles), feed.title,
                          feed.url.toDisplayString(QUrl::RemoveUserInfo));
        lines += QString(u"    " + fetchLine(feed, now));
        for (const FetchLogEntry &entry : listed.history) {
            lines += QStringLiteral("      %1  %2  +%3  %4")
                         .arg(toIso(entry.time), statusText(entry.status), QString::number(entry.added),
                              entry.message);
        }
    }
    return lines.isEmpty()
               ? QCoreApplication::translate("depeche", "No feeds yet. “depeche add” subscribes to one.")
               : lines.join(u'\n');
}

} // namespace

void runFeeds(Session &session)
{
    const QStringList words = session.arguments.words;
    const auto history = session.arguments.has(QStringLiteral("history")) ? History::Read : History::Left;
    session.read([words, history](Connection &db) { return readFeeds(db, words, history); },
                 [&session, history](const FeedList &list) {
                     const auto toJson = [&](const ListedFeed &listed) {
                         QJsonObject json = feedToJson(listed.feed, list.folders);
                         json.insert(QStringLiteral("movedFrom"), toJsonArray(listed.former, formerToJson));
                         if (history == History::Read)
                             json.insert(QStringLiteral("history"),
                                         toJsonArray(listed.history, logEntryToJson));
                         return json;
                     };
                     const auto folderToJson = [&](const Folder &folder) {
                         return QJsonObject{{QStringLiteral("id"), QString::number(folder.id.value)},
                                            {QStringLiteral("path"), folderPath(list.folders, folder.id)}};
                     };
                     session.answer({{QStringLiteral("feeds"), toJsonArray(list.feeds, toJson)},
                                     {QStringLiteral("folders"), toJsonArray(list.folders, folderToJson)}},
                                    textOf(list, session.services.library.now()));
                 });
}

} // namespace depeche
