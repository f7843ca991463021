#pragma once

#include "bench/corpus/corpus.h"

#include <QString>

namespace depeche {
class Library;
}

namespace depeche::bench {

/// A folder of fifty feeds, or of half of them if there are fewer.
inline constexpr QLatin1String LargeFolder("Fifty");
inline constexpr int Folders = 40;
inline constexpr int FollowedTags = 20;

/// Gives a filled profile what years of use leave in it: folders, seven of ten articles read of those older than a month,
/// some starred or for later, followed tags, saved searches. What went wrong, or nothing. Main thread; waits for the
/// library.
QString liveWith(Library &library, const Corpus &corpus);

} // namespace depeche::bench
