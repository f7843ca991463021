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

QStringList exceptionsFrom(const QStringList &written)
{
    QStringList exceptions;
    for (const QString &exception : written) {
        if (const QString name = exception.trimmed().toLower(); !name.isEmpty())
            exceptions.append(name);
    }
    return exceptions;
}

/// The schemes whose proxies look names up themselves; others are read as the one meant.
QByteArray proxyScheme(const QString &scheme)
{
    if (scheme == u"socks" || scheme == u"socks5" || scheme == u"socks5h")
        return QByteArrayLiteral("socks5h");
    if (scheme == u"socks4" || scheme == u"socks4a")
        return QByteArrayLiteral("socks4a");
    if (scheme == u"http" || scheme == u"https")
        return scheme.toLatin1();
    return {};
}

Proxy proxyFrom(const QString &address)
{
    const QString text = address.trimmed();
    const QUrl url(text.contains(QLatin1String("://")) ? text : QString(u"http://" + text));
    const QByteArray scheme = proxyScheme(url.scheme());
    if (scheme.isEmpty() || url.host().isEmpty())
        return {};
    QUrl bare;
    bare.setScheme(QString::fromLatin1(scheme));
    bare.setHost(url.host());
    bare.setPort(url.port());
    return {bare.toEncoded(), url.userName(QUrl::FullyDecoded).toUtf8(),
            url.password(QUrl::FullyDecoded).toUtf8()};
}

} // namespace

bool isProxyAddress(const QString &address)
{
    return !proxyFrom(address).address.isEmpty();
}

FixedProxies FixedProxies::of(const QProcessEnvironment &environment)
{
    const QString all = firstSet(environment, {QStringLiteral("all_proxy"), QStringLiteral("ALL_PROXY")});
    // Not HTTP_PROXY: in a CGI environment it is a header of the client.
    const QString http = firstSet(environment, {QStringLiteral("http_proxy")});
    const QString https =
        firstSet(environment, {QStringLiteral("https_proxy"), QStringLiteral("HTTPS_PROXY")});
    const QString exceptions =
        firstSet(environment, {QStringLiteral("no_proxy"), QStringLiteral("NO_PROXY")});
    return {proxyFrom(http.isEmpty() ? all : http), proxyFrom(https.isEmpty() ? all : https),
            exceptionsFrom(exceptions.split(u','))};
}

FixedProxies FixedProxies::of(const ProxySettings &manual)
{
    Proxy proxy = proxyFrom(manual.address);
    if (!manual.userName.isEmpty()) {
        proxy.userName = manual.userName.toUtf8();
        proxy.password = manual.password.toUtf8();
    }
    return {proxy, proxy, exceptionsFrom(manual.exceptions)};
}

Proxy FixedProxies::proxyFor(const HttpUrl &url) const
{
    const auto isException = [host = url.host()](const QString &exception) {
        return isExcepted(host, exception);
    };
    if (std::any_of(exceptions.begin(), exceptions.end(), isException))
        return {};
    return url.isSecure() ? https : http;
}

} // namespace depeche
