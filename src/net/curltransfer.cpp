#include "net/curltransfer.h"

#include "net/addresspolicy.h"
#include "net/redirectpolicy.h"
#include "net/useragent.h"

#include <sys/socket.h>

namespace depeche {

namespace {

constexpr qint64 MaxHeaderBytes = qint64(64) << 10;
constexpr qint64 MaxReserve = qint64(1) << 20; // a Content-Length is only a claim
constexpr qint64 RatioCountsFrom = qint64(1) << 20;
constexpr qint64 MaxRatio = 100;
constexpr long ConnectMilliseconds = 10000;
constexpr CURLcode TooLargeInNewerVersions = CURLcode(100); // CURLE_TOO_LARGE, since libcurl 8.6

/// The one length that all Content-Length fields agree on; none when they contradict each other or are no numbers
/// (RFC 9112, 6.3). -1 without any.
std::optional<qint64> contentLength(const HttpHeaders &headers)
{
    qint64 length = -1;
    for (const auto &[name, value] : headers) {
        if (name.compare("content-length", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &part : value.split(',')) {
            bool isNumber = false;
            const qint64 number = part.trimmed().toLongLong(&isNumber);
            if (!isNumber || number < 0 || (length >= 0 && number != length))
                return std::nullopt;
            length = number;
        }
    }
    return length;
}

} // namespace

CurlTransfer::CurlTransfer(HttpRequestId id, HttpHop hop, const NetHooks &hooks)
    : m_id(id)
    , m_hop(std::move(hop))
    , m_hooks(hooks)
    , m_easy(curl_easy_init())
    , m_started(std::chrono::steady_clock::now())
{
    m_response.privateAddress = !m_hop.proxy.address.isEmpty() && isPrivateHostName(m_hop.url.host());
    setUp();
    setHeaders();
    setCredentials();
}

CurlTransfer::~CurlTransfer()
{
    curl_easy_cleanup(m_easy);
    curl_slist_free_all(m_headerList);
    curl_slist_free_all(m_addressList);
}

void CurlTransfer::setUp()
{
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_errorText);
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    // A name server that does not answer must not delay our end.
    curl_easy_setopt(m_easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_easy, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(m_easy, CURLOPT_PROXY_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS, ConnectMilliseconds);
    curl_easy_setopt(m_easy, CURLOPT_TIMEOUT_MS, long(m_hop.deadline.count()));
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
    curl_easy_setopt(m_easy, CURLOPT_URL, m_hop.url.encoded().constData());
    // Empty values keep libcurl from reading the environment behind our back: the address policy must know whether
    // it sees the server or a proxy.
    curl_easy_setopt(m_easy, CURLOPT_PROXY, m_hop.proxy.address.constData());
    curl_easy_setopt(m_easy, CURLOPT_NOPROXY, "");
    if (!m_hooks.authorities.isEmpty())
        curl_easy_setopt(m_easy, CURLOPT_CAINFO, m_hooks.authorities.constData());
    if (m_hooks.addresses) {
        for (const QByteArray &address : m_hooks.addresses())
            m_addressList = curl_slist_append(m_addressList, address.constData());
        curl_easy_setopt(m_easy, CURLOPT_RESOLVE, m_addressList);
    }
}

void CurlTransfer::setHeaders()
{
    HttpHeaders headers{{"User-Agent", userAgent()}, {"Accept-Encoding", "gzip, br, zstd"}};
    for (const auto &header : std::as_const(m_hop.headers)) {
        if (!mayBeSent(header))
            continue;
        if (header.first.compare("user-agent", Qt::CaseInsensitive) == 0)
            headers.first().second = header.second;
        else
            headers.append(header);
    }
    for (const auto &header : std::as_const(headers)) {
        const QByteArray line = header.first + ": " + header.second;
        m_headerList = curl_slist_append(m_headerList, line.constData());
    }
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headerList);
}

void CurlTransfer::setCredentials()
{
    if (!m_hop.proxy.userName.isEmpty()) {
        curl_easy_setopt(m_easy, CURLOPT_PROXYAUTH, long(CURLAUTH_BASIC | CURLAUTH_DIGEST));
        curl_easy_setopt(m_easy, CURLOPT_PROXYUSERNAME, m_hop.proxy.userName.constData());
        curl_easy_setopt(m_easy, CURLOPT_PROXYPASSWORD, m_hop.proxy.password.constData());
    }
    if (!m_hop.credentials)
        return;
    // Never NTLM or Negotiate: they would tell a stranger who is logged in here.
    const auto methods = m_hop.auth == HttpAuth::Basic    ? CURLAUTH_BASIC
                         : m_hop.auth == HttpAuth::Digest ? CURLAUTH_DIGEST
                                                          : CURLAUTH_BASIC | CURLAUTH_DIGEST;
    curl_easy_setopt(m_easy, CURLOPT_HTTPAUTH, long(methods));
    curl_easy_setopt(m_easy, CURLOPT_USERNAME, m_hop.credentials->userName.toUtf8().constData());
    curl_easy_setopt(m_easy, CURLOPT_PASSWORD, m_hop.credentials->password.toUtf8().constData());
}

HopAnswer CurlTransfer::ended(CURLcode code)
{
    using namespace std::chrono;
    m_response.failure = failureFor(code);
    if (m_response.failure == HttpFailure::None && m_decoder && m_bodyBytes > 0 && !m_decoder->isComplete()) {
        m_response.failure = HttpFailure::Truncated;
        m_ownReason = "the compressed body has no end";
    }
    if (m_response.failure != HttpFailure::None) {
        const char *reason = m_errorText[0] ? m_errorText : curl_easy_strerror(code);
        m_response.detail = QString::fromUtf8(m_ownReason ? m_ownReason : reason);
    }
    if (m_response.failure == HttpFailure::TooLarge && m_response.exceeded == HttpLimit::None) {
        m_response.exceeded = HttpLimit::Headers;
        m_response.limitBytes = MaxHeaderBytes;
    }
    m_response.receivedBytes = m_headerBytes + m_bodyBytes;
    m_response.took = duration_cast<milliseconds>(steady_clock::now() - m_started);
    long offered = 0;
    curl_easy_getinfo(m_easy, CURLINFO_HTTPAUTH_AVAIL, &offered);
    return {std::move(m_response), (offered & long(CURLAUTH_BASIC)) != 0,
            (offered & long(CURLAUTH_DIGEST)) != 0};
}

HttpFailure CurlTransfer::failureFor(CURLcode code) const
{
    if (code == CURLE_OK)
        return HttpFailure::None;
    if (m_ownFailure != HttpFailure::None)
        return m_ownFailure;
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return HttpFailure::HostNotFound;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY: return HttpFailure::Proxy;
    case CURLE_COULDNT_CONNECT:
        return m_hop.proxy.address.isEmpty() ? HttpFailure::NotConnected : HttpFailure::Proxy;
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
    case CURLE_READ_ERROR:
    case CURLE_BAD_FUNCTION_ARGUMENT: // what it says of "0x4" as the size of a chunk
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return receiveFailure();
    case CURLE_OUT_OF_MEMORY: // what it says of a header line of more than 100 KB
    case TooLargeInNewerVersions: return HttpFailure::TooLarge;
    case CURLE_WRITE_ERROR:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL: // HTTP/0.9
        return HttpFailure::Damaged;
    default: return HttpFailure::NotConnected;
    }
}

