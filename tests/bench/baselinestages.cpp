#include "bench/barepipeline.h"
#include "bench/processmemory.h"
#include "bench/stages.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <sys/resource.h>

namespace depeche::bench {

namespace {

enum class Conditional { No, Yes };

QList<Download> downloads(const StageInput &input, Conditional conditional)
{
    QList<Download> list;
    for (int i = 0; i < input.size.feeds; ++i)
        list +=
            Download{addressOf(i, input.port), conditional == Conditional::Yes ? etagOf(i) : QByteArray()};
    return list;
}

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

QJsonObject failed(const QString &why)
{
    return {{QStringLiteral("error"), why}};
}

QJsonObject runBare(const StageInput &input, BareIndex index)
{
    const QString file = input.folder + QStringLiteral("/bare.db");
    const auto list = downloads(input, Conditional::No);
    forgetPeak();
    const qint64 written = writtenSoFar();
    const double cpu = cpuSeconds();
    QElapsedTimer timer;
    timer.start();
    const BareResult result = runBarePipeline(list, file, index);
    const double time = seconds(timer);
    if (!result.error.isEmpty() || result.articles != input.size.feeds * input.size.articles)
        return failed(QStringLiteral("%1 articles %2").arg(result.articles).arg(result.error));
    return {{QStringLiteral("seconds"), time},
            {QStringLiteral("cpu"), cpuSeconds() - cpu},
            {QStringLiteral("peak"), processMemory().peak},
            {QStringLiteral("written"), writtenSoFar() - written},
            {QStringLiteral("database"), QFileInfo(file).size() / 1024}};
}

} // namespace

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto secondsOf = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
}

QJsonObject curlStage(const StageInput &input)
{
    const auto first = downloads(input, Conditional::No);
    const auto second = downloads(input, Conditional::Yes);
    QElapsedTimer timer;
    timer.start();
    const Downloaded all = downloadAll(first);
    const double firstSeconds = seconds(timer);
    const double cpu = cpuSeconds();
    timer.start();
    const Downloaded unchanged = downloadAll(second);
    const double secondSeconds = seconds(timer);
    const double secondCpu = cpuSeconds() - cpu;
    if (all.ok != first.size() || unchanged.unchanged != second.size())
        return failed(QStringLiteral("%1 documents, %2 unchanged").arg(all.ok).arg(unchanged.unchanged));
    return {{QStringLiteral("seconds"), firstSeconds},
            {QStringLiteral("unchangedSeconds"), secondSeconds},
            {QStringLiteral("unchangedCpu"), secondCpu},
            {QStringLiteral("bytes"), all.bytes},
            {QStringLiteral("peak"), processMemory().peak}};
}

QJsonObject bareStage(const StageInput &input)
{
    return runBare(input, BareIndex::None);
}

QJsonObject bareIndexStage(const StageInput &input)
{
    return runBare(input, BareIndex::Fts5);
}

} // namespace depeche::bench
