#pragma once

#include "core/clock.h"

#include <QList>

namespace depeche {

/// Shortest and longest pause that is made of a feed's own rhythm.
inline constexpr std::chrono::seconds ShortestRhythm = std::chrono::minutes(15);
inline constexpr std::chrono::seconds LongestRhythm = std::chrono::hours(24);

/// Half the mean pause between what was published in the last week, so that one waits half a pause at most; within
/// ShortestRhythm and LongestRhythm. Works for documents that hold the last ten entries or the last five thousand: what
/// counts is the time they cover. Articles within 15 minutes count once, because a newspaper that brings out its edition
/// at once is no news agency. Dates after @p now are ignored; none is left: there is no rhythm.
std::optional<std::chrono::seconds> rhythmOf(QList<Timestamp> published, Timestamp now);

} // namespace depeche
