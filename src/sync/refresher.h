#pragma once

#include "domain/feed.h"
#include "net/httpclient.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <deque>

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
    QString url;
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
    QList<RefreshError> errors;
    bool cancelled = false;

    bool operator==(const RefreshSummary &) const = default;
};

/// Fetches feeds and stores what is new. Main thread, owned by app/services; requests run in the HttpClient,
/// parsing in the WorkerPool, writing in the Library. At most 32 documents are held at a time, whatever the
/// number of feeds. A feed that fails keeps its articles and validators, and its error stands in its
/// FetchState.
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
    void progress(int done, int total, const QString &current);
    void feedFailed(depeche::FeedId feed, const QString &url, const QString &message);
    void finished(const depeche::RefreshSummary &summary);

private:
    struct Job;
    enum class Outcome { Fetched, Unchanged, Failed };

    void add(const QList<Feed> &feeds);
    void startNext();
    void persistAttempt(const std::shared_ptr<Job> &job);
    void request(const std::shared_ptr<Job> &job);
    void received(const std::shared_ptr<Job> &job, HttpResponse response);
    void parse(const std::shared_ptr<Job> &job, HttpResponse response);
    void store(const std::shared_ptr<Job> &job, const HttpResponse &response, struct ParsedDocument document);
    void record(const std::shared_ptr<Job> &job, const HttpResponse &response, const Error *error);
    void fail(const std::shared_ptr<Job> &job, const QString &message);
    void ended(const std::shared_ptr<Job> &job, Outcome outcome);
    void finishIfDone();

    Library &m_library;
    HttpClient &m_client;
    WorkerPool &m_workers;
    QTimer m_automatic;
    bool m_running = false;
    int m_reading = 0; ///< lists of feeds being read
    std::deque<Feed> m_waiting;
    QHash<FeedId, std::shared_ptr<Job>> m_active;
    QSet<FeedId> m_known; ///< in this run, whatever became of it
    RefreshSummary m_summary;
    QElapsedTimer m_time;
};

} // namespace depeche
