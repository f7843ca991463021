#include "sync/refresher.h"

#include "core/workerpool.h"
#include "store/articlewriter.h"
#include "store/feedtable.h"
#include "store/fetchtable.h"
#include "store/library.h"

namespace depeche {

namespace {

constexpr qsizetype MaxActive = 32; ///< documents held at a time: the limit of memory
constexpr size_t AttemptsPerWrite = 64;
constexpr std::chrono::minutes AutomaticPause{1};

Result<QList<Feed>> readFeeds(Connection &db, const RefreshScope &scope, Timestamp now)
{
    FeedTable table(db);
    if (scope.kind == RefreshScope::Kind::Due)
        return table.due(now);
    if (scope.kind == RefreshScope::Kind::All)
        return table.feeds();
    QList<Feed> feeds;
    for (const FeedId id : scope.feeds) {
        auto feed = table.feed(id);
        if (feed)
            feeds.append(std::move(*feed));
        else if (feed.error().kind != ErrorKind::NotFound) // removed meanwhile: nothing to do
            return feed.error();
    }
    return feeds;
}

QString shownUrl(const Feed &feed)
{
    return feed.url.toString(QUrl::RemoveUserInfo);
}

} // namespace

Refresher::Refresher(Library &library, HttpClient &client, WorkerPool &workers, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_client(client)
    , m_workers(workers)
{
    m_automatic.setInterval(AutomaticPause);
    connect(&m_automatic, &QTimer::timeout, this, [this] { refresh(RefreshScope::due()); });
}

Refresher::~Refresher()
{
    for (const JobPtr &job : std::as_const(m_active))
        m_client.cancel(job->request);
}

void Refresher::startAutomatic()
{
    m_automatic.start();
    refresh(RefreshScope::due());
}

void Refresher::refresh(const RefreshScope &scope)
{
    if (!m_running) {
        m_running = true;
        m_summary = {};
        m_known.clear();
        m_time.start();
        Q_EMIT started();
    }
    ++m_pendingSteps;
    m_library.read(
        Library::Lane::Lists, this,
        [scope, now = m_library.now()](Connection &db) { return readFeeds(db, scope, now); },
        [this](const Result<QList<Feed>> &feeds) {
            --m_pendingSteps;
            add(feeds);
        });
}

void Refresher::add(const Result<QList<Feed>> &feeds)
{
    if (!feeds)
        m_summary.errors.append({FeedId(), QString(), feeds.error().message});
    const bool wanted = feeds.ok() && !m_summary.cancelled;
    for (const Feed &feed : wanted ? *feeds : QList<Feed>()) {
        if (m_known.contains(feed.id))
            continue;
        m_known.insert(feed.id);
        m_waiting.push_back(feed);
        ++m_summary.feeds;
    }
    goOn();
}

void Refresher::goOn()
{
    while (!m_ready.empty() && m_active.size() < MaxActive) {
        const Feed feed = std::move(m_ready.front());
        m_ready.pop_front();
        request(feed);
    }
    if (m_ready.size() < AttemptsPerWrite / 2)
        persistAttempts();
    finishIfDone();
}

void Refresher::persistAttempts()
{
    if (m_persisting || m_waiting.empty())
        return;
    m_persisting = true;
    ++m_pendingSteps;
    auto batch = std::make_shared<std::deque<Feed>>();
    QList<FeedId> ids;
    while (!m_waiting.empty() && batch->size() < AttemptsPerWrite) {
        ids.append(m_waiting.front().id);
        batch->push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    // Before the requests: a crash while fetching must not make us ask again at once, for ever.
    m_library.write(
        Durability::Fetched, this,
        [ids, now = m_library.now()](Connection &db) { return FetchTable(db).recordAttempts(ids, now); },
        [this, batch](const Result<> &written) {
            m_persisting = false;
            --m_pendingSteps;
            if (!written) { // a database that cannot be written: nothing that is fetched could be kept
                m_summary.errors.append({FeedId(), QString(), written.error().message});
                m_summary.feeds -= int(batch->size() + m_waiting.size());
                m_waiting.clear();
            } else if (!m_summary.cancelled) {
                m_ready.insert(m_ready.end(), batch->begin(), batch->end());
            }
            goOn();
        });
}

void Refresher::request(const Feed &feed)
{
    auto job = std::make_shared<Job>();
    job->feed = feed;
    job->attempted = m_library.now();
    m_active.insert(feed.id, job);
    const auto request = feedRequest(feed);
    if (!request) {
        record(job, recordOfFailure(feed, {}, job->attempted,
                                    tr("The address of this feed is no web address. Correct it.")));
        return;
    }
    job->request = m_client.fetch(*request, this,
                                  [this, job](HttpResponse response) { received(job, std::move(response)); });
}

void Refresher::received(const JobPtr &job, HttpResponse response)
{
    job->request = HttpRequestId();
    if (job->dropped)
        return;
    const Validators &sent = job->feed.fetch.validators;
    const bool wasConditional = !sent.etag.isEmpty() || !sent.lastModified.isEmpty();
    if (response.failure == HttpFailure::None && response.status == 304 && wasConditional)
        record(job, recordOfUnchanged(job->feed, response, job->attempted));
    else if (hasDocument(response))
        read(job, std::move(response));
    else
        record(job, recordOfFailure(job->feed, response, job->attempted, describe(response).message));
}

void Refresher::read(const JobPtr &job, HttpResponse response)
{
    const auto work = [feed = job->feed, attempted = job->attempted, response = std::move(response)](
                          std::stop_token) -> std::pair<Result<FeedDocument>, FetchRecord> {
        auto document = readFeedDocument(feed, response, attempted);
        const QString message = document ? QString() : document.error().message;
        return {std::move(document), recordOfFailure(feed, response, attempted, message)};
    };
    m_workers.post(this, work, [this, job](std::pair<Result<FeedDocument>, FetchRecord> read) {
        if (job->dropped)
            return;
        if (!read.first)
            record(job, read.second);
        else if (read.first->sameBytes && read.first->batch.bodyHash.isEmpty())
            record(job, read.first->record);
        else
            store(job, std::move(*read.first));
    });
}

void Refresher::store(const JobPtr &job, FeedDocument document)
{
    job->writing = true;
    const Outcome outcome = document.sameBytes ? Outcome::Unchanged : Outcome::Fetched;
    m_library.write(
        Durability::Fetched, this,
        [document = std::move(document)](Connection &db) {
            return ArticleWriter(db).write(document.batch, document.record);
        },
        [this, job, outcome](const Result<IngestResult> &written) {
            if (!written) {
                ended(job, Outcome::Failed, written.error().message);
                return;
            }
            m_summary.added += written->added;
            m_summary.updated += written->updated;
            ended(job, outcome);
        });
}

void Refresher::record(const JobPtr &job, const FetchRecord &record)
{
    job->writing = true;
    const Outcome outcome = record.error.isEmpty() ? Outcome::Unchanged : Outcome::Failed;
    m_library.write(
        Durability::Fetched, this, [record](Connection &db) { return FetchTable(db).recordFetch(record); },
        [this, job, outcome, message = record.error](const Result<> &written) {
            if (written)
                ended(job, outcome, message);
            else
                ended(job, Outcome::Failed, message.isEmpty() ? written.error().message : message);
        });
}

void Refresher::ended(const JobPtr &job, Outcome outcome, const QString &message)
{
    m_active.remove(job->feed.id);
    switch (outcome) {
    case Outcome::Fetched: ++m_summary.fetched; break;
    case Outcome::Unchanged: ++m_summary.unchanged; break;
    case Outcome::Failed:
        ++m_summary.failed;
        m_summary.errors.append({job->feed.id, shownUrl(job->feed), message});
        Q_EMIT feedFailed(job->feed.id, shownUrl(job->feed), message);
        break;
    }
    Q_EMIT progress(m_summary.fetched + m_summary.unchanged + m_summary.failed, m_summary.feeds,
                    job->feed.title);
    goOn();
}

void Refresher::cancel()
{
    if (!m_running)
        return;
    m_summary.cancelled = true;
    m_waiting.clear();
    m_ready.clear();
    for (auto it = m_active.begin(); it != m_active.end();) {
        const JobPtr job = *it;
        if (job->writing) { // nearly done, and half a write is none
            ++it;
            continue;
        }
        job->dropped = true;
        m_client.cancel(job->request);
        it = m_active.erase(it);
    }
    finishIfDone();
}

void Refresher::finishIfDone()
{
    const bool idle = m_pendingSteps == 0 && m_waiting.empty() && m_ready.empty() && m_active.isEmpty();
    if (!m_running || !idle)
        return;
    m_running = false;
    m_summary.seconds = double(m_time.elapsed()) / 1000;
    Q_EMIT finished(m_summary);
}

} // namespace depeche
