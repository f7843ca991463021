#pragma once

#include <atomic>
#include <memory>

namespace depeche {

/// Set on the main thread, looked at on a reading thread while SQLite works.
using CancelFlag = std::atomic<bool>;

/// A reading that was asked for. Letting go of it does nothing; cancel() stops it, so that what is wanted now need not
/// wait behind what was wanted before. Main thread.
class Reading final
{
public:
    Reading() = default;
    explicit Reading(std::shared_ptr<CancelFlag> flag)
        : m_flag(std::move(flag))
    {
    }

    /// A job that has not begun is dropped, the query of one that runs is interrupted, and no answer is given any more.
    void cancel()
    {
        if (m_flag)
            m_flag->store(true, std::memory_order_relaxed);
        m_flag.reset();
    }

private:
    std::shared_ptr<CancelFlag> m_flag;
};

} // namespace depeche
