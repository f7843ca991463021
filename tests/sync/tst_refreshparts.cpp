#include "sync/automaticrounds.h"
#include "sync/freshness.h"
#include "sync/networkevidence.h"
#include "sync/refreshqueue.h"
#include "sync/rhythm.h"

#include <QTest>

using namespace depeche;
using namespace std::chrono_literals;

namespace {

const Timestamp Now = *fromIso(u"2026-05-17T08:00:00Z");

RefreshItem item(const QString &url)
{
    RefreshItem item;
    item.feed.url = QUrl(url);
    return item;
}

} // namespace

/// The pure parts of refreshing.
class TestRefreshParts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshness_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<int>("minutes");
        const QByteArray date = "Sun, 17 May 2026 08:00:00 GMT";
        const QByteArray inTwoHours = "Sun, 17 May 2026 10:00:00 GMT";
        QTest::newRow("nothing") << HttpHeaders{} << 0;
        QTest::newRow("max-age") << HttpHeaders{{"cache-control", "public, Max-Age=3600"}} << 60;
        QTest::newRow("immutable") << HttpHeaders{{"Cache-Control", "max-age=3600, immutable"}} << 60;
        QTest::newRow("quoted") << HttpHeaders{{"Cache-Control", "max-age=\"3600\""}} << 60;
        QTest::newRow("aged") << HttpHeaders{{"Cache-Control", "max-age=3600"}, {"Age", "1800"}} << 30;
        QTest::newRow("older than fresh")
            << HttpHeaders{{"Cache-Control", "max-age=60"}, {"Age", "1800"}} << 0;
        QTest::newRow("for shared caches") << HttpHeaders{{"Cache-Control", "s-maxage=3600"}} << 0;
        QTest::newRow("two fields") << HttpHeaders{{"Cache-Control", "max-age=3600"},
                                                   {"Cache-Control", "private"}}
                                    << 60;
        QTest::newRow("no-cache") << HttpHeaders{{"Cache-Control", "no-cache, max-age=3600"}} << 0;
        QTest::newRow("too many digits")
            << HttpHeaders{{"Cache-Control", "max-age=99999999999999999999"}} << 300;
        QTest::newRow("negative") << HttpHeaders{{"Cache-Control", "max-age=-1"}, {"Expires", inTwoHours}}
                                  << 0;
        QTest::newRow("expires") << HttpHeaders{{"Expires", inTwoHours}, {"Date", date}} << 120;
        // A server whose clock is a year behind means its own time.
        QTest::newRow("expires by its clock") << HttpHeaders{{"Expires", "Sat, 17 May 2025 09:00:00 GMT"},
                                                             {"Date", "Sat, 17 May 2025 08:00:00 GMT"}}
                                              << 60;
        QTest::newRow("expired") << HttpHeaders{{"Expires", "0"}, {"Date", date}} << 0;
        QTest::newRow("max-age first")
            << HttpHeaders{{"Expires", inTwoHours}, {"Cache-Control", "max-age=600"}} << 10;
    }
    void freshness()
    {
        QFETCH(HttpHeaders, headers);
        QFETCH(int, minutes);
        QCOMPARE(freshnessOf(headers, Now).count(), qint64(minutes) * 60);
    }

    void tellsTheRhythm_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("pauseMinutes");
        QTest::addColumn<int>("expectedMinutes");
        QTest::newRow("ten of an agency") << 10 << 3 << 15;
        QTest::newRow("five thousand of an agency") << 5000 << 3 << 15;
        QTest::newRow("ten, two hours apart") << 10 << 120 << 54; // nine pauses are known
        QTest::newRow("five thousand, two hours apart") << 5000 << 120 << 60;
        QTest::newRow("ten days") << 10 << 24 * 60 << 12 * 60;
        QTest::newRow("five thousand days") << 5000 << 24 * 60 << 12 * 60;
        QTest::newRow("weekly") << 10 << 7 * 24 * 60 << 24 * 60;
        QTest::newRow("monthly") << 10 << 30 * 24 * 60 << 24 * 60;
    }
    void tellsTheRhythm()
    {
        QFETCH(int, count);
        QFETCH(int, pauseMinutes);
        QFETCH(int, expectedMinutes);
        QList<Timestamp> dates;
        for (int i = 0; i < count; ++i)
            dates.prepend(Now - 1s - i * std::chrono::minutes(pauseMinutes));
        const auto rhythm = rhythmOf(dates, Now);
        QVERIFY(rhythm);
        QVERIFY2(std::abs(rhythm->count() - expectedMinutes * 60) <= 60 * std::max(1, expectedMinutes / 100),
                 qPrintable(QString::number(rhythm->count())));
    }

    void knowsWhenThereIsNoRhythm()
    {
        QVERIFY(!rhythmOf({}, Now));
        QVERIFY(!rhythmOf({Now + 1s, Now + 24h}, Now));
        QCOMPARE(*rhythmOf({Now + 24h, Now - 30 * 24h}, Now), std::chrono::seconds(24h));
        QCOMPARE(*rhythmOf({Now, Now, Now}, Now),
                 std::chrono::seconds(1h)); // made for us, not published then
    }

    void takesAnEditionForOne()
    {
        QList<Timestamp> dates; // thirty articles each morning
        for (int day = 0; day < 10; ++day) {
            for (int i = 0; i < 30; ++i)
                dates.append(Now - 2h - day * 24h - i * 20s);
        }
        QVERIFY(*rhythmOf(dates, Now) >= std::chrono::seconds(11h));
    }

    void letsServersTakeTurns()
    {
        RefreshQueue queue;
        for (int i = 0; i < 100; ++i)
            queue.add(item(QStringLiteral("https://big.test/%1").arg(i)));
        for (int i = 0; i < 10; ++i)
            queue.add(item(QStringLiteral("https://small%1.test/").arg(i)));
        QCOMPARE(queue.size(), 110);
        QHash<QString, int> asked;
        QList<QUrl> running;
        while (const auto next = queue.next()) {
            ++asked[next->feed.url.host()];
            running.append(next->feed.url);
        }
        QCOMPARE(asked.size(), 11); // the many of one server hold nobody up
        QVERIFY(asked.value(QStringLiteral("big.test")) <= 4);
        int more = 0;
        while (!running.isEmpty()) {
            queue.ended(running.takeFirst());
            if (const auto next = queue.next()) {
                running.append(next->feed.url);
                ++more;
            }
        }
        QCOMPARE(int(running.size()), 0);
        QVERIFY(queue.isEmpty());
        QCOMPARE(more, 110 - 10 - asked.value(QStringLiteral("big.test")));
    }

    void givesEverythingAway()
    {
        RefreshQueue queue;
        for (int i = 0; i < 50; ++i)
            queue.add(item(QStringLiteral("https://host%1.test/").arg(i % 5)));
        const QList<RefreshItem> some = queue.take(5);
        QSet<QString> hosts;
        for (const RefreshItem &one : some)
            hosts.insert(one.feed.url.host());
        QCOMPARE(hosts.size(), 5);
        QCOMPARE(queue.take(1000).size(), 45);
        QVERIFY(queue.isEmpty());
        QVERIFY(!queue.next());
    }

    void fault59_tellsAnAbsentNetworkFromDeadServers()
    {
        NetworkEvidence evidence;
        QVERIFY(!evidence.isOffline());
        for (int i = 0; i < 100; ++i)
            evidence.unreachable(QStringLiteral("dead%1.test").arg(i), 5); // they were dead before
        QVERIFY(!evidence.isOffline());
        for (int i = 0; i < 100; ++i)
            evidence.unreachable(QStringLiteral("one.test"), 0);
        QVERIFY(!evidence.isOffline());
        evidence.unreachable(QStringLiteral("two.test"), 0);
        evidence.unreachable(QStringLiteral("three.test"), 0);
        QVERIFY(evidence.isOffline());
        QVERIFY(!evidence.isPlain());
        evidence.answered();
        QVERIFY(!evidence.isOffline());
    }

    void fault55_makesNoStormAfterSleepOrAClockThatJumped()
    {
        AutomaticRounds rounds;
        QCOMPARE(rounds.begin(Now), AutomaticRounds::Usual);
        QCOMPARE(rounds.begin(Now + 1min), AutomaticRounds::Usual);
        for (const Timestamp now : {Now + 21 * 24h, Now - 20000 * 24h, Now + 3650 * 24h}) {
            QCOMPARE(rounds.begin(now), AutomaticRounds::AfterAGap);
            int slow = 1;
            while (rounds.begin(now + slow * 1min) == AutomaticRounds::AfterAGap)
                ++slow;
            QCOMPARE(slow, 10);
        }
        rounds.networkIsBack();
        QCOMPARE(rounds.begin(Now + 3650 * 24h + 11min), AutomaticRounds::AfterAGap);
    }
};

QTEST_GUILESS_MAIN(TestRefreshParts)
#include "tst_refreshparts.moc"
