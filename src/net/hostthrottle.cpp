#include "net/hostthrottle.h"

#include "net/addresspolicy.h"

namespace depeche {

bool HostThrottle::mayStart(const QString &host) const
{
    const int limit = isPrivateHostName(host) ? MaxPerLocalHost : MaxPerHost;
    return m_total < MaxInAll && m_running.value(host) < limit;
}

void HostThrottle::started(const QString &host)
{
    ++m_total;
    ++m_running[host];
}

void HostThrottle::ended(const QString &host)
{
    const auto running = m_running.find(host);
    if (running == m_running.end())
        return;
    --m_total;
    if (--*running == 0)
        m_running.erase(running);
}

void HostThrottle::pause(const QString &host, Timestamp until)
{
    m_paused.insert(host, until);
}

std::optional<Timestamp> HostThrottle::pausedUntil(const QString &host, Timestamp now) const
{
    const auto paused = m_paused.find(host);
    return paused != m_paused.end() && *paused > now ? std::optional(*paused) : std::nullopt;
}

} // namespace depeche
