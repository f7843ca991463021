#pragma once

#include <QString>
#include <chrono>

namespace depeche {

/// How politely a host is asked.
struct HostRule
{
    QString key;                   ///< hosts with the same key are one server to us
    int parallel;                  ///< requests at a time
    int reading;                   ///< the same while the user waits for them
    std::chrono::milliseconds gap; ///< between the starts of two requests
    bool isLocal; ///< this computer or the local network: does not count for the internet as a whole
};

/// The rule for @p host (lower-case ASCII): the one of its own in a small table, or the general one.
HostRule hostRule(const QString &host);

/// True for names that only a local network knows: without a dot, .local (RFC 6762), .home.arpa (RFC 8375),
/// .internal, .lan. A matter of politeness only: what such a name leads to is for the address policy to judge.
bool isLocalName(const QString &host);

} // namespace depeche
