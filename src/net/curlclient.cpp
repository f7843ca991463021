#include "net/curlclient.h"

#include "core/log.h"

namespace depeche {

namespace {

using Turn = HostThrottle::Turn;

QString keyOf(const QString &host)
{
    return hostRule(host).key;
}

} // namespace

CurlClient::CurlClient(Clock clock, QObject *parent, const NetHooks &hooks)
    : HttpClient(parent)
    , m_clock(std::move(clock))
    , m_steadyNow(hooks.steadyNow ? hooks.steadyNow : [] { return std::chrono::steady_clock::now(); })
    , m_proxies(QProcessEnvironment::systemEnvironment())
{
    m_nextStart.setSingleShot(true);
    connect(&m_nextStart, &QTimer::timeout, this, &CurlClient::startWaiting);
    const auto answer = [this](HttpRequestId id, HopAnswer answer) {
        QMetaObject::invokeMethod(
            this, [this, id, answer = std::move(answer)]() mutable { hopEnded(id, std::move(answer)); },
            Qt::QueuedConnection);
    };
    m_worker = std::make_unique<CurlWorker>(hooks, answer);
}

CurlClient::~CurlClient() = default;

void CurlClient::setProxies(const ProxySettings &proxies)
{
    m_proxies.set(proxies);
}

Moment CurlClient::now() const
{
    return {m_clock(), m_steadyNow()};
}

void CurlClient::know(const QList<HostKnowledge> &hosts)
{
    for (const HostKnowledge &host : hosts) {
        if (host.pausedUntil) {
            m_pauses.know(keyOf(host.host), *host.pausedUntil, now());
            refuseWaiting(host.host);
        }
        if (host.httpsUntil)
            m_hsts.know(host.host, {*host.httpsUntil, host.httpsSubdomains});
    }
}

HttpRequestId CurlClient::fetch(const HttpRequest &request, QObject *context, Done done)
{
    const HttpRequestId id(++m_lastId);
    const auto added =
        m_requests.emplace(id.value, Request{RequestCourse(request), context, std::move(done), {}, {}}).first;
    prepareHop(id, added->second, request.pace == HttpPace::Reading ? Turn::Reading : Turn::Last);
    startWaiting();
    return id;
}

void CurlClient::cancel(HttpRequestId id)
{
    const auto found = m_requests.find(id.value);
    if (found == m_requests.end())
        return;
    const Request request = std::move(found->second);
    m_requests.erase(found);
    m_throttle.remove(id);
    if (request.state == State::Running) {
        m_worker->cancel(id);
        m_throttle.ended(request.host);
    }
    startWaiting();
}

/// The next hop gets in line, unless it is clear already that it may not be made.
void CurlClient::prepareHop(HttpRequestId id, Request &request, Turn turn)
{
    RequestCourse &course = request.course;
    if (m_hsts.covers(course.url().host(), m_clock()))
        course.upgrade();
    request.host = course.url().host();
    if (const HttpFailure objection = course.objection(); objection != HttpFailure::None) {
        course.fail(objection);
        return answerLater(id, request);
    }
    if (const auto until = m_pauses.until(keyOf(request.host), now()))
        return refuse(id, request, *until);
    request.state = State::Waiting;
    m_throttle.add(id, request.host, turn);
}

void CurlClient::startWaiting()
{
    const SteadyTime moment = m_steadyNow();
    while (const auto id = m_throttle.next(moment)) {
        const auto found = m_requests.find(id->value);
        if (found == m_requests.end() || !found->second.context) { // nobody wants the answer any more
            m_throttle.remove(*id);
            m_requests.erase(id->value);
            continue;
        }
        m_throttle.start(*id, moment);
        found->second.state = State::Running;
        startHop(*id, found->second);
    }
    if (const auto next = m_throttle.nextStart())
        m_nextStart.start(std::chrono::ceil<std::chrono::milliseconds>(std::max(*next - moment, {})));
}

void CurlClient::startHop(HttpRequestId id, Request &request)
{
    m_proxies.find(request.course.url(), [this, id](const std::optional<Proxy> &proxy) {
        const auto found = m_requests.find(id.value);
        if (found == m_requests.end()) // cancelled meanwhile
            return;
        RequestCourse &course = found->second.course;
        if (!proxy) {
            HopAnswer none;
            none.response.failure = HttpFailure::Proxy;
            none.response.detail = QStringLiteral("the address of the proxy is none");
            QMetaObject::invokeMethod(
                this, [this, id, none] { hopEnded(id, none); }, Qt::QueuedConnection);
            return;
        }
        // Unasked, a password goes over https only, and to those who asked for exactly this before.
        const bool basic = course.url().isSecure() || m_basicOrigins.contains(course.url().origin());
        m_worker->start(id, course.nextHop(*proxy, basic ? HttpAuth::Basic : HttpAuth::AsOffered));
    });
}

void CurlClient::hopEnded(HttpRequestId id, HopAnswer answer)
{
    const auto found = m_requests.find(id.value);
    if (found == m_requests.end()) // cancelled while the answer was on its way
        return;
    Request &request = found->second;
    m_throttle.ended(request.host);
    learnFrom(request, answer.response);
    learnPassword(request, answer);
    if (answer.response.failure != HttpFailure::None)
        qCDebug(lcNet) << "no answer from" << request.host << answer.response.detail;
    const QString hostBefore = keyOf(request.host);
    if (request.course.take(std::move(answer)) == RequestCourse::Next::Hop) {
        // A host that sends us on to itself waits for us; anybody else's turn comes as it comes.
        const bool sameHost = keyOf(request.course.url().host()) == hostBefore;
        const bool reading = request.course.pace() == HttpPace::Reading;
        prepareHop(id, request, sameHost || reading ? Turn::Reading : Turn::First);
    } else {
        this->answer(id);
    }
    startWaiting();
}

void CurlClient::learnFrom(const Request &request, const HttpResponse &response)
{
    const HostRule rule = hostRule(request.host);
    const bool paused = m_pauses.answered(rule.key, response.status, response.headers, rule.isLocal, now());
    // Only of hosts that the user chose: pictures in articles could mark a reader this way.
    const bool secured = response.failure != HttpFailure::Tls && request.course.url().isSecure() &&
                         request.course.isChosenByUser() &&
                         m_hsts.learn(request.host, response.headers, m_clock());
    if (secured)
        tellOf(request.host);
    if (!paused)
        return;
    if (!secured || rule.key != request.host)
        tellOf(rule.key);
    refuseWaiting(request.host);
}

/// Those who wait for a host that has just been paused.
void CurlClient::refuseWaiting(const QString &host)
{
    const auto until = m_pauses.until(keyOf(host), now());
    if (!until)
        return;
    for (const HttpRequestId waiting : m_throttle.waitingFor(host)) {
        m_throttle.remove(waiting);
        const auto found = m_requests.find(waiting.value);
        if (found != m_requests.end())
            refuse(waiting, found->second, *until);
    }
}

void CurlClient::learnPassword(const Request &request, const HopAnswer &answer)
{
    if (!request.course.hasCredentialsHere())
        return;
    const QString origin = request.course.url().origin();
    if (answer.response.status == 401)
        m_basicOrigins.remove(origin);
    else if (answer.response.status > 0 && answer.basicOffered && !answer.digestOffered)
        m_basicOrigins.insert(origin);
}

void CurlClient::tellOf(const QString &host)
{
    HostKnowledge knowledge{host, m_pauses.until(host, now()), std::nullopt, false};
    if (const auto entry = m_hsts.entry(host)) {
        knowledge.httpsUntil = entry->until;
        knowledge.httpsSubdomains = entry->subdomains;
    }
    Q_EMIT learned(knowledge);
}

void CurlClient::refuse(HttpRequestId id, Request &request, Timestamp pausedUntil)
{
    request.course.failPaused(pausedUntil - m_clock());
    answerLater(id, request);
}

void CurlClient::answerLater(HttpRequestId id, Request &request)
{
    request.state = State::Answered;
    QMetaObject::invokeMethod(
        this, [this, id] { answer(id); }, Qt::QueuedConnection);
}

void CurlClient::answer(HttpRequestId id)
{
    const auto found = m_requests.find(id.value);
    if (found == m_requests.end()) // cancelled meanwhile
        return;
    Request request = std::move(found->second);
    m_requests.erase(found);
    if (request.context)
        request.done(request.course.takeResponse());
}

} // namespace depeche
