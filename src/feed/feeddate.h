#pragma once

#include "core/clock.h"

#include <QStringView>
#include <optional>

namespace depeche {

/// The moment that a date in a feed means: RFC 822, ISO 8601 / RFC 3339 and everything close to them that
/// servers write (names of months in some thirty languages, American and European orders, zone names, Unix
/// seconds). Without a zone it is UTC. Empty when the text is no date or the year is outside 1..9999. At most
/// 200 characters are read.
std::optional<Timestamp> parseFeedDate(QStringView text);

/// "1:02:03", "62:03" or "3723" in seconds; empty when it is nothing like that or longer than 1000 hours.
std::optional<int> parseDuration(QStringView text);

} // namespace depeche
