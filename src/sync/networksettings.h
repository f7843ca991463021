#pragma once

#include "core/paths.h"
#include "net/proxysettings.h"
#include "settings/settingsvalues.h"

#include <QObject>
#include <functional>

namespace depeche {

class Secrets;
class SettingsStore;

/// Gives the proxy of the settings, with its password from the keyring, to the network, now and whenever it changes.
/// Main thread, owned by app/services.
class NetworkSettings final : public QObject
{
    Q_OBJECT
public:
    using Apply = std::function<void(const ProxySettings &)>;

    NetworkSettings(SettingsStore &settings, Secrets &secrets, const Paths &paths, Apply apply,
                    QObject *parent = nullptr);

    /// Calls @p then when the first settings were applied, now or later: before that a proxy that wants a password would
    /// refuse us. A keyring that does not answer holds this up for some seconds, once.
    void whenReady(QObject *context, std::function<void()> then);

    /// Manual without a host is no proxy.
    static ProxySettings proxyOf(const SettingsValues &values, const QString &password);

Q_SIGNALS:
    void ready();

private:
    void update(const SettingsValues &values);
    void apply(const SettingsValues &values, const QString &password);

    SettingsStore &m_settings;
    Secrets &m_secrets;
    QString m_key;
    Apply m_apply;
    ProxySettings m_applied;
    bool m_ready = false;
};

} // namespace depeche
