#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <chrono>
#include <functional>

namespace depeche {

using SteadyTime = std::chrono::steady_clock::time_point;

/// What tests replace of the world outside; the program leaves all of it empty.
struct NetHooks
{
    QByteArray authorities; ///< path of a PEM file that is trusted instead of the system's
    /// "host:port:address" as CURLOPT_RESOLVE takes them, for the next hop. Called on the net thread.
    std::function<QList<QByteArray>()> addresses;
    std::function<bool(const QHostAddress &)> isPublic; ///< net thread; else isPublicAddress()
    std::function<SteadyTime()> steadyNow;              ///< main thread; else std::chrono::steady_clock
};

} // namespace depeche
