#include "core/workerpool.h"

namespace depeche {

WorkerPool::WorkerPool(int threads, QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(qMax(1, threads));
}

WorkerPool::~WorkerPool()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace depeche
