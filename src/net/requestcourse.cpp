#include "net/requestcourse.h"

#include "net/addresspolicy.h"
#include "net/redirectpolicy.h"

namespace depeche {

namespace {

HttpUrl withoutUserInfo(const HttpUrl &url)
{
    return HttpUrl::fromUrl(url.url().adjusted(QUrl::RemoveUserInfo)).value_or(url);
}

std::optional<HttpCredentials> credentialsOf(const HttpRequest &request)
{
    const QUrl &url = request.url.url();
    if (request.credentials || url.userInfo().isEmpty())
        return request.credentials;
    return HttpCredentials{url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded)};
}

QString realmOf(const HttpHeaders &headers)
{
    for (const auto &[name, value] : headers) {
        if (name.compare("www-authenticate", Qt::CaseInsensitive) != 0)
            continue;
        const qsizetype start = value.toLower().indexOf("realm=\"");
        if (start < 0)
            continue;
        const qsizetype from = start + qsizetype(qstrlen("realm=\""));
        const qsizetype end = value.indexOf('"', from);
        return QString::fromUtf8(value.mid(from, end < 0 ? 200 : qMin<qsizetype>(end - from, 200)));
    }
    return {};
}

} // namespace

RequestCourse::RequestCourse(HttpRequest request)
    : m_request(std::move(request))
    , m_credentials(credentialsOf(m_request))
    , m_url(withoutUserInfo(m_request.url))
    , m_home(m_url.origin())
    , m_mayReachPrivate(m_request.policy == AddressPolicy::UserTyped)
{
    m_response.finalUrl = m_url.url().adjusted(QUrl::RemoveFragment);
}

void RequestCourse::upgrade()
{
    if (m_url.isSecure())
        return;
    QUrl secure = m_url.url();
    secure.setScheme(QStringLiteral("https"));
    if (secure.port() == 80) // RFC 6797, 8.3
        secure.setPort(-1);
    const auto upgraded = HttpUrl::fromUrl(secure);
    if (!upgraded)
        return;
    if (m_url.origin() == m_home)
        m_home = upgraded->origin();
    m_url = *upgraded;
    m_response.upgraded = true;
    m_response.finalUrl = m_url.url().adjusted(QUrl::RemoveFragment);
}

HttpFailure RequestCourse::objection() const
{
    if (!m_mayReachPrivate && isPrivateHostName(m_url.host()))
        return HttpFailure::Forbidden;
    return m_response.took >= m_request.deadline ? HttpFailure::Timeout : HttpFailure::None;
}

bool RequestCourse::hasCredentialsHere() const
{
    return m_credentials && m_url.origin() == m_home;
}

HttpHop RequestCourse::nextHop(const Proxy &proxy, HttpAuth auth)
{
    HttpHop hop{m_url};
    const bool atHome = m_url.origin() == m_home;
    hop.headers = atHome ? m_request.headers : headersForOtherOrigin(m_request.headers);
    hop.maxBody = m_request.maxBody;
    hop.deadline = m_request.deadline - m_response.took;
    if (atHome)
        hop.credentials = m_credentials;
    hop.auth = m_retryAuth.value_or(auth);
    hop.mayReachPrivate = m_mayReachPrivate;
    hop.proxy = proxy;
    return hop;
}

RequestCourse::Next RequestCourse::take(HopAnswer answer)
{
    HttpResponse &hop = answer.response;
    hop.took += m_response.took;
    hop.receivedBytes += m_response.receivedBytes;
    hop.redirects = std::move(m_response.redirects);
    hop.upgraded = m_response.upgraded;
    m_response = std::move(hop);
    m_response.finalUrl = m_url.url().adjusted(QUrl::RemoveFragment);

    const bool retries = m_response.status == 401 && triesAgainWithPassword(answer);
    m_retryAuth.reset();
    if (retries) {
        m_retried = true;
        m_retryAuth = answer.digestOffered ? HttpAuth::Digest : HttpAuth::Basic;
        return Next::Hop;
    }
    if (m_response.status == 401) {
        m_response.realm = realmOf(m_response.headers);
        // A server that names only other methods (Bearer, Negotiate) has no use for a password.
        m_response.credentialsAsked =
            answer.basicOffered || answer.digestOffered || m_response.header("www-authenticate").isEmpty();
    }
    const QByteArray location = m_response.header("location");
    if (m_response.failure == HttpFailure::None && isRedirect(m_response.status) && !location.isEmpty())
        return followRedirect(location);
    return Next::Answer;
}

/// Once: after Basic was sent unasked and Digest is wanted, or nothing was sent because nothing was asked for.
bool RequestCourse::triesAgainWithPassword(const HopAnswer &answer)
{
    if (m_retried || !hasCredentialsHere())
        return false;
    const bool asksForNothing =
        !answer.basicOffered && !answer.digestOffered && m_response.header("www-authenticate").isEmpty();
    return asksForNothing || (answer.digestOffered && !answer.basicOffered && m_url.isSecure());
}

RequestCourse::Next RequestCourse::followRedirect(const QByteArray &location)
{
    if (m_response.redirects.size() >= MaxRedirects) {
        fail(HttpFailure::TooManyRedirects, way());
        return Next::Answer;
    }
    const depeche::NextHop hop = depeche::nextHop(m_request, m_url, location);
    if (!hop.url) {
        fail(hop.failure, QString(way() + u" -> " + QString::fromUtf8(location.left(500))));
        return Next::Answer;
    }
    m_response.redirects.append({m_response.status, hop.url->url()});
    // Only from a private network a redirect may lead to one.
    m_mayReachPrivate = m_mayReachPrivate && m_response.privateAddress;
    m_url = *hop.url;
    m_response.finalUrl = m_url.url().adjusted(QUrl::RemoveFragment);
    return Next::Hop;
}

QString RequestCourse::way() const
{
    QStringList addresses{withoutUserInfo(m_request.url).toString()};
    for (const HttpRedirect &redirect : m_response.redirects)
        addresses.append(redirect.to.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
    return addresses.join(QStringLiteral(" -> "));
}

void RequestCourse::fail(HttpFailure failure, const QString &detail)
{
    // What the hop before said is no answer to the one that was not made.
    if (failure != HttpFailure::TooManyRedirects && failure != HttpFailure::BadRedirect) {
        m_response.status = 0;
        m_response.headers.clear();
        m_response.privateAddress = false;
    }
    m_response.body.clear();
    m_response.failure = failure;
    m_response.detail = detail;
}

void RequestCourse::failPaused(std::chrono::seconds left)
{
    fail(HttpFailure::HostPaused);
    m_response.headers = {{QByteArrayLiteral("Retry-After"), QByteArray::number(qint64(left.count()))}};
}

HttpResponse RequestCourse::takeResponse()
{
    if (m_response.failure != HttpFailure::None && m_response.detail.isEmpty() &&
        !m_response.redirects.isEmpty())
        m_response.detail = way();
    return std::move(m_response);
}

} // namespace depeche
