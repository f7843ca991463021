#pragma once

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <stop_token>
#include <utility>

namespace depeche {

/// Runs pure functions (bytes to values) beside the main thread: parse, sanitise, tag, sign. Owned by
/// app/services; lives on the main thread. No SQL, no network and no shared state in a job.
class WorkerPool final : public QObject
{
    Q_OBJECT
public:
    /// @p threads at least 1; the default is one per core, and two at least, so that one large document does not hold up
    /// the others. They give way to the window.
    explicit WorkerPool(int threads = qMax(2, QThread::idealThreadCount()), QObject *parent = nullptr);
    /// Asks running jobs to stop and waits for them.
    ~WorkerPool() override;

    /// Runs @p job(std::stop_token) in the pool, then @p done(result) on this object's thread, unless @p
    /// context was deleted meanwhile.
    template <typename Job, typename Done>
    void post(QObject *context, Job job, Done done)
    {
        Q_ASSERT(QThread::currentThread() == thread());
        m_pool.start([this, token = m_stop.get_token(), guard = QPointer<QObject>(context),
                      job = std::move(job), done = std::move(done)]() mutable {
            beginJob();
            auto result = job(token);
            QMetaObject::invokeMethod(
                this,
                [guard = std::move(guard), done = std::move(done), result = std::move(result)]() mutable {
                    if (guard) // read on its own thread only: no race
                        done(std::move(result));
                },
                Qt::QueuedConnection);
        });
    }

private:
    /// On the thread of a job, before it.
    static void beginJob();

    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace depeche
