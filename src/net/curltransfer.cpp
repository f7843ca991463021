#include "net/curltransfer.h"

#include "net/addresspolicy.h"
#include "net/redirectpolicy.h"
#include "net/useragent.h"

#include <sys/socket.h>

namespace depeche {

namespace {

constexpr qint64 MaxHeaderBytes = qint64(64) << 10;
constexpr qint64 RatioCountsFrom = qint64(1) << 20;
constexpr qint64 MaxRatio = 100;
constexpr long ConnectMilliseconds = 10000;

/// A header field that cannot smuggle in another one.
bool isSafeHeader(const std::pair<QByteArray, QByteArray> &header)
{
    const auto isBad = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return !header.first.isEmpty() && std::none_of(header.first.begin(), header.first.end(), isBad) &&
           std::none_of(header.second.begin(), header.second.end(), isBad);
}

} // namespace

CurlTransfer::CurlTransfer(HttpRequestId id, const HttpRequest &request, const FixedProxies &proxies)
    : m_id(id)
    , m_request(request)
    , m_proxies(proxies)
    , m_url(request.url)
    , m_easy(curl_easy_init())
    , m_mayReachPrivate(request.policy == AddressPolicy::UserTyped)
    , m_started(std::chrono::steady_clock::now())
{
    m_response.finalUrl = m_url.url();
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_errorText);
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_QUICK_EXIT,
                     1L); // a name server that does not answer must not delay our end
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_easy, CURLOPT_ACCEPT_ENCODING, ""); // all that libcurl can decode
    curl_easy_setopt(m_easy, CURLOPT_USERAGENT, userAgent().constData());
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS, ConnectMilliseconds);
    curl_easy_setopt(m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_OPENSOCKETFUNCTION, &CurlTransfer::onOpenSocket);
    curl_easy_setopt(m_easy, CURLOPT_OPENSOCKETDATA, this);
    // A connection used again opens no socket, but is announced here.
    curl_easy_setopt(m_easy, CURLOPT_PREREQFUNCTION, &CurlTransfer::onConnected);
    curl_easy_setopt(m_easy, CURLOPT_PREREQDATA, this);
}

CurlTransfer::~CurlTransfer()
{
    curl_easy_cleanup(m_easy);
    curl_slist_free_all(m_headerList);
}

bool CurlTransfer::prepareHop()
{
    using namespace std::chrono;
    const auto elapsed = duration_cast<milliseconds>(steady_clock::now() - m_started);
    const auto left = m_request.deadline - elapsed;
    if (left <= milliseconds(0)) {
        m_response.failure = HttpFailure::Timeout;
        return false;
    }
    const QByteArray proxy = m_proxies.proxyFor(m_url).address;
    m_proxied = !proxy.isEmpty();
    if (!m_mayReachPrivate && isPrivateHostName(m_url.host())) {
        m_response.failure = HttpFailure::Forbidden;
        return false;
    }
    m_headerBytes = 0;
    m_errorText[0] = '\0';
    m_response.status = 0;
    m_response.headers.clear();
    m_response.body.clear();
    m_response.privateAddress = m_proxied && isPrivateHostName(m_url.host());
    m_response.finalUrl = m_url.url().adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);

    const QUrl &url = m_url.url();
    curl_easy_setopt(m_easy, CURLOPT_URL, m_response.finalUrl.toEncoded().constData());
    curl_easy_setopt(m_easy, CURLOPT_USERNAME, nullptr);
    curl_easy_setopt(m_easy, CURLOPT_PASSWORD, nullptr);
    if (!url.userInfo().isEmpty()) {
        curl_easy_setopt(m_easy, CURLOPT_USERNAME, url.userName(QUrl::FullyDecoded).toUtf8().constData());
        curl_easy_setopt(m_easy, CURLOPT_PASSWORD, url.password(QUrl::FullyDecoded).toUtf8().constData());
    }
    curl_easy_setopt(m_easy, CURLOPT_PROXY,
                     proxy.constData()); // "" also keeps libcurl from looking for one itself
    curl_easy_setopt(m_easy, CURLOPT_TIMEOUT_MS, long(left.count()));
    setHeaders();
    return true;
}

void CurlTransfer::setHeaders()
{
    curl_slist_free_all(m_headerList);
    m_headerList = nullptr;
    const bool sameOrigin = m_url.origin() == m_request.url.origin();
    const HttpHeaders headers = sameOrigin ? m_request.headers : headersForOtherOrigin(m_request.headers);
    for (const auto &header : headers) {
        if (isSafeHeader(header)) {
            const QByteArray line = header.first + ": " + header.second;
            m_headerList = curl_slist_append(m_headerList, line.constData());
        }
    }
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headerList);
}

