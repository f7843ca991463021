#include "net/redirectpolicy.h"

#include <array>

namespace depeche {

namespace {

bool hasPassword(const HttpUrl &url)
{
    return !url.url().userInfo().isEmpty();
}

HttpUrl withUserInfo(const HttpUrl &url, const QString &userInfo)
{
    QUrl changed = url.url();
    changed.setUserInfo(userInfo, QUrl::DecodedMode);
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
    const QString userInfo = sameOrigin ? request.url.url().userInfo(QUrl::FullyDecoded) : QString();
    return {withUserInfo(*target, userInfo), HttpFailure::None};
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
