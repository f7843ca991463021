#pragma once

#include "core/ids.h"
#include "net/httpclient.h"

#include <QUrl>
#include <memory>
#include <optional>

namespace depeche {

/// A feed that is subscribed to already.
struct Subscription
{
    FeedId feed;
    QString title;
    QString folder; ///< its path, empty: none

    bool operator==(const Subscription &) const = default;
};

/// A feed one could subscribe to.
struct FeedCandidate
{
    /// How we know of it.
    enum class Source {
        Itself,     ///< it is what was asked for
        Page,       ///< the page declares it
        Link,       ///< a link of the page that looks like one
        Site,       ///< sites of this kind have it; nobody asked the server
        UsualPlace, ///< found by trying
        PageAsFeed, ///< the page itself, read as a feed
    };

    QUrl url;
    QString title;    ///< may be empty
    QString type;     ///< MIME type as offered or received, may be empty
    QString language; ///< BCP 47 as offered, may be empty
    Source source = Source::Itself;
    bool comments = false; ///< what readers write, not the articles
    /// The document, when it was fetched already: it becomes the first fetch, so that the server is asked
    /// once.
    std::shared_ptr<const HttpResponse> document;
    /// The candidate may lie on loopback or the LAN, because the user typed it or a page there offers it.
    bool trusted = false;
    std::optional<HttpCredentials> credentials; ///< sent to the origin of url only
    std::optional<Subscription> known;          ///< subscribed to already
};

/// What stands behind an address.
struct FoundFeeds
{
    QList<FeedCandidate> feeds; ///< the likeliest first, comments last; empty: the page offers none
    /// The page that offers them; null when the address is a feed, or when its feed was fetched instead of it.
    std::shared_ptr<const HttpResponse> page;
    bool trusted = false; ///< of the page, as FeedCandidate::trusted
    /// The page offers nothing and only sends its readers on to this address.
    std::optional<HttpUrl> goTo;

    /// True if the address is a feed itself.
    bool isFeed() const { return feeds.size() == 1 && feeds.first().source == FeedCandidate::Source::Itself; }
};

/// True if both addresses are those of one feed: http or https, with or without "/" at the end.
bool sameFeed(const QUrl &one, const QUrl &other);

} // namespace depeche
