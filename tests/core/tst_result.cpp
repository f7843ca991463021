#include "core/result.h"

#include <QTest>
#include <memory>

using namespace depeche;

namespace {

Error noRoom()
{
    return {ErrorKind::DiskFull, QStringLiteral("No room left."), QStringLiteral("ENOSPC")};
}

Result<int> half(int number)
{
    if (number % 2 != 0)
        return noRoom();
    return number / 2;
}

Result<> tryBoth(int first, int second, int &reached)
{
    DEPECHE_TRY(half(first));
    reached = 1;
    DEPECHE_TRY(half(second));
    reached = 2;
    return {};
}

} // namespace

class TestResult final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValueOrAnError();
    void tryLeavesWithTheError();
    void holdsWhatCanOnlyBeMoved();
    void nothingIsSuccess();
};

void TestResult::holdsAValueOrAnError()
{
    const auto good = half(8);
    QVERIFY(good.ok());
    QCOMPARE(*good, 4);
    QCOMPARE(good.valueOr(7), 4);
    const auto bad = half(3);
    QVERIFY(!bad);
    QCOMPARE(bad.error(), noRoom());
    QCOMPARE(bad.valueOr(7), 7);
}

void TestResult::tryLeavesWithTheError()
{
    int reached = 0;
    QVERIFY(tryBoth(2, 4, reached));
    QCOMPARE(reached, 2);
    reached = 0;
    const auto second = tryBoth(2, 3, reached);
    QVERIFY(!second);
    QCOMPARE(reached, 1);
    QCOMPARE(second.error(), noRoom());
}

void TestResult::holdsWhatCanOnlyBeMoved()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    QVERIFY(result);
    const std::unique_ptr<int> taken = std::move(*result);
    QCOMPARE(*taken, 5);
}

void TestResult::nothingIsSuccess()
{
    QVERIFY(Result<>().ok());
    QVERIFY(!Result<>(noRoom()).ok());
}

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
