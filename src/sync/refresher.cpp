#include "sync/refresher.h"

#include "core/workerpool.h"
#include "net/networkstate.h"
#include "store/feedtable.h"
#include "store/fetchtable.h"
#include "store/library.h"
#include "sync/schedule.h"

namespace depeche {

namespace {

constexpr qsizetype MaxFetching = 32;        ///< feeds asked at a time
constexpr qsizetype MaxBusy = 64;            ///< documents held at a time: the limit of memory,
constexpr qint64 MaxHeld = qint64(48) << 20; ///< together with their size
constexpr qsizetype AttemptsPerWrite = 256;
constexpr qsizetype EnoughReady = 128;
constexpr int DatesOfRhythm = 24;
constexpr qint64 ProgressMilliseconds = 50;

bool isForAll(const Feed &feed)
{
    return !feed.options.paused && feed.fetch.nextFetch != neverAgain();
}

Result<QList<Feed>> readFeeds(Connection &db, const RefreshScope &scope, Timestamp now)
{
    FeedTable table(db);
    if (scope.kind == RefreshScope::Kind::Due)
        return table.due(now);
    if (scope.kind == RefreshScope::Kind::All) {
        auto feeds = table.feeds();
        if (feeds)
            feeds->removeIf([](const Feed &feed) { return !isForAll(feed); });
        return feeds;
    }
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
    , m_writer(library)
{
    m_comingBack.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &Refresher::automaticRound);
    connect(&m_comingBack, &QTimer::timeout, this, &Refresher::automaticRound);
    connect(&m_writer, &FetchWriter::idle, this, &Refresher::finishIfDone);
}

Refresher::~Refresher()
{
    for (const JobPtr &job : std::as_const(m_active))
        m_client.cancel(job->request);
}

void Refresher::refresh(const RefreshScope &scope)
{
    if (m_running && m_summary.cancelled) { // its last writes are under way
        m_next.append(scope);
        return;
    }
    if (!m_running) {
        m_running = true;
        m_summary = {};
        m_known.clear();
        m_evidence = {};
        m_unasked = 0;
        m_lastFailure.reset();
        m_time.start();
        m_sinceProgress.invalidate();
        Q_EMIT started();
    }
    ++m_pendingSteps;
    m_library.read(
        Library::Lane::Lists, this,
        [scope, now = m_library.now()](Connection &db) {
            auto feeds = readFeeds(db, scope, now);
            if (feeds && scope.atMost > 0 && feeds->size() > scope.atMost)
                feeds->resize(scope.atMost);
            return feeds;
        },
        [this, scope](const Result<QList<Feed>> &feeds) {
            --m_pendingSteps;
            add(scope, feeds);
        });
}

void Refresher::add(const RefreshScope &scope, const Result<QList<Feed>> &feeds)
{
    if (!feeds)
        m_summary.errors.append({FeedId(), QString(), feeds.error().message});
    const bool wanted = feeds.ok() && !m_summary.cancelled;
    for (Feed feed : wanted ? *feeds : QList<Feed>()) {
        // What is done in this run is asked again only if the user names it.
        if (m_pending.contains(feed.id) ||
            (m_known.contains(feed.id) && scope.kind != RefreshScope::Kind::Feeds))
            continue;
        ++m_summary.feeds;
        if (!mayAsk(feed)) {
            ++m_unasked;
            continue;
        }
        m_known.insert(feed.id);
        m_pending.insert(feed.id);
        feed.iconPng.clear();
        if (!feed.options.interval)
            feed.options.interval = m_usualPace;
        m_waiting.add({std::move(feed), {}});
    }
    goOn();
}

void Refresher::goOn()
{
    bool isStuck = false;
    while (!m_ready.isEmpty() && !isStuck && m_fetching < MaxFetching && m_busy < MaxBusy &&
           m_held < MaxHeld) {
        auto item = m_ready.next();
        isStuck = !item;
        if (item)
            begin(std::move(*item));
    }
    if (m_ready.size() < EnoughReady || isStuck)
        markAttempts();
    finishIfDone();
}

void Refresher::markAttempts()
{
    if (m_marking || m_waiting.isEmpty())
        return;
    m_marking = true;
    ++m_pendingSteps;
    const QList<RefreshItem> items = m_waiting.take(AttemptsPerWrite);
    QList<FeedId> ids;
    for (const RefreshItem &item : items)
        ids.append(item.feed.id);
    // Before the requests: a crash while fetching must not make us ask again at once, for ever.
    m_library.write(
        Durability::Fetched, this,
        [ids, now = m_library.now()](Connection &db) -> Result<QList<QList<Timestamp>>> {
            FetchTable table(db);
            DEPECHE_TRY(table.recordAttempts(ids, now));
            QList<QList<Timestamp>> known;
            for (const FeedId id : ids) {
                auto dates = table.latest(id, DatesOfRhythm);
                if (!dates)
                    return dates.error();
                known.append(std::move(*dates));
            }
            return known;
        },
        [this, items](const Result<QList<QList<Timestamp>>> &known) { attemptsMarked(items, known); });
}

void Refresher::attemptsMarked(QList<RefreshItem> items, const Result<QList<QList<Timestamp>>> &known)
{
    m_marking = false;
    --m_pendingSteps;
    if (!known) { // a database that cannot be written: nothing that is fetched could be kept
        m_summary.errors.append({FeedId(), QString(), known.error().message});
        items += m_waiting.take(m_waiting.size());
        m_summary.feeds -= int(items.size());
        for (const RefreshItem &item : std::as_const(items))
            m_pending.remove(item.feed.id);
    } else if (m_summary.cancelled || m_evidence.isPlain()) {
        if (!m_summary.cancelled)
            m_unasked += int(items.size());
        takeBackAttempts(items);
    } else {
        for (qsizetype i = 0; i < items.size(); ++i) {
            items[i].known = known->at(i);
            m_ready.add(std::move(items[i]));
        }
    }
    goOn();
}

void Refresher::takeBackAttempts(const QList<RefreshItem> &items)
{
    QList<std::pair<FeedId, std::optional<Timestamp>>> before;
    for (const RefreshItem &item : items) {
        before.append({item.feed.id, item.feed.fetch.lastAttempt});
        m_pending.remove(item.feed.id);
    }
    if (before.isEmpty())
        return;
    ++m_pendingSteps;
    m_library.write(
        Durability::Fetched, this,
        [before](Connection &db) { return FetchTable(db).takeBackAttempts(before); },
        [this](const Result<> &) {
            --m_pendingSteps;
            finishIfDone();
        });
}

/// Its server has room for the next one.
void Refresher::answered(const JobPtr &job)
{
    if (std::exchange(job->asking, false))
        m_ready.ended(job->feed.url);
}

/// It needs no memory to speak of any more.
void Refresher::release(const JobPtr &job)
{
    answered(job);
    m_held -= std::exchange(job->held, 0);
    if (std::exchange(job->fetching, false))
        --m_fetching;
    if (std::exchange(job->busy, false))
        --m_busy;
}

void Refresher::leave(const JobPtr &job)
{
    release(job);
    m_active.remove(job->feed.id);
}

/// Whatever comes for it is too late.
void Refresher::drop(const JobPtr &job)
{
    job->dropped = true;
    m_client.cancel(job->request);
    m_pending.remove(job->feed.id);
    leave(job);
}

void Refresher::ended(const JobPtr &job, Outcome outcome, const QString &message)
{
    leave(job);
    m_pending.remove(job->feed.id);
    switch (outcome) {
    case Outcome::Fetched: ++m_summary.fetched; break;
    case Outcome::Unchanged: ++m_summary.unchanged; break;
    case Outcome::Skipped: ++m_summary.skipped; break;
    case Outcome::Failed:
        ++m_summary.failed;
        m_summary.errors.append({job->feed.id, shownUrl(job->feed), message});
        Q_EMIT feedFailed(job->feed.id, shownUrl(job->feed), message);
        break;
    }
    m_current = job->feed.title;
    if (!m_sinceProgress.isValid() || m_sinceProgress.elapsed() >= ProgressMilliseconds)
        tellProgress();
    goOn();
}

void Refresher::tellProgress()
{
    m_sinceProgress.start();
    const int done = m_summary.fetched + m_summary.unchanged + m_summary.failed + m_summary.skipped;
    Q_EMIT progress(done, m_summary.feeds, m_current);
}

void Refresher::cancel()
{
    if (!m_running || m_summary.cancelled)
        return;
    m_summary.cancelled = true;
    m_waiting = {};
    takeBackAttempts(m_ready.take(m_ready.size()));
    m_unreachable.clear();
    const QList<JobPtr> active = m_active.values();
    for (const JobPtr &job : active) {
        if (!job->writing) // else nearly done, and half a write is none
            drop(job);
    }
    finishIfDone();
}

void Refresher::finishIfDone()
{
    const bool idle = m_pendingSteps == 0 && m_waiting.isEmpty() && m_ready.isEmpty() && m_active.isEmpty() &&
                      m_writer.isIdle();
    if (!m_running || !idle)
        return;
    if (!m_unreachable.isEmpty()) { // all the others are done
        if (m_evidence.isOffline() || (m_network && !m_network->isOnline()))
            giveUpOffline();
        else
            failUnreachable();
        goOn();
        return;
    }
    m_running = false;
    m_ready = {};
    m_pending.clear();
    if (m_unasked > 0) {
        m_summary.offline = true;
        m_summary.skipped += m_unasked;
        m_summary.errors.append({FeedId(), QString(), offlineText()});
    }
    m_summary.seconds = double(m_time.elapsed()) / 1000;
    if (m_summary.feeds > 0)
        tellProgress();
    const QList<RefreshScope> next = std::exchange(m_next, {});
    Q_EMIT finished(m_summary);
    for (const RefreshScope &scope : next)
        refresh(scope);
}

} // namespace depeche