HttpFailure CurlTransfer::receiveFailure() const
{
    const QByteArray text(m_errorText);
    if (text.contains("chunk")) // a chunk size that is none
        return HttpFailure::Damaged;
    if (text.contains("from proxy after CONNECT"))
        return HttpFailure::Proxy;
    return m_response.status == 0 ? HttpFailure::NotConnected : HttpFailure::Truncated;
}

bool CurlTransfer::refuseAsTooLarge(HttpLimit limit, qint64 bytes)
{
    m_ownFailure = HttpFailure::TooLarge;
    m_ownReason = "a limit was exceeded";
    m_response.exceeded = limit;
    m_response.limitBytes = bytes;
    m_response.body = QByteArray();
    return false;
}

bool CurlTransfer::refuseAsDamaged(const char *reason)
{
    m_ownFailure = HttpFailure::Damaged;
    m_ownReason = reason;
    m_response.body = QByteArray();
    return false;
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
    if (m_headerBytes > MaxHeaderBytes)
        return refuseAsTooLarge(HttpLimit::Headers, MaxHeaderBytes);
    if (line.startsWith("HTTP/")) { // also after "100 Continue" and before the answer to a password
        m_isInTrailer = false;
        m_response.headers.clear();
        m_response.status = line.mid(line.indexOf(' ') + 1, 3).toInt();
        return true;
    }
    if (m_isInTrailer)
        return true;
    if (line.trimmed().isEmpty())
        return headersEnded();
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        m_response.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    return true;
}

