#include "bench/processmemory.h"

#include <QFile>

namespace depeche::bench {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The number behind @p name; kB for memory, bytes for input and output.
qint64 numberOf(const QByteArray &status, const char *name)
{
    const qsizetype start = status.indexOf(name);
    if (start < 0)
        return 0;
    const QByteArray rest = status.mid(start + qsizetype(strlen(name)), 40).trimmed();
    return rest.split('\n').first().split(' ').first().toLongLong();
}

} // namespace

ProcessMemory processMemory()
{
    const QByteArray status = contentOf(QStringLiteral("/proc/self/status"));
    return {numberOf(status, "VmHWM:"), numberOf(status, "VmRSS:"), numberOf(status, "RssAnon:")};
}

qint64 writtenSoFar()
{
    return numberOf(contentOf(QStringLiteral("/proc/self/io")), "wchar:") / 1024;
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
