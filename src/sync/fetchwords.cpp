#include "sync/fetchwords.h"

#include "sync/schedule.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace depeche {

namespace {

using std::chrono::seconds;

QString wordsOf(int status)
{
    switch (status) {
    case 200: return QCoreApplication::translate("depeche", "sent the feed");
    case 226: return QCoreApplication::translate("depeche", "sent what is new");
    case 304: return QCoreApplication::translate("depeche", "nothing new");
    case 400: return QCoreApplication::translate("depeche", "did not understand the request");
    case 401: return QCoreApplication::translate("depeche", "wants a user name and a password");
    case 402: return QCoreApplication::translate("depeche", "requires payment");
    case 403: return QCoreApplication::translate("depeche", "refuses to send the feed");
    case 404: return QCoreApplication::translate("depeche", "has no feed at this address");
    case 407: return QCoreApplication::translate("depeche", "the proxy wants a user name and a password");
    case 410: return QCoreApplication::translate("depeche", "has removed the feed for good");
    case 429: return QCoreApplication::translate("depeche", "asks for fewer requests");
    case 451: return QCoreApplication::translate("depeche", "may not send the feed for legal reasons");
    case 503: return QCoreApplication::translate("depeche", "is overloaded or being repaired");
    default: break;
    }
    if (status >= 500)
        return QCoreApplication::translate("depeche", "has a problem of its own");
    if (status >= 400)
        return QCoreApplication::translate("depeche", "refuses the request");
    if (status >= 300)
        return QCoreApplication::translate("depeche", "sends us elsewhere");
    return QCoreApplication::translate("depeche", "sent something else");
}

} // namespace

QString statusText(int status)
{
    if (status == 0)
        return QCoreApplication::translate("depeche", "no answer");
    return QCoreApplication::translate("depeche", "%1 (%2)", "an answer and its HTTP status")
        .arg(wordsOf(status))
        .arg(status);
}

QString answerText(const FetchState &fetch)
{
    if (fetch.lastStatus == 0 && fetch.error.isEmpty())
        return {};
    if (fetch.lastStatus == 200 && !fetch.error.isEmpty())
        return QCoreApplication::translate("depeche", "sent something that is not a feed (200)");
    return statusText(fetch.lastStatus);
}

bool wantsSignIn(const Feed &feed)
{
    const FetchState &fetch = feed.fetch;
    return !fetch.error.isEmpty() &&
           (fetch.lastStatus == 401 || (fetch.lastStatus == 0 && !feed.options.userName.isEmpty()));
}

QString nextFetchText(const Feed &feed, Timestamp now)
{
    if (feed.options.paused)
        return QCoreApplication::translate("depeche", "only when you ask");
    if (!feed.fetch.nextFetch || *feed.fetch.nextFetch <= now)
        return QCoreApplication::translate("depeche", "as soon as possible");
    if (*feed.fetch.nextFetch == neverAgain())
        return QCoreApplication::translate("depeche", "never again");
    return timeText(*feed.fetch.nextFetch);
}

QString nextFetchWithDistance(const Feed &feed, Timestamp now)
{
    const QString text = nextFetchText(feed, now);
    const auto next = feed.fetch.nextFetch;
    if (feed.options.paused || !next || *next <= now || *next == neverAgain())
        return text;
    return QCoreApplication::translate("depeche", "%1 (%2)", "a time and how far away it is")
        .arg(text, relativeText(*next, now));
}

QString nextFetchReason(const Feed &feed)
{
    if (feed.options.paused)
        return QCoreApplication::translate("depeche", "You paused this feed.");
    if (!feed.fetch.nextFetch)
        return feed.fetch.lastFetch
                   ? QCoreApplication::translate("depeche", "Its address or its options were changed.")
                   : QCoreApplication::translate("depeche", "It was not fetched yet.");
    return feed.fetch.why;
}

QString durationText(seconds length)
{
    // Variables, because lupdate never comes back from brackets within the call.
    const auto minutes = int((length.count() + 30) / 60);
    if (minutes < 120)
        return QCoreApplication::translate("depeche", "%n minute(s)", nullptr, minutes);
    const int hours = (minutes + 30) / 60;
    if (hours < 48)
        return QCoreApplication::translate("depeche", "%n hour(s)", nullptr, hours);
    const int days = (hours + 12) / 24;
    return QCoreApplication::translate("depeche", "%n day(s)", nullptr, days);
}

QString relativeText(Timestamp time, Timestamp now)
{
    const seconds away = time - now;
    if (std::chrono::abs(away) < seconds(60))
        return QCoreApplication::translate("depeche", "just now");
    return away.count() > 0
               ? QCoreApplication::translate("depeche", "in %1", "a duration").arg(durationText(away))
               : QCoreApplication::translate("depeche", "%1 ago", "a duration").arg(durationText(-away));
}

QString timeText(Timestamp time)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(toUnixSeconds(time)), QLocale::ShortFormat);
}

} // namespace depeche
