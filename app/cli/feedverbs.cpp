#include "cli/json.h"
#include "cli/targets.h"
#include "cli/verbs.h"
#include "store/feedtable.h"

#include <QCoreApplication>

namespace depeche {

namespace {

QString summaryText(const RefreshSummary &summary)
{
    QString text = QCoreApplication::translate("depeche", "%n feed(s)", nullptr, summary.feeds) + u": " +
                   QCoreApplication::translate("depeche",
                                               "%1 fetched, %2 unchanged, %3 failed; %4 new articles, %5 updated.")
                       .arg(summary.fetched)
                       .arg(summary.unchanged)
                       .arg(summary.failed)
                       .arg(summary.added)
                       .arg(summary.updated);
    if (summary.skipped > 0)
        text += u' ' + QCoreApplication::translate("depeche", "%n feed(s) were not asked.", nullptr, summary.skipped);
    return text;
}

QJsonObject summaryJson(const RefreshSummary &summary)
{
    return {{QStringLiteral("feeds"), summary.feeds},
            {QStringLiteral("fetched"), summary.fetched},
            {QStringLiteral("unchanged"), summary.unchanged},
            {QStringLiteral("failed"), summary.failed},
            {QStringLiteral("skipped"), summary.skipped},
            {QStringLiteral("offline"), summary.offline},
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
    if (summary.offline) // nothing went wrong with any feed, but nothing was done either
        return summary.fetched + summary.unchanged > 0 ? ExitCode::Partly : ExitCode::Failed;
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
        for (const RefreshError &error : summary.errors) {
            if (!error.feed.isValid())
                printError(error.message);
        }
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
