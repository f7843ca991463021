#pragma once

#include "core/httpurl.h"
#include "core/ids.h"
#include "core/result.h"
#include "net/hostknowledge.h"
#include "net/httpheaders.h"

#include <QObject>
#include <QUrl>
#include <chrono>
#include <functional>
#include <optional>

namespace depeche {

/// Who wants an address fetched, which decides what it may reach.
enum class AddressPolicy {
    /// Named by a feed or page: public addresses only, no https to http.
    PublicOnly,
    /// The user typed it, subscribed to it or imported it: loopback and LAN as well. A redirect from a public
    /// address
    /// to a private one is refused all the same.
    UserTyped,
};

/// How much of an answer is accepted, in bytes after decoding. A body that unpacks to more than 100 times
/// what came over the wire is refused from 1 MiB on.
namespace httplimits {
inline constexpr qint64 Feed = qint64(16) << 20;
inline constexpr qint64 Page = qint64(8) << 20;
inline constexpr qint64 Image = qint64(12) << 20;
inline constexpr qint64 Icon = qint64(512) << 10;
} // namespace httplimits

struct HttpCredentials
{
    QString userName;
    QString password;

    bool operator==(const HttpCredentials &) const = default;
};

/// How a request takes its turn among those to the same host.
enum class HttpPace {
    Polite,  ///< two at a time and a second apart: whatever nobody waits for
    Reading, ///< goes first, six at a time: what the user waits for, such as the pictures of an article
};

/// A GET.
struct HttpRequest
{
    HttpUrl url;
    AddressPolicy policy = AddressPolicy::PublicOnly;
    /// Additional ones: Accept, If-None-Match … "User-Agent" replaces ours. Illegal ones (line ends in the value)
    /// and those that are the transfer's own business (Host, Connection, Accept-Encoding …) are left out. Only
    /// harmless ones go on to another origin.
    HttpHeaders headers;
    qint64 maxBody = httplimits::Page;
    /// For all hops together; waiting for one's turn does not count.
    std::chrono::milliseconds deadline = std::chrono::seconds(30);
    /// Sent to the origin of url only, as Basic or Digest. Without it the user info in url is used, likewise.
    std::optional<HttpCredentials> credentials;
    HttpPace pace = HttpPace::Polite;

    bool operator==(const HttpRequest &) const = default;
};

/// Why there is no complete answer.
enum class HttpFailure {
    None,
    HostNotFound,
    NotConnected, ///< refused, unreachable, or closed without an answer
    Timeout,
    Tls,
    Forbidden,   ///< the address policy
    BadRedirect, ///< to another scheme, an address that is none, https to http
    TooManyRedirects,
    TooLarge,   ///< body, headers or ratio
    Truncated,  ///< the body ended too early; what came is there
    Damaged,    ///< not HTTP, or the compressed body is broken
    Proxy,      ///< cannot be reached, or refuses
    HostPaused, ///< the server asked us to wait; Retry-After says how long. Nothing was sent to it
};

/// Which limit HttpFailure::TooLarge is about.
enum class HttpLimit { None, Body, Headers, Ratio };

struct HttpRedirect
{
    int status = 0;
    QUrl to;

    bool operator==(const HttpRedirect &) const = default;
};

/// The answer to a request. Header and body are those of the last hop.
struct HttpResponse
{
    int status = 0; ///< 0: no answer. 226 is a delta (RFC 3229): new entries only
    HttpHeaders headers;
    QByteArray body;
    QUrl finalUrl;
    QList<HttpRedirect> redirects;
    bool privateAddress = false; ///< the last hop was connected to loopback, LAN or link-local
    HttpFailure failure = HttpFailure::None;
    HttpLimit exceeded = HttpLimit::None;
    qint64 limitBytes = 0;             ///< what exceeded was exceeded, 0 for a ratio
    QString detail;                    ///< libcurl's words and the way there, for the log; no passwords
    qint64 receivedBytes = 0;          ///< over the wire, headers and all hops included
    std::chrono::milliseconds took{0}; ///< on the wire, all hops together
    bool credentialsAsked = false;     ///< 401: a user name and password are wanted, or ours were not good
    QString realm;                     ///< then: for what, in the server's words (untrusted plain text)
    bool upgraded = false; ///< http was asked for and https used, as the host had told us to (HSTS)

    bool arrived() const { return failure == HttpFailure::None && status >= 200 && status < 300; }
    QByteArray header(const QByteArray &name) const { return headerValue(headers, name); }
    QString contentType() const { return QString::fromLatin1(header("content-type")); }

    bool operator==(const HttpResponse &) const = default;
};

/// What went wrong in the user's language, with what to do: for a failure or a status other than 2xx.
Error describe(const HttpResponse &response);

using HttpRequestId = Id<struct HttpRequestTag_>;

/// Fetches addresses. Lives on the main thread, owned by app/services; the work is done elsewhere. An
/// interface so that tests of what stands above need no network.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(HttpResponse)>;
    using QObject::QObject;

    /// @p done is called later on this thread, exactly once, unless @p context was deleted or cancel() was
    /// called.
    virtual HttpRequestId fetch(const HttpRequest &request, QObject *context, Done done) = 0;
    /// Stops a request; its done() is not called any more. Unknown and finished ids are ignored.
    virtual void cancel(HttpRequestId id) = 0;
    /// What learned() told when the program ran before. Requests that wait for their turn are told too.
    virtual void know(const QList<HostKnowledge> &) {}

Q_SIGNALS:
    /// A host asked to be left alone or to be asked over https only, or does so no more: all that is known of it
    /// now. To be stored; nothing but the host name in it means that it can be forgotten.
    void learned(const depeche::HostKnowledge &knowledge);
};

} // namespace depeche
