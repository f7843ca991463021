#pragma once

#include <QtGlobal>
#include <atomic>
#include <thread>

namespace depeche::bench {

/// Memory of this process in KiB, as Linux counts it (/proc/self/status).
struct ProcessMemory
{
    qint64 peak = 0;      ///< VmHWM: the most that was resident, with pages of mapped files
    qint64 resident = 0;  ///< VmRSS
    qint64 anonymous = 0; ///< RssAnon: without pages of files, such as the database's

    bool operator==(const ProcessMemory &) const = default;
};

ProcessMemory processMemory();
/// What this process has handed to the system to write so far, in KiB: log, database and the copying from one to the
/// other.
qint64 writtenSoFar();
/// The peak counts from now.
void forgetPeak();

/// Looks a hundred times a second on a thread of its own: Linux keeps no peak of anonymous memory.
class MemoryWatch final
{
public:
    MemoryWatch();
    ~MemoryWatch();
    MemoryWatch(const MemoryWatch &) = delete;
    MemoryWatch &operator=(const MemoryWatch &) = delete;

    /// The most anonymous memory since the last call, in KiB.
    qint64 takePeak() { return m_peak.exchange(0); }

private:
    std::atomic<qint64> m_peak = 0;
    std::jthread m_thread;
};

} // namespace depeche::bench
