#pragma once

#include "core/clock.h"

#include <QHash>
#include <QString>
#include <optional>

namespace depeche {

/// Counts what runs, so that no server gets more than two of our requests at a time (eight on loopback and
/// LAN) and the internet no more than sixteen, and remembers who asked to be left alone. Pure bookkeeping;
/// owned by the client.
class HostThrottle final
{
public:
    static constexpr int MaxPerHost = 2;
    static constexpr int MaxPerLocalHost = 8;
    static constexpr int MaxInAll = 16;

    bool mayStart(const QString &host) const;
    void started(const QString &host);
    void ended(const QString &host);

    void pause(const QString &host, Timestamp until);
    /// Until when @p host wants to be left alone, if that is after @p now.
    std::optional<Timestamp> pausedUntil(const QString &host, Timestamp now) const;

private:
    QHash<QString, int> m_running;
    QHash<QString, Timestamp> m_paused;
    int m_total = 0;
};

} // namespace depeche
