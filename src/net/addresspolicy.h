#pragma once

#include <QHostAddress>
#include <QString>

namespace depeche {

/// True for an address of the public internet. Loopback, private, link-local, shared, reserved, multicast and
/// documentation ranges are not, nor are they when they are wrapped in IPv6 (mapped, NAT64, 6to4).
/// RFC 6890 and the IANA registries it names.
bool isPublicAddress(const QHostAddress &address);

/// True if @p host is by itself known to be none of the public internet: "localhost", or an address written
/// in any form (127.0.0.1, 0x7f.1, 2130706433, [::1]).
bool isPrivateHostName(const QString &host);

} // namespace depeche
