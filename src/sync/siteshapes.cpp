#include "sync/siteshapes.h"

#include <QCoreApplication>

namespace depeche {

namespace {

using C = SiteFeeds::Certainty;
using Software = PageHints::Software;

// Texts of the feeds, so that translators see them.
#define FEED_TITLE(text) QT_TRANSLATE_NOOP("depeche", text)

constexpr auto Wikis = u"*.wikipedia.org *.wiktionary.org *.wikinews.org *.wikiquote.org *.wikisource.org "
                       "*.wikivoyage.org *.wikiversity.org *.wikibooks.org commons.wikimedia.org";
constexpr auto Blogspots =
    u"*.blogspot.com *.blogspot.de *.blogspot.fr *.blogspot.it *.blogspot.ca *.blogspot.in "
    "*.blogspot.jp *.blogspot.co.uk *.blogspot.com.es *.blogspot.com.br";
constexpr auto StackSites =
    u"stackoverflow.com *.stackoverflow.com *.stackexchange.com superuser.com serverfault.com "
    "askubuntu.com mathoverflow.net stackapps.com";
constexpr auto GitLabs =
    u"gitlab.com gitlab.gnome.org gitlab.freedesktop.org salsa.debian.org invent.kde.org framagit.org";
constexpr auto Gitlabish = u"^/((?:(?!-/)[\\w.-]+/)+(?!-/)[\\w.-]+?)(?:\\.git)?/?(?:/-/.*)?(?:\\?.*)?$";
constexpr auto GitHubUser =
    u"^/"
    u"(?!(?:about|account|apps|codespaces|collections|contact|customer-stories|dashboard|enterprise|events|"
    u"explore|"
    "features|issues|join|login|marketplace|new|notifications|organizations|orgs|pricing|pulls|readme|search|"
    "security|"
    "sessions|settings|site|sponsors|stars|team|topics|trending|users)(?:[/?]|$))([\\w-]+)";
constexpr auto GitHubRepository = u"^/"
                                  u"(?!(?:about|account|apps|codespaces|collections|contact|customer-stories|"
                                  u"dashboard|enterprise|events|explore|"
                                  "features|issues|join|login|marketplace|new|notifications|organizations|"
                                  "orgs|pricing|pulls|readme|search|security|"
                                  "sessions|settings|site|sponsors|stars|team|topics|trending|users)/"
                                  ")([\\w-]+)/([\\w.-]+?)(?:\\.git)?(?:[/?].*)?$";

const std::vector<SiteShape> &sites()
{
    static const std::vector<SiteShape> table{
        // Video and sound
        {u"youtube.com",
         u"^/channel/(UC[\\w-]{22})(?:[/?]|$)",
         C::Certain,
         {{u"https://www.youtube.com/feeds/videos.xml?channel_id=%1", u"atom",
           FEED_TITLE("Videos of the channel")}}},
        {u"youtube.com",
         u"^/playlist\\?(?:.*&)?list=([\\w-]{10,})",
         C::Certain,
         {{u"https://www.youtube.com/feeds/videos.xml?playlist_id=%1", u"atom",
           FEED_TITLE("Videos of the playlist")}}},
        {u"youtube.com",
         u"^/user/([\\w.-]+)",
         C::Fallback,
         {{u"https://www.youtube.com/feeds/videos.xml?user=%1", u"atom", FEED_TITLE("Videos of %1")}}},
        {u"youtube.com", u"", C::None, {}},
        {u"vimeo.com",
         u"^/(channels|groups)/([\\w-]+)",
         C::Certain,
         {{u"https://vimeo.com/%1/%2/videos/rss", u"rss", FEED_TITLE("Videos of %2")}}},
        {u"vimeo.com",
         u"^/(?!(?:about|blog|categories|create|features|help|jobs|join|log_in|ondemand|search|watch)"
         "(?:[/?]|$))(?!\\d+(?:[/?]|$))([\\w-]+)/?(?:videos/?)?$",
         C::Likely,
         {{u"https://vimeo.com/%1/videos/rss", u"rss", FEED_TITLE("Videos of %1")}}},
        {u"odysee.com",
         u"^/(@[^/?]+)",
         C::Certain,
         {{u"https://odysee.com/$/rss/%1", u"rss", FEED_TITLE("Videos of %1")}}},
        // People
        {u"bsky.app",
         u"^/profile/([^/?]+)/?(?:post/.*)?$",
         C::Certain,
         {{u"https://bsky.app/profile/%1/rss", u"rss", FEED_TITLE("Posts of %1")}}},
        {u"tiktok.com threads.net threads.com instagram.com x.com twitter.com facebook.com linkedin.com",
         u"",
         C::None,
         {}},
        {u"open.substack.com",
         u"^/pub/([\\w-]+)",
         C::Certain,
         {{u"https://%1.substack.com/feed", u"rss", FEED_TITLE("All articles")}}},
        {u"substack.com", u"", C::None, {}},
        {u"*.substack.com", u"", C::Certain, {{u"{origin}/feed", u"rss", FEED_TITLE("All articles")}}},
        {u"medium.com",
         u"^/(?:tag|topic)/([^/?]+)",
         C::Certain,
         {{u"https://medium.com/feed/tag/%1", u"rss", FEED_TITLE("Articles about %1")}}},
        {u"medium.com",
         u"^/(@[\\w.-]+)",
         C::Certain,
         {{u"https://medium.com/feed/%1", u"rss", FEED_TITLE("Articles of %1")}}},
        {u"medium.com",
         u"^/(?!(?:about|m|me|membership|new-story|p|policy|search|tags)(?:[/?]|$))([\\w-]+)",
         C::Certain,
         {{u"https://medium.com/feed/%1", u"rss", FEED_TITLE("Articles of %1")}}},
        {u"medium.com", u"", C::None, {}},
        {u"*.medium.com", u"", C::Certain, {{u"{origin}/feed", u"rss", FEED_TITLE("All articles")}}},
        {u"tumblr.com",
         u"^/(?!(?:about|apps|blog|communities|dashboard|docs|explore|help|login|policy|register|search|"
         "settings|tagged)(?:[/?]|$))([\\w-]+)",
         C::Certain,
         {{u"https://%1.tumblr.com/rss", u"rss", FEED_TITLE("Posts of %1")}}},
        {u"tumblr.com", u"", C::None, {}},
        {u"*.tumblr.com",
         u"^/tagged/([^/?]+)",
         C::Certain,
         {{u"{origin}/tagged/%1/rss", u"rss", FEED_TITLE("Posts about %1")},
          {u"{origin}/rss", u"rss", FEED_TITLE("All posts")}}},
        {u"*.tumblr.com", u"", C::Certain, {{u"{origin}/rss", u"rss", FEED_TITLE("All posts")}}},
        {u"*.wordpress.com",
         u"^/(category|tag|author)/([^/?]+)",
         C::Certain,
         {{u"{origin}/%1/%2/feed/", u"rss", FEED_TITLE("Articles about %2")},
          {u"{origin}/feed/", u"rss", FEED_TITLE("All articles")}}},
        {u"*.wordpress.com",
         u"",
         C::Certain,
         {{u"{origin}/feed/", u"rss", FEED_TITLE("All articles")},
          {u"{origin}/comments/feed/", u"rss", FEED_TITLE("Comments"), true}}},
        {Blogspots,
         u"^/search/label/([^/?]+)",
         C::Certain,
         {{u"{origin}/feeds/posts/default/-/%1", u"atom", FEED_TITLE("Articles about %1")},
          {u"{origin}/feeds/posts/default", u"atom", FEED_TITLE("All articles")}}},
        {Blogspots,
         u"",
         C::Certain,
         {{u"{origin}/feeds/posts/default", u"atom", FEED_TITLE("All articles")},
          {u"{origin}/feeds/comments/default", u"atom", FEED_TITLE("Comments"), true}}},
        {u"*.livejournal.com *.dreamwidth.org",
         u"",
         C::Certain,
         {{u"{origin}/data/rss", u"rss", FEED_TITLE("All articles")}}},
        {u"dev.to",
         u"^/t/([\\w-]+)",
         C::Certain,
         {{u"https://dev.to/feed/tag/%1", u"rss", FEED_TITLE("Articles about %1")}}},
        {u"dev.to",
         u"^/"
         u"(?!(?:about|api|contact|dashboard|enter|latest|listings|pod|readinglist|search|settings|tags|top|"
         "videos)(?:[/?]|$))(\\w+)",
         C::Certain,
         {{u"https://dev.to/feed/%1", u"rss", FEED_TITLE("Articles of %1")}}},
        {u"letterboxd.com",
         u"^/(?!(?:about|activity|actor|director|film|films|journal|list|lists|members|people|search|"
         "settings|welcome)(?:[/?]|$))(\\w+)/?$",
         C::Certain,
         {{u"https://letterboxd.com/%1/rss/", u"rss", FEED_TITLE("Entries of %1")}}},
        // Discussions
        {u"reddit.com",
         u"^/r/(\\w+)/comments/(\\w+)",
         C::Certain,
         {{u"https://www.reddit.com/r/%1/comments/%2/.rss", u"atom", FEED_TITLE("Comments on this post"),
           true},
          {u"https://www.reddit.com/r/%1/.rss", u"atom", FEED_TITLE("r/%1")}}},
        {u"reddit.com",
         u"^/r/([\\w+]+)/(controversial|hot|new|rising|top)/?(?:\\?.*)?$",
         C::Certain,
         {{u"https://www.reddit.com/r/%1/%2/.rss", u"atom", FEED_TITLE("r/%1: %2")},
          {u"https://www.reddit.com/r/%1/.rss", u"atom", FEED_TITLE("r/%1")}}},
        {u"reddit.com",
         u"^/r/([\\w+]+)",
         C::Certain,
         {{u"https://www.reddit.com/r/%1/.rss", u"atom", FEED_TITLE("r/%1")},
          {u"https://www.reddit.com/r/%1/new/.rss", u"atom", FEED_TITLE("r/%1: newest first")},
          {u"https://www.reddit.com/r/%1/comments/.rss", u"atom", FEED_TITLE("r/%1: comments"), true}}},
        {u"reddit.com",
         u"^/(?:u|user)/([\\w-]+)/?(?:\\?.*)?$",
         C::Certain,
         {{u"https://www.reddit.com/user/%1/.rss", u"atom", FEED_TITLE("Posts and comments of %1")}}},
        {u"news.ycombinator.com",
         u"^/(?:news)?$",
         C::Certain,
         {{u"https://news.ycombinator.com/rss", u"rss", FEED_TITLE("Front page")}}},
        {StackSites,
         u"^/questions/tagged/([^/?]+)",
         C::Certain,
         {{u"{origin}/feeds/tag/%1", u"atom", FEED_TITLE("Questions about %1")}}},
        {StackSites,
         u"^/(?:questions|q)/(\\d+)",
         C::Certain,
         {{u"{origin}/feeds/question/%1", u"atom", FEED_TITLE("Answers to this question")}}},
        {StackSites,
         u"^/users/(\\d+)",
         C::Certain,
         {{u"{origin}/feeds/user/%1", u"atom", FEED_TITLE("Questions and answers of this person")}}},
        {StackSites,
         u"^/(?:questions)?/?(?:\\?.*)?$",
         C::Certain,
         {{u"{origin}/feeds", u"atom", FEED_TITLE("Newest questions")}}},
        // Software
        {u"gist.github.com",
         u"^/(?!discover|starred|forked|auth)([\\w-]+)",
         C::Certain,
         {{u"https://gist.github.com/%1.atom", u"atom", FEED_TITLE("Gists of %1")}}},
        {u"github.com",
         u"^/([\\w-]+)/([\\w.-]+)/commits/([^?]+?)/?(?:\\?.*)?$",
         C::Certain,
         {{u"https://github.com/%1/%2/commits/%3.atom", u"atom", FEED_TITLE("Commits to %3")},
          {u"https://github.com/%1/%2/releases.atom", u"atom", FEED_TITLE("Releases of %2")}}},
        {u"github.com",
         GitHubRepository,
         C::Certain,
         {{u"https://github.com/%1/%2/releases.atom", u"atom", FEED_TITLE("Releases of %2")},
          {u"https://github.com/%1/%2/tags.atom", u"atom", FEED_TITLE("Tags of %2")},
          {u"https://github.com/%1/%2/commits.atom", u"atom", FEED_TITLE("Commits to %2")}}},
        {u"github.com",
         GitHubUser,
         C::Certain,
         {{u"https://github.com/%1.atom", u"atom", FEED_TITLE("Public activity of %1")}}},
        {GitLabs,
         u"^/((?:[\\w.-]+/)+[\\w.-]+?)/-/commits/([^?]+?)/?(?:\\?.*)?$",
         C::Certain,
         {{u"{origin}/%1/-/commits/%2?format=atom", u"atom", FEED_TITLE("Commits to %2")},
          {u"{origin}/%1/-/tags?format=atom", u"atom", FEED_TITLE("Tags")}}},
        {GitLabs,
         Gitlabish,
         C::Certain,
         {{u"{origin}/%1/-/releases.atom", u"atom", FEED_TITLE("Releases")},
          {u"{origin}/%1/-/tags?format=atom", u"atom", FEED_TITLE("Tags")},
          {u"{origin}/%1.atom", u"atom", FEED_TITLE("Activity")}}},
        {GitLabs,
         u"^/(?!(?:-|dashboard|explore|groups|help|search|users)(?:[/?]|$))([\\w.-]+)/?$",
         C::Certain,
         {{u"{origin}/%1.atom", u"atom", FEED_TITLE("Public activity of %1")}}},
        {u"codeberg.org gitea.com",
         u"^/(?!(?:-|api|assets|explore|user)/)([\\w.-]+)/([\\w.-]+?)(?:\\.git)?(?:[/?].*)?$",
         C::Certain,
         {{u"{origin}/%1/%2/releases.rss", u"rss", FEED_TITLE("Releases of %2")},
          {u"{origin}/%1/%2/tags.rss", u"rss", FEED_TITLE("Tags of %2")},
          {u"{origin}/%1/%2.rss", u"rss", FEED_TITLE("Activity")}}},
        {u"codeberg.org gitea.com",
         u"^/(?!(?:-|api|assets|explore|user)(?:[/?]|$))([\\w.-]+)/?$",
         C::Certain,
         {{u"{origin}/%1.rss", u"rss", FEED_TITLE("Public activity of %1")}}},
        {u"git.sr.ht",
         u"^/(~[\\w.-]+)/([\\w.-]+)",
         C::Certain,
         {{u"https://git.sr.ht/%1/%2/refs/rss.xml", u"rss", FEED_TITLE("Releases of %2")},
          {u"https://git.sr.ht/%1/%2/log/rss.xml", u"rss", FEED_TITLE("Commits to %2")}}},
        {u"sourceforge.net",
         u"^/projects/([\\w.-]+)",
         C::Certain,
         {{u"https://sourceforge.net/projects/%1/rss", u"rss", FEED_TITLE("Releases of %1")}}},
        {u"pypi.org",
         u"^/project/([\\w.-]+)",
         C::Certain,
         {{u"https://pypi.org/rss/project/%1/releases.xml", u"rss", FEED_TITLE("Releases of %1")}}},
        {u"crates.io",
         u"^/crates/([\\w-]+)",
         C::Certain,
         {{u"https://static.crates.io/rss/crates/%1.xml", u"rss", FEED_TITLE("Releases of %1")}}},
        {u"store.steampowered.com",
         u"^/(?:app|news/app)/(\\d+)",
         C::Certain,
         {{u"https://store.steampowered.com/feeds/news/app/%1/", u"rss", FEED_TITLE("News of the game")}}},
        // News and knowledge
        {u"news.google.com",
         u"^/((?:search|topics)[/?].+)$",
         C::Certain,
         {{u"https://news.google.com/rss/%1", u"rss", FEED_TITLE("Google News")}}},
        {u"news.google.com",
         u"^/(?:home|topstories)?(?:\\?(.*))?$",
         C::Certain,
         {{u"https://news.google.com/rss?%1", u"rss", FEED_TITLE("Google News")}}},
        {u"arxiv.org",
         u"^/(?:archive|list)/([\\w.-]+)",
         C::Certain,
         {{u"https://rss.arxiv.org/rss/%1", u"rss", FEED_TITLE("New papers in %1")},
          {u"https://rss.arxiv.org/atom/%1", u"atom", FEED_TITLE("New papers in %1")}}},
        {Wikis, u"^/wiki/(?:Special|Spezial|Sp%C3%A9cial|Especial|Speciale):", C::None, {}},
        {Wikis,
         u"^/wiki/([^?]+)",
         C::Likely,
         {{u"{origin}/w/index.php?title=%1&action=history&feed=atom", u"atom",
           FEED_TITLE("Changes of this page")}}},
        // The fediverse: any host
        {u"*",
         u"^/@([\\w.-]+)@([\\w-]+(?:\\.[\\w-]+)+)/?$",
         C::Certain,
         {{u"https://%2/@%1.rss", u"rss", FEED_TITLE("Posts of @%1")}}},
        {u"*",
         u"^/@([\\w-]+(?:\\.[\\w-]+)*)/?(?:media|with_replies|\\d+)?/?$",
         C::Certain,
         {{u"{origin}/@%1.rss", u"rss", FEED_TITLE("Posts of @%1")}}},
    };
    return table;
}

const std::vector<SoftwareShape> &softwares()
{
    static const std::vector<SoftwareShape> table{
        {Software::WordPress,
         u"/(?:author|category|tag)/([^/?]+)/?$",
         {{u"{page}feed/", u"rss", FEED_TITLE("Articles about %1")},
          {u"{root}feed/", u"rss", FEED_TITLE("All articles")},
          {u"{root}comments/feed/", u"rss", FEED_TITLE("Comments"), true}}},
        {Software::WordPress,
         u"",
         {{u"{root}feed/", u"rss", FEED_TITLE("All articles")},
          {u"{root}comments/feed/", u"rss", FEED_TITLE("Comments"), true}}},
        {Software::Blogger,
         u"",
         {{u"{origin}/feeds/posts/default", u"atom", FEED_TITLE("All articles")},
          {u"{origin}/feeds/comments/default", u"atom", FEED_TITLE("Comments"), true}}},
        {Software::Ghost,
         u"^/(?:author|tag)/([^/?]+)/?$",
         {{u"{page}rss/", u"rss", FEED_TITLE("Articles about %1")},
          {u"{origin}/rss/", u"rss", FEED_TITLE("All articles")}}},
        {Software::Ghost, u"", {{u"{origin}/rss/", u"rss", FEED_TITLE("All articles")}}},
        {Software::Discourse,
         u"^/(c/(?:[^/?]+/)+\\d+|t/[^/?]+/\\d+|tag/[^/?]+)",
         {{u"{origin}/%1.rss", u"rss", FEED_TITLE("This topic")},
          {u"{origin}/latest.rss", u"rss", FEED_TITLE("Latest topics")}}},
        {Software::Discourse,
         u"",
         {{u"{origin}/latest.rss", u"rss", FEED_TITLE("Latest topics")},
          {u"{origin}/posts.rss", u"rss", FEED_TITLE("Latest posts")}}},
        {Software::Mastodon,
         u"^/(?:users/|@)([\\w.-]+)",
         {{u"{origin}/@%1.rss", u"rss", FEED_TITLE("Posts of @%1")}}},
        {Software::Mastodon,
         u"^/tags/([^/?]+)",
         {{u"{origin}/tags/%1.rss", u"rss", FEED_TITLE("Posts about %1")}}},
        {Software::PeerTube,
         u"^/(?:a|accounts)/([^/?]+)",
         {{u"{origin}/feeds/videos.xml?accountName=%1", u"rss", FEED_TITLE("Videos of %1")}}},
        {Software::PeerTube,
         u"^/(?:c|video-channels)/([^/?]+)",
         {{u"{origin}/feeds/videos.xml?videoChannelName=%1", u"rss", FEED_TITLE("Videos of %1")}}},
        {Software::PeerTube, u"", {{u"{origin}/feeds/videos.xml", u"rss", FEED_TITLE("All videos")}}},
        {Software::GitLab,
         Gitlabish,
         {{u"{origin}/%1/-/releases.atom", u"atom", FEED_TITLE("Releases")},
          {u"{origin}/%1/-/tags?format=atom", u"atom", FEED_TITLE("Tags")},
          {u"{origin}/%1.atom", u"atom", FEED_TITLE("Activity")}}},
        {Software::Gitea,
         u"^/([\\w.-]+)/([\\w.-]+)",
         {{u"{origin}/%1/%2/releases.rss", u"rss", FEED_TITLE("Releases of %2")},
          {u"{origin}/%1/%2/tags.rss", u"rss", FEED_TITLE("Tags of %2")},
          {u"{origin}/%1/%2.rss", u"rss", FEED_TITLE("Activity")}}},
        {Software::Gitea,
         u"^/([\\w.-]+)/?$",
         {{u"{origin}/%1.rss", u"rss", FEED_TITLE("Public activity of %1")}}},
    };
    return table;
}

} // namespace

std::span<const SiteShape> siteShapes()
{
    return sites();
}

std::span<const SoftwareShape> softwareShapes()
{
    return softwares();
}

} // namespace depeche
