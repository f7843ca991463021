#include "sync/schedule.h"

#include <QTest>

using namespace depeche;
using namespace std::chrono_literals;
using std::chrono::minutes;

namespace {

const Timestamp Now = fromUnixSeconds(1'778'000'000);

ScheduleInput input()
{
    ScheduleInput input;
    input.now = Now;
    input.url = QUrl(QStringLiteral("https://meridian.test/feed"));
    input.status = 200;
    return input;
}

/// Articles one @p pause apart for the last ten days.
QList<Timestamp> every(std::chrono::seconds pause)
{
    QList<Timestamp> times;
    for (Timestamp time = Now - 1s; time > Now - std::chrono::days(10); time -= pause)
        times += time;
    return times;
}

} // namespace

class TestSchedule final : public QObject
{
    Q_OBJECT

    /// The plan lies at @p wait or up to a tenth later.
    static void verifyWait(const ScheduleInput &given, std::chrono::seconds wait)
    {
        const FetchPlan plan = planNextFetch(given);
        const auto planned = plan.next - given.now;
        QVERIFY2(planned >= wait && planned <= wait * 11 / 10,
                 qPrintable(QStringLiteral("%1 s instead of %2 s").arg(planned.count()).arg(wait.count())));
        QVERIFY(!plan.why.isEmpty());
    }

private Q_SLOTS:
    void takesAnHourWithoutARhythm() { verifyWait(input(), 1h); }

    void followsTheRhythm()
    {
        ScheduleInput given = input();
        given.published = every(2h);
        verifyWait(given, 1h);
        given.published = every(1min);
        verifyWait(given, 15min);
        given.published = every(std::chrono::days(2));
        verifyWait(given, 21h);
        given.published = {Now - std::chrono::days(400)};
        verifyWait(given, 24h);
    }

    void takesFutureDatesForNoRhythm()
    {
        ScheduleInput given = input();
        for (int i = 1; i < 100; ++i)
            given.published += Now + std::chrono::days(i);
        verifyWait(given, 24h);
    }

    void growsWhileNothingIsNew()
    {
        ScheduleInput given = input();
        given.previous = 4h;
        verifyWait(given, 5h);
        given.previous = 23h;
        verifyWait(given, 24h);
        given.previous = -5h;
        verifyWait(given, 15min);
    }

    void waitsAsTheFeedAndTheServerAsk()
    {
        ScheduleInput given = input();
        given.published = every(1min);
        given.ttl = minutes(90);
        verifyWait(given, 90min);
        given.ttl = minutes(5);
        verifyWait(given, 15min);
        given.ttl = minutes(1'000'000);
        verifyWait(given, 24h);
        given.ttl.reset();
        given.headers = {{"Cache-Control", "public, max-age=7200"}};
        verifyWait(given, 2h);
        given.headers = {{"Cache-Control", "max-age=504576000"}}; // 16 years
        verifyWait(given, 5h);
        given.headers = {{"Cache-Control", "no-cache"}, {"Expires", "Sat, 01 Jan 2033 00:00:00 GMT"}};
        verifyWait(given, 15min);
        given.headers = {{"Expires", "Sat, 01 Jan 2033 00:00:00 GMT"}};
        verifyWait(given, 5h);
        given.headers = {{"Expires", "0"}};
        verifyWait(given, 15min);
        given.headers = {{"Cache-Control", "max-age=-4"}};
        verifyWait(given, 15min);
    }

    void backsOffAfterFailures()
    {
        ScheduleInput given = input();
        given.status = 500;
        const std::chrono::hours expected[] = {1h, 2h, 4h, 8h, 16h, 24h, 24h};
        for (int failures = 1; failures <= 7; ++failures) {
            given.failures = failures;
            verifyWait(given, expected[failures - 1]);
        }
        given.failures = 100000;
        verifyWait(given, 24h);
    }

    void honoursRetryAfter()
    {
        ScheduleInput given = input();
        given.status = 429;
        given.failures = 1;
        given.headers = {{"Retry-After", "172800"}};
        verifyWait(given, 48h);
        given.headers = {{"Retry-After", "10"}}; // shorter than our own pause
        verifyWait(given, 1h);
    }

    void stopsWhenGone()
    {
        ScheduleInput given = input();
        given.status = 410;
        given.failures = 1;
        QCOMPARE(planNextFetch(given).next, neverAgain());
    }

    void spreadsFeedsButNotByChance()
    {
        ScheduleInput given = input();
        QSet<qint64> times;
        for (int i = 0; i < 50; ++i) {
            given.url = QUrl(QStringLiteral("https://meridian.test/feed%1").arg(i));
            QCOMPARE(planNextFetch(given), planNextFetch(given));
            times.insert(toUnixSeconds(planNextFetch(given).next));
        }
        QVERIFY(times.size() > 25);
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
