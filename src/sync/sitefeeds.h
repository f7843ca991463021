#pragma once

#include "html/pagehints.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace depeche {

/// A feed that a site of this kind has at this address. Nobody asked the server.
struct SiteFeed
{
    QUrl url;
    QString type;          ///< MIME type, may be empty
    QString title;         ///< in the user's language
    bool comments = false; ///< what people write about something, not the thing itself

    bool operator==(const SiteFeed &) const = default;
};

/// What is known about the feeds of an address.
struct SiteFeeds
{
    /// When the address alone does not tell for certain, the page itself must be looked at.
    enum class Certainty {
        None,     ///< nothing is known
        Fallback, ///< likely; to be offered if the page offers nothing
        Likely,   ///< to be offered beside what the page offers
        Certain,  ///< the first feed can be fetched instead of the page
    };

    Certainty certainty = Certainty::None;
    QList<SiteFeed> feeds; ///< the most useful first

    bool operator==(const SiteFeeds &) const = default;
};

/// What the addresses of well-known sites tell: YouTube, Mastodon, Bluesky, GitHub, Reddit … Hosts are compared whole,
/// up to the border of a domain: "notgithub.com" and "github.com.example" are others. The address of a feed itself
/// tells nothing. Pure, any thread.
SiteFeeds siteFeedsOf(const QUrl &page);

/// What follows from the software that made @p page: WordPress, Blogger, Discourse, PeerTube … Pure, any thread.
QList<SiteFeed> siteFeedsIn(const QUrl &page, const PageHints &hints);

/// "@name@host", as people of the fediverse write themselves, as the address of the profile; empty when @p text is
/// something else.
QUrl fediverseProfile(const QString &text);

} // namespace depeche
