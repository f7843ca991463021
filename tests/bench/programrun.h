#pragma once

#include "app/services.h"
#include "bench/corpus/corpus.h"
#include "store/feedtable.h"

#include <QElapsedTimer>
#include <QEventLoop>

namespace depeche::bench {

/// A clock that goes on from a day after the newest article of a corpus, so that dates mean the same in every year.
inline Clock corpusClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return fromUnixSeconds(Corpus::Newest + 86400 + timer.elapsed() / 1000); };
}

/// The same for an archive.
inline Clock archiveClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return fromUnixSeconds(Corpus::ArchiveNow + timer.elapsed() / 1000); };
}

/// Waits for an answer of @p library's writing thread.
template <typename Job>
auto writeAndWait(Library &library, Job job)
{
    using Answer = std::invoke_result_t<Job, Connection &>;
    std::optional<Answer> answer;
    QEventLoop loop;
    library.write(Durability::User, &loop, job, [&](Answer result) {
        answer = std::move(result);
        loop.quit();
    });
    loop.exec();
    return std::move(*answer);
}

/// Waits for an answer of a reading thread of @p library.
template <typename Job>
auto readAndWait(Library &library, Library::Lane lane, Job job)
{
    using Answer = std::invoke_result_t<Job, Connection &>;
    std::optional<Answer> answer;
    QEventLoop loop;
    library.read(lane, &loop, job, [&](Answer result) {
        answer = std::move(result);
        loop.quit();
    });
    loop.exec();
    return std::move(*answer);
}

/// Waits until @p library is open; what went wrong, if anything did.
inline QString waitUntilOpen(Library &library)
{
    QString error;
    QEventLoop loop;
    QObject::connect(&library, &Library::opened, &loop, [&](const Result<OpenedProfile> &profile) {
        if (!profile)
            error = QString(profile.error().message + u' ' + profile.error().detail);
        loop.quit();
    });
    loop.exec();
    return error;
}

/// Subscribes to every feed of a corpus; the message of what went wrong, if anything did.
inline QString subscribeToAll(Library &library, const CorpusSize &size, quint16 port)
{
    const auto added = writeAndWait(library, [size, port, now = library.now()](Connection &db) -> Result<> {
        FeedTable table(db);
        for (int i = 0; i < size.feeds; ++i) {
            NewFeed feed;
            feed.url = QUrl(QString::fromLatin1(addressOf(i, port)));
            if (const auto id = table.add(feed, now); !id)
                return id.error();
        }
        return {};
    });
    return added ? QString() : QString(added.error().message + u' ' + added.error().detail);
}

} // namespace depeche::bench
