#pragma once

#include "net/nethooks.h"
#include "net/proxysettings.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <functional>
#include <optional>

namespace depeche {

/// Finds the proxy for an address. Main thread, owned by the client. The desktop's proxies (GNOME, KDE, scripts) are
/// asked on a thread of its own, because a script may have to be fetched first; what it said holds for ten minutes.
class ProxyFinder final : public QObject
{
    Q_OBJECT
public:
    /// None: the proxy the user entered is none, and going without it would show who asks.
    using Found = std::function<void(std::optional<Proxy>)>;

    explicit ProxyFinder(const QProcessEnvironment &environment, QObject *parent = nullptr);
    ~ProxyFinder() override;

    void set(const ProxySettings &settings);
    /// @p found is called at once if nobody must be asked, else later on this thread.
    void find(const HttpUrl &url, Found found);

private:
    struct Answer
    {
        Proxy proxy;
        SteadyTime at;
    };
    void ask(const HttpUrl &url);
    void answered(const QString &origin, const Proxy &proxy);

    FixedProxies m_environment;
    ProxySettings m_settings;
    FixedProxies m_manual;
    QHash<QString, Answer> m_answers; ///< by origin
    QHash<QString, QList<Found>> m_waiting;
    QThreadPool m_thread;
};

} // namespace depeche
