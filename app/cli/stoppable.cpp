#include "cli/stoppable.h"

#include <csignal>

namespace depeche {

namespace {

// A signal handler can reach nothing else.
CancelFlag stopped{false};
static_assert(CancelFlag::is_always_lock_free);

void stop(int signal)
{
    stopped.store(true, std::memory_order_relaxed);
    std::signal(signal, SIG_DFL);
}

} // namespace

Stoppable::Stoppable()
{
    stopped.store(false, std::memory_order_relaxed);
    std::signal(SIGINT, stop);
    std::signal(SIGTERM, stop);
}

Stoppable::~Stoppable()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Stoppable::isStopped() const
{
    return stopped.load(std::memory_order_relaxed);
}

const CancelFlag &Stoppable::flag() const
{
    return stopped;
}

} // namespace depeche
