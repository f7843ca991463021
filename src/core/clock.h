#pragma once

#include <QString>
#include <chrono>
#include <functional>
#include <optional>

namespace depeche {

/// A moment, UTC, whole seconds. The database keeps it as Unix seconds.
using Timestamp = std::chrono::sys_seconds;

/// The one source of "now": passed in wherever time matters, so that tests set it.
using Clock = std::function<Timestamp()>;

Clock systemClock();

Timestamp fromUnixSeconds(qint64 seconds);
qint64 toUnixSeconds(Timestamp time);

/// "2026-05-04T07:30:00Z" (ISO 8601, UTC). Years outside 0001..9999 give an empty string.
QString toIso(Timestamp time);
std::optional<Timestamp> fromIso(QStringView text);

} // namespace depeche
