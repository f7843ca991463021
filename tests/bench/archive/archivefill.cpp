#include "bench/archive/archivefill.h"

#include "bench/processmemory.h"
#include "bench/stages.h"
#include "sync/feeddocument.h"

#include <time.h>

namespace depeche::bench {

namespace {

constexpr int UnderWay = 32;
constexpr int Rounds = 10;
constexpr quint16 NoPort = 1;

qint64 threadMicroseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000000 + time.tv_nsec / 1000;
}

qint64 textBytesOf(const CorpusFeed &feed)
{
    qint64 bytes = 0;
    for (const CorpusArticle &article : feed.articles)
        bytes += article.title.size() + article.author.size() + article.description.size() +
                 article.content.size();
    return bytes;
}

} // namespace

ArchiveFill::ArchiveFill(Services &services, const CorpusSize &size)
    : m_services(services)
    , m_corpus(size)
    , m_writer(services.library)
    , m_rounds(qMin(Rounds, size.articles))
{
}

QJsonObject ArchiveFill::run()
{
    m_error = subscribeToAll(m_services.library, m_corpus.size(), NoPort);
    if (m_error.isEmpty()) {
        const auto feeds = readAndWait(m_services.library, Library::Lane::Lists,
                                       [](Connection &db) { return FeedTable(db).feeds(); });
        m_feeds.resize(m_corpus.size().feeds);
        for (const Feed &feed : feeds.valueOr({}))
            m_feeds[feed.url.path().section(u'/', -1).toInt()] = feed;
    }
    forgetPeak();
    const qint64 written = writtenSoFar();
    const double cpu = cpuSeconds();
    QElapsedTimer timer;
    timer.start();
    const auto seconds = [&timer] { return double(timer.nsecsElapsed()) / 1e9; };
    for (int i = 0; i < UnderWay; ++i)
        next();
    while (m_ended < m_begun) // also after an error: nothing of it may be under way when this goes
        m_loop.exec();
    const auto invented = [this] { return double(m_inventing) / 1e6; };
    QJsonObject figures{{QStringLiteral("listedSeconds"), seconds()},
                        {QStringLiteral("listedCpu"), cpuSeconds() - cpu - invented()},
                        {QStringLiteral("listedWritten"), writtenSoFar() - written},
                        {QStringLiteral("listedPeak"), processMemory().peak}};
    QObject::connect(&m_services.indexer, &Indexer::idle, &m_loop, &QEventLoop::quit);
    while (m_error.isEmpty() && m_services.indexer.isRunning())
        m_loop.exec();
    figures.insert(QStringLiteral("indexedSeconds"), seconds());
    figures.insert(QStringLiteral("indexedCpu"), cpuSeconds() - cpu - invented());
    figures.insert(QStringLiteral("indexedWritten"), writtenSoFar() - written);
    figures.insert(QStringLiteral("indexedPeak"), processMemory().peak);
    figures.insert(QStringLiteral("inventingCpu"), invented());
    figures.insert(QStringLiteral("articles"), m_added);
    figures.insert(QStringLiteral("documentBytes"), qint64(m_documentBytes));
    figures.insert(QStringLiteral("textBytes"), qint64(m_textBytes));
    if (m_error.isEmpty() && m_added != m_corpus.size().total())
        m_error = QStringLiteral("%1 articles instead of %2").arg(m_added).arg(m_corpus.size().total());
    if (!m_error.isEmpty())
        figures.insert(QStringLiteral("error"), m_error);
    return figures;
}

void ArchiveFill::next()
{
    const int feeds = int(m_feeds.size());
    if (m_begun >= feeds * m_rounds || !m_error.isEmpty())
        return;
    const int index = m_begun % feeds;
    const int round = m_begun / feeds;
    ++m_begun;
    const int articles = m_corpus.size().articles;
    const int oldest = articles * round / m_rounds + 1;
    const int newest = articles * (round + 1) / m_rounds;
    auto job = [this, feed = m_feeds.at(index), index, oldest, newest,
                now = m_services.library.now()](std::stop_token) {
        const qint64 begun = threadMicroseconds();
        const CorpusFeed part = m_corpus.part(index, oldest, newest);
        HttpResponse response;
        response.status = 200;
        response.headers = {{"Content-Type", mediaTypeOf(part)}};
        response.body = documentOf(part);
        response.finalUrl = feed.url;
        response.receivedBytes = response.body.size();
        m_documentBytes += response.body.size();
        m_textBytes += textBytesOf(part);
        m_inventing += threadMicroseconds() - begun;
        return readFeedDocument(feed, response, now);
    };
    m_services.workers.post(
        &m_loop, std::move(job), [this, asked = m_feeds.at(index).url](Result<FeedDocument> document) {
            if (!document) {
                stored(document.error());
                return;
            }
            FetchOutcome outcome;
            outcome.asked = asked;
            outcome.record = std::move(document->record);
            outcome.batch = std::move(document->batch);
            m_writer.write(std::move(outcome), [this](const Result<StoredFetch> &result) { stored(result); });
        });
}

void ArchiveFill::stored(const Result<StoredFetch> &result)
{
    ++m_ended;
    if (result)
        m_added += result->result.added;
    else
        m_error = QString(result.error().message + u' ' + result.error().detail);
    next();
    if (m_ended == m_begun)
        m_loop.quit();
}

} // namespace depeche::bench
