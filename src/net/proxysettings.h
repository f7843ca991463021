#pragma once

#include "core/httpurl.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

namespace depeche {

enum class ProxyMode {
    System, ///< what the environment says (http_proxy …), else what the desktop says
    None,
    Manual, ///< what the user entered
};

/// Which proxies to use: what the settings hold. In Manual mode an address is http://, https://, socks4a:// or
/// socks5h:// with host and port ("socks5" and "socks4" are read as the former, without a scheme it is http);
/// names are always looked up by the proxy. Then the address policy sees names and written addresses only, not
/// what a name stands for in the proxy's network.
struct ProxySettings
{
    ProxyMode mode = ProxyMode::System;
    QString address;
    QString userName;
    QString password;
    QStringList exceptions; ///< names, domains (with all below them), addresses, subnets, "*" for all

    bool operator==(const ProxySettings &) const = default;
};

/// One proxy as libcurl takes it; an empty address is none.
struct Proxy
{
    QByteArray address;
    QByteArray userName;
    QByteArray password;

    bool operator==(const Proxy &) const = default;
};

/// True if @p address can be the proxy of Manual mode.
bool isProxyAddress(const QString &address);

/// The proxies that need no asking around: those of the environment as libcurl reads them (http_proxy,
/// https_proxy, all_proxy, no_proxy; upper case too, but for http_proxy) and those the user entered. Read by us
/// because the address policy must know whether it sees the address of the server or that of a proxy.
struct FixedProxies
{
    Proxy http;
    Proxy https;
    QStringList exceptions; ///< lower case; "*" for all

    static FixedProxies of(const QProcessEnvironment &environment);
    static FixedProxies of(const ProxySettings &manual);

    bool isEmpty() const { return http.address.isEmpty() && https.address.isEmpty(); }
    Proxy proxyFor(const HttpUrl &url) const;

    bool operator==(const FixedProxies &) const = default;
};

} // namespace depeche
