#include "sync/ingestpipeline.h"

#include <QTest>

using namespace depeche;

namespace {

FeedSource source(const QByteArray &bytes, const char *base = "https://meridian.test/feed")
{
    FeedSource source;
    source.bytes = bytes;
    source.baseUrl = QUrl(QString::fromLatin1(base));
    return source;
}

IngestBatch ingestRss(const QByteArray &items, const QByteArray &channel = {})
{
    const auto batch = ingest(
        FeedId(7), source("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
                          "xmlns:media='http://search.yahoo.com/mrss/' "
                          "xmlns:dc='http://purl.org/dc/elements/1.1/' "
                          "xmlns:slash='http://purl.org/rss/1.0/modules/slash/' "
                          "xmlns:wfw='http://wellformedweb.org/CommentAPI/' "
                          "xmlns:atom='http://www.w3.org/2005/Atom' "
                          "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>"
                          "<channel><title>Meridian</title><link>https://meridian.test/</link>" +
                          channel + items + "</channel></rss>"));
    if (!batch)
        qFatal("%s", qPrintable(batch.error().message));
    return *batch;
}

NewArticle article(const QByteArray &item)
{
    return ingestRss("<item>" + item + "</item>").articles.value(0);
}

QStringList names(const QList<NewTag> &tags)
{
    QStringList names;
    for (const NewTag &tag : tags)
        names += tag.name;
    return names;
}

} // namespace

