#include "html/discovery.h"

#include <QTest>

using namespace depeche;

namespace {

const QUrl Base(QStringLiteral("https://meridian.test/world/"));

QStringList addresses(const QString &html)
{
    QStringList found;
    const auto feeds = discoverFeeds(html, Base);
    for (const DiscoveredFeed &feed : feeds)
        found.append(feed.url.toString());
    return found;
}

} // namespace

class TestDiscovery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFeeds_data();
    void findsFeeds();
    void tellsTypeAndTitle();
    void findsIcons();
    void readsLinkHeaders_data();
    void readsLinkHeaders();
    void knowsFeedsOfComments_data();
    void knowsFeedsOfComments();
    void tellsTheSoftware_data();
    void tellsTheSoftware();
    void findsTheFolderOfWordPress();
    void findsTheChannelOfYouTube_data();
    void findsTheChannelOfYouTube();
    void followsASignpost();
};

void TestDiscovery::findsFeeds_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *html, const QStringList &expected) {
        QTest::newRow(name) << QString::fromUtf8(html) << expected;
    };
    const QString rss = QStringLiteral("https://meridian.test/rss.xml");
    row("none", "<p>a</p>", {});
    row("link", "<link rel=alternate type=application/rss+xml href=/rss.xml>", {rss});
    row("several words, odd case",
        "<LINK REL='Alternate home' TYPE='Application/RSS+XML; charset=utf-8' HREF=/rss.xml>", {rss});
    row("order and repetition",
        "<link rel=alternate type=application/atom+xml href=b><link rel=alternate type=application/rss+xml "
        "href=/rss.xml>"
        "<link rel=alternate type=application/atom+xml href=/world/b>",
        {QStringLiteral("https://meridian.test/world/b"), rss});
    row("json feed", "<link rel=alternate type=application/feed+json href=/feed.json>",
        {QStringLiteral("https://meridian.test/feed.json")});
    row("other json", "<link rel=alternate type=application/json href=/wp-json/wp/v2/posts/1>", {});
    row("translation", "<link rel=alternate hreflang=fr href=/fr><link rel=alternate type=text/html href=/p>",
        {});
    row("without type", "<link rel=alternate href=/rss.xml>", {rss});
    row("style sheet", "<link rel='alternate stylesheet' href=/x.css>", {});
    row("rel feed", "<link rel=feed href=/rss.xml>", {rss});
    row("in the body", "<body><p>a</p><link rel=alternate type=application/rss+xml href=/rss.xml></body>",
        {rss});
    row("in a comment", "<!-- <link rel=alternate type=application/rss+xml href=/rss.xml> -->", {});
    row("base", "<base href=https://port.test/x/><link rel=alternate type=application/rss+xml href=f>",
        {QStringLiteral("https://port.test/x/f")});
    row("feed scheme", "<link rel=alternate type=application/rss+xml href=feed://meridian.test/rss.xml>",
        {QStringLiteral("http://meridian.test/rss.xml")});
    row("other schemes", "<link rel=alternate type=application/rss+xml href='javascript:x'>", {});
    row("anchors",
        "<a href=/about>About</a><a href=/rss.xml>RSS</a><a href=/blog/feed/>F</a><a href=/?feed=atom>A</a>",
        {rss, QStringLiteral("https://meridian.test/blog/feed/"),
         QStringLiteral("https://meridian.test/?feed=atom")});
    row("anchors only without links",
        "<a href=/other.rss>R</a><link rel=alternate type=application/rss+xml href=/rss.xml>", {rss});
    row("empty address", "<link rel=alternate type=application/rss+xml href=''>", {});
    row("no address", "<link rel=alternate type=application/rss+xml title=News>", {});
    row("fragment only", "<link rel=alternate type=application/rss+xml href='#feed'>", {});
    row("the same with a fragment",
        "<link rel=alternate type=application/rss+xml href=/rss.xml><link rel=alternate "
        "type=application/rss+xml href=/rss.xml#top>",
        {rss});
    row("blanks in the address", "<link rel=alternate type=application/rss+xml href=' /rss.xml\n'>", {rss});
    row("type without relation", "<link type=application/rss+xml href=/rss.xml>", {rss});
    row("relation rss", "<link rel=rss type=application/rss+xml href=/rss.xml>", {rss});
    row("other relation", "<link rel=search type=application/rss+xml href=/rss.xml>", {});
    row("other spellings of the type",
        "<link rel=alternate type=application/x-rss+xml href=/1><link rel=alternate type=text/rss href=/2>"
        "<link rel=alternate type=application/rdf+xml href=/3><link rel=alternate type=text/xml href=/4>",
        {QStringLiteral("https://meridian.test/1"), QStringLiteral("https://meridian.test/2"),
         QStringLiteral("https://meridian.test/3"), QStringLiteral("https://meridian.test/4")});
    row("types that are no feed",
        "<link rel=alternate type=application/activity+json href=/a><link rel=alternate "
        "type=application/json+oembed href=/o><link rel=alternate type=text/xml+oembed href=/x>"
        "<link rel=alternate type=application/ld+json href=/l><link rel=EditURI "
        "type=application/rsd+xml href=/r>",
        {});
    row("application", "<link rel=alternate href='android-app://test.meridian/https/meridian.test/'>", {});
    row("in several languages",
        "<link rel=alternate type=application/rss+xml hreflang=fr href=/fr.xml>"
        "<link rel=alternate type=application/rss+xml hreflang=en href=/en.xml>",
        {QStringLiteral("https://meridian.test/fr.xml"), QStringLiteral("https://meridian.test/en.xml")});
    row("comments last",
        "<link rel=alternate type=application/rss+xml title='Commentaires' href=/comments/feed/>"
        "<link rel=alternate type=application/rss+xml href=/rss.xml>",
        {rss, QStringLiteral("https://meridian.test/comments/feed/")});
    row("feeds scheme", "<link rel=alternate type=application/rss+xml href=feeds://meridian.test/rss.xml>",
        {rss});
    row("feed before the scheme",
        "<link rel=alternate type=application/rss+xml href=feed:https://meridian.test/rss.xml>", {rss});
    row("base that is relative", "<base href=/x/><link rel=alternate type=application/rss+xml href=f>",
        {QStringLiteral("https://meridian.test/x/f")});
    row("an anchor that is a picture", "<a href=/news.xml><img src=rss.png alt=''>RSS</a>",
        {QStringLiteral("https://meridian.test/news.xml")});
    row("a site map", "<a href=/sitemap.xml>Sitemap</a>", {});
    row("words that only contain feed", "<a href=/feedback>Feedback</a><a href=/atomic/news>Atoms</a>", {});
}

