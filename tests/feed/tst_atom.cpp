#include "feed/feedparser.h"

#include <QtTest>

using namespace depeche;

namespace {

ParsedFeed parse(const QByteArray &xml)
{
    FeedSource source;
    source.bytes = xml;
    source.baseUrl = QUrl(QStringLiteral("https://meridian.test/feed.atom"));
    return parseFeed(source);
}

ParsedFeed feedWith(const QByteArray &content, const QByteArray &attributes = {})
{
    return parse(
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0' " +
        attributes + "><title>Meridian</title>" + content + "</feed>");
}

ParsedEntry entry(const QByteArray &content, const QByteArray &attributes = {})
{
    return feedWith("<entry>" + content + "</entry>", attributes).entries.value(0);
}

} // namespace

class TestAtom final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void feed()
    {
        const ParsedFeed feed =
            feedWith("<id>urn:meridian</id><subtitle>News</subtitle><updated>2026-05-04T07:30:00Z</updated>"
                     "<link href='/'/><link rel='self' href='feed.atom'/><link rel='next' href='?p=2'/>"
                     "<author><name>Jane Doe</name><email>jane@meridian.test</email><uri>/jane</uri></author>"
                     "<icon>i.png</icon><generator uri='https://tool.test/' version='3'>Tool</generator>");
        QCOMPARE(feed.format, ParsedFeed::Format::Atom);
        QCOMPARE(feed.versionId, QStringLiteral("atom10"));
        QCOMPARE(feed.channel.id, QStringLiteral("urn:meridian"));
        QCOMPARE(feed.channel.link, QStringLiteral("https://meridian.test/"));
        QCOMPARE(feed.channel.selfUrl, QStringLiteral("https://meridian.test/feed.atom"));
        QCOMPARE(feed.channel.nextUrl, QStringLiteral("https://meridian.test/feed.atom?p=2"));
        QCOMPARE(feed.channel.authors.value(0).href, QStringLiteral("https://meridian.test/jane"));
        QCOMPARE(feed.channel.icon, QStringLiteral("https://meridian.test/i.png"));
        QCOMPARE(feed.channel.generator, QStringLiteral("Tool"));
        QCOMPARE(feed.channel.generatorVersion, QStringLiteral("3"));
    }

    void textConstructs()
    {
        const ParsedText text = entry("<title>1 &lt; 2 &amp;amp; 3</title>").title;
        QCOMPARE(text.type, ParsedText::Type::Plain);
        QCOMPARE(text.value, QStringLiteral("1 < 2 &amp; 3"));
        const ParsedText html = entry("<title type='html'>&lt;b&gt;x&lt;/b&gt;</title>").title;
        QCOMPARE(html.type, ParsedText::Type::Html);
        QCOMPARE(html.value, QStringLiteral("<b>x</b>"));
        const ParsedText xhtml =
            entry("<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'>a &amp; "
                  "<h:em title='&lt;'>b</h:em><h:br/></h:div></content>")
                .content.value(0);
        QCOMPARE(xhtml.type, ParsedText::Type::Xhtml);
        QCOMPARE(xhtml.value, QStringLiteral("a &amp; <em title=\"&lt;\">b</em><br />"));
    }

    void contentElsewhere()
    {
        const ParsedText text = entry("<content type='video/mp4' src='film.mp4'/>").content.value(0);
        QCOMPARE(text.type, ParsedText::Type::Other);
        QCOMPARE(text.source, QStringLiteral("https://meridian.test/film.mp4"));
    }

    void basesAndLanguagesAreInherited()
    {
        const ParsedEntry one =
            entry("<title xml:lang='fr'>Un</title><link href='1.html'/>"
                  "<content type='html' xml:base='/img/'>x</content><summary xml:lang=''>s</summary>",
                  "xml:base='https://cdn.meridian.test/en/' xml:lang='en_GB'");
        QCOMPARE(one.title.language, QStringLiteral("fr"));
        QCOMPARE(one.link, QStringLiteral("https://cdn.meridian.test/en/1.html"));
        QCOMPARE(one.content.value(0).base, QUrl(QStringLiteral("https://cdn.meridian.test/img/")));
        QCOMPARE(one.content.value(0).language, QStringLiteral("en-GB"));
        QVERIFY(one.summary.language.isNull());
    }

    void basesCannotBecomeOtherSchemes()
    {
        const ParsedEntry one = entry("<link href='x'/>", "xml:base='javascript:alert(1)'");
        QCOMPARE(one.link, QStringLiteral("https://meridian.test/x"));
    }

    void linksByRelation()
    {
        const ParsedEntry one =
            entry("<link rel='enclosure' type='audio/ogg' length='9' href='/a.ogg'/>"
                  "<link rel='alternate' type='application/pdf' href='/a.pdf'/>"
                  "<link rel='http://www.iana.org/assignments/relation/alternate' href='/a'/>"
                  "<link href='/b'/><link rel='replies' type='application/atom+xml' href='/r.atom'/>"
                  "<link rel='replies' type='text/html' href='/r'/><thr:total>4</thr:total>"
                  "<thr:in-reply-to ref='urn:1' href='/one'/>");
        QCOMPARE(one.link, QStringLiteral("https://meridian.test/a"));
        QCOMPARE(one.enclosures.value(0).href, QStringLiteral("https://meridian.test/a.ogg"));
        QCOMPARE(one.comments.url, QStringLiteral("https://meridian.test/r"));
        QCOMPARE(one.comments.feedUrl, QStringLiteral("https://meridian.test/r.atom"));
        QCOMPARE(one.comments.count, std::optional<int>(4));
        QCOMPARE(one.inReplyTo.value(0).ref, QStringLiteral("urn:1"));
    }

    void sourcesStayApart()
    {
        const ParsedEntry one =
            entry("<title>Own</title><source><title>Other</title><id>urn:other</id></source>"
                  "<category term='sea' label='The sea' scheme='urn:s'/>");
        QCOMPARE(one.title.value, QStringLiteral("Own"));
        QVERIFY(one.source);
        QCOMPARE(one.source->title.value, QStringLiteral("Other"));
        QCOMPARE(one.tags.value(0).label, QStringLiteral("The sea"));
    }

    void version03()
    {
        const ParsedFeed feed =
            parse("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><tagline>Old</tagline><entry>"
                  "<title type='text/html' mode='escaped'>&lt;i&gt;x&lt;/i&gt;</title>"
                  "<content type='text/html' mode='base64'>PGI+eTwvYj4=</content>"
                  "<issued>2004-01-01T10:00:00+01:00</issued><modified>2004-01-02</modified></entry></feed>");
        QCOMPARE(feed.versionId, QStringLiteral("atom03"));
        QCOMPARE(feed.channel.subtitle.value, QStringLiteral("Old"));
        QCOMPARE(feed.entries.value(0).title.type, ParsedText::Type::Html);
        QCOMPARE(feed.entries.value(0).content.value(0).value, QStringLiteral("<b>y</b>"));
        QCOMPARE(toIso(feed.entries.value(0).published.time.value()), QStringLiteral("2004-01-01T09:00:00Z"));
    }

    void headersMatter()
    {
        FeedSource source;
        source.bytes = "<feed xmlns='http://www.w3.org/2005/Atom'><title>M</title><entry><link "
                       "href='x'/></entry></feed>";
        source.baseUrl = QUrl(QStringLiteral("https://meridian.test/"));
        source.headers = {{"Content-Location", "/a/"}, {"Content-Language", "pt-BR"}};
        const ParsedFeed feed = parseFeed(source);
        QCOMPARE(feed.entries.value(0).link, QStringLiteral("https://meridian.test/a/x"));
        QCOMPARE(feed.channel.title.language, QStringLiteral("pt-BR"));
    }
};

QTEST_GUILESS_MAIN(TestAtom)
#include "tst_atom.moc"
