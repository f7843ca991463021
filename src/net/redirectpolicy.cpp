#include "net/redirectpolicy.h"

#include <array>

namespace depeche {

namespace {

bool hasPassword(const HttpUrl &url)
{
    return !url.url().userInfo().isEmpty();
}

HttpUrl withUserInfoOf(const HttpUrl &url, const QUrl &other)
{
    QUrl changed = url.url();
    changed.setUserInfo(QString());
    if (!other.userInfo().isEmpty()) {
        changed.setUserName(other.userName(QUrl::FullyDecoded), QUrl::DecodedMode);
        changed.setPassword(other.password(QUrl::FullyDecoded), QUrl::DecodedMode);
    }
    return HttpUrl::fromUrl(changed).value_or(url);
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
    if (lessSecure && (request.policy != AddressPolicy::UserTyped || hasPassword(request.url)))
        return {std::nullopt, HttpFailure::BadRedirect};
    const bool sameOrigin = target->origin() == request.url.origin();
    return {withUserInfoOf(*target, sameOrigin ? request.url.url() : QUrl()), HttpFailure::None};
}

HttpHeaders headersForOtherOrigin(const HttpHeaders &headers)
{
    static constexpr std::array harmless = {"accept", "accept-language", "if-none-match", "if-modified-since",
                                            "a-im"};
    HttpHeaders kept;
    for (const auto &header : headers) {
        const QByteArray name = header.first.toLower();
        if (std::find(harmless.begin(), harmless.end(), name) != harmless.end())
            kept.append(header);
    }
    return kept;
}

} // namespace depeche