void TestDiscovery::findsFeeds()
{
    QFETCH(QString, html);
    QFETCH(QStringList, expected);
    QCOMPARE(addresses(html), expected);
}

void TestDiscovery::tellsTypeAndTitle()
{
    const auto feeds = discoverFeeds(
        QStringLiteral("<link rel=alternate type='Application/Atom+XML' title=' All&amp;new\n ' href=/a>"),
        Base);
    const QList<DiscoveredFeed> expected{{QUrl(QStringLiteral("https://meridian.test/a")),
                                          QStringLiteral("application/atom+xml"), QStringLiteral("All&new")}};
    QCOMPARE(feeds, expected);
}

void TestDiscovery::findsIcons()
{
    const auto icons =
        discoverIcons(QStringLiteral("<link rel='shortcut icon' href=/f.ico><link rel=apple-touch-icon "
                                     "sizes=180x180 href=t.png><link rel=mask-icon href=/m.svg>"),
                      Base);
    QCOMPARE(icons.size(), 2);
    QCOMPARE(icons.at(0).url, QUrl(QStringLiteral("https://meridian.test/f.ico")));
    QCOMPARE(icons.at(1).url, QUrl(QStringLiteral("https://meridian.test/world/t.png")));
    QCOMPARE(icons.at(1).sizes, QStringLiteral("180x180"));
}

