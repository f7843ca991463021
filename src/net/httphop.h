#pragma once

#include "net/httpclient.h"
#include "net/proxysettings.h"

namespace depeche {

enum class HttpAuth {
    Basic,     ///< with the request
    AsOffered, ///< after the server asked for it: Digest if it offers that, else Basic
    Digest,
};

/// One request to one server, with everything decided: what the net thread is given.
struct HttpHop
{
    HttpUrl url; ///< without user info
    HttpHeaders headers;
    qint64 maxBody = 0;
    std::chrono::milliseconds deadline{0};
    std::optional<HttpCredentials> credentials;
    HttpAuth auth = HttpAuth::AsOffered;
    bool mayReachPrivate = false;
    Proxy proxy;
};

/// How it ended. Of the response, the net thread fills in what one hop can know.
struct HopAnswer
{
    HttpResponse response;
    bool basicOffered = false; ///< in a 401, of which the response may be the successor
    bool digestOffered = false;
};

} // namespace depeche
