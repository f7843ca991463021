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

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
