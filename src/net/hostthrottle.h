#pragma once

#include "net/hostrules.h"
#include "net/httpclient.h"
#include "net/nethooks.h"

#include <QHash>
#include <QList>
#include <deque>
#include <map>
#include <optional>
#include <unordered_map>

namespace depeche {

/// Whose turn it is. No server gets more of our requests at a time, or sooner after one another, than its HostRule
/// says, and the internet no more than sixteen. Every operation costs O(log n), however many requests wait. Hosts
/// take turns. Pure bookkeeping on the main thread; owned by the client.
class HostThrottle final
{
public:
    static constexpr int MaxInAll = 16;

    enum class Turn {
        Last,    ///< after all others to that host
        First,   ///< before them: what a redirect leads to
        Reading, ///< at once if HostRule::reading allows it: the user waits, or the host itself sent us on
    };

    /// @p id waits for its turn at @p host. An id waits or runs once.
    void add(HttpRequestId id, const QString &host, Turn turn);
    /// It does not want any more. False if it was not waiting.
    bool remove(HttpRequestId id);
    bool isWaiting(HttpRequestId id) const { return m_waiting.contains(id); }
    /// Everybody who waits for @p host, or for another one of the same server.
    QList<HttpRequestId> waitingFor(const QString &host) const;

    /// Who may start now.
    std::optional<HttpRequestId> next(SteadyTime now) const;
    /// The one that next() named starts.
    void start(HttpRequestId id, SteadyTime now);
    /// A request to @p host that was started is over.
    void ended(const QString &host);
    /// When to ask next() again if nothing ends or is added; none when time does not help.
    std::optional<SteadyTime> nextStart() const;

private:
    struct Host;
    using Place = std::pair<SteadyTime, quint64>; ///< when it may start, then who came first
    struct Host
    {
        HostRule rule;
        std::deque<HttpRequestId> reading;
        std::deque<HttpRequestId> polite;
        int running = 0;
        SteadyTime notBefore = SteadyTime::min();
        std::optional<Place> place;
    };
    using Ready = std::map<Place, Host *>;

    Host &host(const QString &name);
    Ready &ready(const Host &host) { return host.rule.isLocal ? m_readyLocal : m_ready; }
    void place(Host &host);
    void dropRemoved(Host &host);
    void forgetIdle(SteadyTime now);
    const Host *nextHost() const;

    std::unordered_map<QString, Host> m_hosts; ///< by HostRule::key
    QHash<HttpRequestId, Host *> m_waiting;
    Ready m_ready; ///< hosts of the internet that have somebody waiting and room for it
    Ready m_readyLocal;
    quint64 m_lastPlace = 0;
    size_t m_forgetAbove = 256;
    int m_inAll = 0;
};

} // namespace depeche
