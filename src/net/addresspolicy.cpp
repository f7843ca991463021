#include "net/addresspolicy.h"

#include <arpa/inet.h>

#include <array>
#include <utility>

namespace depeche {

namespace {

struct Range4
{
    quint32 network;
    int bits;
};

constexpr std::array NotPublic4 = {
    Range4{0x00000000, 8},  // this network
    Range4{0x0a000000, 8},  // private
    Range4{0x64400000, 10}, // shared by carriers
    Range4{0x7f000000, 8},  // loopback
    Range4{0xa9fe0000, 16}, // link-local, cloud metadata
    Range4{0xac100000, 12}, // private
    Range4{0xc0000000, 24}, // protocol assignments
    Range4{0xc0000200, 24}, // documentation
    Range4{0xc0a80000, 16}, // private
    Range4{0xc6120000, 15}, // benchmarks
    Range4{0xc6336400, 24}, // documentation
    Range4{0xcb007100, 24}, // documentation
    Range4{0xe0000000, 3},  // multicast, reserved, broadcast
};

bool isPublic4(quint32 address)
{
    for (const Range4 &range : NotPublic4) {
        const quint32 mask = ~quint32(0) << (32 - range.bits);
        if ((address & mask) == range.network)
            return false;
    }
    return true;
}

quint32 bytes4(const Q_IPV6ADDR &address, int first)
{
    return quint32(address[first]) << 24 | quint32(address[first + 1]) << 16 |
           quint32(address[first + 2]) << 8 | quint32(address[first + 3]);
}

bool isPublic6(const Q_IPV6ADDR &address)
{
    const quint32 first = bytes4(address, 0);
    if (first >> 16 == 0x2002) // 6to4
        return isPublic4(bytes4(address, 2));
    if (first == 0x0064ff9b) // NAT64
        return isPublic4(bytes4(address, 12));
    if (first == 0x20010000 || first == 0x20010db8) // Teredo, documentation
        return false;
    return first >> 29 == 1; // 2000::/3 is all that is given out
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    bool isMapped = false;
    const quint32 four = address.toIPv4Address(&isMapped);
    if (isMapped)
        return isPublic4(four);
    return address.protocol() == QAbstractSocket::IPv6Protocol && isPublic6(address.toIPv6Address());
}

bool isPrivateHostName(const QString &host)
{
    const QString name = host.toLower();
    if (name == u"localhost" || name.endsWith(u".localhost"))
        return true;
    in_addr old{};
    // As the resolver reads it: also 0x7f.1, 0177.1 and 2130706433.
    if (inet_aton(name.toLatin1().constData(), &old) != 0)
        return !isPublic4(ntohl(old.s_addr));
    QString bare = name;
    if (bare.startsWith(u'[') && bare.endsWith(u']'))
        bare = bare.mid(1, bare.size() - 2);
    const QHostAddress address(bare);
    return !address.isNull() && !isPublicAddress(address);
}

} // namespace depeche
