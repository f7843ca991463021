#include "net/hostrules.h"

#include "net/addresspolicy.h"

#include <algorithm>
#include <array>

namespace depeche {

namespace {

using namespace std::chrono_literals;

constexpr int Parallel = 2;
constexpr int ParallelReading = 6;
constexpr int ParallelLocal = 8;
constexpr std::chrono::milliseconds Gap = 1s;

struct Special
{
    const char *domain; ///< and all names below it
    int parallel;
    std::chrono::milliseconds gap;
};

constexpr std::array Specials = {
    Special{"reddit.com", 1, 60s}, // gives feeds to nobody who asks more often
};

bool isBelow(const QString &host, QLatin1String domain)
{
    return host == domain || (host.endsWith(domain) && host.at(host.size() - domain.size() - 1) == u'.');
}

} // namespace

bool isLocalName(const QString &host)
{
    if (host.contains(u':')) // an IPv6 address
        return false;
    static constexpr std::array suffixes = {".local", ".home.arpa", ".internal", ".lan"};
    return !host.contains(u'.') || std::any_of(suffixes.begin(), suffixes.end(), [&host](const char *suffix) {
        return host.endsWith(QLatin1String(suffix));
    });
}

HostRule hostRule(const QString &host)
{
    if (isLocalName(host) || isPrivateHostName(host))
        return {host, ParallelLocal, ParallelLocal, 0ms, true};
    for (const Special &special : Specials) {
        const QLatin1String domain(special.domain);
        if (isBelow(host, domain))
            return {QString(domain), special.parallel, ParallelReading, special.gap, false};
    }
    return {host, Parallel, ParallelReading, Gap, false};
}

} // namespace depeche
