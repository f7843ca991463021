#include "sync/networkevidence.h"

#include "sync/feedmove.h"

namespace depeche {

namespace {

constexpr qsizetype HostsOfASign = 3;
constexpr qsizetype HostsOfAProof = 16;

bool isPortalPage(const QUrl &asked, const HttpResponse &response)
{
    return !response.redirects.isEmpty() && response.finalUrl.host() != asked.host() &&
           response.contentType().contains(u"html", Qt::CaseInsensitive) && isGatePage(response.finalUrl);
}

} // namespace

bool NetworkEvidence::isUnreachable(const QUrl &asked, const HttpResponse &response)
{
    switch (response.failure) {
    case HttpFailure::HostNotFound:
    case HttpFailure::NotConnected:
    case HttpFailure::Timeout:
    case HttpFailure::Tls:
    case HttpFailure::Proxy: return response.status == 0 && response.receivedBytes == 0;
    case HttpFailure::None: return isPortalPage(asked, response);
    default: return false;
    }
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
