#pragma once

#include "sync/sitefeeds.h"

#include <QStringView>
#include <span>
#include <vector>

namespace depeche {

/// A feed of a shape. In @p address and @p title, %1 to %3 are what the pattern captured, {origin} is scheme, host and
/// port of the page, {page} its address without query, ending in "/", {root} where the software is installed.
struct ShapeFeed
{
    QStringView address;
    QStringView kind;  ///< "rss", "atom" or "json"
    const char *title; ///< English, to be translated in the context "depeche"
    bool comments = false;
};

/// Addresses of one form and the feeds such a page has.
struct SiteShape
{
    /// Names divided by blanks. "example.org": that host, also with "www." and the like in front; "*.example.org": any
    /// host below it; "*": all.
    QStringView hosts;
    QStringView path; ///< regular expression for the encoded path with the query, if there is one
    SiteFeeds::Certainty certainty;
    std::vector<ShapeFeed> feeds; ///< empty: a site that is known to have none
};

/// Pages that software on any host makes.
struct SoftwareShape
{
    PageHints::Software software;
    QStringView path; ///< as of SiteShape
    std::vector<ShapeFeed> feeds;
};

/// The first one that fits counts.
std::span<const SiteShape> siteShapes();
std::span<const SoftwareShape> softwareShapes();

} // namespace depeche
