#include "net/networkstate.h"

#include <QNetworkInformation>

namespace depeche {

namespace {

using Feature = QNetworkInformation::Feature;

bool loadBackend()
{
    const QNetworkInformation::Features wishes[] = {
        Feature::Reachability | Feature::CaptivePortal | Feature::Metered,
        Feature::Reachability | Feature::CaptivePortal,
        Feature::Reachability,
    };
    return std::any_of(std::begin(wishes), std::end(wishes),
                       [](auto wish) { return QNetworkInformation::loadBackendByFeatures(wish); });
}

} // namespace

NetworkState::NetworkState(const NetworkConditions &conditions, QObject *parent)
    : QObject(parent)
    , m_conditions(conditions)
{
}

void NetworkState::set(const NetworkConditions &conditions)
{
    if (conditions == m_conditions)
        return;
    m_conditions = conditions;
    Q_EMIT changed();
}

SystemNetworkState::SystemNetworkState(QObject *parent)
    : NetworkState({}, parent)
{
    if (!loadBackend())
        return;
    const QNetworkInformation *system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::reachabilityChanged, this, &SystemNetworkState::look);
    connect(system, &QNetworkInformation::isBehindCaptivePortalChanged, this, &SystemNetworkState::look);
    connect(system, &QNetworkInformation::isMeteredChanged, this, &SystemNetworkState::look);
    look();
}

void SystemNetworkState::look()
{
    const QNetworkInformation *system = QNetworkInformation::instance();
    NetworkConditions conditions;
    // "Local" and "Site" are no reason to stop: behind a proxy, or where the system's own check is filtered, feeds
    // are reached all the same.
    conditions.online = system->reachability() != QNetworkInformation::Reachability::Disconnected;
    conditions.captivePortal = system->supports(Feature::CaptivePortal) && system->isBehindCaptivePortal();
    conditions.metered = system->supports(Feature::Metered) && system->isMetered();
    set(conditions);
}

} // namespace depeche