bool CurlTransfer::hopEnded(CURLcode code)
{
    m_response.failure = failureFor(code);
    m_response.detail = QString::fromUtf8(m_errorText[0] ? m_errorText : curl_easy_strerror(code));
    const QByteArray location = m_response.header("location");
    const bool goesOn =
        m_response.failure == HttpFailure::None && isRedirect(m_response.status) && !location.isEmpty();
    if (!goesOn)
        return false;
    if (m_response.redirects.size() >= MaxRedirects) {
        m_response.failure = HttpFailure::TooManyRedirects;
        return false;
    }
    const NextHop hop = nextHop(m_request, m_url, location);
    if (!hop.url) {
        m_response.failure = hop.failure;
        m_response.detail = QString::fromUtf8(location.left(500));
        return false;
    }
    m_response.redirects.append({m_response.status, hop.url->url().adjusted(QUrl::RemoveUserInfo)});
    // Only from a private network a redirect may lead to one.
    m_mayReachPrivate = m_mayReachPrivate && m_response.privateAddress;
    m_url = *hop.url;
    return true;
}

HttpFailure CurlTransfer::failureFor(CURLcode code) const
{
    if (code == CURLE_OK)
        return HttpFailure::None;
    if (m_ownFailure != HttpFailure::None)
        return m_ownFailure;
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return HttpFailure::HostNotFound;
    case CURLE_OPERATION_TIMEDOUT: return HttpFailure::Timeout;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS: return HttpFailure::Tls;
    case CURLE_PARTIAL_FILE: return HttpFailure::Truncated;
    case CURLE_RECV_ERROR:
    case CURLE_HTTP2_STREAM:
        return m_response.body.isEmpty() ? HttpFailure::NotConnected : HttpFailure::Truncated;
    case CURLE_WRITE_ERROR:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL: // HTTP/0.9
    case CURLE_HTTP2: return HttpFailure::Damaged;
    default: return HttpFailure::NotConnected;
    }
}

size_t CurlTransfer::onHeader(char *data, size_t size, size_t count, void *self)
{
    const size_t length = size * count;
    const bool taken = static_cast<CurlTransfer *>(self)->takeHeader(QByteArray(data, qsizetype(length)));
    return taken ? length : 0;
}

bool CurlTransfer::takeHeader(const QByteArray &line)
{
    m_headerBytes += line.size();
    if (m_headerBytes > MaxHeaderBytes) {
        m_ownFailure = HttpFailure::TooLarge;
        return false;
    }
    if (line.startsWith("HTTP/")) { // also after "100 Continue"
        m_response.headers.clear();
        m_response.status = line.mid(line.indexOf(' ') + 1, 3).toInt();
        return true;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        m_response.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    return true;
}

size_t CurlTransfer::onBody(char *data, size_t size, size_t count, void *self)
{
    const size_t length = size * count;
    return static_cast<CurlTransfer *>(self)->takeBody(data, length) ? length : 0;
}

bool CurlTransfer::takeBody(const char *data, size_t length)
{
    const qint64 decoded = m_response.body.size() + qint64(length);
    curl_off_t received = 0;
    curl_easy_getinfo(m_easy, CURLINFO_SIZE_DOWNLOAD_T, &received);
    if (decoded > m_request.maxBody || (decoded > RatioCountsFrom && decoded > MaxRatio * received)) {
        m_ownFailure = HttpFailure::TooLarge;
        m_response.body.clear();
        return false;
    }
    m_response.body.append(data, qsizetype(length));
    return true;
}

bool CurlTransfer::mayConnect(const QString &address)
{
    if (m_proxied)
        return true; // the address is the proxy's, which the user chose
    const bool isPrivate = !isPublicAddress(QHostAddress(address));
    if (isPrivate && !m_mayReachPrivate) {
        m_ownFailure = HttpFailure::Forbidden;
        return false;
    }
    return true;
}

curl_socket_t CurlTransfer::onOpenSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    const QHostAddress host(&address->addr);
    if (!static_cast<CurlTransfer *>(self)->mayConnect(host.toString()))
        return CURL_SOCKET_BAD;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int CurlTransfer::onConnected(void *self, char *address, char *, int, int)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    const QString host = QString::fromLatin1(address);
    if (!transfer->mayConnect(host))
        return CURL_PREREQFUNC_ABORT;
    transfer->m_ownFailure = HttpFailure::None; // another address of the host was refused, this one is good
    if (!transfer->m_proxied)
        transfer->m_response.privateAddress = !isPublicAddress(QHostAddress(host));
    return CURL_PREREQFUNC_OK;
}

} // namespace depeche
