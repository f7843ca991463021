#include "net/httpclient.h"

#include <QCoreApplication>
#include <QLocale>

namespace depeche {

namespace {

QString tooLargeMessage(const HttpResponse &response)
{
    const QString host = response.finalUrl.host();
    const QString limit =
        QLocale().formattedDataSize(response.limitBytes, 0, QLocale::DataSizeTraditionalFormat);
    switch (response.exceeded) {
    case HttpLimit::Headers:
        return QCoreApplication::translate(
                   "depeche", "The headers of the answer of %1 are larger than %2, which is not accepted.")
            .arg(host, limit);
    case HttpLimit::Ratio:
        return QCoreApplication::translate(
                   "depeche", "The answer of %1 unpacks to more than a hundred times what was sent, which is "
                              "not accepted.")
            .arg(host);
    case HttpLimit::Body:
    case HttpLimit::None: break;
    }
    return QCoreApplication::translate("depeche",
                                       "The answer of %1 is larger than %2, which is not accepted.")
        .arg(host, limit);
}

/// "https://a.example/ → https://b.example/ → …": the addresses we were sent to.
QString chain(const HttpResponse &response)
{
    constexpr qsizetype MaxLength = 80;
    QStringList addresses;
    for (const HttpRedirect &redirect : response.redirects) {
        const QString address = redirect.to.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded);
        addresses.append(address.size() > MaxLength ? QString(address.left(MaxLength) + u'\u2026') : address);
    }
    return addresses.join(QStringLiteral(" \u2192 "));
}

QString failureMessage(const HttpResponse &response)
{
    const QString host = response.finalUrl.host();
    switch (response.failure) {
    case HttpFailure::None: break;
    case HttpFailure::HostNotFound:
        return QCoreApplication::translate("depeche",
                                           "There is no server called %1, or there is no network. Check "
                                           "the address and the connection.")
            .arg(host);
    case HttpFailure::NotConnected:
        return QCoreApplication::translate("depeche",
                                           "The server %1 cannot be reached. It may be down; try again "
                                           "later.")
            .arg(host);
    case HttpFailure::Timeout:
        return QCoreApplication::translate("depeche",
                                           "The server %1 did not answer in time. Try again later.")
            .arg(host);
    case HttpFailure::Tls:
        return QCoreApplication::translate("depeche",
                                           "The connection to %1 is not secure: its certificate is not valid "
                                           "or its encryption is outdated. Check the address and the "
                                           "computer's date.")
            .arg(host);
    case HttpFailure::Forbidden:
        return QCoreApplication::translate(
                   "depeche", "%1 lies on this computer or in the local network, where addresses "
                              "from the internet may not lead. If you trust it, add this "
                              "address yourself.")
            .arg(host);
    case HttpFailure::BadRedirect:
        return QCoreApplication::translate("depeche",
                                           "The server sends us on to an address that is not followed, "
                                           "because it is no web address or not secure. Look for the "
                                           "feed's new address.");
    case HttpFailure::TooManyRedirects:
        return QCoreApplication::translate("depeche",
                                           "The server sends us on again and again (%1). Look for the feed's "
                                           "new address.")
            .arg(chain(response));
    case HttpFailure::TooLarge: return tooLargeMessage(response);
    case HttpFailure::Proxy:
        return QCoreApplication::translate(
            "depeche", "The proxy cannot be reached or refuses the connection. Check the proxy in "
                       "the settings, its user name and its password.");
    case HttpFailure::Truncated:
        return QCoreApplication::translate("depeche", "The answer of %1 ended too early. Try again later.")
            .arg(host);
    case HttpFailure::Damaged:
        return QCoreApplication::translate("depeche", "The answer of %1 is damaged. Try again later.")
            .arg(host);
    case HttpFailure::HostPaused:
        return QCoreApplication::translate(
                   "depeche", "The server %1 asked not to be asked for a while. It is asked again "
                              "when the time is over.")
            .arg(host);
    }
    return {};
}

QString statusMessage(const HttpResponse &response)
{
    const QString host = response.finalUrl.host();
    if (!response.header("cf-mitigated").isEmpty()) {
        return QCoreApplication::translate(
                   "depeche", "%1 lets only browsers in (a Cloudflare check). Open the page in a "
                              "browser, or ask the publisher to let feed readers pass.")
            .arg(host);
    }
    switch (response.status) {
    case 401:
        return QCoreApplication::translate("depeche",
                                           "%1 asks for a user name and password, or does not accept those "
                                           "it was given (401).")
            .arg(host);
    case 403:
        return QCoreApplication::translate("depeche", "%1 refuses to give this address (403).").arg(host);
    case 404:
        return QCoreApplication::translate("depeche",
                                           "There is nothing at this address (404). Check it, or look on the "
                                           "site for the new one.");
    case 410:
        return QCoreApplication::translate(
            "depeche", "The publisher has removed this address for good (410). Look on the "
                       "site for a new one.");
    case 429:
        return QCoreApplication::translate("depeche",
                                           "%1 says that it is asked too often (429). It is asked again "
                                           "later.")
            .arg(host);
    default: break;
    }
    if (response.status >= 500) {
        return QCoreApplication::translate("depeche",
                                           "The server %1 has a problem of its own (%2). Try again later.")
            .arg(host)
            .arg(response.status);
    }
    return QCoreApplication::translate("depeche", "The server %1 gave an unexpected answer (%2).")
        .arg(host)
        .arg(response.status);
}

ErrorKind kindOf(const HttpResponse &response)
{
    if (response.failure == HttpFailure::TooLarge)
        return ErrorKind::Limit;
    if (response.failure == HttpFailure::None && (response.status == 404 || response.status == 410))
        return ErrorKind::NotFound;
    return ErrorKind::Network;
}

} // namespace

Error describe(const HttpResponse &response)
{
    const QString message =
        response.failure == HttpFailure::None ? statusMessage(response) : failureMessage(response);
    return {kindOf(response), message, response.detail};
}

} // namespace depeche
