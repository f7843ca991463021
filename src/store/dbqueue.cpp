#include "store/dbqueue.h"

#include <QMutexLocker>

namespace depeche {

DbQueue::DbQueue(const QString &name, Opener opener, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, opener = std::move(opener)] {
            auto opened = opener();
            if (opened)
                m_connection = std::move(*opened);
            else
                m_openError = opened.error();
        },
        Qt::QueuedConnection);
}

DbQueue::~DbQueue()
{
    // The last event of the thread: everything accepted before has run by then.
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this] {
            m_connection.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void DbQueue::push(Priority priority, Task task)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_tasks.at(size_t(priority)).push_back(std::move(task));
    }
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { runOne(); }, Qt::QueuedConnection);
}

void DbQueue::runOne()
{
    Task task;
    {
        const QMutexLocker lock(&m_mutex);
        const auto queue = std::find_if(m_tasks.begin(), m_tasks.end(),
                                        [](const std::deque<Task> &tasks) { return !tasks.empty(); });
        task = std::move(queue->front());
        queue->pop_front();
    }
    task(m_connection.get(), m_openError ? &*m_openError : nullptr);
}

bool DbQueue::isUserWaiting() const
{
    const QMutexLocker lock(&m_mutex);
    return !m_tasks.front().empty();
}

qsizetype DbQueue::waiting() const
{
    const QMutexLocker lock(&m_mutex);
    size_t count = 0;
    for (const std::deque<Task> &tasks : m_tasks)
        count += tasks.size();
    return qsizetype(count);
}

} // namespace depeche
