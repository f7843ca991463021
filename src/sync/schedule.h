#pragma once

#include "core/clock.h"
#include "domain/ingestbatch.h"
#include "net/httpheaders.h"

#include <QList>
#include <QUrl>
#include <chrono>
#include <optional>

namespace depeche {

/// What the time of the next fetch depends on.
struct ScheduleInput
{
    Timestamp now;
    QUrl url; ///< spreads the feeds: the same address and time always give the same jitter
    int status = 0;
    HttpHeaders headers;
    int failures = 0; ///< in a row with this one; 0 after a success
    std::optional<Timestamp> failingSince;
    PublisherPace pace;
    std::optional<std::chrono::minutes> fixed;    ///< the user's own choice
    QList<Timestamp> published;                   ///< dates of articles in the document and in the store
    std::optional<std::chrono::seconds> previous; ///< the interval planned before, when nothing new was read

    bool operator==(const ScheduleInput &) const = default;
};

struct FetchPlan
{
    Timestamp next;
    QString why; ///< in the user's language; a sentence

    bool operator==(const FetchPlan &) const = default;
};

/// The time that stands for "not again by itself" (410 Gone).
Timestamp neverAgain();

/// When to ask a feed again: 15 minutes to 24 hours from the feed's own rhythm, an hour when it has none; not before ttl,
/// Cache-Control or Expires (5 h at most) allow, nor within skipHours and skipDays. The user's choice replaces all of
/// that. After failures 1 to 24 hours, doubling, and once a week after 30 days of them. Retry-After counts always.
/// Times are UTC throughout, so changes to and from summer time play no part.
FetchPlan planNextFetch(const ScheduleInput &input);

/// The plan for a feed whose server wants to be left alone until then, so that it was not asked.
FetchPlan planAfterPause(const ScheduleInput &input);

} // namespace depeche
