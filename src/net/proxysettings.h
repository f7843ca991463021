#pragma once

#include "core/httpurl.h"

#include <QByteArray>
#include <QProcessEnvironment>

namespace depeche {

/// The proxies of the environment as libcurl reads them: http_proxy, https_proxy, all_proxy (and upper case,
/// but for http_proxy), no_proxy with names, domains, addresses and subnets. Read by us because the address
/// policy must know whether it sees the address of the server or that of a proxy.
struct ProxySettings
{
    QString http;
    QString https;
    QStringList exceptions; ///< lower case; "*" for all

    static ProxySettings of(const QProcessEnvironment &environment);

    /// The proxy for @p url, empty for none.
    QByteArray proxyFor(const HttpUrl &url) const;

    bool operator==(const ProxySettings &) const = default;
};

} // namespace depeche
