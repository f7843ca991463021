#include "sync/feedmove.h"

#include "net/addresspolicy.h"
#include "net/hostrules.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrlQuery>
#include <algorithm>
#include <array>

namespace depeche {

namespace {

constexpr auto ConfirmedAfter = std::chrono::hours(24);
constexpr qsizetype SitesOfAPortal = 3;

template <size_t N>
bool isOneOf(const QString &word, const std::array<const char *, N> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&word](const char *known) { return word == QLatin1String(known); });
}

bool isGateWord(const QString &word)
{
    static constexpr std::array words = {"login",    "logon",   "signin",   "signon",  "signup",
                                         "register", "auth",    "oauth",    "oauth2",  "sso",
                                         "saml",     "captive", "hotspot",  "consent", "captiveportal",
                                         "wifi",     "account", "accounts", "paywall", "cookiewall"};
    return isOneOf(word, words);
}

bool isGateHost(const QString &host)
{
    static constexpr std::array words = {"login",   "signin",  "auth",    "sso",  "consent", "accounts",
                                         "account", "captive", "hotspot", "wifi", "portal",  "idp"};
    const QStringList labels = host.split(u'.');
    return labels.size() > 2 && isOneOf(labels.first(), words);
}

bool isPrivate(const QString &host)
{
    return isPrivateHostName(host) || isLocalName(host);
}

bool isPermanent(const HttpRedirect &redirect)
{
    return redirect.status == 301 || redirect.status == 308;
}

} // namespace

bool isGatePage(const QUrl &url)
{
    if (isGateHost(url.host().toLower()))
        return true;
    static const QRegularExpression between(QStringLiteral("[^a-z0-9]+"));
    for (const QString &segment : url.path().toLower().split(u'/', Qt::SkipEmptyParts)) {
        const QStringList words = segment.split(between, Qt::SkipEmptyParts);
        // "sign-in" and "log_in" are one word.
        if (isGateWord(words.join(QString())) || std::any_of(words.begin(), words.end(), isGateWord))
            return true;
    }
    static constexpr std::array returns = {"returnurl", "return_to", "redirect_uri", "continue", "userurl"};
    for (const auto &item : QUrlQuery(url).queryItems()) {
        if (isOneOf(item.first.toLower(), returns))
            return true;
    }
    return false;
}

bool isSharedTarget(const QList<QUrl> &from)
{
    QSet<QString> hosts;
    for (const QUrl &url : from)
        hosts.insert(url.host().toLower());
    return hosts.size() >= SitesOfAPortal;
}

std::optional<QUrl> permanentTarget(const QUrl &asked, const HttpResponse &response)
{
    const QList<HttpRedirect> &hops = response.redirects;
    if (hops.isEmpty() || !std::all_of(hops.begin(), hops.end(), isPermanent) || !asked.userInfo().isEmpty())
        return std::nullopt;
    bool secure = asked.scheme() == u"https";
    for (const HttpRedirect &hop : hops) {
        const bool hopIsSecure = hop.to.scheme() == u"https";
        if ((secure && !hopIsSecure) || !hop.to.userInfo().isEmpty() || isGatePage(hop.to))
            return std::nullopt;
        secure = hopIsSecure;
    }
    const QUrl target = response.finalUrl.adjusted(QUrl::RemoveFragment);
    const auto url = HttpUrl::fromUrl(target);
    if (!url || !target.userInfo().isEmpty() || target == asked.adjusted(QUrl::RemoveFragment) ||
        (asked.scheme() == u"https" && !url->isSecure()))
        return std::nullopt;
    if (response.privateAddress && !isPrivate(asked.host()))
        return std::nullopt;
    return target;
}

MoveStep moveStep(const Feed &feed, const HttpResponse &response, Timestamp now)
{
    const auto target = permanentTarget(feed.url, response);
    if (!target || *target == feed.fetch.moveRefused)
        return {};
    const auto &seen = feed.fetch.move;
    const bool again = seen && seen->to == *target && seen->since <= now; // else the clock was set back
    if (!again)
        return {PendingMove{*target, now}, {}};
    if (now - seen->since < ConfirmedAfter)
        return {seen, {}};
    return {seen, *target};
}

} // namespace depeche
