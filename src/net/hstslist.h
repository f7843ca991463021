#pragma once

#include "core/clock.h"
#include "net/httpheaders.h"

#include <QHash>
#include <QString>
#include <optional>

namespace depeche {

/// Which hosts are asked over https only because they said so: HTTP Strict Transport Security, RFC 6797. Main
/// thread, owned by the client.
class HstsList final
{
public:
    struct Entry
    {
        Timestamp until;
        bool subdomains = false;
    };

    void know(const QString &host, const Entry &entry);
    /// Takes note of the field in an answer that came over valid TLS from @p host. True if that is worth storing:
    /// new, gone, other subdomains, or the end has moved by more than a day. Written addresses are ignored (8.1.1).
    bool learn(const QString &host, const HttpHeaders &headers, Timestamp now);
    /// True if @p host, or a domain above it that includes its subdomains, is known.
    bool covers(const QString &host, Timestamp now) const;
    std::optional<Entry> entry(const QString &host) const;

private:
    QHash<QString, Entry> m_entries;
};

} // namespace depeche
