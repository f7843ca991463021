#pragma once

#include "net/httpclient.h"
#include "sync/automaticrounds.h"
#include "sync/feeddocument.h"
#include "sync/fetchwriter.h"
#include "sync/networkevidence.h"
#include "sync/refreshqueue.h"
#include "sync/refreshscope.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <memory>

namespace depeche {

class Library;
class NetworkState;
class Secrets;
class WorkerPool;

/// Fetches feeds and stores what is new. Main thread, owned by app/services; requests run in the HttpClient, parsing in
/// the WorkerPool, writing in the Library. At most 32 feeds are asked at a time, and 64 documents or about 48 MiB of them
/// held, whatever
/// the number of feeds. A feed that fails keeps its articles and validators, and its error stands in its FetchState.
/// Without a network no feed has failed: the summary says so, once.
class Refresher final : public QObject
{
    Q_OBJECT
public:
    Refresher(Library &library, HttpClient &client, WorkerPool &workers, QObject *parent = nullptr);
    ~Refresher() override;

    /// Whether there is a network; without this it counts as there. @p network lives longer than this.
    void setNetwork(const NetworkState &network);
    /// The passwords of feeds with a user name. @p secrets lives longer than this.
    void setSecrets(Secrets &secrets) { m_secrets = &secrets; }
    /// The pace of feeds the user gave none. None: each at its own rhythm.
    void setUsualPace(const std::optional<std::chrono::minutes> &pace) { m_usualPace = pace; }

    /// Begins. While a refresh runs, feeds that are not in it are added to it; finished() comes once for all.
    void refresh(const RefreshScope &scope);
    /// Drops what is not stored yet; finished() follows when the last write ended.
    void cancel();
    bool isRunning() const { return m_running; }

    /// Refreshes what is due now and every minute from now on, a limited number each time; pauses without a network,
    /// behind a captive portal, and as @p automatic says. A pause that ends is followed by a round a few seconds later.
    void setAutomatic(const AutomaticRefresh &automatic);
    /// As setAutomatic() with AutomaticRefresh::enabled.
    void startAutomatic();

Q_SIGNALS:
    void started();
    /// @p current: the title of the feed that was done last. Some times a second, and at the end.
    void progress(int done, int total, const QString &current);
    void feedFailed(depeche::FeedId feed, const QString &url, const QString &message);
    void finished(const depeche::RefreshSummary &summary);

private:
    enum class Outcome { Fetched, Unchanged, Failed, Skipped };
    /// One feed on its way. Held by the callbacks of each step, so that a late one finds it dropped.
    struct Job
    {
        Feed feed;
        QList<Timestamp> known;
        Timestamp attempted;
        HttpRequestId request;
        HttpResponse failure; ///< nobody was reached; waits until it is clear whether there is a network
        QUrl moveTo;          ///< see FetchOutcome
        std::optional<PendingMove> move;
        qint64 held = 0;         ///< bytes of its document in memory
        bool asking = false;     ///< counts for its server
        bool busy = false;       ///< has a request or a document
        bool fetching = false;   ///< has a request, or a document nobody read yet
        bool askedAgain = false; ///< because 304 was no answer to the first request
        bool dropped = false;
        bool writing = false;
    };
    using JobPtr = std::shared_ptr<Job>;

    void add(const RefreshScope &scope, const Result<QList<Feed>> &feeds);
    void goOn();
    void markAttempts();
    void attemptsMarked(QList<RefreshItem> items, const Result<QList<QList<Timestamp>>> &known);
    void takeBackAttempts(const QList<RefreshItem> &items);
    void begin(RefreshItem item);
    void withPassword(const JobPtr &job, HttpRequest request);
    void send(const JobPtr &job, const HttpRequest &request);
    void received(const JobPtr &job, HttpResponse response);
    void askAgain(const JobPtr &job);
    void read(const JobPtr &job, HttpResponse response);
    void documentRead(const JobPtr &job, Result<FeedDocument> document, const FetchRecord &failure);
    void fail(const JobPtr &job, const HttpResponse &response, const QString &message);
    void store(const JobPtr &job, FetchOutcome outcome, Outcome kind);
    void answered(const JobPtr &job);
    void release(const JobPtr &job);
    void leave(const JobPtr &job);
    void drop(const JobPtr &job);
    void ended(const JobPtr &job, Outcome outcome, const QString &message = QString());
    void tellProgress();
    void finishIfDone();

    void failUnreachable();
    void giveUpOffline();
    static bool isInternet(const Feed &feed);
    bool mayAsk(const Feed &feed) const;
    bool isNobodyReached(const JobPtr &job, const HttpResponse &response);
    QString offlineText() const;

    bool mayRefreshByItself() const;
    void automaticRound();
    void networkChanged();

    Library &m_library;
    HttpClient &m_client;
    WorkerPool &m_workers;
    const NetworkState *m_network = nullptr;
    Secrets *m_secrets = nullptr;
    std::optional<std::chrono::minutes> m_usualPace;
    FetchWriter m_writer;

    AutomaticRefresh m_automatic;
    AutomaticRounds m_rounds;
    QTimer m_minute;
    QTimer m_comingBack;
    bool m_couldRefresh = true; ///< what mayRefreshByItself() said last

    bool m_running = false;
    int m_pendingSteps = 0; ///< lists being read and attempts being written
    bool m_marking = false; ///< attempts are being written
    RefreshQueue m_waiting; ///< attempt not noted yet
    RefreshQueue m_ready;   ///< noted, to be requested
    QHash<FeedId, JobPtr> m_active;
    QList<JobPtr> m_unreachable; ///< see Job::failure
    NetworkEvidence m_evidence;
    QSet<FeedId> m_known;                     ///< all of this run, whatever became of them
    QSet<FeedId> m_pending;                   ///< those of them that are not done
    qsizetype m_busy = 0;                     ///< requests and documents under way
    qsizetype m_fetching = 0;                 ///< those that do not wait to be written
    qint64 m_held = 0;                        ///< bytes of documents in memory
    int m_unasked = 0;                        ///< feeds left alone because there is no network
    std::optional<HttpFailure> m_lastFailure; ///< of those nobody was reached for
    QList<RefreshScope> m_next;               ///< asked for while a cancelled run came to its end
    RefreshSummary m_summary;
    QElapsedTimer m_time;
    QElapsedTimer m_sinceProgress;
    QString m_current;
};

} // namespace depeche
