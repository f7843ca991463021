#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace depeche {

/// A feed a page offers. Not fetched yet, so it may turn out to be none.
struct DiscoveredFeed
{
    QUrl url;      ///< absolute, http or https
    QString type;  ///< MIME type as the page says, lower case; may be empty
    QString title; ///< plain, single line; may be empty

    bool operator==(const DiscoveredFeed &) const = default;
};

/// An icon of a page's site.
struct DiscoveredIcon
{
    QUrl url;
    QString rel;   ///< lower case, e.g. "icon" or "apple-touch-icon"
    QString sizes; ///< as the page says, e.g. "32x32"
    QString type;

    bool operator==(const DiscoveredIcon &) const = default;
};

/// The feeds @p html offers, in the order of the page and without duplicates: first link elements
/// (`rel=alternate` of a feed type, `rel=feed`), anywhere in the page; when there are none, anchors that look
/// like feeds. A `base` element counts. Pure, any thread, cannot fail. @p baseUrl is where the page came
/// from.
QList<DiscoveredFeed> discoverFeeds(const QString &html, const QUrl &baseUrl);

/// The icons @p html declares, in the order of the page. As discoverFeeds().
QList<DiscoveredIcon> discoverIcons(const QString &html, const QUrl &baseUrl);

} // namespace depeche