void TestDiscovery::readsLinkHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QStringList>("expected");
    const QStringList rss{QStringLiteral("https://meridian.test/rss.xml News")};
    QTest::newRow("one") << QByteArray(
                                "</rss.xml>; rel=\"alternate\"; type=\"application/rss+xml\"; title=News")
                         << rss;
    QTest::newRow("unquoted, odd case")
        << QByteArray("</rss.xml>;REL=Alternate;Type=application/rss+xml;title=\"News\"") << rss;
    QTest::newRow("several")
        << QByteArray(
               "<https://meridian.test/wp-json/>; rel=\"https://api.w.org/\", </rss.xml>; title=\"News\"; "
               "rel=\"alternate home\"; type=\"application/rss+xml; charset=utf-8\", </>; rel=shortlink")
        << rss;
    QTest::newRow("other types") << QByteArray("</wp-json/1>; rel=\"alternate\"; type=\"application/json\", "
                                               "</fr>; rel=alternate; hreflang=fr")
                                 << QStringList();
    QTest::newRow("comma in a title")
        << QByteArray("</rss.xml>; title=\"a, <b>; c\"; rel=alternate; type=application/rss+xml")
        << QStringList(QStringLiteral("https://meridian.test/rss.xml a, <b>; c"));
    QTest::newRow("other scheme") << QByteArray("<javascript:x>; rel=alternate; type=application/rss+xml")
                                  << QStringList();
    QTest::newRow("garbage") << QByteArray("<<<;;;\"\xff>; rel=\"alternate") << QStringList();
    QTest::newRow("empty") << QByteArray() << QStringList();
}

void TestDiscovery::readsLinkHeaders()
{
    QFETCH(QByteArray, header);
    QStringList found;
    for (const DiscoveredFeed &feed : feedsInLinkHeader(header, Base))
        found.append(QString(feed.url.toString() % u' ' % feed.title));
    QTEST(found, "expected");
}

void TestDiscovery::knowsFeedsOfComments_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("comments");
    const auto row = [](const char *name, const char *link, bool comments) {
        QTest::newRow(name) << QString::fromUtf8(link) << comments;
    };
    row("WordPress", "href=/comments/feed/", true);
    row("WordPress, of an article", "href=/2026/05/port/feed/ title='Meridian » The port Comments Feed'",
        true);
    row("WordPress, plain", "href='/?feed=comments-rss2'", true);
    row("Blogger", "href=/feeds/comments/default", true);
    row("Blogger, of an article", "href=/feeds/42/comments/default", true);
    row("French", "href=/x title='Meridian » Flux des commentaires'", true);
    row("Russian", "href=/x title='Комментарии'", true);
    row("Chinese", "href=/x title='子午线评论'", true);
    row("all articles", "href=/feed/ title='Meridian » Feed'", false);
    row("opinions", "href=/commentary/rss title='Commentary'", false);
    row("commented", "href=/most-commented/rss title='Uncommented'", false);
}

void TestDiscovery::knowsFeedsOfComments()
{
    QFETCH(QString, link);
    const auto feeds = discoverFeeds(
        QString(QStringLiteral("<link rel=alternate type=application/rss+xml ") + link + u'>'), Base);
    QCOMPARE(feeds.size(), 1);
    QTEST(feeds.first().comments, "comments");
}

