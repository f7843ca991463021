#pragma once

#include <QString>
#include <QUrl>

namespace depeche {

struct HtmlNode;
struct MetaTags;

/// What made a page, as far as that says where its feeds are. For sites whose pages do not declare them.
struct PageHints
{
    enum class Software { Unknown, WordPress, Blogger, Ghost, Discourse, Mastodon, PeerTube, GitLab, Gitea };

    Software software = Software::Unknown;
    QUrl root;               ///< where the software is installed, ends in "/"; only if the page tells
    bool plainLinks = false; ///< WordPress without readable addresses: "?feed=rss2" instead of "feed/"
    QString youTubeChannel;  ///< "UC…" of a channel's or video's page
    QString soundCloudUser;  ///< the number of an artist's page

    bool operator==(const PageHints &) const = default;
};

/// Pure, any thread. @p html is the text @p root was parsed from.
PageHints readPageHints(const HtmlNode &root, const MetaTags &tags, const QString &html, const QUrl &baseUrl);

} // namespace depeche
