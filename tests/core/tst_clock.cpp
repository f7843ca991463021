#include "core/clock.h"

#include <QTest>

using namespace depeche;

class TestClock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsIso_data();
    void writesAndReadsIso();
    void readsOtherForms_data();
    void readsOtherForms();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void yearsOfFiveDigitsHaveNoText();
    void systemClockTellsTheTime();
};

void TestClock::writesAndReadsIso_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64(0) << u"1970-01-01T00:00:00Z"_qs;
    QTest::newRow("today") << qint64(1777879800) << u"2026-05-04T07:30:00Z"_qs;
    QTest::newRow("leap day") << qint64(1709164800) << u"2024-02-29T00:00:00Z"_qs;
    QTest::newRow("before the epoch") << qint64(-1) << u"1969-12-31T23:59:59Z"_qs;
    QTest::newRow("after 2038") << qint64(4102444800) << u"2100-01-01T00:00:00Z"_qs;
}

void TestClock::writesAndReadsIso()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(toIso(fromUnixSeconds(seconds)), text);
    const auto read = fromIso(text);
    QVERIFY(read);
    QCOMPARE(toUnixSeconds(*read), seconds);
}

void TestClock::readsOtherForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("offset") << u"2026-05-04T09:30:00+02:00"_qs;
    QTest::newRow("negative offset") << u"2026-05-04T02:30:00-05:00"_qs;
    QTest::newRow("no zone is UTC") << u"2026-05-04T07:30:00"_qs;
    QTest::newRow("fraction") << u"2026-05-04T07:30:00.999Z"_qs;
}

void TestClock::readsOtherForms()
{
    QFETCH(QString, text);
    const auto read = fromIso(text);
    QVERIFY(read);
    QCOMPARE(toUnixSeconds(*read), qint64(1777879800));
}

void TestClock::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_qs, u"yesterday"_qs, u"2026-13-01T00:00:00Z"_qs, u"2026-02-30T00:00:00Z"_qs})
        QTest::newRow(qPrintable(text)) << text;
}

void TestClock::refusesWhatIsNoTime()
{
    QFETCH(QString, text);
    QVERIFY(!fromIso(text));
}

void TestClock::yearsOfFiveDigitsHaveNoText()
{
    QCOMPARE(toIso(fromUnixSeconds(253402300799)), u"9999-12-31T23:59:59Z"_qs);
    QCOMPARE(toIso(fromUnixSeconds(253402300800)), QString());
}

void TestClock::systemClockTellsTheTime()
{
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    const qint64 now = toUnixSeconds(systemClock()());
    QVERIFY(now >= before);
    QVERIFY(now <= QDateTime::currentSecsSinceEpoch());
}

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
