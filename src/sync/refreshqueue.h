#pragma once

#include "domain/feed.h"

#include <deque>
#include <map>

namespace depeche {

/// A feed that waits for its turn.
struct RefreshItem
{
    Feed feed;
    QList<Timestamp> known; ///< when its newest stored articles came out

    bool operator==(const RefreshItem &) const = default;
};

/// Feeds that wait to be asked. Servers take turns, whatever the order the feeds came in: those with many feeds are slow,
/// because they are asked politely, and must not hold up all others. A plain value, owned by the Refresher.
class RefreshQueue final
{
public:
    void add(RefreshItem item);
    /// The next feed whose server has not too many of our requests already; it has one more now. None if there is no such
    /// feed.
    std::optional<RefreshItem> next();
    /// A feed that next() gave is done.
    void ended(const QUrl &feed);
    /// Takes @p count feeds out, servers in turn.
    QList<RefreshItem> take(qsizetype count);

    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }

private:
    struct Server
    {
        std::deque<RefreshItem> waiting;
        int running = 0;
        int mostAtOnce = 1;
    };
    using Servers = std::map<QString, Server>;

    Servers::iterator after(Servers::iterator server);
    RefreshItem takeFrom(Servers::iterator server);

    Servers m_servers;
    QString m_last; ///< whose turn it was
    qsizetype m_size = 0;
};

} // namespace depeche
