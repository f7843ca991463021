#pragma once

#include "domain/feed.h"
#include "net/httpclient.h"
#include "sync/feeddocument.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <deque>
#include <memory>

namespace depeche {

class Library;
class WorkerPool;

/// Which feeds to refresh.
struct RefreshScope
{
    enum class Kind { Due, All, Feeds };
    Kind kind = Kind::Due;
    QList<FeedId> feeds; ///< for Kind::Feeds

    static RefreshScope due() { return {}; }
    static RefreshScope all() { return {Kind::All, {}}; } ///< also those that are not due
    static RefreshScope of(const QList<FeedId> &feeds) { return {Kind::Feeds, feeds}; }

    bool operator==(const RefreshScope &) const = default;
};

struct RefreshError
{
    FeedId feed;
    QString url;     ///< without user name and password
    QString message; ///< for the user

    bool operator==(const RefreshError &) const = default;
};

struct RefreshSummary
{
    int feeds = 0;     ///< how many were tried
    int fetched = 0;   ///< brought a document that was read
    int unchanged = 0; ///< 304, or the same bytes as last time
    int failed = 0;
    int added = 0;   ///< articles
    int updated = 0; ///< articles
    double seconds = 0;
    QList<RefreshError> errors; ///< one with an invalid feed: nothing could be done at all
    bool cancelled = false;

    bool operator==(const RefreshSummary &) const = default;
};

/// Fetches feeds and stores what is new. Main thread, owned by app/services; requests run in the HttpClient, parsing in
/// the WorkerPool, writing in the Library. At most 32 documents are held at a time, whatever the number of feeds.
/// A feed that fails keeps its articles and validators, and its error stands in its FetchState.
class Refresher final : public QObject
{
    Q_OBJECT
public:
    Refresher(Library &library, HttpClient &client, WorkerPool &workers, QObject *parent = nullptr);
    ~Refresher() override;

    /// Begins. While a refresh runs, feeds that are not in it are added to it; finished() comes once for all.
    void refresh(const RefreshScope &scope);
    /// Drops what is not stored yet; finished() follows when the last write ended.
    void cancel();
    bool isRunning() const { return m_running; }

    /// Refreshes what is due now and every minute from now on.
    void startAutomatic();

Q_SIGNALS:
    void started();
    /// @p current: the title of the feed that was done last.
    void progress(int done, int total, const QString &current);
    void feedFailed(depeche::FeedId feed, const QString &url, const QString &message);
    void finished(const depeche::RefreshSummary &summary);

private:
    enum class Outcome { Fetched, Unchanged, Failed };
    /// One feed on its way. Held by the callbacks of each step, so that a late one finds it dropped.
    struct Job
    {
        Feed feed;
        Timestamp attempted;
        HttpRequestId request;
        bool dropped = false;
        bool writing = false;
    };
    using JobPtr = std::shared_ptr<Job>;

    void add(const Result<QList<Feed>> &feeds);
    void goOn();
    void persistAttempts();
    void request(const Feed &feed);
    void received(const JobPtr &job, HttpResponse response);
    void read(const JobPtr &job, HttpResponse response);
    void store(const JobPtr &job, FeedDocument document);
    void record(const JobPtr &job, const FetchRecord &record);
    void ended(const JobPtr &job, Outcome outcome, const QString &message = QString());
    void finishIfDone();

    Library &m_library;
    HttpClient &m_client;
    WorkerPool &m_workers;
    QTimer m_automatic;
    bool m_running = false;
    int m_pendingSteps = 0;     ///< lists being read and attempts being written
    bool m_persisting = false;  ///< attempts are being written
    std::deque<Feed> m_waiting; ///< attempt not persisted yet
    std::deque<Feed> m_ready;   ///< persisted, to be requested
    QHash<FeedId, JobPtr> m_active;
    QSet<FeedId> m_known; ///< all of this run, whatever became of them
    RefreshSummary m_summary;
    QElapsedTimer m_time;
};

} // namespace depeche
