#include "net/curlclient.h"

#include "core/log.h"

namespace depeche {

CurlClient::CurlClient(Clock clock, QObject *parent)
    : HttpClient(parent)
    , m_clock(std::move(clock))
{
    const auto answer = [this](HttpRequestId id, HttpResponse response) {
        QMetaObject::invokeMethod(
            this, [this, id, response = std::move(response)]() mutable { finished(id, std::move(response)); },
            Qt::QueuedConnection);
    };
    m_worker =
        std::make_unique<CurlWorker>(FixedProxies::of(QProcessEnvironment::systemEnvironment()), answer);
}

CurlClient::~CurlClient() = default;

HttpRequestId CurlClient::fetch(const HttpRequest &request, QObject *context, Done done)
{
    const HttpRequestId id(++m_lastId);
    m_waiting.push_back({id, request, context, std::move(done)});
    startWaiting();
    return id;
}

void CurlClient::setProxies(const ProxySettings &) {}

void CurlClient::cancel(HttpRequestId id)
{
    const auto waiting =
        std::find_if(m_waiting.begin(), m_waiting.end(), [id](const Waiting &one) { return one.id == id; });
    if (waiting != m_waiting.end()) {
        m_waiting.erase(waiting);
        return;
    }
    const auto running = m_running.find(id);
    if (running == m_running.end())
        return;
    m_worker->cancel(id);
    m_throttle.ended(running->host);
    m_running.erase(running);
    startWaiting();
}

void CurlClient::startWaiting()
{
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        const QString host = it->request.url.host();
        if (!it->context) { // nobody wants the answer any more
            it = m_waiting.erase(it);
        } else if (const auto until = m_throttle.pausedUntil(host, m_clock())) {
            refuse(std::move(*it), *until);
            it = m_waiting.erase(it);
        } else if (m_throttle.mayStart(host)) {
            m_throttle.started(host);
            m_worker->start(it->id, it->request);
            m_running.insert(it->id, {host, it->context, std::move(it->done)});
            it = m_waiting.erase(it);
        } else {
            ++it;
        }
    }
}

void CurlClient::refuse(Waiting waiting, Timestamp pausedUntil)
{
    HttpResponse response;
    response.finalUrl = waiting.request.url.url().adjusted(QUrl::RemoveUserInfo);
    response.failure = HttpFailure::HostPaused;
    const auto seconds = (pausedUntil - m_clock()).count();
    response.headers = {{QByteArrayLiteral("Retry-After"), QByteArray::number(qint64(seconds))}};
    m_running.insert(waiting.id, {QString(), waiting.context, std::move(waiting.done)});
    QMetaObject::invokeMethod(
        this, [this, id = waiting.id, response]() mutable { finished(id, std::move(response)); },
        Qt::QueuedConnection);
}

void CurlClient::finished(HttpRequestId id, HttpResponse response)
{
    const auto found = m_running.find(id);
    if (found == m_running.end()) // cancelled while the answer was on its way
        return;
    const Running running = std::move(*found);
    m_running.erase(found);
    m_throttle.ended(running.host);
    if (response.status == 429 || response.status == 503) {
        if (const auto until = retryAfter(response.headers, m_clock()))
            m_throttle.pause(HttpUrl::fromUrl(response.finalUrl) ? HttpUrl::fromUrl(response.finalUrl)->host()
                                                                 : running.host,
                             *until);
    }
    if (response.failure != HttpFailure::None)
        qCDebug(lcNet) << "no answer from" << running.host << response.detail;
    if (running.context)
        running.done(std::move(response));
    startWaiting();
}

} // namespace depeche
