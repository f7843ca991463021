#include "bench/processmemory.h"
#include "bench/stages.h"
#include "bench/windowsession.h"
#include "bench/windowuser.h"
#include "store/threadguard.h"
#include "ui/reader/readerpane.h"

namespace depeche::bench {

namespace {

constexpr auto Settling = std::chrono::seconds(2);

/// Refreshes everything while somebody reads, and waits for the index.
QJsonObject watchRefresh(WindowSession &session, const Corpus &corpus, int expected)
{
    const ProcessMemory idle = processMemory();
    QJsonObject figures{{QStringLiteral("idle"), idle.resident}};
    StallWatch watch;
    WindowUser user(*session.window, corpus, watch);
    RefreshSummary summary;
    QObject::connect(&session.services.refresher, &Refresher::finished, &user,
                     [&](const RefreshSummary &finished) {
                         summary = finished;
                         session.loop.quit();
                     });
    QObject::connect(&session.services.indexer, &Indexer::idle, &user, [&] { session.loop.quit(); });
    forgetPeak();
    QElapsedTimer timer;
    timer.start();
    session.services.refresher.refresh(RefreshScope::all());
    while (session.services.refresher.isRunning())
        session.loop.exec();
    figures.insert(QStringLiteral("listedSeconds"), double(timer.nsecsElapsed()) / 1e9);
    figures.insert(QStringLiteral("refreshStalls"), watch.figures());
    while (session.services.indexer.isRunning())
        session.loop.exec();
    figures.insert(QStringLiteral("indexedSeconds"), double(timer.nsecsElapsed()) / 1e9);
    watch.stop();
    session.pause(std::chrono::milliseconds(100)); // what was posted last
    figures.insert(QStringLiteral("stalls"), watch.figures());
    figures.insert(QStringLiteral("turns"), user.turns());
    // Chromium starts with the first article, which is no business of a refresh.
    figures.insert(QStringLiteral("articleOpened"), session.window->reader().article().isValid());
    figures.insert(QStringLiteral("peak"), processMemory().peak);
    if (summary.added != expected) {
        figures.insert(QStringLiteral("error"), QStringLiteral("%1 articles instead of %2, %3 feeds failed")
                                                    .arg(summary.added)
                                                    .arg(expected)
                                                    .arg(summary.failed));
    }
    return figures;
}

/// An archive was filled without a server; now there is one.
QString pointFeedsAt(Library &library, const CorpusSize &size, quint16 port)
{
    const auto pointed = writeAndWait(library, [size, port](Connection &db) -> Result<> {
        FeedTable table(db);
        const auto feeds = table.feeds();
        if (!feeds)
            return feeds.error();
        for (const Feed &feed : *feeds) {
            const int index = feed.url.path().section(u'/', -1).toInt();
            DEPECHE_TRY(table.setUrl(feed.id, QUrl(QString::fromLatin1(addressOf(index, port)))));
        }
        return {};
    });
    return pointed ? QString() : QString(pointed.error().message + u' ' + pointed.error().detail);
}

QJsonObject failed(const QString &error)
{
    return {{QStringLiteral("error"), error}};
}

} // namespace

QJsonObject windowStage(const StageInput &input, QCoreApplication &application)
{
    forbidSqlOnThisThread();
    WindowSession session(application, input.folder, corpusClock());
    session.show();
    if (const QString error = subscribeToAll(session.services.library, input.size, input.port);
        !error.isEmpty())
        return failed(error);
    session.pause(Settling);
    return watchRefresh(session, Corpus(input.size), input.size.total());
}

QJsonObject stallStage(const StageInput &input, QCoreApplication &application)
{
    forbidSqlOnThisThread();
    WindowSession session(application, input.folder, archiveClock());
    session.show();
    if (const QString error = pointFeedsAt(session.services.library, input.size, input.port);
        !error.isEmpty())
        return failed(error);
    session.pause(Settling);
    return watchRefresh(session, Corpus(input.size), input.size.feeds * input.size.fresh);
}

} // namespace depeche::bench
