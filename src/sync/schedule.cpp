#include "sync/schedule.h"

#include "core/hash.h"
#include "sync/fetchwords.h"
#include "sync/freshness.h"
#include "sync/rhythm.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace depeche {

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

constexpr seconds Usual = 1h;
constexpr seconds LongestTtl = 24h;
constexpr auto PatienceWithFailures = std::chrono::days(30);
constexpr seconds AfterPatience = std::chrono::days(7);

/// A pause and the reason for it: the beginning of a sentence.
struct Interval
{
    seconds length{0};
    QString why;
};

Interval ownInterval(const ScheduleInput &input)
{
    if (const auto rhythm = rhythmOf(input.published, input.now)) {
        return {*rhythm, *rhythm == LongestRhythm
                             ? QCoreApplication::translate(
                                   "depeche", "The feed has been quiet, so it is asked once a day")
                             : QCoreApplication::translate("depeche", "From the feed's own rhythm: every %1")
                                   .arg(durationText(*rhythm))};
    }
    if (input.previous) {
        const seconds longer = std::clamp(*input.previous * 5 / 4, ShortestRhythm, LongestRhythm);
        return {longer, QCoreApplication::translate(
                            "depeche", "Nothing was new, so the next pause is a little longer: %1")
                            .arg(durationText(longer))};
    }
    return {Usual, QCoreApplication::translate("depeche", "Every hour, until the feed's rhythm is known")};
}

Interval fixedInterval(seconds length)
{
    return {length,
            QCoreApplication::translate("depeche", "As you chose: every %1").arg(durationText(length))};
}

Interval afterFailure(const ScheduleInput &input)
{
    const int failures = std::max(input.failures, 1);
    const auto failing = input.now - input.failingSince.value_or(input.now);
    if (failing > PatienceWithFailures) {
        const auto days = int(failing / std::chrono::days(1));
        return {AfterPatience, QCoreApplication::translate(
                                   "depeche", "It has failed for %n day(s), so it is asked only once a week",
                                   nullptr, days)};
    }
    const int doublings = std::min(failures - 1, 5);
    const seconds length = std::min(Usual * (1 << doublings), LongestRhythm);
    return {length, QCoreApplication::translate("depeche", "After %n failed attempt(s) the pauses grow",
                                                nullptr, failures)};
}

Interval afterSuccess(const ScheduleInput &input)
{
    Interval interval = ownInterval(input);
    if (input.pace.ttl) {
        const seconds wanted = std::min(seconds(*input.pace.ttl), LongestTtl);
        if (wanted > interval.length) {
            interval = {wanted, QCoreApplication::translate("depeche", "The publisher asks for a pause of %1")
                                    .arg(durationText(wanted))};
        }
    }
    if (const seconds fresh = freshnessOf(input.headers, input.now); fresh > interval.length) {
        interval = {fresh,
                    QCoreApplication::translate("depeche", "The server says that nothing changes for %1")
                        .arg(durationText(fresh))};
    }
    return interval;
}

/// 0 to 999, always the same for the same feed and time.
seconds::rep lot(const ScheduleInput &input)
{
    const QString seed = input.url.toString() + QString::number(toUnixSeconds(input.now));
    return seconds::rep(quint64(stableHash64(seed)) % 1000);
}

/// Up to a tenth longer, so that feeds added together are not fetched together for ever.
seconds jittered(seconds length, const ScheduleInput &input)
{
    return length + length * lot(input) / 10000;
}

QDateTime utc(Timestamp time)
{
    return QDateTime::fromSecsSinceEpoch(toUnixSeconds(time), Qt::UTC);
}

bool isSkipped(Timestamp time, const PublisherPace &pace)
{
    const QDateTime when = utc(time);
    return pace.skipHours.contains(when.time().hour()) || pace.skipDays.contains(when.date().dayOfWeek());
}

QString hourText(int hour)
{
    return QLocale().toString(QTime((hour + 24) % 24, 0), QLocale::ShortFormat);
}

/// "the publisher asks not to be asked between 22:00 and 6:00 (UTC)", for the hours around @p time.
QString skipText(Timestamp time, const PublisherPace &pace)
{
    const QDateTime when = utc(time);
    int first = when.time().hour();
    if (!pace.skipHours.contains(first)) {
        return QCoreApplication::translate("depeche", "the publisher asks not to be asked on a %1")
            .arg(QLocale().dayName(when.date().dayOfWeek()));
    }
    int last = first;
    for (int i = 0; i < 24 && pace.skipHours.contains((first + 23) % 24); ++i)
        first = (first + 23) % 24;
    for (int i = 0; i < 24 && pace.skipHours.contains((last + 1) % 24); ++i)
        last = (last + 1) % 24;
    return QCoreApplication::translate("depeche",
                                       "the publisher asks not to be asked between %1 and %2 (UTC)")
        .arg(hourText(first), hourText(last + 1));
}

/// Moves @p plan out of the hours and days that the publisher wants to be left alone in. Who names all of them has
/// made a mistake, and is not taken at his word.
void avoidSkipped(FetchPlan &plan, const ScheduleInput &input)
{
    constexpr int HoursOfAWeek = 7 * 24;
    if (!isSkipped(plan.next, input.pace))
        return;
    Timestamp time = plan.next;
    for (int i = 0; i <= HoursOfAWeek; ++i) {
        time = std::chrono::floor<std::chrono::hours>(time) + 1h;
        if (isSkipped(time, input.pace))
            continue;
        plan.why =
            QCoreApplication::translate("depeche", "%1; %2").arg(plan.why, skipText(plan.next, input.pace));
        plan.next = time + seconds(lot(input)); // not all feeds at the full hour
        return;
    }
}

FetchPlan ended(FetchPlan plan)
{
    plan.why = QCoreApplication::translate("depeche", "%1.", "the end of a sentence").arg(plan.why);
    return plan;
}

} // namespace

Timestamp neverAgain()
{
    return fromUnixSeconds(253402300799); // the end of the year 9999, the last that is shown
}

FetchPlan planNextFetch(const ScheduleInput &input)
{
    if (input.status == 410) {
        return {neverAgain(), QCoreApplication::translate(
                                  "depeche", "The publisher has removed this feed for good, so it is "
                                             "not asked any more.")};
    }
    const bool failed = input.failures > 0;
    Interval interval = failed ? afterFailure(input) : Interval();
    if (input.fixed && *input.fixed > interval.length)
        interval = fixedInterval(*input.fixed);
    else if (!failed)
        interval = afterSuccess(input);
    if (const auto asked = retryAfter(input.headers, input.now);
        failed && asked && *asked - input.now > interval.length)
        return planAfterPause(input);
    FetchPlan plan{input.now + jittered(interval.length, input), interval.why};
    if (!input.fixed)
        avoidSkipped(plan, input);
    return ended(plan);
}

FetchPlan planAfterPause(const ScheduleInput &input)
{
    const seconds pause = retryAfter(input.headers, input.now).value_or(input.now + Usual) - input.now;
    FetchPlan plan{input.now + jittered(pause, input),
                   QCoreApplication::translate("depeche", "The server asked to be left alone for %1")
                       .arg(durationText(pause))};
    if (!input.fixed)
        avoidSkipped(plan, input);
    return ended(plan);
}

} // namespace depeche
