#pragma once

#include "html/pagehints.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace depeche {

/// A feed a page offers. Not fetched yet, so it may turn out to be none.
struct DiscoveredFeed
{
    QUrl url;              ///< absolute, http or https
    QString type;          ///< MIME type as the page says, lower case; may be empty
    QString title;         ///< plain, single line; may be empty
    QString language;      ///< BCP 47 as the page says (hreflang); may be empty
    bool comments = false; ///< what readers write about articles, not the articles

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

/// What a page offers and what it says of itself.
struct DiscoveredPage
{
    QList<DiscoveredFeed> declared; ///< by link elements
    QList<DiscoveredFeed> likely;   ///< anchors that look like feeds
    QList<DiscoveredIcon> icons;
    PageHints hints;
    QString title;    ///< of the title element, single line
    QUrl redirection; ///< where a page of nothing but `meta http-equiv=refresh` sends us; empty otherwise

    bool operator==(const DiscoveredPage &) const = default;
};

/// Reads a page once for everything below. All lists are in the order of the page and without duplicates; feeds of
/// comments come last. A `base` element counts. Pure, any thread, cannot fail. @p baseUrl is where the page came from.
DiscoveredPage discoverInPage(const QString &html, const QUrl &baseUrl);

/// The feeds @p html offers: those of link elements (`rel=alternate` of a feed type, `rel=feed`), anywhere in the page;
/// when there are none, anchors that look like feeds. As discoverInPage().
QList<DiscoveredFeed> discoverFeeds(const QString &html, const QUrl &baseUrl);

/// The icons @p html declares, in the order of the page. As discoverInPage().
QList<DiscoveredIcon> discoverIcons(const QString &html, const QUrl &baseUrl);

/// The feeds of a `Link:` header (RFC 8288): rel=alternate with a feed type. @p value may hold several links. Pure.
QList<DiscoveredFeed> feedsInLinkHeader(const QByteArray &value, const QUrl &baseUrl);

/// True for the media types feeds are announced with. Plain JSON and XML are not among them.
bool isFeedMediaType(const QString &type);

} // namespace depeche
