#include "net/redirectpolicy.h"

#include <array>

namespace depeche {

namespace {

bool hasPassword(const HttpRequest &request)
{
    return request.credentials || !request.url.url().userInfo().isEmpty();
}

/// Those that are the business of the transfer itself.
constexpr std::array Reserved = {"host",    "connection", "content-length",     "transfer-encoding", "te",
                                 "upgrade", "trailer",    "proxy-connection",   "accept-encoding",   "range",
                                 "expect",  "keep-alive", "proxy-authorization"};

constexpr std::array Harmless = {"accept",        "accept-language",   "user-agent",
                                 "if-none-match", "if-modified-since", "a-im"};

template <typename Names>
bool isOneOf(const Names &names, const QByteArray &name)
{
    return std::find(names.begin(), names.end(), name.toLower()) != names.end();
}

/// RFC 9110, 5.6.2.
bool isToken(const QByteArray &name)
{
    const auto belongs = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), belongs);
}

/// Of the controls only the tab is allowed (RFC 9110, 5.5).
bool isFieldValue(const QByteArray &value)
{
    const auto isBad = [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; };
    return !value.trimmed().isEmpty() && std::none_of(value.begin(), value.end(), isBad);
}

} // namespace

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

NextHop nextHop(const HttpRequest &request, const HttpUrl &from, const QByteArray &location)
{
    const auto target = from.resolve(QString::fromUtf8(location));
    if (!target)
        return {std::nullopt, HttpFailure::BadRedirect};
    const bool lessSecure = from.isSecure() && !target->isSecure();
    if (lessSecure && (request.policy != AddressPolicy::UserTyped || hasPassword(request)))
        return {std::nullopt, HttpFailure::BadRedirect};
    // A password in it is the server's idea, not the user's.
    return {HttpUrl::fromUrl(target->url().adjusted(QUrl::RemoveUserInfo)), HttpFailure::None};
}

bool mayBeSent(const std::pair<QByteArray, QByteArray> &header)
{
    return isToken(header.first) && isFieldValue(header.second) && !isOneOf(Reserved, header.first);
}

HttpHeaders headersForOtherOrigin(const HttpHeaders &headers)
{
    HttpHeaders kept;
    std::copy_if(headers.begin(), headers.end(), std::back_inserter(kept),
                 [](const auto &header) { return isOneOf(Harmless, header.first); });
    return kept;
}

} // namespace depeche
