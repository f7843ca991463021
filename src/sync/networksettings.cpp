#include "sync/networksettings.h"

#include "settings/secrets.h"
#include "settings/settingsstore.h"

namespace depeche {

namespace {

/// An IPv6 address stands in brackets.
QString hostPart(const QString &host)
{
    return host.contains(u':') && !host.startsWith(u'[') ? QString(u'[' + host + u']') : host;
}

} // namespace

NetworkSettings::NetworkSettings(SettingsStore &settings, Secrets &secrets, const Paths &paths, Apply apply,
                                 QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_key(proxySecretKey(paths))
    , m_apply(std::move(apply))
{
    connect(&m_settings, &SettingsStore::changed, this, &NetworkSettings::update);
    connect(&m_secrets, &Secrets::changed, this, [this](const QString &key) {
        if (key == m_key)
            update(m_settings.values());
    });
    update(m_settings.values());
}

void NetworkSettings::whenReady(QObject *context, std::function<void()> then)
{
    if (m_ready)
        then();
    else
        connect(this, &NetworkSettings::ready, context, std::move(then), Qt::SingleShotConnection);
}

void NetworkSettings::update(const SettingsValues &values)
{
    if (values.proxy != ProxyChoice::Manual || values.proxyUserName.isEmpty()) {
        apply(values, {});
        return;
    }
    m_secrets.read(m_key, this, [this](const Result<QString> &password) {
        apply(m_settings.values(), password ? *password : QString());
    });
}

void NetworkSettings::apply(const SettingsValues &values, const QString &password)
{
    const ProxySettings proxy = proxyOf(values, password);
    if (proxy != std::exchange(m_applied, proxy))
        m_apply(proxy);
    if (!std::exchange(m_ready, true))
        Q_EMIT ready();
}

ProxySettings NetworkSettings::proxyOf(const SettingsValues &values, const QString &password)
{
    ProxySettings proxy;
    switch (values.proxy) {
    case ProxyChoice::System: return proxy;
    case ProxyChoice::None: break;
    case ProxyChoice::Manual:
        if (values.proxyHost.isEmpty())
            break;
        proxy.mode = ProxyMode::Manual;
        proxy.address = QStringLiteral("%1://%2:%3")
                            .arg(values.proxyType == ProxyType::Socks5 ? QStringLiteral("socks5h")
                                                                       : QStringLiteral("http"),
                                 hostPart(values.proxyHost))
                            .arg(values.proxyPort);
        proxy.userName = values.proxyUserName;
        proxy.password = password;
        proxy.exceptions = values.proxyExceptions;
        return proxy;
    }
    proxy.mode = ProxyMode::None;
    return proxy;
}

} // namespace depeche
