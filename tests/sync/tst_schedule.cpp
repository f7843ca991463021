#include "sync/schedule.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
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
        verifyWait(given, 1h);
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
        given.pace.ttl = minutes(90);
        verifyWait(given, 90min);
        given.pace.ttl = minutes(5);
        verifyWait(given, 15min);
        given.pace.ttl = minutes(1'000'000);
        verifyWait(given, 24h);
        given.pace.ttl.reset();
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

    void asksOnceAWeekAfterAMonthOfFailures()
    {
        ScheduleInput given = input();
        given.status = 404;
        given.failures = 40;
        given.failingSince = Now - std::chrono::days(29);
        verifyWait(given, 24h);
        given.failingSince = Now - std::chrono::days(31);
        verifyWait(given, 7 * 24h); // and never ends by itself
        QVERIFY(planNextFetch(given).why.contains(QStringLiteral("31")));
        given.failingSince = Now + std::chrono::days(4000); // the clock was wrong
        verifyWait(given, 24h);
    }

    void doesWhatTheUserChose()
    {
        ScheduleInput given = input();
        given.fixed = minutes(30);
        given.published = every(1min);
        given.pace.ttl = minutes(600);
        given.pace.skipHours = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11,
                                12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22};
        given.headers = {{"Cache-Control", "max-age=7200"}};
        verifyWait(given, 30min);
        given.fixed = minutes(7 * 24 * 60);
        verifyWait(given, 7 * 24h);
        given.status = 503;
        given.failures = 3; // failures and Retry-After count all the same
        given.fixed = minutes(30);
        verifyWait(given, 4h);
        given.headers = {{"Retry-After", "86400"}};
        verifyWait(given, 24h);
    }

    void leavesThePublisherAloneWhenHeWantsIt()
    {
        ScheduleInput given = input();
        given.now = *fromIso(u"2026-05-16T20:30:00Z"); // a Saturday
        given.pace.ttl = minutes(120);
        given.pace.skipHours = {22, 23, 0, 1, 2, 3, 4, 5};
        FetchPlan plan = planNextFetch(given);
        QVERIFY(plan.next >= *fromIso(u"2026-05-17T06:00:00Z"));
        QVERIFY(plan.next < *fromIso(u"2026-05-17T06:30:00Z"));
        // Both reasons are given.
        QVERIFY2(plan.why.contains(QStringLiteral("pause of 120 minutes")) ||
                     plan.why.contains(QStringLiteral("pause of 2 hour")) ||
                     plan.why.contains(QStringLiteral("pause of 120 minute")),
                 qPrintable(plan.why));
        QVERIFY(plan.why.contains(QLocale().toString(QTime(22, 0), QLocale::ShortFormat)));
        QVERIFY(plan.why.contains(QLocale().toString(QTime(6, 0), QLocale::ShortFormat)));

        given.pace.skipDays = {7};
        plan = planNextFetch(given);
        QVERIFY(plan.next >= *fromIso(u"2026-05-18T06:00:00Z"));
        QVERIFY(plan.next < *fromIso(u"2026-05-18T06:30:00Z"));

        // Who is never to be asked has made a mistake.
        given.pace.skipDays = {1, 2, 3, 4, 5, 6, 7};
        QVERIFY(planNextFetch(given).next < given.now + 3h);
    }

    void fault55_plansByUtcAlone()
    {
        // Around the change to summer time, and in the years that wrong clocks show.
        for (const QStringView time :
             {u"2026-03-29T00:59:00Z", u"2026-10-25T00:59:00Z", u"1970-01-01T00:00:30Z",
              u"2106-02-07T06:28:15Z", u"9998-12-31T23:59:59Z"}) {
            ScheduleInput given = input();
            given.now = *fromIso(time);
            given.pace.ttl = minutes(90);
            verifyWait(given, 90min);
        }
    }

    void keepsItsPromisesForAnyInput()
    {
        QRandomGenerator random(20261123);
        const auto maybe = [&random] { return random.bounded(3) == 0; };
        for (int round = 0; round < 3000; ++round) {
            ScheduleInput given = input();
            given.now = Now + std::chrono::seconds(random.bounded(100'000'000));
            given.status = maybe() ? 200 : 500;
            given.failures = maybe() ? 0 : random.bounded(60);
            if (maybe())
                given.failingSince = given.now - std::chrono::hours(random.bounded(2000));
            if (maybe())
                given.pace.ttl = minutes(random.bounded(100'000) - 1000);
            if (maybe())
                given.fixed = minutes(15 + random.bounded(40'000));
            if (maybe())
                given.headers +=
                    {"Cache-Control", "max-age=" + QByteArray::number(random.bounded(1'000'000))};
            if (maybe())
                given.headers += {"Retry-After", QByteArray::number(random.bounded(100'000'000))};
            if (maybe())
                given.previous = std::chrono::seconds(random.bounded(1'000'000) - 1000);
            for (int i = random.bounded(20); maybe() && i > 0; --i)
                given.pace.skipHours += random.bounded(24);
            for (int i = random.bounded(4); i > 0; --i)
                given.pace.skipDays += random.bounded(7) + 1;
            for (int i = random.bounded(50); i > 0; --i)
                given.published += given.now + std::chrono::seconds(random.bounded(3'000'000) - 2'500'000);
            const FetchPlan plan = planNextFetch(given);
            const auto wait = plan.next - given.now;
            QVERIFY(wait >= 15min);
            QVERIFY(wait <= 31 * 24h);
            QVERIFY(given.fixed || wait <= 15 * 24h);
            QVERIFY(plan.why.endsWith(u'.') && !plan.why.contains(u'%'));
            QCOMPARE(planNextFetch(given), plan);
            const QDateTime next = QDateTime::fromSecsSinceEpoch(toUnixSeconds(plan.next), Qt::UTC);
            const bool isSkipped = given.pace.skipHours.contains(next.time().hour()) ||
                                   given.pace.skipDays.contains(next.date().dayOfWeek());
            QVERIFY(given.fixed || !isSkipped);
            if (given.failures > 0 && given.fixed)
                QVERIFY(wait >= std::min(std::chrono::seconds(*given.fixed), std::chrono::seconds(24h)));
        }
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