bool CurlTransfer::headersEnded()
{
    m_isInTrailer = true;
    const auto length = contentLength(m_response.headers);
    const QByteArray coding = m_response.header("content-encoding");
    if (!length)
        return refuseAsDamaged("Content-Length is no number or contradicts itself");
    if (BodyDecoder::isStacked(coding))
        return refuseAsDamaged("compressed more than once");
    m_decoder = BodyDecoder::forCoding(coding);
    if (*length > m_hop.maxBody && m_response.status >= 200 && m_response.status < 300)
        return refuseAsTooLarge(HttpLimit::Body, m_hop.maxBody);
    if (*length > 0)
        m_response.body.reserve(qsizetype(std::min(*length, MaxReserve)));
    return true;
}

size_t CurlTransfer::onBody(char *data, size_t size, size_t count, void *self)
{
    const size_t length = size * count;
    return static_cast<CurlTransfer *>(self)->takeBody(data, length) ? length : 0;
}

bool CurlTransfer::takeBody(const char *data, size_t length)
{
    m_bodyBytes += qint64(length);
    QByteArray &body = m_response.body;
    if (!m_decoder) {
        if (body.size() + qint64(length) > m_hop.maxBody)
            return refuseAsTooLarge(HttpLimit::Body, m_hop.maxBody);
        body.append(data, qsizetype(length));
        return true;
    }
    const qint64 limit = std::min(m_hop.maxBody, std::max(RatioCountsFrom, MaxRatio * m_bodyBytes));
    switch (m_decoder->decode(data, length, body, limit)) {
    case BodyDecoder::Outcome::Good: return true;
    case BodyDecoder::Outcome::Broken: return refuseAsDamaged("the compressed body is broken");
    case BodyDecoder::Outcome::TooLarge: break;
    }
    return limit < m_hop.maxBody ? refuseAsTooLarge(HttpLimit::Ratio)
                                 : refuseAsTooLarge(HttpLimit::Body, m_hop.maxBody);
}

bool CurlTransfer::isPublic(const QHostAddress &address) const
{
    return m_hooks.isPublic ? m_hooks.isPublic(address) : isPublicAddress(address);
}

bool CurlTransfer::mayConnect(const QHostAddress &address)
{
    // The address is the proxy's, which the user chose, or one that may be private.
    if (!m_hop.proxy.address.isEmpty() || m_hop.mayReachPrivate || isPublic(address))
        return true;
    m_ownFailure = HttpFailure::Forbidden;
    return false;
}

curl_socket_t CurlTransfer::onOpenSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    if (!static_cast<CurlTransfer *>(self)->mayConnect(QHostAddress(&address->addr)))
        return CURL_SOCKET_BAD;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int CurlTransfer::onConnected(void *self, char *address, char *, int, int)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    const QHostAddress host(QString::fromLatin1(address));
    if (!transfer->mayConnect(host))
        return CURL_PREREQFUNC_ABORT;
    transfer->m_ownFailure = HttpFailure::None; // another address of the host was refused, this one is good
    if (transfer->m_hop.proxy.address.isEmpty())
        transfer->m_response.privateAddress = !transfer->isPublic(host);
    return CURL_PREREQFUNC_OK;
}

} // namespace depeche
