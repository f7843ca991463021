#include "bench/processmemory.h"

#include <QFile>

namespace depeche::bench {

namespace {

qint64 lineOf(const QByteArray &status, const char *name)
{
    const qsizetype start = status.indexOf(name);
    if (start < 0)
        return 0;
    return status.mid(start + qsizetype(strlen(name)), 20).split('k').first().trimmed().toLongLong();
}

} // namespace

ProcessMemory processMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray status = file.readAll();
    return {lineOf(status, "VmHWM:"), lineOf(status, "VmRSS:"), lineOf(status, "RssAnon:")};
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5"); // proc(5): resets VmHWM to VmRSS
}

MemoryWatch::MemoryWatch()
    : m_thread([this](std::stop_token stop) {
        while (!stop.stop_requested()) {
            const qint64 now = processMemory().anonymous;
            if (now > m_peak)
                m_peak = now;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    })
{
}

MemoryWatch::~MemoryWatch() = default;

} // namespace depeche::bench
