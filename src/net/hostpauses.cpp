#include "net/hostpauses.h"

#include <algorithm>

namespace depeche {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds FirstPause = 1h;
constexpr std::chrono::seconds LongestPause = std::chrono::days(7);

std::chrono::seconds unexplainedPause(int times)
{
    return std::min(LongestPause, FirstPause * (1 << std::min(times, 10)));
}

} // namespace

void HostPauses::begin(Pause &pause, std::chrono::seconds length, Moment now)
{
    pause.wall = now.wall + length;
    pause.steady = now.steady + length;
}

void HostPauses::know(const QString &key, Timestamp until, Moment now)
{
    const auto current = this->until(key, now);
    if (until <= now.wall || (current && *current >= until))
        return;
    begin(m_pauses[key], std::min(until - now.wall, LongestPause), now);
}

bool HostPauses::answered(const QString &key, int status, const HttpHeaders &headers, bool isLocal,
                          Moment now)
{
    const std::optional<Timestamp> current = until(key, now);
    if (status != 429 && status != 503) {
        if (!current && status >= 200 && status < 400)
            m_pauses.remove(key);
        return false;
    }
    if (const auto asked = retryAfter(headers, now.wall)) {
        if (*asked <= now.wall || (current && *current >= *asked))
            return false;
        begin(m_pauses[key], *asked - now.wall, now);
        return true;
    }
    // What was under way when the pause began says nothing new.
    if (current || (isLocal && status == 503))
        return false;
    Pause &pause = m_pauses[key];
    begin(pause, unexplainedPause(pause.unexplained++), now);
    return true;
}

std::optional<Timestamp> HostPauses::until(const QString &key, Moment now) const
{
    const auto found = m_pauses.find(key);
    if (found == m_pauses.end() || found->wall <= now.wall || found->steady <= now.steady)
        return std::nullopt;
    const auto left = std::chrono::ceil<std::chrono::seconds>(found->steady - now.steady);
    return std::min(found->wall, now.wall + left);
}

} // namespace depeche
