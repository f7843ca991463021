#pragma once

#include "core/clock.h"
#include "core/paths.h"
#include "store/dbqueue.h"

#include <QTimer>
#include <future>

namespace depeche {

/// How the profile was opened.
struct OpenedProfile
{
    bool readOnly = false;
    QString notice; ///< for the user, why it is read-only; empty when nothing is special

    bool operator==(const OpenedProfile &) const = default;
};

/// The door to the data. Jobs receive a Connection and call table classes; nobody above sees SQL. Lives on
/// the main thread, owned by app/services. It does not grow: a new feature is a new table class.
///
/// Four threads: `db-write` (the only one that changes anything), `db-list` (lists, search), `db-content` (one article)
/// and `db-count` (what may take long and nobody waits for: counts of searches, facets), so that a slow list never
/// delays an article and neither waits for a write.
class Library final : public QObject
{
    Q_OBJECT
public:
    enum class Lane { Lists, Content, Counts };

    /// Opens (and creates or migrates) the profile's database in the background; opened() tells how it went.
    Library(const Paths &paths, Clock clock, QObject *parent = nullptr);
    ~Library() override;

    /// Runs @p job(Connection &) → Result<T> on a reading thread, then @p done(Result<T>) here. All that the job reads is
    /// of one state of the database. Once the answer is no longer wanted, cancel what this returns.
    template <typename Job, typename Done>
    Reading read(Lane lane, QObject *context, Job job, Done done)
    {
        auto flag = std::make_shared<CancelFlag>(false);
        m_readers.at(size_t(lane))
            ->post(DbQueue::Priority::User, context, inSnapshot(std::move(job)), std::move(done), flag);
        return Reading(std::move(flag));
    }

    /// Runs @p job(Connection &) → Result<T> in one transaction, which is rolled back on an error; then @p
    /// done(Result<T>) here, and changed() for everybody. What the user does (Durability::User) is on the
    /// disk when done is called and overtakes what was fetched.
    template <typename Job, typename Done>
    void write(Durability durability, QObject *context, Job job, Done done)
    {
        const auto priority =
            durability == Durability::User ? DbQueue::Priority::User : DbQueue::Priority::Background;
        m_writer->post(priority, context, inTransaction(durability, std::move(job)), std::move(done));
    }

    /// The same for work that nobody waits for: it runs when no other write is waiting.
    template <typename Job, typename Done>
    void writeWhenIdle(QObject *context, Job job, Done done)
    {
        m_writer->post(DbQueue::Priority::Idle, context, inTransaction(Durability::Fetched, std::move(job)),
                       std::move(done));
    }

    /// Whether something the user did waits to be written: long background jobs end early then. Any thread.
    bool isUserWaiting() const { return m_writer->isUserWaiting(); }

    /// Runs @p job on the writing thread without a transaction: backup, compaction, checks.
    template <typename Job, typename Done>
    void maintain(QObject *context, Job job, Done done)
    {
        m_writer->post(DbQueue::Priority::Background, context, std::move(job), std::move(done));
    }

    /// Begins to look every second and a half for changes made by other programs, the command line for one.
    void watchOtherPrograms();

    Timestamp now() const { return m_clock(); }
    const Clock &clock() const { return m_clock; }
    const Paths &paths() const { return m_paths; }

Q_SIGNALS:
    /// Once, when the database was opened or could not be.
    void opened(const depeche::Result<depeche::OpenedProfile> &profile);
    /// After each commit.
    void changed(const depeche::StoreChanges &changes);

private:
    template <typename Job>
    static auto inSnapshot(Job job)
    {
        using Answer = std::invoke_result_t<Job, Connection &>;
        return [job = std::move(job)](Connection &db) mutable -> Answer {
            const auto snapshot = Snapshot::begin(db);
            return snapshot ? job(db) : Answer(snapshot.error());
        };
    }
    template <typename Job>
    auto inTransaction(Durability durability, Job job)
    {
        using Answer = std::invoke_result_t<Job, Connection &>;
        return [this, durability, job = std::move(job)](Connection &db) mutable -> Answer {
            auto transaction = Transaction::begin(db, durability);
            if (!transaction)
                return transaction.error();
            Answer answer = job(db);
            if (!answer)
                return answer;
            if (const auto committed = (*transaction)->commit(); !committed)
                return committed.error();
            publish(db.takeChanges());
            return answer;
        };
    }
    /// Sends @p changes to changed() on the main thread. Called on db-write.
    void publish(StoreChanges changes);
    Result<std::unique_ptr<Connection>> openWriter();
    void poll();

    Paths m_paths;
    Clock m_clock;
    std::promise<Connection::Mode>
        m_openMode; ///< tells the readers how to open, once there is something to open
    std::shared_future<Connection::Mode> m_openModeKnown;
    QTimer m_poll;
    qint64 m_dataVersion = -1; ///< db-write only
    std::unique_ptr<DbQueue> m_writer;
    std::array<std::unique_ptr<DbQueue>, 3> m_readers; ///< by lane
};

} // namespace depeche
