#include "sync/rhythm.h"

#include <algorithm>

namespace depeche {

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

constexpr seconds Window = std::chrono::days(7);
constexpr seconds OfASingleOne = 1h; ///< one article tells little

} // namespace

std::optional<seconds> rhythmOf(QList<Timestamp> published, Timestamp now)
{
    published.removeIf([now](Timestamp time) { return time > now; });
    std::sort(published.begin(), published.end());
    published.erase(std::unique(published.begin(), published.end()), published.end());
    if (published.isEmpty())
        return std::nullopt;
    if (published.last() <= now - Window)
        return LongestRhythm;
    // Documents that go further back than the window cover all of it.
    const seconds covered = std::min(now - published.first(), Window);
    if (published.size() == 1)
        return std::max(OfASingleOne, covered / 2);
    int bursts = 0;
    std::optional<Timestamp> burst;
    for (const Timestamp time : std::as_const(published)) {
        if (time <= now - Window || (burst && time < *burst + ShortestRhythm))
            continue;
        burst = time;
        ++bursts;
    }
    return std::clamp(covered / bursts / 2, ShortestRhythm, LongestRhythm);
}

} // namespace depeche
