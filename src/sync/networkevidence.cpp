#include "sync/networkevidence.h"

namespace depeche {

namespace {

constexpr qsizetype HostsOfASign = 3;
constexpr qsizetype HostsOfAProof = 16;

} // namespace

bool NetworkEvidence::isUnreachable(const HttpResponse &response)
{
    if (response.status != 0 || response.receivedBytes > 0)
        return false;
    return response.failure == HttpFailure::HostNotFound || response.failure == HttpFailure::Proxy ||
           response.failure == HttpFailure::NotConnected || response.failure == HttpFailure::Timeout;
}

void NetworkEvidence::unreachable(const QString &host, int failuresBefore)
{
    if (failuresBefore == 0) // others may well be dead
        m_hosts.insert(host);
}

bool NetworkEvidence::isOffline() const
{
    return !m_answered && m_hosts.size() >= HostsOfASign;
}

bool NetworkEvidence::isPlain() const
{
    return !m_answered && m_hosts.size() >= HostsOfAProof;
}

} // namespace depeche
