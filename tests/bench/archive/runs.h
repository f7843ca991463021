#pragma once

#include <QJsonObject>
#include <QList>
#include <functional>

namespace depeche::bench {

/// How long something took, each time it was done. Milliseconds.
struct Runs
{
    double first = 0; ///< with nothing of it in the connection's cache
    QList<double> warm;
    QList<double> cpu; ///< of the reading thread, warm

    double median() const;
    double worst() const;
    double cpuMedian() const;
    /// "first", "median", "worst", "cpu".
    QJsonObject toJson() const;
};

/// What one run cost.
struct Cost
{
    double wall = 0;
    double cpu = 0;
};

/// @p run until there are thirty warm runs or two seconds have passed, but three times at least.
Runs measureRuns(const std::function<Cost()> &run);
/// The same for something that runs on this thread.
Runs measureHere(const std::function<void()> &run);

/// CPU time of the calling thread.
double threadMilliseconds();

} // namespace depeche::bench
