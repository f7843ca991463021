#pragma once

#include "core/clock.h"

#include <optional>

namespace depeche {

/// How many of the feeds that are due may be asked in a round that nobody asked for. There is a round a minute, and each
/// is limited, so that thousands of feeds that are due at once are no storm. They are due at once after a long sleep, and
/// when the clock was wrong or is set. A plain value, owned by the Refresher.
class AutomaticRounds final
{
public:
    static constexpr int Usual = 500;
    static constexpr int AfterAGap = 60; ///< for the next ten rounds

    /// A round begins at @p now by the wall clock.
    int begin(Timestamp now);
    /// The network is back: what waited for it is asked a little at a time.
    void networkIsBack();

private:
    std::optional<Timestamp> m_last;
    int m_slowRounds = 0;
};

} // namespace depeche
