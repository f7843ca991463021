#pragma once

#include "core/clock.h"
#include "net/curlworker.h"
#include "net/hostthrottle.h"

#include <QPointer>
#include <list>

namespace depeche {

/// The HttpClient of the program: libcurl on a thread of its own, polite to servers by HostThrottle. Proxies
/// are those of the environment. No cookies, no Referer, http and https only.
class CurlClient final : public HttpClient
{
    Q_OBJECT
public:
    explicit CurlClient(Clock clock = systemClock(), QObject *parent = nullptr);
    ~CurlClient() override;

    HttpRequestId fetch(const HttpRequest &request, QObject *context, Done done) override;
    void cancel(HttpRequestId id) override;

    /// For all requests that start from now on. Until then: ProxyMode::System.
    void setProxies(const ProxySettings &proxies);

private:
    struct Waiting
    {
        HttpRequestId id;
        HttpRequest request;
        QPointer<QObject> context;
        Done done;
    };
    struct Running
    {
        QString host;
        QPointer<QObject> context;
        Done done;
    };
    void startWaiting();
    void refuse(Waiting waiting, Timestamp pausedUntil);
    void finished(HttpRequestId id, HttpResponse response);

    Clock m_clock;
    HostThrottle m_throttle;
    std::list<Waiting> m_waiting;
    QHash<HttpRequestId, Running> m_running;
    qint64 m_lastId = 0;
    std::unique_ptr<CurlWorker> m_worker; ///< last: its thread ends first
};

} // namespace depeche
