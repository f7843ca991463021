#include "net/hostthrottle.h"

#include <QTest>

using namespace depeche;
using namespace std::chrono_literals;
using Turn = HostThrottle::Turn;

/// Whose turn it is, with a clock that only moves when told to.
class TestHostThrottle final : public QObject
{
    Q_OBJECT

    SteadyTime m_now{};
    qint64 m_lastId = 0;

    HttpRequestId add(HostThrottle &throttle, const QString &host, Turn turn = Turn::Last)
    {
        const HttpRequestId id(++m_lastId);
        throttle.add(id, host, turn);
        return id;
    }
    /// Starts all that may start now.
    QList<HttpRequestId> startAll(HostThrottle &throttle)
    {
        QList<HttpRequestId> started;
        while (const auto id = throttle.next(m_now)) {
            throttle.start(*id, m_now);
            started.append(*id);
        }
        return started;
    }

private Q_SLOTS:
    void init() { m_now = SteadyTime{} + 1000s; }

    void asksAHostOnceASecondAndTwiceAtATime()
    {
        HostThrottle throttle;
        const QString host = QStringLiteral("a.test");
        QList<HttpRequestId> ids;
        for (int i = 0; i < 4; ++i)
            ids += add(throttle, host);
        QCOMPARE(startAll(throttle), QList{ids[0]});
        QCOMPARE(throttle.nextStart(), std::optional(m_now + 1s));
        m_now += 999ms;
        QVERIFY(startAll(throttle).isEmpty());
        m_now += 1ms;
        QCOMPARE(startAll(throttle), QList{ids[1]});
        m_now += 1h;
        QVERIFY(startAll(throttle).isEmpty()); // two are running
        QVERIFY(!throttle.nextStart());
        throttle.ended(host);
        QCOMPARE(startAll(throttle), QList{ids[2]});
    }

    void waitsAlsoAfterAQuickAnswer()
    {
        HostThrottle throttle;
        const QString host = QStringLiteral("a.test");
        add(throttle, host);
        QCOMPARE(startAll(throttle).size(), 1);
        throttle.ended(host);
        add(throttle, host);
        QVERIFY(startAll(throttle).isEmpty());
        m_now += 1s;
        QCOMPARE(startAll(throttle).size(), 1);
    }

    void asksTheInternetSixteenTimesAtATime()
    {
        HostThrottle throttle;
        for (int i = 0; i < 20; ++i)
            add(throttle, QStringLiteral("%1.test").arg(i));
        QCOMPARE(startAll(throttle).size(), 16);
        m_now += 1h;
        QVERIFY(startAll(throttle).isEmpty());
        throttle.ended(QStringLiteral("3.test"));
        throttle.ended(QStringLiteral("never started"));
        QCOMPARE(startAll(throttle).size(), 1);
    }

    void asksLocalHostsFasterAndBesidesTheInternet_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"127.0.0.1", "localhost", "192.168.1.1", "nas", "nas.local", "::1"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }
    void asksLocalHostsFasterAndBesidesTheInternet()
    {
        QFETCH(QString, host);
        HostThrottle throttle;
        for (int i = 0; i < 20; ++i)
            add(throttle, QStringLiteral("%1.test").arg(i));
        startAll(throttle);
        for (int i = 0; i < 20; ++i)
            add(throttle, host);
        QCOMPARE(startAll(throttle).size(), 8);
        for (int i = 0; i < 8; ++i)
            throttle.ended(host);
        QCOMPARE(startAll(throttle).size(), 8);
    }

    void asksRedditOnceAMinute()
    {
        HostThrottle throttle;
        for (const char *host : {"www.reddit.com", "old.reddit.com", "reddit.com"})
            add(throttle, QString::fromLatin1(host));
        add(throttle, QStringLiteral("notreddit.com"));
        QCOMPARE(startAll(throttle).size(), 2);
        throttle.ended(QStringLiteral("www.reddit.com"));
        m_now += 59s;
        QVERIFY(startAll(throttle).isEmpty());
        m_now += 1s;
        QCOMPARE(startAll(throttle).size(), 1);
    }

    void letsTheReaderGoFirst()
    {
        HostThrottle throttle;
        const QString host = QStringLiteral("a.test");
        add(throttle, host);
        startAll(throttle);
        add(throttle, host);
        QList<HttpRequestId> pictures;
        for (int i = 0; i < 7; ++i)
            pictures += add(throttle, host, Turn::Reading);
        QCOMPARE(startAll(throttle), pictures.mid(0, 5)); // six at a time, one is running
        throttle.ended(host);
        QCOMPARE(startAll(throttle), pictures.mid(5, 1));
    }

    void letsWhatARedirectLeadsToGoBeforeTheOthers()
    {
        HostThrottle throttle;
        const QString host = QStringLiteral("a.test");
        add(throttle, host);
        const HttpRequestId redirected = add(throttle, host, Turn::First);
        QCOMPARE(startAll(throttle), QList{redirected});
    }

    void forgetsWhoDoesNotWantAnyMore()
    {
        HostThrottle throttle;
        const QString host = QStringLiteral("a.test");
        const HttpRequestId first = add(throttle, host);
        const HttpRequestId second = add(throttle, host);
        const HttpRequestId third = add(throttle, host);
        QVERIFY(throttle.remove(second));
        QVERIFY(!throttle.remove(second));
        QCOMPARE(throttle.waitingFor(host), (QList{first, third}));
        QVERIFY(throttle.remove(first));
        QCOMPARE(startAll(throttle), QList{third});
        QVERIFY(!throttle.remove(third)); // it runs
        throttle.ended(host);
        m_now += 1h;
        QVERIFY(startAll(throttle).isEmpty());
        QVERIFY(!throttle.nextStart());
    }

    void letsHostsTakeTurns()
    {
        HostThrottle throttle;
        for (int i = 0; i < 100; ++i)
            add(throttle, QStringLiteral("127.0.0.1"));
        for (int i = 0; i < 100; ++i)
            add(throttle, QStringLiteral("127.0.0.2"));
        QCOMPARE(startAll(throttle).size(), 16); // eight of each
    }

    void worksOffManyFeeds()
    {
        // 2,000 feeds of 500 hosts: each host gets its four requests, three seconds after the first.
        HostThrottle throttle;
        QHash<HttpRequestId, QString> hosts;
        for (int i = 0; i < 2000; ++i) {
            const QString host = QStringLiteral("%1.test").arg(i % 500);
            hosts.insert(add(throttle, host), host);
        }
        qsizetype started = 0;
        int rounds = 0;
        const SteadyTime begin = m_now;
        for (; started < 2000 && rounds < 100000; ++rounds) {
            const QList<HttpRequestId> now = startAll(throttle);
            started += now.size();
            for (const HttpRequestId id : now)
                throttle.ended(hosts.value(id));
            if (now.isEmpty())
                m_now = *throttle.nextStart();
        }
        QCOMPARE(started, 2000);
        QCOMPARE(m_now - begin, SteadyTime::duration(3s));
    }
};

QTEST_GUILESS_MAIN(TestHostThrottle)
#include "tst_hostthrottle.moc"
