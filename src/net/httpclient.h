#pragma once

#include "core/httpurl.h"
#include "core/ids.h"
#include "core/result.h"
#include "net/httpheaders.h"

#include <QObject>
#include <QUrl>
#include <chrono>
#include <functional>

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

/// A GET. User name and password in the address are sent to its origin only.
struct HttpRequest
{
    HttpUrl url;
    AddressPolicy policy = AddressPolicy::PublicOnly;
    HttpHeaders headers; ///< additional ones: Accept, If-None-Match …; values with line ends are left out
    qint64 maxBody = httplimits::Page;
    std::chrono::milliseconds deadline =
        std::chrono::seconds(30); ///< for all hops together, from the first connect

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
    HostPaused, ///< the server asked us to wait (Retry-After); nothing was sent
};

struct HttpRedirect
{
    int status = 0;
    QUrl to;

    bool operator==(const HttpRedirect &) const = default;
};

/// The answer to a request. Header and body are those of the last hop.
struct HttpResponse
{
    int status = 0; ///< 0: no answer
    HttpHeaders headers;
    QByteArray body;
    QUrl finalUrl;
    QList<HttpRedirect> redirects;
    bool privateAddress = false; ///< the last hop was connected to loopback, LAN or link-local
    HttpFailure failure = HttpFailure::None;
    QString detail; ///< libcurl's words, for the log

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
};

} // namespace depeche
