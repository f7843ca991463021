#include "store/indexer.h"

#include "core/log.h"
#include "core/workerpool.h"

namespace depeche {

namespace {
/// Large transactions are cheaper for FTS5; two batches of so many are in memory at a time.
constexpr int BatchSize = 400;
/// What another background job may have to wait for. What the user does ends a step at once.
constexpr auto StepTime = std::chrono::milliseconds(250);
// Batches that follow each other as closely belong to one large refresh.
constexpr qint64 BatchPauseMilliseconds = 150;
constexpr qint64 LongestWaitMilliseconds = 8000;
constexpr auto RetryPause = std::chrono::minutes(1);
} // namespace

Indexer::Indexer(Library &library, WorkerPool &workers, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_workers(workers)
    , m_stemmers(std::make_shared<Stemmers>())
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryPause);
    connect(&m_retry, &QTimer::timeout, this, &Indexer::renew);
    connect(&m_library, &Library::changed, this, [this](const StoreChanges &changes) {
        if (changes.added.isEmpty() && changes.updated.isEmpty() && !changes.everything)
            return;
        m_sinceBatch.start();
        m_before = {}; // the new ones first
        ++m_changes;
        start();
    });
    connect(&m_library, &Library::opened, this, [this](const Result<OpenedProfile> &profile) {
        if (profile && !profile->readOnly)
            renew();
    });
}

void Indexer::renew()
{
    m_running = true;
    m_library.write(
        Durability::Fetched, this, [](Connection &db) { return IndexTable(db).renewIfOld(); },
        [this](const Result<> &renewed) {
            if (!renewed)
                return retryLater(renewed.error());
            m_running = false;
            start();
        });
}

void Indexer::start()
{
    if (m_running || m_retry.isActive())
        return;
    m_running = true;
    m_before = {};
    m_sinceStep.start();
    prepare();
}

void Indexer::prepare()
{
    if (m_preparing || m_next)
        return;
    m_preparing = true;
    m_nothingWaits = false;
    // From the newest on, those in hand still wait in what is read.
    const int limit = BatchSize + (m_before.isValid() ? 0 : int(m_inHand.size()));
    m_library.read(
        Library::Lane::Counts, this,
        [limit, before = m_before](Connection &db) { return IndexTable(db).queued(limit, before); },
        [this, fromNewest = !m_before.isValid(), changes = m_changes](Result<QList<QueuedArticle>> articles) {
            if (!articles) {
                m_preparing = false;
                return retryLater(articles.error());
            }
            if (!articles->isEmpty())
                return makeEntries(std::move(*articles));
            m_preparing = false;
            m_nothingWaits = fromNewest && changes == m_changes;
            m_before = {};
            finishIfDone();
        });
}

void Indexer::makeEntries(QList<QueuedArticle> articles)
{
    m_before = articles.last().id;
    articles.removeIf([this](const QueuedArticle &article) { return m_inHand.contains(article.id); });
    for (const QueuedArticle &article : std::as_const(articles))
        m_inHand.insert(article.id);
    m_workers.post(
        this,
        [articles = std::move(articles), stemmers = m_stemmers](const std::stop_token &) {
            return std::make_shared<Batch>(Batch{indexEntries(articles, *stemmers), 0});
        },
        [this](std::shared_ptr<Batch> batch) {
            m_preparing = false;
            if (!m_running)
                return; // it failed meanwhile
            if (!batch->entries.empty())
                m_next = std::move(batch);
            else
                prepare();
            write();
        });
}

void Indexer::write()
{
    if (m_writing)
        return;
    if (!m_current) {
        m_current = std::exchange(m_next, nullptr);
        if (!m_current)
            return finishIfDone();
        prepare();
    }
    m_writing = true;
    writeStep();
}

void Indexer::writeStep()
{
    const bool moreIsComing = m_sinceBatch.isValid() && m_sinceBatch.elapsed() < BatchPauseMilliseconds;
    if (moreIsComing && m_sinceStep.elapsed() < LongestWaitMilliseconds) {
        QTimer::singleShot(BatchPauseMilliseconds / 3, this, &Indexer::writeStep);
        return;
    }
    m_sinceStep.start();
    m_library.writeWhenIdle(
        this,
        [batch = m_current, &library = m_library](Connection &db) {
            const auto begun = std::chrono::steady_clock::now();
            return IndexTable(db).insert(std::span(batch->entries).subspan(batch->done), [&] {
                return library.isUserWaiting() || std::chrono::steady_clock::now() - begun > StepTime;
            });
        },
        [this](const Result<int> &count) {
            m_writing = false;
            if (!count)
                return retryLater(count.error());
            written(size_t(*count));
        });
}

void Indexer::written(size_t count)
{
    for (size_t i = m_current->done; i < m_current->done + count; ++i)
        m_inHand.remove(m_current->entries[i].id);
    m_current->done += count;
    if (m_current->isDone())
        m_current.reset();
    write();
}

void Indexer::retryLater(const Error &error)
{
    qCWarning(lcStore).noquote() << "index:" << error.detail;
    m_current.reset();
    m_next.reset();
    m_inHand.clear();
    m_running = false;
    m_retry.start(); // the disk may be full, or the lock held
    Q_EMIT idle();
}

void Indexer::finishIfDone()
{
    if (m_preparing || m_writing || m_current || m_next)
        return;
    if (!m_nothingWaits)
        return prepare(); // those that came or changed meanwhile
    m_running = false;
    m_stemmers = std::make_shared<Stemmers>(); // without the words it kept
    Q_EMIT idle();
}

} // namespace depeche
