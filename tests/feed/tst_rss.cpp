#include "feed/feedparser.h"

#include <QtTest>

using namespace depeche;

namespace {

ParsedFeed parse(const char *xml)
{
    FeedSource source;
    source.bytes = xml;
    source.baseUrl = QUrl(QStringLiteral("https://quotidien.test/flux/rss.xml"));
    return parseFeed(source);
}

/// An RSS 2.0 document with one item of @p content.
ParsedEntry item(const QByteArray &content)
{
    const QByteArray document = "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                                " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                                " xmlns:media='http://search.yahoo.com/mrss/'"
                                " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
                                " xmlns:slash='http://purl.org/rss/1.0/modules/slash/'"
                                " xmlns:wfw='http://wellformedweb.org/CommentAPI/'"
                                " xmlns:atom='http://www.w3.org/2005/Atom'"
                                " xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'>"
                                "<channel><title>Le Quotidien du Port</title><item>" +
                                content + "</item></channel></rss>";
    return parse(document.constData()).entries.value(0);
}

} // namespace

class TestRss final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void channel()
    {
        const ParsedFeed feed =
            parse("<?xml version='1.0'?>\n"
                  "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom' "
                  "xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>\n"
                  "<channel>\n"
                  "  <title>Le Quotidien du Port</title>\n"
                  "  <link>https://quotidien.test/</link>\n"
                  "  <atom:link rel='self' href='https://quotidien.test/flux/rss.xml'/>\n"
                  "  <atom:link rel='hub' href='https://hub.test/'/>\n"
                  "  <description>Marées &amp;amp; marchés</description>\n"
                  "  <language>fr_FR</language>\n"
                  "  <managingEditor>redaction@quotidien.test (La rédaction)</managingEditor>\n"
                  "  <ttl>30</ttl>\n"
                  "  <skipHours><hour>1</hour><hour>24</hour></skipHours>\n"
                  "  <skipDays><day>Sunday</day></skipDays>\n"
                  "  <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>\n"
                  "  <image><url>/logo.png</url><title>Logo</title><link>https://logo.test/</link></image>\n"
                  "</channel></rss>\n");
        QCOMPARE(feed.format, ParsedFeed::Format::Rss);
        QCOMPARE(feed.versionId, QStringLiteral("rss20"));
        QVERIFY(feed.wellFormed);
        QVERIFY(!feed.partial);
        const ParsedChannel &channel = feed.channel;
        QCOMPARE(channel.title.value, QStringLiteral("Le Quotidien du Port"));
        QCOMPARE(channel.title.language, QStringLiteral("fr-FR"));
        QCOMPARE(channel.subtitle.type, ParsedText::Type::Html);
        QCOMPARE(channel.link, QStringLiteral("https://quotidien.test/"));
        QCOMPARE(channel.selfUrl, QStringLiteral("https://quotidien.test/flux/rss.xml"));
        QCOMPARE(channel.hubs, QStringList{QStringLiteral("https://hub.test/")});
        QCOMPARE(channel.language, QStringLiteral("fr-FR"));
        QCOMPARE(channel.authors.value(0).name, QStringLiteral("La rédaction"));
        QCOMPARE(channel.authors.value(0).email, QStringLiteral("redaction@quotidien.test"));
        QCOMPARE(channel.ttl, std::optional(std::chrono::minutes(30)));
        QCOMPARE(channel.skipHours, (QList<int>{1, 0}));
        QCOMPARE(channel.skipDays, QStringList{QStringLiteral("Sunday")});
        QCOMPARE(channel.updateFrequency, std::optional<int>(2));
        QCOMPARE(channel.image.href, QStringLiteral("https://quotidien.test/logo.png"));
    }

    void itemBasics()
    {
        const ParsedEntry entry =
            item("<title>Deux cargos &amp; un remorqueur</title><link>/a/1</link>"
                 "<guid isPermaLink='false'>port-1</guid>"
                 "<pubDate>Mon, 04 May 2026 09:30:00 +0200</pubDate>"
                 "<category domain='https://tags.test/'>Port</category><category>Port</category>"
                 "<dc:creator>Anne Morel</dc:creator><dc:creator>Igor Petrov</dc:creator>"
                 "<enclosure url='son.mp3' length='1234' type='audio/mpeg'/>");
        QCOMPARE(entry.title.value, QStringLiteral("Deux cargos & un remorqueur"));
        QCOMPARE(entry.title.type, ParsedText::Type::Plain);
        QCOMPARE(entry.link, QStringLiteral("https://quotidien.test/a/1"));
        QCOMPARE(entry.id, QStringLiteral("port-1"));
        QVERIFY(!entry.idIsPermalink);
        QCOMPARE(toIso(entry.published.time.value()), QStringLiteral("2026-05-04T07:30:00Z"));
        QCOMPARE(entry.tags.size(), 2); // one with a scheme, one without
        QCOMPARE(entry.authors.size(), 2);
        QCOMPARE(entry.enclosures.value(0).href, QStringLiteral("https://quotidien.test/flux/son.mp3"));
        QCOMPARE(entry.enclosures.value(0).length, std::optional<qint64>(1234));
    }

    void titlesWithMarkupAreHtml()
    {
        QCOMPARE(item("<title>Le &lt;i&gt;Nadir&lt;/i&gt; rentre</title>").title.type,
                 ParsedText::Type::Html);
        QCOMPARE(item("<title>2 &lt; 3, dit-elle</title>").title.type, ParsedText::Type::Plain);
        QCOMPARE(item("<title>AT&amp;amp;T</title>").title.type, ParsedText::Type::Html);
        QCOMPARE(item("<title>&lt;nouveau&gt; x &lt;/nouveau&gt;</title>").title.type,
                 ParsedText::Type::Plain);
    }

    void fullTextBesideSummary()
    {
        const ParsedEntry entry =
            item("<content:encoded><![CDATA[<p>Tout le texte de l’article.</p>]]></content:encoded>"
                 "<description>Court.</description>");
        QCOMPARE(entry.summary.value, QStringLiteral("Court."));
        QCOMPARE(entry.content.value(0).value, QStringLiteral("<p>Tout le texte de l’article.</p>"));
        QCOMPARE(entry.body().value, entry.content.value(0).value);
    }

    void markupThatIsNotEscaped()
    {
        const ParsedEntry entry =
            item("<description>Un <b>grand</b> port<br/>au nord &lt;i&gt;froid&lt;/i&gt;</description>");
        QCOMPARE(entry.summary.value, QStringLiteral("Un <b>grand</b> port<br />au nord <i>froid</i>"));
    }

    void guidStandsInForLink()
    {
        const ParsedEntry entry = item("<guid>https://quotidien.test/a/9</guid>");
        QCOMPARE(entry.link, QStringLiteral("https://quotidien.test/a/9"));
        QVERIFY(entry.idIsPermalink);
        QVERIFY(item("<guid isPermaLink='false'>https://quotidien.test/a/9</guid>").link.isNull());
        const ParsedEntry both =
            item("<guid>https://quotidien.test/a/9</guid><link>https://quotidien.test/b</link>");
        QCOMPARE(both.link, QStringLiteral("https://quotidien.test/b"));
        QVERIFY(!both.idIsPermalink);
    }

    void discussion()
    {
        const ParsedEntry entry =
            item("<comments>/a/1#avis</comments><slash:comments>7</slash:comments>"
                 "<wfw:commentRss>/a/1/avis.xml</wfw:commentRss>"
                 "<feedburner:origLink>https://quotidien.test/a/1</feedburner:origLink>");
        QCOMPARE(entry.comments.url, QStringLiteral("https://quotidien.test/a/1#avis"));
        QCOMPARE(entry.comments.count, std::optional<int>(7));
        QCOMPARE(entry.comments.feedUrl, QStringLiteral("https://quotidien.test/a/1/avis.xml"));
        QCOMPARE(entry.origLink, QStringLiteral("https://quotidien.test/a/1"));
    }

    void mediaInGroups()
    {
        const ParsedEntry entry = item("<media:title>Titre du film</media:title><media:group>"
                                       "<media:content url='/p.jpg' medium='image' width='800'>"
                                       "<media:description>Le quai, au matin</media:description>"
                                       "<media:credit role='photographer'>L. Sand</media:credit>"
                                       "<media:thumbnail url='/p-petit.jpg'/></media:content></media:group>"
                                       "<media:keywords>quai, matin</media:keywords>");
        QCOMPARE(entry.title.value, QStringLiteral("Titre du film")); // nothing better is there
        QCOMPARE(entry.media.contents.size(), 1);
        QVERIFY(entry.media.contents.first().isPicture());
        QCOMPARE(entry.media.contents.first().url(), QStringLiteral("https://quotidien.test/p.jpg"));
        QCOMPARE(entry.media.caption(), QStringLiteral("Le quai, au matin"));
        QCOMPARE(entry.media.credit(), QStringLiteral("L. Sand"));
        QCOMPARE(entry.image.href, QStringLiteral("https://quotidien.test/p-petit.jpg"));
        QCOMPARE(entry.tags.size(), 2);
    }

    void episodes()
    {
        const ParsedEntry entry =
            item("<title>La houle</title><itunes:title>autre</itunes:title>"
                 "<itunes:duration>1:02:03</itunes:duration><itunes:explicit>no</itunes:explicit>"
                 "<itunes:summary>Résumé</itunes:summary>"
                 "<enclosure url='/e.mp3' type='audio/mpeg' length='x'/>");
        QCOMPARE(entry.title.value, QStringLiteral("La houle"));
        QCOMPARE(entry.itunes.durationSeconds, std::optional<int>(3723));
        QCOMPARE(entry.enclosures.value(0).durationSeconds, std::optional<int>(3723));
        QVERIFY(!entry.enclosures.value(0).length);
        QCOMPARE(entry.itunes.explicitContent, ParsedItunes::Explicit::No);
        QCOMPARE(entry.summary.value, QStringLiteral("Résumé"));
    }

    void rdfHasItemsBesideTheChannel()
    {
        const ParsedFeed feed = parse(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'\n"
            "  xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>\n"
            "<channel "
            "rdf:about='https://meridian.test/'><title>Meridian</title><link>https://meridian.test/</link>\n"
            "  <dc:language>en</dc:language>\n"
            "  <items><rdf:Seq><rdf:li rdf:resource='https://meridian.test/1'/></rdf:Seq></items></channel>\n"
            "<image rdf:about='https://meridian.test/m.png'><url>https://meridian.test/m.png</url></image>\n"
            "<item "
            "rdf:about='https://meridian.test/1'><title>One</title><link>https://meridian.test/1</link>\n"
            "  <dc:date>2026-05-04</dc:date><dc:subject>Sea</dc:subject></item>\n"
            "<item rdf:about='https://meridian.test/2'><title>Two</title></item>\n"
            "</rdf:RDF>\n");
        QCOMPARE(feed.format, ParsedFeed::Format::Rdf);
        QCOMPARE(feed.versionId, QStringLiteral("rss10"));
        QCOMPARE(feed.entries.size(), 2);
        QCOMPARE(feed.entries.first().id, QStringLiteral("https://meridian.test/1"));
        QCOMPARE(feed.entries.first().title.language, QStringLiteral("en"));
        QCOMPARE(feed.entries.first().tags.value(0).term, QStringLiteral("Sea"));
        QVERIFY(feed.entries.first().updated.time.has_value());
        QCOMPARE(feed.entries.last().link, QStringLiteral("https://meridian.test/2"));
        QCOMPARE(feed.channel.image.href, QStringLiteral("https://meridian.test/m.png"));
    }

    void prefixesNobodyDeclared()
    {
        const ParsedFeed feed =
            parse("<rss version='2.0'><channel><title>M</title><item><title>t</title>"
                  "<dc:creator>Anne Morel</dc:creator><media:thumbnail url='https://m.test/x.png'/>"
                  "</item></channel></rss>");
        QVERIFY(!feed.wellFormed);
        QVERIFY(!feed.partial);
        QCOMPARE(feed.entries.value(0).authors.value(0).name, QStringLiteral("Anne Morel"));
        QCOMPARE(feed.entries.value(0).image.href, QStringLiteral("https://m.test/x.png"));
    }

    void unknownElementsAreKept()
    {
        const ParsedEntry entry = item("<x:mood xmlns:x='urn:example:mood' level='3'>calm</x:mood>");
        QCOMPARE(entry.extensions.size(), 1);
        QCOMPARE(entry.extensions.first().name, QStringLiteral("mood"));
        QCOMPARE(entry.extensions.first().ns, QStringLiteral("urn:example:mood"));
        QCOMPARE(entry.extensions.first().value, QStringLiteral("calm"));
    }

    void persons_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::newRow("rss") << "jane@meridian.test (Jane Doe)"
                             << "Jane Doe"
                             << "jane@meridian.test";
        QTest::newRow("mail") << "Jane Doe <jane@meridian.test>"
                              << "Jane Doe"
                              << "jane@meridian.test";
        QTest::newRow("brackets") << "Jane Doe (jane@meridian.test)"
                                  << "Jane Doe"
                                  << "jane@meridian.test";
        QTest::newRow("name") << "Jane Doe"
                              << "Jane Doe" << QString();
        QTest::newRow("email") << "jane@meridian.test" << QString() << "jane@meridian.test";
        QTest::newRow("account") << "@jane"
                                 << "@jane" << QString();
    }

    void persons()
    {
        QFETCH(QString, text);
        const ParsedEntry entry = item("<author>" + text.toHtmlEscaped().toUtf8() + "</author>");
        QTEST(entry.authors.value(0).name, "name");
        QTEST(entry.authors.value(0).email, "email");
    }
};

QTEST_GUILESS_MAIN(TestRss)
#include "tst_rss.moc"
