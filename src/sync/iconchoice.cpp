#include "sync/iconchoice.h"

#include "core/httpurl.h"

#include <algorithm>

namespace depeche {

namespace {

constexpr int Wanted = 64;
constexpr qsizetype MaxIcons = 3;

bool isVector(const DiscoveredIcon &icon)
{
    return icon.type.contains(u"svg", Qt::CaseInsensitive) ||
           icon.url.path().endsWith(u".svg", Qt::CaseInsensitive) || icon.rel.contains(u"mask-icon");
}

/// The side of @p icon in pixels, guessed when the page does not say.
int sideOf(const DiscoveredIcon &icon)
{
    int side = 0;
    for (const QString &size : icon.sizes.toLower().split(u' ', Qt::SkipEmptyParts)) {
        const int one = size.section(u'x', 0, 0).toInt();
        if (side < Wanted ? one > side : one >= Wanted && one < side)
            side = one;
    }
    if (side > 0)
        return side;
    return icon.rel.contains(u"apple-touch") ? 180 : 32;
}

/// Smaller is better.
int badness(const DiscoveredIcon &icon)
{
    const int side = sideOf(icon);
    return side >= Wanted ? side - Wanted : 100000 - side;
}

} // namespace

QList<QUrl> bestIcons(const QList<DiscoveredIcon> &icons)
{
    QList<DiscoveredIcon> usable;
    std::copy_if(icons.begin(), icons.end(), std::back_inserter(usable),
                 [](const DiscoveredIcon &icon) { return !isVector(icon) && HttpUrl::fromUrl(icon.url); });
    std::stable_sort(usable.begin(), usable.end(), [](const DiscoveredIcon &a, const DiscoveredIcon &b) {
        return badness(a) < badness(b);
    });
    QList<QUrl> addresses;
    for (const DiscoveredIcon &icon : std::as_const(usable)) {
        if (addresses.size() < MaxIcons && !addresses.contains(icon.url))
            addresses.append(icon.url);
    }
    return addresses;
}

QUrl siteOf(const Feed &feed)
{
    return HttpUrl::fromUrl(feed.siteUrl) ? feed.siteUrl : feed.url;
}

QUrl faviconOf(const QUrl &site)
{
    const auto url = HttpUrl::fromUrl(site);
    const auto favicon = url ? url->resolve(u"/favicon.ico") : std::nullopt;
    return favicon ? favicon->url() : QUrl();
}

} // namespace depeche
