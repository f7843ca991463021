#include "cli/json.h"
#include "cli/targets.h"
#include "cli/verbs.h"
#include "store/feedtable.h"

#include <QCoreApplication>

namespace depeche {

namespace {

struct FeedList
{
    QList<Feed> feeds;
    QList<Folder> folders;
};

Result<FeedList> readFeeds(Connection &db)
{
    auto feeds = FeedTable(db).feeds();
    if (!feeds)
        return feeds.error();
    auto folders = FolderTable(db).folders();
    if (!folders)
        return folders.error();
    return FeedList{*feeds, *folders};
}

QString summaryText(const RefreshSummary &summary)
{
    return QCoreApplication::translate("depeche", "%n feed(s)", nullptr, summary.feeds) + u": " +
           QCoreApplication::translate("depeche",
                                       "%1 fetched, %2 unchanged, %3 failed; %4 new articles, %5 updated.")
               .arg(summary.fetched)
               .arg(summary.unchanged)
               .arg(summary.failed)
               .arg(summary.added)
               .arg(summary.updated);
}

QJsonObject summaryJson(const RefreshSummary &summary)
{
    return {{QStringLiteral("feeds"), summary.feeds},
            {QStringLiteral("fetched"), summary.fetched},
            {QStringLiteral("unchanged"), summary.unchanged},
            {QStringLiteral("failed"), summary.failed},
            {QStringLiteral("new"), summary.added},
            {QStringLiteral("updated"), summary.updated},
            {QStringLiteral("seconds"), summary.seconds},
            {QStringLiteral("errors"), toJsonArray(summary.errors, [](const RefreshError &error) {
                 return QJsonObject{{QStringLiteral("feed"), QString::number(error.feed.value)},
                                    {QStringLiteral("url"), error.url},
                                    {QStringLiteral("message"), error.message}};
             })}};
}

ExitCode exitCodeOf(const RefreshSummary &summary)
{
    if (summary.failed == 0)
        return ExitCode::Done;
    return summary.failed < summary.feeds ? ExitCode::Partly : ExitCode::Failed;
}

void refresh(Session &session, const RefreshScope &scope)
{
    Refresher &refresher = session.services.refresher;
    QObject::connect(&refresher, &Refresher::feedFailed, &session,
                     [](FeedId, const QString &url, const QString &message) {
                         printError(QString(url + u": " + message));
                     });
    QObject::connect(&refresher, &Refresher::finished, &session, [&session](const RefreshSummary &summary) {
        session.answerWhenIndexed(summaryJson(summary), summaryText(summary), exitCodeOf(summary));
    });
    refresher.refresh(scope);
}

} // namespace

void runRemove(Session &session)
{
    const QStringList words = session.arguments.words;
    if (words.isEmpty()) {
        session.wrongUsage(
            QCoreApplication::translate("depeche", "remove needs the address, title or id of a feed."));
        return;
    }
    const Timestamp now = session.services.library.now();
    session.write(
        [words, now](Connection &db) -> Result<int> {
            const auto feeds = feedsNamed(db, words);
            if (!feeds)
                return feeds.error();
            for (const Feed &feed : feeds.value())
                DEPECHE_TRY(FeedTable(db).remove(feed.id, now));
            return int(feeds.value().size());
        },
        [&session](int removed) {
            session.answer(
                {{QStringLiteral("removed"), removed}},
                QCoreApplication::translate("depeche", "Unsubscribed from %n feed(s).", nullptr, removed));
        });
}

void runFeeds(Session &session)
{
    session.read(readFeeds, [&session](const FeedList &list) {
        QStringList lines;
        for (const Feed &feed : list.feeds) {
            lines += QStringLiteral("%1  %2/%3  %4  %5")
                         .arg(QString::number(feed.id.value), QString::number(feed.unread),
                              QString::number(feed.articles), feed.title, feed.url.toDisplayString());
            if (!feed.fetch.error.isEmpty())
                lines += QString(u"    " + feed.fetch.error);
        }
        const auto toJson = [&](const Feed &feed) { return feedToJson(feed, list.folders); };
        const auto folderToJson = [&](const Folder &folder) {
            return QJsonObject{{QStringLiteral("id"), QString::number(folder.id.value)},
                               {QStringLiteral("path"), folderPath(list.folders, folder.id)}};
        };
        session.answer({{QStringLiteral("feeds"), toJsonArray(list.feeds, toJson)},
                        {QStringLiteral("folders"), toJsonArray(list.folders, folderToJson)}},
                       lines.isEmpty() ? QCoreApplication::translate(
                                             "depeche", "No feeds yet. “depeche add” subscribes to one.")
                                       : lines.join(u'\n'));
    });
}

void runRefresh(Session &session)
{
    const QStringList words = session.arguments.words;
    if (words.isEmpty()) {
        refresh(session,
                session.arguments.has(QStringLiteral("force")) ? RefreshScope::all() : RefreshScope::due());
        return;
    }
    session.read([words](Connection &db) { return feedsNamed(db, words); },
                 [&session](const QList<Feed> &feeds) {
                     QList<FeedId> ids;
                     for (const Feed &feed : feeds)
                         ids += feed.id;
                     refresh(session, RefreshScope::of(ids));
                 });
}

} // namespace depeche
