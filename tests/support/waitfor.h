#pragma once

#include <QElapsedTimer>
#include <QTest>

namespace depeche::test {

/// Runs the event loop until @p condition() holds; false after @p milliseconds.
template <typename Condition>
bool waitFor(Condition condition, int milliseconds = 10000)
{
    return QTest::qWaitFor(condition, milliseconds);
}

} // namespace depeche::test
