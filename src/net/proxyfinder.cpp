#include "net/proxyfinder.h"

#include <QNetworkProxyFactory>

namespace depeche {

namespace {

constexpr std::chrono::minutes AnswerHolds(10);

Proxy desktopProxy(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    for (const QNetworkProxy &proxy : proxies) {
        const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
        if (!isSocks && proxy.type() != QNetworkProxy::HttpProxy &&
            proxy.type() != QNetworkProxy::HttpCachingProxy)
            break; // first choice: none
        QUrl address;
        address.setScheme(isSocks ? QStringLiteral("socks5h") : QStringLiteral("http"));
        address.setHost(proxy.hostName());
        address.setPort(proxy.port());
        return {address.toEncoded(), proxy.user().toUtf8(), proxy.password().toUtf8()};
    }
    return {};
}

} // namespace

ProxyFinder::ProxyFinder(const QProcessEnvironment &environment, QObject *parent)
    : QObject(parent)
    , m_environment(FixedProxies::of(environment))
{
    m_thread.setMaxThreadCount(1);
}

ProxyFinder::~ProxyFinder()
{
    m_thread.clear();
    m_thread.waitForDone();
}

void ProxyFinder::set(const ProxySettings &settings)
{
    m_settings = settings;
    m_manual = FixedProxies::of(settings);
    m_answers.clear();
}

void ProxyFinder::find(const HttpUrl &url, Found found)
{
    switch (m_settings.mode) {
    case ProxyMode::None: return found(Proxy());
    case ProxyMode::Manual:
        return found(m_manual.isEmpty() ? std::nullopt : std::optional(m_manual.proxyFor(url)));
    case ProxyMode::System: break;
    }
    if (!m_environment.isEmpty())
        return found(m_environment.proxyFor(url));
    const QString origin = url.origin();
    const auto known = m_answers.constFind(origin);
    if (known != m_answers.cend() && std::chrono::steady_clock::now() - known->at < AnswerHolds)
        return found(known->proxy);
    QList<Found> &waiting = m_waiting[origin];
    waiting.append(std::move(found));
    if (waiting.size() == 1)
        ask(url);
}

void ProxyFinder::ask(const HttpUrl &url)
{
    m_thread.start([this, url] {
        const Proxy proxy = desktopProxy(url.url());
        QMetaObject::invokeMethod(
            this, [this, origin = url.origin(), proxy] { answered(origin, proxy); }, Qt::QueuedConnection);
    });
}

void ProxyFinder::answered(const QString &origin, const Proxy &proxy)
{
    if (m_answers.size() > 5000)
        m_answers.clear();
    m_answers.insert(origin, {proxy, std::chrono::steady_clock::now()});
    for (const Found &found : m_waiting.take(origin))
        found(proxy);
}

} // namespace depeche