/// From a document to what the store takes.
class TestIngest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryField()
    {
        const IngestBatch batch =
            ingestRss("<item><guid isPermaLink='false'>n1</guid><title>Port &amp;amp; mer</title>"
                      "<link>https://meridian.test/a/1</link><pubDate>Sun, 17 May 2026 08:00:00 GMT</pubDate>"
                      "<description>&lt;p&gt;The harbour opens again.&lt;/p&gt;</description>"
                      "<content:encoded>&lt;p&gt;After two years of work the harbour of Port-Sainte opens on "
                      "Sunday.&lt;/p&gt;"
                      "</content:encoded><dc:creator>Ada Brun</dc:creator><category>Harbour</category>"
                      "<comments>https://meridian.test/a/1#c</comments><slash:comments>4</slash:comments>"
                      "<wfw:commentRss>https://meridian.test/a/1/feed</wfw:commentRss>"
                      "<enclosure url='https://meridian.test/a/1.mp3' type='audio/mpeg' length='1234'/>"
                      "<media:content url='https://meridian.test/s.jpg' medium='image' width='200'/>"
                      "<media:content url='https://meridian.test/l.jpg' medium='image' "
                      "width='900'><media:title>The quay</media:title>"
                      "<media:credit>A. Photographer</media:credit></media:content>"
                      "<atom:link rel='related' href='https://meridian.test/a/0' title='Before'/>"
                      "<atom:link rel='shortlink' href='https://mrd.test/1'/></item>",
                      "<description>News of the sea</description><language>fr_FR</language><ttl>30</ttl>");
        QCOMPARE(batch.feed, FeedId(7));
        QCOMPARE(batch.info.title, QStringLiteral("Meridian"));
        QCOMPARE(batch.info.language, QStringLiteral("fr-FR"));
        QCOMPARE(batch.info.description, QStringLiteral("News of the sea"));
        QCOMPARE(batch.info.pace.ttl, std::optional(std::chrono::minutes(30)));
        const NewArticle given = batch.articles.value(0);
        QCOMPARE(given.guid, QStringLiteral("n1"));
        QCOMPARE(given.title, QStringLiteral("Port & mer"));
        QCOMPARE(given.url, QUrl(QStringLiteral("https://meridian.test/a/1")));
        QCOMPARE(toIso(*given.published), QStringLiteral("2026-05-17T08:00:00Z"));
        QCOMPARE(given.lead, QStringLiteral("The harbour opens again."));
        QCOMPARE(given.text,
                 QStringLiteral("After two years of work the harbour of Port-Sainte opens on Sunday."));
        QVERIFY(given.html.startsWith(QStringLiteral("<p>After")));
        QCOMPARE(given.language, QStringLiteral("fr-FR"));
        QCOMPARE(names(given.tags), QStringList{QStringLiteral("Harbour")});
        const ArticleDetails &details = given.details;
        QCOMPARE(details.authors, QStringList{QStringLiteral("Ada Brun")});
        QCOMPARE(details.image,
                 (ArticleImage{QUrl(QStringLiteral("https://meridian.test/l.jpg")),
                               QStringLiteral("The quay"), QStringLiteral("A. Photographer")}));
        QCOMPARE(details.discussion, (Discussion{QUrl(QStringLiteral("https://meridian.test/a/1#c")),
                                                 QUrl(QStringLiteral("https://meridian.test/a/1/feed")), 4}));
        QCOMPARE(details.enclosures.size(), 1);
        QCOMPARE(details.enclosures.first().bytes, 1234);
        QCOMPARE(details.related, (QList<RelatedLink>{{QUrl(QStringLiteral("https://meridian.test/a/0")),
                                                       QStringLiteral("Before")}}));
        QCOMPARE(details.shortUrl, QUrl(QStringLiteral("https://mrd.test/1")));
        QCOMPARE(details.wordCount, 12);
        QVERIFY(given.nature.testFlag(ArticleFlag::HasImage));
        QVERIFY(given.nature.testFlag(ArticleFlag::HasAudio));
        QVERIFY(given.nature.testFlag(ArticleFlag::HasComments));
        QVERIFY(!given.nature.testFlag(ArticleFlag::HasVideo));
    }

    void takesTheLeadFromTheText()
    {
        QString words;
        for (int i = 0; i < 200; ++i)
            words += QStringLiteral("word%1 ").arg(i);
        const NewArticle given = article("<title>t</title><description>" + words.toUtf8() + "</description>");
        QVERIFY(given.lead.size() <= 301);
        QVERIFY(given.lead.startsWith(QStringLiteral("word0 word1")));
        QVERIFY(given.lead.endsWith(u'…'));
        QVERIFY(given.text.contains(QStringLiteral("word199")));
    }

    void titlesAnArticleWithoutATitle()
    {
        QCOMPARE(article("<description>Only a few words</description>").title,
                 QStringLiteral("Only a few words"));
    }

    void fault39_takesOnlyWebAddresses()
    {
        const NewArticle given = article("<title>t</title><link>javascript:alert(1)</link>"
                                         "<comments>file:///etc/passwd</comments>"
                                         "<enclosure url='data:audio/mpeg,x' type='audio/mpeg'/>"
                                         "<media:thumbnail url='ftp://meridian.test/a.jpg'/>"
                                         "<description>&lt;img src='file:///a.png'&gt;x</description>");
        QVERIFY(given.url.isEmpty());
        QVERIFY(given.details.discussion.url.isEmpty());
        QVERIFY(given.details.enclosures.isEmpty());
        QVERIFY(given.details.image.url.isEmpty());
        QCOMPARE(given.nature, ArticleFlags());
    }

    void findsThePictureInTheBody()
    {
        const NewArticle given =
            article("<title>t</title><link>https://meridian.test/a/1</link>"
                    "<description>&lt;p&gt;x&lt;img src='../p.jpg'&gt;&lt;/p&gt;</description>");
        QCOMPARE(given.details.image.url, QUrl(QStringLiteral("https://meridian.test/p.jpg")));
    }

    void fault38_neutralisesTitles()
    {
        const NewArticle given = article("<title>&lt;b&gt;A&lt;/b&gt;\n \xe2\x80\xae"
                                         "B</title>");
        QVERIFY(!given.title.contains(u'\n'));
        QVERIFY(!given.title.contains(QChar(0x202e)));
        QVERIFY(!given.title.contains(u'<'));
        QVERIFY(article("<title>" + QByteArray(2'000'000, 'x') + "</title>").title.size() <= 1001);
    }

    void dividesTags_data()
    {
        QTest::addColumn<QByteArray>("categories");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *categories, const QStringList &expected) {
            QTest::newRow(name) << QByteArray(categories) << expected;
        };
        row("each once", "<category>OTAN</category><category>Otan </category><category>Russie</category>",
            {QStringLiteral("OTAN"), QStringLiteral("Russie")});
        row("list", "<category>a, b ,c</category>",
            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        row("semicolons", "<category>a;b</category>", {QStringLiteral("a"), QStringLiteral("b")});
        row("one comma", "<category>Washington, D.C.</category>", {QStringLiteral("Washington, D.C.")});
        row("hash sign", "<category>#port</category>", {QStringLiteral("port")});
        row("nothing", "<category> </category><category>--</category>", {});
    }
    void dividesTags()
    {
        QFETCH(QByteArray, categories);
        QFETCH(QStringList, expected);
        QCOMPARE(names(article("<title>t</title>" + categories).tags), expected);
    }

    void takesTheCategoryBesideKeywordsForTheSection()
    {
        const NewArticle given =
            article("<title>t</title><category>International</category><category domain='tag'>OTAN</category>"
                    "<category domain='tag'>Russie</category>");
        QCOMPARE(given.details.section, QStringLiteral("International"));
        QCOMPARE(given.tags.size(), 3);
        QVERIFY(article("<title>t</title><category>A</category><category>B</category>")
                    .details.section.isEmpty());
    }

    void givesAtomEntriesTheAuthorsOfTheFeed()
    {
        const auto batch = ingest(
            FeedId(1),
            source("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title>Küste</title>"
                   "<author><name>Redaktion</name></author><id>f</id><updated>2026-05-17T08:00:00Z</updated>"
                   "<entry><id>e1</id><title type='html'>&lt;i&gt;Ebbe&lt;/i&gt;</title>"
                   "<updated>2026-05-17T07:00:00Z</updated><link href='/e1'/><summary>Kurz</summary></entry>"
                   "<entry xml:lang='en'><id>e2</id><title>Tide</title><author><name>Bo</name></author>"
                   "<updated>2026-05-17T06:00:00Z</updated></entry></feed>"));
        QVERIFY(batch.ok());
        QCOMPARE(batch->articles.size(), 2);
        const NewArticle first = batch->articles.at(0);
        QCOMPARE(first.title, QStringLiteral("Ebbe"));
        QCOMPARE(first.url, QUrl(QStringLiteral("https://meridian.test/e1")));
        QCOMPARE(first.details.authors, QStringList{QStringLiteral("Redaktion")});
        QCOMPARE(first.language, QStringLiteral("de"));
        QCOMPARE(first.html, QStringLiteral("<p>Kurz</p>"));
        QVERIFY(first.published.has_value());
        QCOMPARE(batch->articles.at(1).details.authors, QStringList{QStringLiteral("Bo")});
        QCOMPARE(batch->articles.at(1).language, QStringLiteral("en"));
    }

    void countsWordsOfScriptsWithoutBlanks()
    {
        QCOMPARE(article("<title>t</title><description>北约并不放弃与俄罗斯的对话</description>")
                     .details.wordCount,
                 6);
    }

    void refusesWhatIsNoFeed()
    {
        for (const char *text : {"", " ", "<html><body>x</body></html>", "hello", "{}"}) {
            const auto batch = ingest(FeedId(1), source(text));
            QVERIFY2(!batch.ok(), text);
            QVERIFY2(batch.error().message.size() > 10, text);
        }
    }
};

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
