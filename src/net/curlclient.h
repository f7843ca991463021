#pragma once

#include "net/curlworker.h"
#include "net/hostpauses.h"
#include "net/hostthrottle.h"
#include "net/hstslist.h"
#include "net/proxyfinder.h"
#include "net/requestcourse.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <memory>
#include <unordered_map>

namespace depeche {

/// The HttpClient of the program: libcurl on a thread of its own. What is decided between two hops is decided here, on
/// the main thread: whose turn it is (HostThrottle), who wants to be left alone (HostPauses), https instead of http
/// (HstsList), the proxy (ProxyFinder), where a redirect may lead (RequestCourse). No cookies, no Referer, http and
/// https only.
class CurlClient final : public HttpClient
{
    Q_OBJECT
public:
    explicit CurlClient(Clock clock = systemClock(), QObject *parent = nullptr, const NetHooks &hooks = {});
    ~CurlClient() override;

    HttpRequestId fetch(const HttpRequest &request, QObject *context, Done done) override;
    void cancel(HttpRequestId id) override;
    void know(const QList<HostKnowledge> &hosts) override;

    /// For all requests that start from now on. Until then: ProxyMode::System.
    void setProxies(const ProxySettings &proxies);

private:
    enum class State { Waiting, Running, Answered };
    struct Request
    {
        RequestCourse course;
        QPointer<QObject> context;
        Done done;
        State state = State::Waiting;
        QString host; ///< of the hop that waits or runs
    };
    using Requests = std::unordered_map<qint64, Request>;

    Moment now() const;
    void prepareHop(HttpRequestId id, Request &request, HostThrottle::Turn turn);
    void startWaiting();
    void startHop(HttpRequestId id, Request &request);
    void hopEnded(HttpRequestId id, HopAnswer answer);
    void learnFrom(const Request &request, const HttpResponse &response);
    void learnPassword(const Request &request, const HopAnswer &answer);
    void tellOf(const QString &host);
    void refuseWaiting(const QString &host);
    void refuse(HttpRequestId id, Request &request, Timestamp pausedUntil);
    void answerLater(HttpRequestId id, Request &request);
    void answer(HttpRequestId id);

    Clock m_clock;
    std::function<SteadyTime()> m_steadyNow;
    HostThrottle m_throttle;
    HostPauses m_pauses;
    HstsList m_hsts;
    QSet<QString> m_basicOrigins; ///< that asked for Basic and were content with it
    ProxyFinder m_proxies;
    Requests m_requests;
    qint64 m_lastId = 0;
    QTimer m_nextStart;
    std::unique_ptr<CurlWorker> m_worker; ///< last: its thread ends first
};

} // namespace depeche
