#pragma once

#include <QObject>

namespace depeche {

/// What the system says about the network. What is not known counts as good: a wrong "offline" would stop all
/// fetching, a wrong "online" costs one failed request.
struct NetworkConditions
{
    bool online = true;
    bool metered = false;
    bool captivePortal = false; ///< a page must be confirmed before anything else can be reached

    bool operator==(const NetworkConditions &) const = default;
};

/// Whether fetching makes sense now. Main thread, owned by app/services. As it stands it never changes by itself,
/// which is what tests and the command line want; SystemNetworkState follows the system.
class NetworkState : public QObject
{
    Q_OBJECT
public:
    explicit NetworkState(const NetworkConditions &conditions = {}, QObject *parent = nullptr);

    bool isOnline() const { return m_conditions.online; }
    bool isMetered() const { return m_conditions.metered; }
    bool isBehindCaptivePortal() const { return m_conditions.captivePortal; }

    /// Sends changed() if they are different.
    void set(const NetworkConditions &conditions);

Q_SIGNALS:
    void changed();

private:
    NetworkConditions m_conditions;
};

/// Follows QNetworkInformation (NetworkManager, GLib or what the system has). Without a backend, or while it says
/// nothing, the network counts as good. There is at most one backend in a process.
class SystemNetworkState final : public NetworkState
{
    Q_OBJECT
public:
    explicit SystemNetworkState(QObject *parent = nullptr);

private:
    void look();
};

} // namespace depeche
