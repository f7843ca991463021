#include "feed/feedparser.h"

#include <QTest>

using namespace depeche;

namespace {

ParsedFeed parse(const QByteArray &bytes)
{
    FeedSource source;
    source.bytes = bytes;
    source.baseUrl = QUrl(QStringLiteral("https://meridian.test/feed"));
    return parseFeed(source);
}

ParsedFeed rss(const QByteArray &item, const QByteArray &channel = {})
{
    return parse(
        "<rss version='2.0' xmlns:podcast='https://podcastindex.org/namespace/1.0' "
        "xmlns:dcterms='http://purl.org/dc/terms/' "
        "xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/' "
        "xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:atom='http://www.w3.org/2005/Atom'>"
        "<channel><title>Meridian</title>" +
        channel + "<item><title>t</title>" + item + "</item></channel></rss>");
}

ParsedEntry entry(const QByteArray &item)
{
    return rss(item).entries.value(0);
}

} // namespace

/// What the less common vocabularies and formats say.
class TestVocabularies final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void podcasting20()
    {
        const ParsedFeed feed =
            rss("<podcast:transcript url='/1.vtt' type='text/vtt' language='en' rel='captions'/>"
                "<podcast:transcript url='https://meridian.test/1.html' type='text/html'/>"
                "<podcast:chapters url='/1.json' type='application/json+chapters'/>"
                "<podcast:person href='https://meridian.test/bo' img='/bo.jpg'>Bo Nielsen</podcast:person>"
                "<podcast:person role='Guest' group='Cast'>Jeanne Morel</podcast:person>"
                "<podcast:season name='The sea'>3</podcast:season><podcast:episode>12</podcast:episode>"
                "<podcast:alternateEnclosure type='audio/opus' length='4711' title='Small'>"
                "<podcast:source uri='https://cdn.test/1.opus'/><podcast:source uri='ipfs://x' "
                "contentType='audio/x'/>"
                "</podcast:alternateEnclosure>",
                "<podcast:guid>917393e3</podcast:guid><podcast:locked>yes</podcast:locked>"
                "<podcast:funding url='https://meridian.test/give'>Support us</podcast:funding>");
        QCOMPARE(feed.channel.podcast.guid, QStringLiteral("917393e3"));
        QCOMPARE(feed.channel.podcast.locked, std::optional(true));
        QCOMPARE(feed.channel.podcast.fundingText, QStringLiteral("Support us"));
        const ParsedEntry episode = feed.entries.value(0);
        const ParsedPodcast podcast = episode.podcast;
        QCOMPARE(podcast.transcripts.size(), 2);
        QCOMPARE(podcast.transcripts.first(),
                 (ParsedTranscript{QStringLiteral("https://meridian.test/1.vtt"), QStringLiteral("text/vtt"),
                                   QStringLiteral("en"), QStringLiteral("captions")}));
        QCOMPARE(podcast.chaptersUrl, QStringLiteral("https://meridian.test/1.json"));
        QCOMPARE(podcast.persons.size(), 2);
        QCOMPARE(podcast.persons.first().role, QStringLiteral("host"));
        QCOMPARE(podcast.persons.first().image, QStringLiteral("https://meridian.test/bo.jpg"));
        QCOMPARE(podcast.persons.last().role, QStringLiteral("guest"));
        QCOMPARE(podcast.seasonName, QStringLiteral("The sea"));
        QCOMPARE(episode.itunes.season, QStringLiteral("3"));
        QCOMPARE(episode.itunes.episode, QStringLiteral("12"));
        QCOMPARE(episode.enclosures.size(), 2);
        QCOMPARE(episode.enclosures.first().type, QStringLiteral("audio/opus"));
        QCOMPARE(episode.enclosures.first().length, std::optional<qint64>(4711));
    }

    void undeclaredPrefixes()
    {
        const ParsedFeed feed =
            parse("<rss version='2.0'><channel><item><title>t</title>"
                  "<podcast:transcript url='https://m.test/1.srt' type='application/srt'/>"
                  "<prism:publicationDate>2026-05-17</prism:publicationDate></item></channel></rss>");
        QCOMPARE(feed.entries.value(0).podcast.transcripts.size(), 1);
        QVERIFY(feed.entries.value(0).published.time.has_value());
    }

    void threadsInLinks()
    {
        const ParsedEntry given = entry("<atom:link rel='replies' type='application/atom+xml' href='/c.atom' "
                                        "thr:count='7' thr:updated='2026-05-17T08:00:00Z'/>");
        QCOMPARE(given.comments.count, std::optional(7));
        QCOMPARE(given.comments.feedUrl, QStringLiteral("https://meridian.test/c.atom"));
        QVERIFY(given.comments.updated.time.has_value());
        QCOMPARE(entry("<atom:link rel='replies' href='/c' thr:count='7'/><thr:total>9</thr:total>")
                     .comments.count,
                 std::optional(9));
    }

    void dublinCoreTerms()
    {
        const ParsedEntry given =
            entry("<dcterms:subject>Port</dcterms:subject><dcterms:contributor>Bo</dcterms:contributor>"
                  "<dcterms:description>About "
                  "it</dcterms:description><dcterms:license>https://l.test/</dcterms:license>"
                  "<prism:coverDate>2026-05-01</prism:coverDate>");
        QCOMPARE(given.tags.value(0).term, QStringLiteral("Port"));
        QCOMPARE(given.contributors.value(0).name, QStringLiteral("Bo"));
        QCOMPARE(given.summary.value, QStringLiteral("About it"));
        QCOMPARE(given.license, QStringLiteral("https://l.test/"));
        QVERIFY(given.published.time.has_value());
    }

    void contentElsewhereIsAFile()
    {
        const ParsedFeed feed =
            parse("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>t</title>"
                  "<content type='audio/mpeg' src='/1.mp3'/></entry></feed>");
        QCOMPARE(feed.entries.value(0).enclosures.value(0).href,
                 QStringLiteral("https://meridian.test/1.mp3"));
    }

    void channelDefinitionFormat()
    {
        const ParsedFeed feed = parse(
            "<?xml version='1.0'?><CHANNEL HREF='https://meridian.test/' BASE='https://meridian.test/n/' "
            "LASTMOD='2026-05-17T08:00'><TITLE>Meridian</TITLE><ABSTRACT>News</ABSTRACT>"
            "<SCHEDULE><INTERVALTIME HOUR='2'/></SCHEDULE><ITEM HREF='1.html' LASTMOD='2026-05-17T07:00'>"
            "<TITLE>One</TITLE><ABSTRACT>First</ABSTRACT></ITEM><CHANNEL><TITLE>Sport</TITLE>"
            "<ITEM><A HREF='2.html'/><TITLE>Two</TITLE></ITEM></CHANNEL></CHANNEL>");
        QCOMPARE(feed.format, ParsedFeed::Format::Cdf);
        QCOMPARE(feed.channel.title.value, QStringLiteral("Meridian"));
        QCOMPARE(feed.channel.ttl, std::optional(std::chrono::minutes(120)));
        QCOMPARE(feed.entries.size(), 2);
        QCOMPARE(feed.entries.first().link, QStringLiteral("https://meridian.test/n/1.html"));
        QCOMPARE(feed.entries.first().summary.value, QStringLiteral("First"));
        QVERIFY(feed.entries.first().updated.time.has_value());
        QCOMPARE(feed.entries.last().link, QStringLiteral("https://meridian.test/n/2.html"));
    }

    void rssInJson()
    {
        const ParsedFeed feed =
            parse("{\"rss\":{\"version\":\"2.0\",\"channel\":{\"title\":\"Meridian & "
                  "co\",\"link\":\"https://meridian.test/\","
                  "\"item\":[{\"title\":\"One\",\"guid\":{\"isPermaLink\":\"false\",\"#value\":\"g1\"},"
                  "\"enclosure\":{\"url\":\"https://m.test/1.mp3\",\"type\":\"audio/mpeg\",\"length\":4711},"
                  "\"pubDate\":\"Sun, 17 May 2026 08:00:00 "
                  "GMT\",\"category\":[\"a\",\"b\"]},{\"title\":\"Two\"}]}}}");
        QCOMPARE(feed.format, ParsedFeed::Format::Rss);
        QCOMPARE(feed.channel.title.value, QStringLiteral("Meridian & co"));
        QCOMPARE(feed.entries.size(), 2);
        const ParsedEntry first = feed.entries.first();
        QCOMPARE(first.id, QStringLiteral("g1"));
        QVERIFY(!first.idIsPermalink);
        QCOMPARE(first.enclosures.value(0).length, std::optional<qint64>(4711));
        QCOMPARE(first.tags.size(), 2);
        QVERIFY(first.published.time.has_value());
    }

    void rss11()
    {
        const ParsedFeed feed = parse(
            "<Channel xmlns='http://purl.org/net/rss1.1#' "
            "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
            "rdf:about='https://meridian.test/feed'><title>Meridian</title><link>https://meridian.test/</"
            "link>"
            "<items rdf:parseType='Collection'><item rdf:about='https://meridian.test/1'><title>One</title>"
            "<link>https://meridian.test/1</link></item></items></Channel>");
        QCOMPARE(feed.entries.size(), 1);
        QCOMPARE(feed.entries.first().title.value, QStringLiteral("One"));
    }

    void extensionsOfJsonFeedAreTolerated()
    {
        const ParsedFeed feed =
            parse("{\"version\":\"https://jsonfeed.org/version/"
                  "1.1\",\"title\":\"M\",\"_shop\":{\"about\":\"https://x.test\"},"
                  "\"expired\":true,\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.test/"
                  "\"}],\"items\":[{\"id\":7,"
                  "\"content_text\":\"Low < "
                  "high\",\"_shop\":[1],\"attachments\":[{\"url\":\"https://m.test/1.mp3\","
                  "\"mime_type\":\"audio/mpeg\",\"size_in_bytes\":1e30,\"duration_in_seconds\":61.5}]}]}");
        QCOMPARE(feed.entries.size(), 1);
        QCOMPARE(feed.channel.expiredForGood, std::optional(true));
        QCOMPARE(feed.channel.hubs, QStringList{QStringLiteral("https://hub.test/")});
        QCOMPARE(feed.entries.first().id, QStringLiteral("7"));
        QVERIFY(!feed.entries.first().enclosures.first().length.has_value());
        QCOMPARE(feed.entries.first().enclosures.first().durationSeconds, std::optional(61));
    }
};

QTEST_GUILESS_MAIN(TestVocabularies)
#include "tst_vocabularies.moc"
