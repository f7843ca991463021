#include "sync/offeredfeeds.h"
#include "sync/sitefeeds.h"

#include <QTest>

using namespace depeche;

using Certainty = SiteFeeds::Certainty;

/// What addresses tell of their feeds. No network.
class TestSiteFeeds final : public QObject
{
    Q_OBJECT

    static QStringList addresses(const QList<SiteFeed> &feeds)
    {
        QStringList list;
        for (const SiteFeed &feed : feeds)
            list += feed.url.toString(QUrl::FullyEncoded);
        return list;
    }

private Q_SLOTS:
    void knowsSites_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("certainty");
        QTest::addColumn<QStringList>("feeds");
        const auto row = [](const char *page, Certainty certainty,
                            std::initializer_list<const char *> feeds) {
            QStringList expected;
            for (const char *feed : feeds)
                expected += QString::fromLatin1(feed);
            QTest::newRow(page) << QString::fromLatin1(page) << int(certainty) << expected;
        };
        const auto sure = Certainty::Certain;
        row("https://www.youtube.com/channel/UCabcdefghijklmnopqrst-_/videos", sure,
            {"https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrst-_"});
        row("https://m.youtube.com/playlist?si=1&list=PLabcdefghijk", sure,
            {"https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefghijk"});
        row("https://youtube.com/user/meridian", Certainty::Fallback,
            {"https://www.youtube.com/feeds/videos.xml?user=meridian"});
        row("https://vimeo.com/channels/ports", sure, {"https://vimeo.com/channels/ports/videos/rss"});
        row("https://vimeo.com/meridian", Certainty::Likely, {"https://vimeo.com/meridian/videos/rss"});
        row("https://odysee.com/@meridian:1", sure, {"https://odysee.com/$/rss/@meridian:1"});
        row("https://bsky.app/profile/meridian.test", sure, {"https://bsky.app/profile/meridian.test/rss"});
        row("https://bsky.app/profile/did:plc:abc", sure, {"https://bsky.app/profile/did:plc:abc/rss"});
        row("https://social.test/@anna", sure, {"https://social.test/@anna.rss"});
        row("https://social.test:8443/@anna/with_replies", sure, {"https://social.test:8443/@anna.rss"});
        row("https://social.test/@anna/112233", sure, {"https://social.test/@anna.rss"});
        row("https://social.test/@anna@other.test", sure, {"https://other.test/@anna.rss"});
        row("https://github.com/meridian", sure, {"https://github.com/meridian.atom"});
        row("https://github.com/meridian/port.js", sure,
            {"https://github.com/meridian/port.js/releases.atom",
             "https://github.com/meridian/port.js/tags.atom",
             "https://github.com/meridian/port.js/commits.atom"});
        row("https://github.com/meridian/port.git", sure,
            {"https://github.com/meridian/port/releases.atom", "https://github.com/meridian/port/tags.atom",
             "https://github.com/meridian/port/commits.atom"});
        row("http://www.github.com/meridian/port/commits/release/2.x/", sure,
            {"https://github.com/meridian/port/commits/release/2.x.atom",
             "https://github.com/meridian/port/releases.atom"});
        row("https://gist.github.com/meridian", sure, {"https://gist.github.com/meridian.atom"});
        row("https://gitlab.com/group/sub/port/-/issues", sure,
            {"https://gitlab.com/group/sub/port/-/releases.atom",
             "https://gitlab.com/group/sub/port/-/tags?format=atom",
             "https://gitlab.com/group/sub/port.atom"});
        row("https://salsa.debian.org/meridian", sure, {"https://salsa.debian.org/meridian.atom"});
        row("https://gitlab.com/meridian/port/-/commits/main", sure,
            {"https://gitlab.com/meridian/port/-/commits/main?format=atom",
             "https://gitlab.com/meridian/port/-/tags?format=atom"});
        row("https://codeberg.org/meridian/port/issues", sure,
            {"https://codeberg.org/meridian/port/releases.rss", "https://codeberg.org/meridian/port/tags.rss",
             "https://codeberg.org/meridian/port.rss"});
        row("https://codeberg.org/meridian", sure, {"https://codeberg.org/meridian.rss"});
        row("https://git.sr.ht/~meridian/port", sure,
            {"https://git.sr.ht/~meridian/port/refs/rss.xml",
             "https://git.sr.ht/~meridian/port/log/rss.xml"});
        row("https://pypi.org/project/port/", sure, {"https://pypi.org/rss/project/port/releases.xml"});
        row("https://crates.io/crates/port", sure, {"https://static.crates.io/rss/crates/port.xml"});
        row("https://sourceforge.net/projects/port/files/", sure,
            {"https://sourceforge.net/projects/port/rss"});
        row("https://store.steampowered.com/app/42/Port/", sure,
            {"https://store.steampowered.com/feeds/news/app/42/"});
        row("https://old.reddit.com/r/ports", sure,
            {"https://www.reddit.com/r/ports/.rss", "https://www.reddit.com/r/ports/new/.rss",
             "https://www.reddit.com/r/ports/comments/.rss"});
        row("https://www.reddit.com/r/ports/top/?t=week", sure,
            {"https://www.reddit.com/r/ports/top/.rss", "https://www.reddit.com/r/ports/.rss"});
        row("https://www.reddit.com/r/ports/comments/1abc/a_ship/", sure,
            {"https://www.reddit.com/r/ports/comments/1abc/.rss", "https://www.reddit.com/r/ports/.rss"});
        row("https://www.reddit.com/u/anna", sure, {"https://www.reddit.com/user/anna/.rss"});
        row("https://news.ycombinator.com", sure, {"https://news.ycombinator.com/rss"});
        row("https://stackoverflow.com/questions/tagged/c%2B%2B", sure,
            {"https://stackoverflow.com/feeds/tag/c%2B%2B"});
        row("https://ships.stackexchange.com/questions/42/why", sure,
            {"https://ships.stackexchange.com/feeds/question/42"});
        row("https://superuser.com/users/7/anna", sure, {"https://superuser.com/feeds/user/7"});
        row("https://askubuntu.com/", sure, {"https://askubuntu.com/feeds"});
        row("https://medium.com/@anna/a-ship-1", sure, {"https://medium.com/feed/@anna"});
        row("https://medium.com/the-port", sure, {"https://medium.com/feed/the-port"});
        row("https://medium.com/tag/ships", sure, {"https://medium.com/feed/tag/ships"});
        row("https://anna.medium.com/about", sure, {"https://anna.medium.com/feed"});
        row("https://meridian.substack.com/p/a-ship", sure, {"https://meridian.substack.com/feed"});
        row("https://open.substack.com/pub/meridian/p/a", sure, {"https://meridian.substack.com/feed"});
        row("https://meridian.tumblr.com/post/1", sure, {"https://meridian.tumblr.com/rss"});
        row("https://www.tumblr.com/meridian/7", sure, {"https://meridian.tumblr.com/rss"});
        row("https://meridian.tumblr.com/tagged/sea%20ports", sure,
            {"https://meridian.tumblr.com/tagged/sea%20ports/rss", "https://meridian.tumblr.com/rss"});
        row("https://meridian.wordpress.com/", sure,
            {"https://meridian.wordpress.com/feed/", "https://meridian.wordpress.com/comments/feed/"});
        row("https://meridian.wordpress.com/category/sea/", sure,
            {"https://meridian.wordpress.com/category/sea/feed/", "https://meridian.wordpress.com/feed/"});
        row("http://meridian.blogspot.com/2026/05/a.html", sure,
            {"http://meridian.blogspot.com/feeds/posts/default",
             "http://meridian.blogspot.com/feeds/comments/default"});
        row("https://meridian.blogspot.co.uk/search/label/sea", sure,
            {"https://meridian.blogspot.co.uk/feeds/posts/default/-/sea",
             "https://meridian.blogspot.co.uk/feeds/posts/default"});
        row("https://anna.livejournal.com/7.html", sure, {"https://anna.livejournal.com/data/rss"});
        row("https://dev.to/anna", sure, {"https://dev.to/feed/anna"});
        row("https://letterboxd.com/anna/", sure, {"https://letterboxd.com/anna/rss/"});
        row("https://arxiv.org/list/cs.AI/recent", sure,
            {"https://rss.arxiv.org/rss/cs.AI", "https://rss.arxiv.org/atom/cs.AI"});
        row("https://fr.wikipedia.org/wiki/Port_%C3%A0_s%C3%A9c?oldid=1", Certainty::Likely,
            {"https://fr.wikipedia.org/w/index.php?title=Port_%C3%A0_s%C3%A9c&action=history&feed=atom"});
        row("https://news.google.com/search?q=port%20strike&hl=en-GB&gl=GB&ceid=GB:en", sure,
            {"https://news.google.com/rss/search?q=port%20strike&hl=en-GB&gl=GB&ceid=GB:en"});
        row("https://news.google.com/topics/CAAqJ?hl=fr", sure,
            {"https://news.google.com/rss/topics/CAAqJ?hl=fr"});
        row("https://news.google.com/?hl=fr", sure, {"https://news.google.com/rss?hl=fr"});
        row("https://news.google.com/", sure, {"https://news.google.com/rss"});
    }
    void knowsSites()
    {
        QFETCH(QString, page);
        const SiteFeeds site = siteFeedsOf(QUrl(page));
        QTEST(addresses(site.feeds), "feeds");
        QTEST(int(site.certainty), "certainty");
        for (const SiteFeed &feed : site.feeds) {
            QVERIFY(!feed.title.isEmpty() && !feed.title.contains(u'%'));
            QVERIFY(feed.type.startsWith(u"application/"));
        }
    }

    void saysNothingOfOthers_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page :
             {"https://meridian.test/",
              "https://meridian.test/world/a",
              "https://github.com/",
              "https://github.com/features",
              "https://github.com/topics/ships",
              "https://notgithub.com/meridian/port",
              "https://github.com.test/meridian/port",
              "https://docs.github.com/en/get-started",
              "https://evilreddit.com/r/ports",
              "https://reddit.com.test/r/ports",
              "https://github.com/meridian/port/releases.atom",
              "https://www.reddit.com/r/ports/.rss",
              "https://www.reddit.com/r/ports/new.rss",
              "https://social.test/@anna.rss",
              "https://meridian.wordpress.com/feed/",
              "https://www.youtube.com/@meridian",
              "https://www.youtube.com/watch?v=abc",
              "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrst-_",
              "https://www.tiktok.com/@anna",
              "https://medium.com/",
              "https://www.tumblr.com/dashboard",
              "https://vimeo.com/12345",
              "https://substack.com/@anna",
              "https://x.com/anna",
              "ftp://github.com/a/b",
              "https://en.wikipedia.org/wiki/Special:Search",
              "https://meridian.test/@",
              "https://meridian.test/a/@b",
              "https://arxiv.org/abs/2605.01234",
              ""})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void saysNothingOfOthers()
    {
        QFETCH(QString, page);
        const SiteFeeds site = siteFeedsOf(QUrl(page));
        QCOMPARE(addresses(site.feeds), QStringList());
        QCOMPARE(site.certainty, Certainty::None);
    }

    void namesWhatItFound()
    {
        QCOMPARE(siteFeedsOf(QUrl(QStringLiteral("https://github.com/meridian/port"))).feeds.first().title,
                 QStringLiteral("Releases of port"));
        QCOMPARE(siteFeedsOf(QUrl(QStringLiteral("https://medium.com/tag/%D0%BF%D0%BE%D1%80%D1%82")))
                     .feeds.first()
                     .title,
                 QStringLiteral("Articles about порт"));
        QCOMPARE(siteFeedsOf(QUrl(QStringLiteral("https://meridian.tumblr.com/tagged/mer+et+ports")))
                     .feeds.first()
                     .title,
                 QStringLiteral("Posts about mer et ports"));
    }

    void knowsSoftware_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("software");
        QTest::addColumn<QString>("root");
        QTest::addColumn<QStringList>("feeds");
        using Software = PageHints::Software;
        const auto row = [](const char *name, const char *page, Software software, const char *root,
                            std::initializer_list<const char *> feeds) {
            QStringList expected;
            for (const char *feed : feeds)
                expected += QString::fromLatin1(feed);
            QTest::newRow(name) << QString::fromLatin1(page) << int(software) << QString::fromLatin1(root)
                                << expected;
        };
        row("WordPress", "https://meridian.test/2026/05/a/", Software::WordPress, "",
            {"https://meridian.test/feed/", "https://meridian.test/comments/feed/"});
        row("WordPress in a folder", "https://meridian.test/blog/a/", Software::WordPress,
            "https://meridian.test/blog/",
            {"https://meridian.test/blog/feed/", "https://meridian.test/blog/comments/feed/"});
        row("WordPress, category", "https://meridian.test/blog/category/sea", Software::WordPress,
            "https://meridian.test/blog/",
            {"https://meridian.test/blog/category/sea/feed/", "https://meridian.test/blog/feed/",
             "https://meridian.test/blog/comments/feed/"});
        row("Blogger", "https://meridian.test/2026/05/a.html", Software::Blogger, "",
            {"https://meridian.test/feeds/posts/default", "https://meridian.test/feeds/comments/default"});
        row("Ghost, tag", "https://meridian.test/tag/sea/", Software::Ghost, "",
            {"https://meridian.test/tag/sea/rss/", "https://meridian.test/rss/"});
        row("Discourse, topic", "https://meridian.test/t/a-ship/42", Software::Discourse, "",
            {"https://meridian.test/t/a-ship/42.rss", "https://meridian.test/latest.rss"});
        row("Mastodon, tag", "https://social.test/tags/sea", Software::Mastodon, "",
            {"https://social.test/tags/sea.rss"});
        row("Mastodon, other form", "https://social.test/users/anna", Software::Mastodon, "",
            {"https://social.test/@anna.rss"});
        row("PeerTube, channel", "https://video.test/c/ports/videos", Software::PeerTube, "",
            {"https://video.test/feeds/videos.xml?videoChannelName=ports"});
        row("PeerTube, account", "https://video.test/a/anna", Software::PeerTube, "",
            {"https://video.test/feeds/videos.xml?accountName=anna"});
        row("Forgejo", "https://git.test/meridian/port/src/branch/main", Software::Gitea, "",
            {"https://git.test/meridian/port/releases.rss", "https://git.test/meridian/port/tags.rss",
             "https://git.test/meridian/port.rss"});
        row("GitLab", "https://git.test/group/port", Software::GitLab, "",
            {"https://git.test/group/port/-/releases.atom", "https://git.test/group/port/-/tags?format=atom",
             "https://git.test/group/port.atom"});
        row("unknown", "https://meridian.test/", Software::Unknown, "", {});
    }
    void knowsSoftware()
    {
        QFETCH(QString, page);
        QFETCH(int, software);
        QFETCH(QString, root);
        PageHints hints;
        hints.software = PageHints::Software(software);
        hints.root = QUrl(root);
        QTEST(addresses(siteFeedsIn(QUrl(page), hints)), "feeds");
    }

    void knowsWordPressWithPlainLinks()
    {
        PageHints hints;
        hints.software = PageHints::Software::WordPress;
        hints.plainLinks = true;
        QCOMPARE(addresses(siteFeedsIn(QUrl(QStringLiteral("https://meridian.test/?p=7")), hints)),
                 QStringList({QStringLiteral("https://meridian.test/?feed=rss2"),
                              QStringLiteral("https://meridian.test/?feed=comments-rss2")}));
    }

    void readsNamesOfTheFediverse()
    {
        QCOMPARE(fediverseProfile(QStringLiteral(" @anna@social.test ")),
                 QUrl(QStringLiteral("https://social.test/@anna")));
        for (const char *other :
             {"anna@social.test", "@anna", "@anna@social", "@a b@c.test", "", "@a@b.test/x"})
            QVERIFY2(fediverseProfile(QString::fromLatin1(other)).isEmpty(), other);
        QCOMPARE(addressesFor(QStringLiteral("@anna@social.test")).size(), 1);
    }

    void putsThePagesOwnFeedsFirst()
    {
        const auto found = offeredFeeds(
            QStringLiteral(
                "<link rel=alternate type=application/atom+xml title=Wiki href=/meridian/port/wiki.atom>"),
            QUrl(QStringLiteral("https://github.com/meridian/port/")));
        QCOMPARE(found.size(), 4);
        QCOMPARE(found.first().title, QStringLiteral("Wiki"));
        QCOMPARE(found.at(1).source, FeedCandidate::Source::Site);
    }

    void offersWhatIsKnownOnce()
    {
        const QString channel = QStringLiteral("UCabcdefghijklmnopqrst-_");
        const auto found =
            offeredFeeds(QString(u"<link rel=alternate type=application/rss+xml title=RSS "
                                 "href=https://www.youtube.com/feeds/videos.xml?channel_id=" %
                                 channel % u"><meta itemprop=identifier content=" % channel % u'>'),
                         QUrl(QStringLiteral("https://www.youtube.com/user/meridian")));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().title, QStringLiteral("RSS"));
    }

    void choosesUsualPlaces()
    {
        const auto root = usualPlaces(QUrl(QStringLiteral("https://anna:secret@meridian.test/?a=b#c")));
        QVERIFY(root.size() >= 10 && root.size() <= 16);
        QCOMPARE(root.first().toString(), QStringLiteral("https://meridian.test/feed"));
        const auto blog = usualPlaces(QUrl(QStringLiteral("https://meridian.test/blog/2026/a.html")));
        QVERIFY(blog.size() <= 16);
        QCOMPARE(blog.first().toString(), QStringLiteral("https://meridian.test/blog/2026/feed"));
        QVERIFY(blog.contains(*HttpUrl::parse(u"https://meridian.test/feed")));
    }
};

QTEST_GUILESS_MAIN(TestSiteFeeds)
#include "tst_sitefeeds.moc"