void TestDiscovery::tellsTheSoftware_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("software");
    const auto row = [](const char *name, const char *html, PageHints::Software software) {
        QTest::newRow(name) << QString::fromUtf8(html) << int(software);
    };
    using Software = PageHints::Software;
    row("WordPress", "<meta name=generator content='WordPress 6.5'>", Software::WordPress);
    row("WordPress by its interface", "<link rel='https://api.w.org/' href=/wp-json/>", Software::WordPress);
    row("WordPress by its files", "<link rel=stylesheet href=/wp-content/themes/a.css>", Software::WordPress);
    row("another site's WordPress", "<img src=https://port.test/wp-content/uploads/a.jpg>",
        Software::Unknown);
    row("Blogger", "<meta content='blogger' name='generator'/>", Software::Blogger);
    row("Ghost", "<meta name=generator content='Ghost 5.82'>", Software::Ghost);
    row("Discourse", "<meta name=generator content='Discourse 3.3.0.beta1'>", Software::Discourse);
    row("Mastodon", "<body><div id='mastodon' data-props='{}'></div>", Software::Mastodon);
    row("PeerTube", "<meta property='og:platform' content='PeerTube'>", Software::PeerTube);
    row("GitLab", "<meta content='GitLab' property='og:site_name'>", Software::GitLab);
    row("Forgejo", "<meta name=keywords content='git,forge,forgejo'>", Software::Gitea);
    row("none", "<p>a</p>", Software::Unknown);
}

void TestDiscovery::tellsTheSoftware()
{
    QFETCH(QString, html);
    QTEST(int(discoverInPage(html, Base).hints.software), "software");
}

void TestDiscovery::findsTheFolderOfWordPress()
{
    const auto rootIn = [](const char *html) {
        return discoverInPage(QString::fromLatin1(html), Base).hints.root.toString();
    };
    QCOMPARE(rootIn("<link rel='https://api.w.org/' href='https://meridian.test/blog/wp-json/'>"),
             QStringLiteral("https://meridian.test/blog/"));
    QCOMPARE(rootIn("<link rel='https://api.w.org/' href='/index.php?rest_route=/'>"),
             QStringLiteral("https://meridian.test/"));
    QCOMPARE(rootIn("<img src='/news/wp-content/uploads/a.jpg'>"),
             QStringLiteral("https://meridian.test/news/"));
    QVERIFY(
        discoverInPage(QStringLiteral("<link rel='https://api.w.org/' href='/index.php?rest_route=/'>"), Base)
            .hints.plainLinks);
}

void TestDiscovery::findsTheChannelOfYouTube_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("meta") << QStringLiteral("<meta itemprop=identifier content=UCabcdefghijklmnopqrst-_>");
    QTest::newRow("old meta") << QStringLiteral("<meta itemprop=channelId content=UCabcdefghijklmnopqrst-_>");
    QTest::newRow("canonical") << QStringLiteral(
        "<link rel=canonical href=https://www.youtube.com/channel/UCabcdefghijklmnopqrst-_>");
    QTest::newRow("script") << QStringLiteral(
        "<script>var a = {\"externalId\":\"UCabcdefghijklmnopqrst-_\"}</script>");
}

void TestDiscovery::findsTheChannelOfYouTube()
{
    QFETCH(QString, html);
    const QUrl handle(QStringLiteral("https://www.youtube.com/@meridian"));
    QCOMPARE(discoverInPage(html, handle).hints.youTubeChannel, QStringLiteral("UCabcdefghijklmnopqrst-_"));
    for (const char *other : {"https://notyoutube.com/@a", "https://youtube.com.meridian.test/@a"})
        QVERIFY2(discoverInPage(html, QUrl(QString::fromLatin1(other))).hints.youTubeChannel.isEmpty(),
                 other);
}

void TestDiscovery::followsASignpost()
{
    const auto target = [](const char *html) {
        return discoverInPage(QString::fromLatin1(html), Base).redirection.toString();
    };
    QCOMPARE(target("<meta http-equiv=refresh content='0; url=/en/'>"),
             QStringLiteral("https://meridian.test/en/"));
    QCOMPARE(target("<meta http-equiv=Refresh content=\"0;URL='en/'\">"),
             QStringLiteral("https://meridian.test/world/en/"));
    QCOMPARE(target("<meta http-equiv=refresh content=300>"), QString());
    QCOMPARE(target("<meta http-equiv=refresh content='300; url=/'>"), QString());
    QCOMPARE(target("<meta http-equiv=refresh content='0; url=/'><link rel=feed href=/f>"), QString());
}

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
