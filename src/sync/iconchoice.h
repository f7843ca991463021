#pragma once

#include "domain/feed.h"
#include "html/discovery.h"

namespace depeche {

/// Icons of a page worth asking for, the best first, at most three. The best is the smallest that is 64 pixels or more;
/// SVG is left out: it is a document that can load and run things. Pure.
QList<QUrl> bestIcons(const QList<DiscoveredIcon> &icons);

/// The address of the site of @p feed; its feed's own if the publisher names none.
QUrl siteOf(const Feed &feed);
/// Where a site has an icon that no page mentions; empty if @p site is no web address.
QUrl faviconOf(const QUrl &site);

} // namespace depeche
