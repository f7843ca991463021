#include "net/proxysettings.h"

#include <QHostAddress>

namespace depeche {

namespace {

QString firstSet(const QProcessEnvironment &environment, const QStringList &names)
{
    for (const QString &name : names) {
        const QString value = environment.value(name).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return {};
}

bool isExcepted(const QString &host, const QString &exception)
{
    if (exception == u"*")
        return true;
    const QHostAddress address(host);
    if (!address.isNull()) {
        const auto subnet = exception.contains(u'/')
                                ? QHostAddress::parseSubnet(exception)
                                : std::pair<QHostAddress, int>(QHostAddress(exception), 128);
        if (subnet.first.isNull())
            return false;
        return exception.contains(u'/') ? address.isInSubnet(subnet) : address == subnet.first;
    }
    const QString domain = exception.startsWith(u'.') ? exception.mid(1) : exception;
    return !domain.isEmpty() && (host == domain || host.endsWith(QString(u'.' + domain)));
}

} // namespace

ProxySettings ProxySettings::of(const QProcessEnvironment &environment)
{
    const QString all = firstSet(environment, {QStringLiteral("all_proxy"), QStringLiteral("ALL_PROXY")});
    ProxySettings settings;
    // Not HTTP_PROXY: in a CGI environment it is a header of the client.
    settings.http = firstSet(environment, {QStringLiteral("http_proxy")});
    settings.https = firstSet(environment, {QStringLiteral("https_proxy"), QStringLiteral("HTTPS_PROXY")});
    if (settings.http.isEmpty())
        settings.http = all;
    if (settings.https.isEmpty())
        settings.https = all;
    const QString exceptions =
        firstSet(environment, {QStringLiteral("no_proxy"), QStringLiteral("NO_PROXY")});
    for (const QString &exception : exceptions.toLower().split(u',', Qt::SkipEmptyParts)) {
        if (const QString name = exception.trimmed(); !name.isEmpty())
            settings.exceptions.append(name);
    }
    return settings;
}

QByteArray ProxySettings::proxyFor(const HttpUrl &url) const
{
    const QString proxy = url.isSecure() ? https : http;
    if (proxy.isEmpty())
        return {};
    for (const QString &exception : exceptions) {
        if (isExcepted(url.host(), exception))
            return {};
    }
    return proxy.toUtf8();
}

} // namespace depeche
