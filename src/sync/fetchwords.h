#pragma once

#include "domain/feed.h"

#include <QString>

/// What is known of the fetches of a feed, in the user's words: the window and the command line say the same. Pure.
namespace depeche {

/// What @p status means: "nothing new (304)". 0: "no answer".
QString statusText(int status);
/// What the server answered last, empty when it was never asked. An answer that could not be read as a feed says so.
QString answerText(const FetchState &fetch);
/// A user name and password may be what is missing: the server wants them, or the stored one could not be read.
bool wantsSignIn(const Feed &feed);
/// When @p feed is asked next: a time, "as soon as possible", or that it is not asked.
QString nextFetchText(const Feed &feed, Timestamp now);
/// The same with how far away that time is: for what is not shown for long.
QString nextFetchWithDistance(const Feed &feed, Timestamp now);
/// Why then.
QString nextFetchReason(const Feed &feed);

/// "15 minutes", "2 hours", "3 days"; rounded to what matters.
QString durationText(std::chrono::seconds length);
/// "5 minutes ago", "in 2 hours", "just now".
QString relativeText(Timestamp time, Timestamp now);
/// A date and time of the user's place, short.
QString timeText(Timestamp time);

} // namespace depeche
