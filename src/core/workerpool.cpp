#include "core/workerpool.h"

#include "core/threadpriority.h"

namespace depeche {

WorkerPool::WorkerPool(int threads, QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(qMax(1, threads));
}

void WorkerPool::beginJob()
{
    static thread_local bool gaveWay = false;
    if (!std::exchange(gaveWay, true))
        giveWayToTheWindow();
}

WorkerPool::~WorkerPool()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace depeche
