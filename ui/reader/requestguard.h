#pragma once

#include <QWebEngineUrlRequestInterceptor>
#include <atomic>

namespace depeche {

/// Lets only addresses of our own scheme through: the last wall before the network. Owned by ReaderProfile; called on
/// Chromium's threads.
class RequestGuard final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &request) override;

    /// Requests refused so far.
    int blocked() const { return m_blocked; }

private:
    std::atomic<int> m_blocked{0};
};

} // namespace depeche
