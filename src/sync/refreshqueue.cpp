#include "sync/refreshqueue.h"

#include "net/hostrules.h"

namespace depeche {

namespace {

/// One waits in the HttpClient while one is asked, so that there is no gap between them.
constexpr int AheadPerRequest = 2;

HostRule ruleOf(const QUrl &url)
{
    return hostRule(url.host(QUrl::FullyEncoded).toLower());
}

} // namespace

void RefreshQueue::add(RefreshItem item)
{
    const HostRule rule = ruleOf(item.feed.url);
    Server &server = m_servers[rule.key];
    server.mostAtOnce = rule.parallel * AheadPerRequest;
    server.waiting.push_back(std::move(item));
    ++m_size;
}

RefreshQueue::Servers::iterator RefreshQueue::after(Servers::iterator server)
{
    const auto next = server == m_servers.end() ? server : std::next(server);
    return next == m_servers.end() ? m_servers.begin() : next;
}

RefreshItem RefreshQueue::takeFrom(Servers::iterator server)
{
    RefreshItem item = std::move(server->second.waiting.front());
    server->second.waiting.pop_front();
    --m_size;
    m_last = server->first;
    if (server->second.waiting.empty() && server->second.running == 0)
        m_servers.erase(server);
    return item;
}

std::optional<RefreshItem> RefreshQueue::next()
{
    if (isEmpty())
        return std::nullopt;
    auto server = m_servers.upper_bound(m_last);
    for (size_t i = 0; i < m_servers.size(); ++i, server = after(server)) {
        if (server == m_servers.end())
            server = m_servers.begin();
        Server &one = server->second;
        if (one.waiting.empty() || one.running >= one.mostAtOnce)
            continue;
        ++one.running;
        return takeFrom(server);
    }
    return std::nullopt;
}

void RefreshQueue::ended(const QUrl &feed)
{
    const auto server = m_servers.find(ruleOf(feed).key);
    if (server == m_servers.end() || server->second.running == 0)
        return;
    --server->second.running;
    if (server->second.waiting.empty() && server->second.running == 0)
        m_servers.erase(server);
}

QList<RefreshItem> RefreshQueue::take(qsizetype count)
{
    QList<RefreshItem> taken;
    taken.reserve(std::min(count, m_size));
    while (taken.size() < count && !isEmpty()) {
        auto server = m_servers.upper_bound(m_last);
        if (server == m_servers.end())
            server = m_servers.begin();
        while (server->second.waiting.empty())
            server = after(server);
        taken.append(takeFrom(server));
    }
    return taken;
}

} // namespace depeche
