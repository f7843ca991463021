#pragma once

#include "core/clock.h"
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
    std::optional<std::chrono::minutes> ttl;
    QList<Timestamp> published;                   ///< dates of the articles in the document, if one was read
    std::optional<std::chrono::seconds> previous; ///< the interval planned before, when nothing new was read

    bool operator==(const ScheduleInput &) const = default;
};

struct FetchPlan
{
    Timestamp next;
    QString why; ///< in the user's language

    bool operator==(const FetchPlan &) const = default;
};

/// The time that stands for "not again by itself" (410 Gone).
Timestamp neverAgain();

/// When to ask a feed again (DESIGN 5): 15 minutes to 24 hours from the feed's own rhythm, an hour when it
/// has none; not before ttl, Cache-Control, Expires (5 h at most) or Retry-After allow; 1 to 24 hours,
/// doubling, after failures.
FetchPlan planNextFetch(const ScheduleInput &input);

} // namespace depeche
