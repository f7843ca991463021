#include "net/hostpauses.h"
#include "net/hstslist.h"

#include <QTest>

using namespace depeche;
using namespace std::chrono_literals;

namespace {

const QString Host = QStringLiteral("a.test");

HttpHeaders retryAfterField(const QByteArray &value)
{
    return value.isNull() ? HttpHeaders() : HttpHeaders{{"Retry-After", value}};
}

HttpHeaders hstsField(const QByteArray &value)
{
    return {{"Strict-Transport-Security", value}};
}

} // namespace

/// What hosts ask of us, remembered.
class TestHostPauses final : public QObject
{
    Q_OBJECT

    Moment m_now;

    void pass(std::chrono::seconds time)
    {
        m_now.wall += time;
        m_now.steady += time;
    }
    bool answered(HostPauses &pauses, int status, const QByteArray &retryAfter = {})
    {
        return pauses.answered(Host, status, retryAfterField(retryAfter), false, m_now);
    }
    qint64 left(const HostPauses &pauses)
    {
        const auto until = pauses.until(Host, m_now);
        return until ? qint64((*until - m_now.wall).count()) : 0;
    }

private Q_SLOTS:
    void init() { m_now = {*fromIso(u"2026-05-01T00:00:00Z"), SteadyTime{} + 1000s}; }

    void fault18_pausesTheHostAsItAsks_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("seconds") << QByteArray("120") << qint64(120);
        QTest::newRow("date") << QByteArray("Fri, 01 May 2026 00:10:00 GMT") << qint64(600);
        QTest::newRow("ten years") << QByteArray("315360000") << qint64(7 * 86400);
        QTest::newRow("garbage") << QByteArray("soon") << qint64(3600);
        QTest::newRow("negative") << QByteArray("-5") << qint64(3600);
        QTest::newRow("absent") << QByteArray() << qint64(3600);
        QTest::newRow("over already") << QByteArray("Fri, 01 May 2020 00:10:00 GMT") << qint64(0);
    }
    void fault18_pausesTheHostAsItAsks()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, seconds);
        for (const int status : {429, 503}) {
            HostPauses pauses;
            QCOMPARE(answered(pauses, status, value), seconds > 0);
            QCOMPARE(left(pauses), seconds);
            QVERIFY(!pauses.until(QStringLiteral("b.test"), m_now));
        }
    }

    void endsAPauseInTime()
    {
        HostPauses pauses;
        answered(pauses, 429, "120");
        pass(119s);
        QCOMPARE(left(pauses), 1);
        pass(1s);
        QCOMPARE(left(pauses), 0);
    }

    void doublesUnexplainedPausesUntilAllIsWell()
    {
        HostPauses pauses;
        for (const int hours : {1, 2, 4, 8, 16, 32, 64, 128, 168, 168}) {
            QVERIFY(answered(pauses, 429));
            QVERIFY(!answered(pauses, 429)); // one that was under way
            QCOMPARE(left(pauses), hours * 3600);
            pass(std::chrono::hours(hours));
        }
        answered(pauses, 200);
        answered(pauses, 429);
        QCOMPARE(left(pauses), 3600);
    }

    void keepsTheLongerPause()
    {
        HostPauses pauses;
        QVERIFY(answered(pauses, 429, "1000"));
        QVERIFY(!answered(pauses, 429, "100"));
        QVERIFY(!answered(pauses, 200)); // one that was under way ends no pause
        QCOMPARE(left(pauses), 1000);
        QVERIFY(answered(pauses, 503, "2000"));
        QCOMPARE(left(pauses), 2000);
    }

    void leavesLocalHostsThatHaveAProblemAlone()
    {
        HostPauses pauses;
        QVERIFY(!pauses.answered(Host, 503, {}, true, m_now));
        QVERIFY(pauses.answered(Host, 429, {}, true, m_now));
    }

    void lastsNoLongerWhenTheClockIsSetBack()
    {
        HostPauses pauses;
        answered(pauses, 429, "3600");
        m_now.wall -= std::chrono::days(3650);
        QCOMPARE(left(pauses), 3600);
        pass(1h);
        QCOMPARE(left(pauses), 0);
    }

    void endsWhileTheComputerSleeps()
    {
        HostPauses pauses;
        answered(pauses, 429, "3600");
        m_now.wall += 2h; // the steady clock stood still
        QCOMPARE(left(pauses), 0);
    }

    void believesNoStoredPauseOfYears()
    {
        HostPauses pauses;
        pauses.know(Host, m_now.wall + std::chrono::days(3650), m_now);
        QCOMPARE(left(pauses), 7 * 86400);
        pauses.know(Host, m_now.wall + 60s, m_now); // what is known already is longer
        QCOMPARE(left(pauses), 7 * 86400);
        HostPauses others;
        others.know(Host, m_now.wall - 60s, m_now);
        QCOMPARE(left(others), 0);
    }

    void readsTransportSecurity_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("covers");
        QTest::addColumn<bool>("coversBelow");
        QTest::newRow("plain") << QByteArray("max-age=31536000") << true << false;
        QTest::newRow("subdomains") << QByteArray("Max-Age=\"600\" ; includeSubDomains; preload") << true
                                    << true;
        QTest::newRow("huge") << QByteArray("max-age=99999999999999999999999") << true << false;
        QTest::newRow("zero") << QByteArray("max-age=0; includeSubDomains") << false << false;
        QTest::newRow("no age") << QByteArray("includeSubDomains") << false << false;
        QTest::newRow("twice") << QByteArray("max-age=1000; max-age=1000") << false << false;
        QTest::newRow("negative") << QByteArray("max-age=-1") << false << false;
        QTest::newRow("garbage") << QByteArray("max-age=soon") << false << false;
    }
    void readsTransportSecurity()
    {
        QFETCH(QByteArray, field);
        QFETCH(bool, covers);
        QFETCH(bool, coversBelow);
        HstsList list;
        QCOMPARE(list.learn(Host, hstsField(field), m_now.wall), covers);
        QCOMPARE(list.covers(Host, m_now.wall), covers);
        QCOMPARE(list.covers(QStringLiteral("x.y.a.test"), m_now.wall), coversBelow);
        QVERIFY(!list.covers(QStringLiteral("test"), m_now.wall));
        QVERIFY(!list.covers(QStringLiteral("notaa.test"), m_now.wall));
        QVERIFY(!list.covers(Host, m_now.wall + std::chrono::days(401)));
    }

    void changesTransportSecurity()
    {
        HstsList list;
        QVERIFY(list.learn(Host, hstsField("max-age=1000000"), m_now.wall));
        QVERIFY(!list.learn(Host, hstsField("max-age=1000000"), m_now.wall + 1h)); // not worth storing
        QVERIFY(list.learn(Host, hstsField("max-age=1000000"), m_now.wall + 48h));
        QVERIFY(list.learn(Host, hstsField("max-age=1000000; includeSubDomains"), m_now.wall + 48h));
        QVERIFY(!list.learn(Host, {}, m_now.wall));
        QVERIFY(list.learn(Host, hstsField("max-age=0"), m_now.wall));
        QVERIFY(!list.covers(Host, m_now.wall));
        QVERIFY(!list.learn(QStringLiteral("192.168.0.1"), hstsField("max-age=1000"), m_now.wall));
        const HttpHeaders two{{"Strict-Transport-Security", "max-age=0"},
                              {"Strict-Transport-Security", "max-age=1000"}};
        QVERIFY(!list.learn(Host, two, m_now.wall)); // only the first counts
    }
};

QTEST_GUILESS_MAIN(TestHostPauses)
#include "tst_hostpauses.moc"
