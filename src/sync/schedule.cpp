#include "sync/schedule.h"

#include "core/hash.h"

#include <QCoreApplication>
#include <algorithm>

namespace depeche {

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

constexpr seconds Usual = 1h;
constexpr seconds Shortest = 15min;
constexpr seconds Longest = 24h;
constexpr seconds LongestFreshness = 5h; ///< servers have been seen to claim 16 years
constexpr seconds RhythmWindow = std::chrono::days(7);

struct Interval
{
    seconds length{0};
    QString why;
};

QString durationText(seconds length)
{
    const qint64 minutes = (length.count() + 30) / 60;
    if (minutes < 120)
        return QCoreApplication::translate("depeche", "%n minute(s)", nullptr, int(minutes));
    // A variable, because lupdate never comes back from the brackets of the rounding in the call.
    const auto hours = int((minutes + 30) / 60);
    return QCoreApplication::translate("depeche", "%n hour(s)", nullptr, hours);
}

/// Half the mean pause between the articles of the last week, so that one waits no longer than half a pause.
std::optional<seconds> rhythmOf(const ScheduleInput &input)
{
    const auto recent = std::count_if(input.published.begin(), input.published.end(), [&](Timestamp time) {
        return time <= input.now && time > input.now - RhythmWindow;
    });
    if (input.published.isEmpty())
        return std::nullopt;
    if (recent == 0)
        return Longest;
    return std::clamp(seconds(RhythmWindow.count() / recent / 2), Shortest, Longest);
}

Interval ownInterval(const ScheduleInput &input)
{
    if (const auto rhythm = rhythmOf(input)) {
        return {*rhythm, *rhythm == Longest
                             ? QCoreApplication::translate(
                                   "depeche", "The feed has been quiet, so it is asked once a day.")
                             : QCoreApplication::translate("depeche", "From the feed's own rhythm: every %1.")
                                   .arg(durationText(*rhythm))};
    }
    if (input.previous) {
        const seconds longer = std::clamp(*input.previous * 5 / 4, Shortest, Longest);
        return {longer, QCoreApplication::translate(
                            "depeche", "Nothing was new, so the next pause is a little longer: %1.")
                            .arg(durationText(longer))};
    }
    return {Usual, QCoreApplication::translate("depeche", "Every hour, until the feed's rhythm is known.")};
}

/// Cache-Control: max-age, else Expires.
seconds freshness(const ScheduleInput &input)
{
    for (const QByteArray &directive : headerValue(input.headers, "cache-control").toLower().split(',')) {
        const QByteArray trimmed = directive.trimmed();
        if (trimmed.startsWith("max-age=")) {
            bool isNumber = false;
            const qint64 age = trimmed.mid(8).replace('"', "").toLongLong(&isNumber);
            return isNumber ? std::clamp(seconds(age), 0s, LongestFreshness) : 0s;
        }
        if (trimmed == "no-cache" || trimmed == "no-store")
            return 0s;
    }
    const auto expires = parseHttpDate(headerValue(input.headers, "expires"));
    return expires ? std::clamp(*expires - input.now, 0s, LongestFreshness) : 0s;
}

Interval afterFailure(const ScheduleInput &input)
{
    const int doublings = std::min(std::max(input.failures, 1) - 1, 5);
    return {std::min(Usual * (1 << doublings), Longest),
            QCoreApplication::translate("depeche", "After %n failed attempt(s) the pauses grow.", nullptr,
                                        std::max(input.failures, 1))};
}

Interval afterSuccess(const ScheduleInput &input)
{
    Interval interval = ownInterval(input);
    if (input.ttl) {
        const seconds wanted = std::min(seconds(*input.ttl), Longest);
        if (wanted > interval.length) {
            interval = {wanted, QCoreApplication::translate("depeche", "The feed asks for a pause of %1.")
                                    .arg(durationText(wanted))};
        }
    }
    if (const seconds fresh = freshness(input); fresh > interval.length) {
        interval = {fresh,
                    QCoreApplication::translate("depeche", "The server says that nothing changes for %1.")
                        .arg(durationText(fresh))};
    }
    return interval;
}

/// Up to a tenth longer, so that feeds added together are not fetched together for ever.
seconds jittered(seconds length, const ScheduleInput &input)
{
    const QString seed = input.url.toString() + QString::number(toUnixSeconds(input.now));
    return length + length * (quint64(stableHash64(seed)) % 1000) / 10000;
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
    Interval interval = input.failures > 0 ? afterFailure(input) : afterSuccess(input);
    if (const auto asked = retryAfter(input.headers, input.now);
        asked && *asked - input.now > interval.length) {
        interval = {*asked - input.now,
                    QCoreApplication::translate("depeche", "The server asked to be left alone until then.")};
    }
    return {input.now + jittered(interval.length, input), interval.why};
}

} // namespace depeche
