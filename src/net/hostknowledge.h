#pragma once

#include "core/clock.h"

#include <QString>
#include <optional>

namespace depeche {

/// What a server told us about itself that outlives the program.
struct HostKnowledge
{
    QString host;                         ///< lower-case ASCII, without port
    std::optional<Timestamp> pausedUntil; ///< nothing is sent before; at most 7 days ahead
    std::optional<Timestamp> httpsUntil;  ///< http is not used before (RFC 6797)
    bool httpsSubdomains = false;         ///< likewise for all names below it

    bool operator==(const HostKnowledge &) const = default;
};

} // namespace depeche
