#include "net/hostthrottle.h"

#include <algorithm>

namespace depeche {

HostThrottle::Host &HostThrottle::host(const QString &name)
{
    HostRule rule = hostRule(name);
    const auto found = m_hosts.find(rule.key);
    if (found != m_hosts.end())
        return found->second;
    Host &added = m_hosts[rule.key];
    added.rule = std::move(rule);
    return added;
}

void HostThrottle::add(HttpRequestId id, const QString &name, Turn turn)
{
    Host &to = host(name);
    m_waiting.insert(id, &to);
    if (turn == Turn::Reading)
        to.reading.push_back(id);
    else if (turn == Turn::First)
        to.polite.push_front(id);
    else
        to.polite.push_back(id);
    place(to);
}

bool HostThrottle::remove(HttpRequestId id)
{
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return false;
    Host &from = **found;
    m_waiting.erase(found); // its place in the queue is given up when the turn comes
    place(from);
    return true;
}

void HostThrottle::dropRemoved(Host &host)
{
    for (auto *queue : {&host.reading, &host.polite}) {
        while (!queue->empty() && !m_waiting.contains(queue->front()))
            queue->pop_front();
    }
}

/// Puts the host where it belongs among those that are ready, or takes it out.
void HostThrottle::place(Host &host)
{
    dropRemoved(host);
    std::optional<SteadyTime> when;
    if (!host.reading.empty() && host.running < host.rule.reading)
        when = SteadyTime::min();
    else if (!host.polite.empty() && host.running < host.rule.parallel)
        when = host.notBefore;
    if (host.place && when == host.place->first)
        return;
    if (host.place)
        ready(host).erase(*host.place);
    host.place.reset();
    if (when) {
        host.place = Place{*when, ++m_lastPlace};
        ready(host).emplace(*host.place, &host);
    }
}

QList<HttpRequestId> HostThrottle::waitingFor(const QString &name) const
{
    QList<HttpRequestId> ids;
    const auto found = m_hosts.find(hostRule(name).key);
    if (found == m_hosts.end())
        return ids;
    for (const auto *queue : {&found->second.reading, &found->second.polite}) {
        std::copy_if(queue->begin(), queue->end(), std::back_inserter(ids),
                     [this](HttpRequestId id) { return m_waiting.contains(id); });
    }
    return ids;
}

const HostThrottle::Host *HostThrottle::nextHost() const
{
    const bool internet = m_inAll < MaxInAll && !m_ready.empty();
    if (internet && (m_readyLocal.empty() || m_ready.begin()->first < m_readyLocal.begin()->first))
        return m_ready.begin()->second;
    return m_readyLocal.empty() ? nullptr : m_readyLocal.begin()->second;
}

std::optional<HttpRequestId> HostThrottle::next(SteadyTime now) const
{
    const Host *host = nextHost();
    if (!host || host->place->first > now)
        return std::nullopt;
    const bool forReader = !host->reading.empty() && host->running < host->rule.reading;
    return forReader ? host->reading.front() : host->polite.front();
}

std::optional<SteadyTime> HostThrottle::nextStart() const
{
    const Host *host = nextHost();
    return host ? std::optional(host->place->first) : std::nullopt;
}

void HostThrottle::start(HttpRequestId id, SteadyTime now)
{
    Host &host = *m_waiting.take(id);
    ++host.running;
    if (!host.rule.isLocal)
        ++m_inAll;
    host.notBefore = now + host.rule.gap;
    // Behind the others, so that hosts take turns.
    if (host.place)
        ready(host).erase(*host.place);
    host.place.reset();
    place(host);
    forgetIdle(now);
}

void HostThrottle::ended(const QString &name)
{
    const auto found = m_hosts.find(hostRule(name).key);
    if (found == m_hosts.end() || found->second.running == 0)
        return;
    Host &host = found->second;
    --host.running;
    if (!host.rule.isLocal)
        --m_inAll;
    place(host);
}

void HostThrottle::forgetIdle(SteadyTime now)
{
    if (m_hosts.size() <= m_forgetAbove)
        return;
    std::erase_if(m_hosts, [now](const auto &entry) {
        const Host &host = entry.second;
        return host.running == 0 && host.reading.empty() && host.polite.empty() && host.notBefore <= now;
    });
    m_forgetAbove = std::max<size_t>(256, 2 * m_hosts.size());
}

} // namespace depeche
