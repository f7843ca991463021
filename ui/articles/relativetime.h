#pragma once

#include "core/clock.h"

#include <QLocale>

namespace depeche {

/// How long ago @p time was, short enough for a list row: "now", "5 min", "3 h", then "Tue 14:20" within a week,
/// "12 May" within the year, else "12 May 2024". In the user's time zone; a time in the future is "now".
QString relativeTime(Timestamp time, Timestamp now, const QLocale &locale);

/// The title of a day in a list: "Today", "Yesterday", "Tuesday", "12 May", "12 May 2024".
QString dayTitle(Timestamp time, Timestamp now, const QLocale &locale);

} // namespace depeche
