#pragma once

#include "core/result.h"
#include "store/connection.h"

#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <array>
#include <deque>
#include <functional>
#include <memory>

namespace depeche {

/// A thread with one database connection. Jobs run there one after the other, their answers come back on the
/// thread that owns the queue. Jobs of the user overtake jobs of the background, and both overtake those that can
/// wait until nothing else does; within a priority the order is kept.
class DbQueue final : public QObject
{
    Q_OBJECT
public:
    enum class Priority { User, Background, Idle };
    using Opener = std::function<Result<std::unique_ptr<Connection>>()>;

    /// @p opener runs first on the new thread. If it fails, every job is answered with its error.
    DbQueue(const QString &name, Opener opener, QObject *parent = nullptr);
    /// Runs every job that was accepted, then closes the connection on its thread. Answers are not delivered
    /// any more.
    ~DbQueue() override;

    /// Runs @p job(Connection &) → Result<T> on the queue's thread, then @p done(Result<T>) on this object's
    /// thread, unless @p context was deleted meanwhile or @p cancelled was set. With the flag the job's queries are
    /// interrupted, and a job that has not begun is dropped.
    template <typename Job, typename Done>
    void post(Priority priority, QObject *context, Job job, Done done,
              std::shared_ptr<const CancelFlag> cancelled = {})
    {
        Q_ASSERT(QThread::currentThread() == thread());
        using Answer = std::invoke_result_t<Job, Connection &>;
        enqueue(priority,
                [this, guard = QPointer<QObject>(context), job = std::move(job), done = std::move(done),
                 cancelled = std::move(cancelled)](Connection *connection, const Error *openError) mutable {
                    if (cancelled && cancelled->load(std::memory_order_relaxed))
                        return;
                    if (connection)
                        connection->obey(cancelled.get());
                    Answer answer = connection ? job(*connection) : Answer(*openError);
                    if (connection)
                        connection->obey(nullptr);
                    QMetaObject::invokeMethod(
                        this,
                        [guard = std::move(guard), done = std::move(done), answer = std::move(answer),
                         cancelled = std::move(cancelled)]() mutable {
                            // Both are read on their own thread, so there is no race.
                            if (guard && !(cancelled && cancelled->load(std::memory_order_relaxed)))
                                done(std::move(answer));
                        },
                        Qt::QueuedConnection);
                });
    }

    /// Jobs accepted and not begun.
    qsizetype waiting() const;
    /// Whether a job of the user waits for the one that runs now. Any thread.
    bool isUserWaiting() const;

private:
    using Task = std::function<void(Connection *, const Error *)>;
    template <typename Callable>
    void enqueue(Priority priority, Callable callable)
    {
        // std::function wants something copyable; the callable is not always.
        auto shared = std::make_shared<Callable>(std::move(callable));
        push(priority,
             [shared](Connection *connection, const Error *error) { (*shared)(connection, error); });
    }
    void push(Priority priority, Task task);
    void runOne();

    QThread m_thread;
    std::unique_ptr<QObject> m_worker;        ///< lives on m_thread; its event loop is the queue
    std::unique_ptr<Connection> m_connection; ///< touched on m_thread only
    std::optional<Error> m_openError;         ///< likewise
    mutable QMutex m_mutex;
    std::array<std::deque<Task>, 3> m_tasks; ///< by priority
};

} // namespace depeche
