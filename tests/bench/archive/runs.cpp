#include "bench/archive/runs.h"

#include <QElapsedTimer>
#include <algorithm>
#include <time.h>

namespace depeche::bench {

namespace {

constexpr int Wanted = 30;
constexpr int AtLeast = 3;
constexpr qint64 LongestMilliseconds = 2000;

double medianOf(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

double Runs::median() const
{
    return medianOf(warm);
}

double Runs::worst() const
{
    return warm.isEmpty() ? 0 : *std::max_element(warm.begin(), warm.end());
}

double Runs::cpuMedian() const
{
    return medianOf(cpu);
}

QJsonObject Runs::toJson() const
{
    return {{QStringLiteral("first"), first},
            {QStringLiteral("median"), median()},
            {QStringLiteral("worst"), worst()},
            {QStringLiteral("cpu"), cpuMedian()}};
}

Runs measureRuns(const std::function<Cost()> &run)
{
    Runs runs;
    QElapsedTimer timer;
    timer.start();
    runs.first = run().wall;
    while (runs.warm.size() < AtLeast ||
           (runs.warm.size() < Wanted && timer.elapsed() < LongestMilliseconds)) {
        const Cost cost = run();
        runs.warm += cost.wall;
        runs.cpu += cost.cpu;
    }
    return runs;
}

Runs measureHere(const std::function<void()> &run)
{
    return measureRuns([&run] {
        const double cpu = threadMilliseconds();
        QElapsedTimer timer;
        timer.start();
        run();
        return Cost{double(timer.nsecsElapsed()) / 1e6, threadMilliseconds() - cpu};
    });
}

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace depeche::bench
