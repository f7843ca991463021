#pragma once

#include "net/httphop.h"

namespace depeche {

/// A request from its first hop to the answer: redirects, the upgrade to https, the second try with a password. No
/// network and no clock; main thread, owned by the client.
class RequestCourse final
{
public:
    explicit RequestCourse(HttpRequest request);

    /// Where the next hop goes; without user info.
    const HttpUrl &url() const { return m_url; }
    HttpPace pace() const { return m_request.pace; }
    bool isChosenByUser() const { return m_request.policy == AddressPolicy::UserTyped; }
    /// https instead of http, because the host said so.
    void upgrade();
    /// Why the next hop may not be made whatever the server, None if it may.
    HttpFailure objection() const;
    bool hasCredentialsHere() const;
    HttpHop nextHop(const Proxy &proxy, HttpAuth auth);

    enum class Next { Hop, Answer };
    /// Takes note of how the hop ended.
    Next take(HopAnswer answer);
    /// Ends it without another hop.
    void fail(HttpFailure failure, const QString &detail = {});
    /// Likewise, because the host wants to be left alone for @p left.
    void failPaused(std::chrono::seconds left);
    /// The whole answer. The course is over then.
    HttpResponse takeResponse();

private:
    Next followRedirect(const QByteArray &location);
    bool triesAgainWithPassword(const HopAnswer &answer);
    QString way() const;

    HttpRequest m_request;
    std::optional<HttpCredentials> m_credentials;
    HttpUrl m_url;
    QString m_home; ///< origin that gets password and personal headers
    HttpResponse m_response;
    std::optional<HttpAuth> m_retryAuth;
    bool m_retried = false;
    bool m_mayReachPrivate;
};

} // namespace depeche
