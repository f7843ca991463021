#pragma once

#include "net/httpclient.h"

namespace depeche {

inline constexpr int MaxRedirects = 5;

/// True if @p status with a Location field sends us elsewhere.
bool isRedirect(int status);

/// Where to go after @p from answered with @p location, or why not: other schemes are refused, https to http
/// only follows what the user typed and never with a password. One that stands in @p location is dropped.
struct NextHop
{
    std::optional<HttpUrl> url;
    HttpFailure failure = HttpFailure::None;
};
NextHop nextHop(const HttpRequest &request, const HttpUrl &from, const QByteArray &location);

/// False for a header field that could smuggle in another one, is none, or is the transfer's own business.
bool mayBeSent(const std::pair<QByteArray, QByteArray> &header);

/// @p headers without those that could identify somebody, for a hop to another origin.
HttpHeaders headersForOtherOrigin(const HttpHeaders &headers);

} // namespace depeche
