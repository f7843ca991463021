#include "core/compress.h"
#include "sync/ingestpipeline.h"

#include <QTest>

using namespace depeche;

namespace {

IngestBatch ingestRss(const QByteArray &items, const QByteArray &channel = {}, Texts texts = Texts::Plain)
{
    FeedSource source;
    source.baseUrl = QUrl(QStringLiteral("https://meridian.test/feed/"));
    source.bytes =
        "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/' "
        "xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><title>Meridian</title>" +
        channel + items + "</channel></rss>";
    const auto batch = ingest(FeedId(7), source, texts);
    if (!batch)
        qFatal("%s", qPrintable(batch.error().message));
    return *batch;
}

NewArticle article(const QByteArray &item)
{
    return ingestRss("<item>" + item + "</item>").articles.value(0);
}

} // namespace

/// What must not go wrong on the way from a document to the store.
class TestIngestFaults final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fault37_datesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("date");
        for (const char *date : {"", "0000-00-00T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT", "0",
                                 "0001-01-01T00:00:00Z", "99999-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
                                 "yesterday", "Mon, 17 May 2026 08:00:00 +25:00"})
            QTest::newRow(date) << QByteArray(date);
    }

    void fault37_datesThatAreNone()
    {
        QFETCH(QByteArray, date);
        const NewArticle given = article("<title>t</title><pubDate>" + date + "</pubDate>");
        QCOMPARE(given.title, QStringLiteral("t"));
        QVERIFY(!given.published.has_value());
    }

    void fault38_titles_data()
    {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QString>("shown");
        QTest::newRow("markup") << QByteArray("&lt;b&gt;Tide&lt;/b&gt; &amp;amp; &lt;i&gt;time&lt;/i&gt;")
                                << QStringLiteral("Tide & time");
        QTest::newRow("CDATA in CDATA")
            << QByteArray("<![CDATA[<![CDATA[Tide]]]]><![CDATA[>]]>") << QStringLiteral("Tide");
        QTest::newRow("line ends") << QByteArray("one\n\n  two\tthree\xe2\x80\xa8"
                                                 "four")
                                   << QStringLiteral("one two three four");
        QTest::newRow("overrides") << QByteArray("a\xe2\x80\xae"
                                                 "cod.exe\xe2\x80\xac b\xe2\x81\xa6 c\xe2\x81\xa9")
                                   << QStringLiteral("acod.exe b c");
        QTest::newRow("script") << QByteArray("&lt;script&gt;alert(1)&lt;/script&gt;Quay")
                                << QStringLiteral("Quay");
    }

    void fault38_titles()
    {
        QFETCH(QByteArray, title);
        QTEST(article("<title>" + title + "</title><description>x</description>").title, "shown");
    }

    void fault38_titlesWithoutEnd()
    {
        const QString twoMegabytes =
            article("<title>" + QByteArray("harbour ").repeated(256 * 1024) + "</title>").title;
        QVERIFY(twoMegabytes.size() > 500 && twoMegabytes.size() <= 1001);
        const QString marks =
            article("<title>e" + QByteArray("\xcc\x81").repeated(100000) + " end</title>").title;
        QVERIFY(marks.size() < 20);
        QVERIFY(marks.endsWith(u" end"));
    }

    void fault39_addresses_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *link, const char *url) {
            QTest::newRow(link) << QByteArray(link) << QString::fromUtf8(url);
        };
        row("<link>https://a.test/x</link>", "https://a.test/x");
        row("<link> \n https://a.test/x \n</link>", "https://a.test/x");
        row("<link>/x/y</link>", "https://meridian.test/x/y");
        row("<link>y</link>", "https://meridian.test/feed/y");
        row("<link>//b.test/z</link>", "https://b.test/z");
        row("<link xml:base='https://c.test/d/'>e</link>", "https://c.test/d/e");
        row("<link>https://a.test/one two</link>", "https://a.test/one%20two");
        row("<link>https://m\xc3\xbcnchen.test/</link>", "https://xn--mnchen-3ya.test/");
        row("<link>HTTPS://A.test/x</link>", "https://a.test/x");
        row("<link>javascript:alert(1)</link>", "");
        row("<link>JaVaScRiPt:alert(1)</link>", "");
        row("<link>java\tscript:alert(1)</link>", "");
        row("<link>data:text/html,x</link>", "");
        row("<link>file:///etc/passwd</link>", "");
        row("<link>|date</link>", "https://meridian.test/feed/%7Cdate");
    }

    void fault39_addresses()
    {
        QFETCH(QByteArray, link);
        QTEST(QString::fromLatin1(article("<title>t</title>" + link).url.toEncoded()), "url");
    }

    void fault39_chainsOfBases()
    {
        FeedSource source;
        source.baseUrl = QUrl(QStringLiteral("https://meridian.test/feed"));
        source.bytes =
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/a/'><entry xml:base='b/'><id>1</id>"
            "<title>t</title><link href='c'/><content type='html' xml:base='d/'>&lt;img src=e.jpg&gt;"
            "</content></entry></feed>";
        const auto batch = ingest(FeedId(1), source);
        QVERIFY(batch.ok());
        QCOMPARE(batch->articles.first().url, QUrl(QStringLiteral("https://meridian.test/a/b/c")));
        QCOMPARE(batch->articles.first().details.image.url,
                 QUrl(QStringLiteral("https://meridian.test/a/b/d/e.jpg")));
    }

    void fault41_lengthsAndTypesOfEnclosures_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *attributes, qint64 bytes, const char *type) {
            QTest::newRow(attributes) << QByteArray(attributes) << bytes << QString::fromLatin1(type);
        };
        row("length='12345' type='audio/mpeg'", 12345, "audio/mpeg");
        row("length='-1' type='audio/mpeg'", 0, "audio/mpeg");
        row("length='1e30' type='audio/mpeg'", 0, "audio/mpeg");
        row("length='99999999999999999999999' type='audio/mpeg'", 0, "audio/mpeg");
        row("length='nan' type='audio/mpeg'", 0, "audio/mpeg");
        row("length='inf' type='audio/mpeg'", 0, "audio/mpeg");
        row("length='' type=''", 0, "audio/mpeg");
        row("type='application/octet-stream'", 0, "audio/mpeg");
        row("type='mp3'", 0, "audio/mpeg");
        row("type='application/pdf'", 0, "application/pdf");
    }

    void fault41_lengthsAndTypesOfEnclosures()
    {
        QFETCH(QByteArray, attributes);
        const NewArticle given =
            article("<title>t</title><enclosure url='https://meridian.test/1.mp3' " + attributes + "/>");
        QCOMPARE(given.details.enclosures.size(), 1);
        QTEST(given.details.enclosures.first().bytes, "bytes");
        QTEST(given.details.enclosures.first().mimeType, "type");
    }

    void fault41_lengthsOfMedia()
    {
        const NewArticle given = article("<title>t</title><media:content url='https://meridian.test/1.mp4' "
                                         "fileSize='1e30' duration='1e30' medium='video'/>");
        QCOMPARE(given.details.enclosures.first().bytes, 0);
        QCOMPARE(given.details.enclosures.first().duration.count(), 0);
        QVERIFY(given.nature.testFlag(ArticleFlag::HasVideo));
    }

    void tellsWhenNotToAsk()
    {
        const PublisherPace pace =
            ingestRss(
                {},
                "<ttl>90</ttl><skipHours><hour>0</hour><hour>24</hour><hour>23</hour><hour>77</hour></"
                "skipHours>"
                "<skipDays><day>Saturday</day><day>sunday</day><day>Sunday</day><day>Never</day></skipDays>")
                .info.pace;
        QCOMPARE(pace.ttl, std::optional(std::chrono::minutes(90)));
        QCOMPARE(pace.skipHours, (QList<int>{0, 23}));
        QCOMPARE(pace.skipDays, (QList<int>{6, 7}));
        const PublisherPace syndicated =
            ingestRss({},
                      "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>")
                .info.pace;
        QCOMPARE(syndicated.ttl, std::optional(std::chrono::minutes(360)));
    }

    void packsTextsOnTheWay()
    {
        const QByteArray item =
            "<item><title>t</title><description>&lt;p&gt;Low tide&lt;/p&gt;</description></item>";
        const NewArticle plain = ingestRss(item).articles.first();
        const NewArticle packed = ingestRss(item, {}, Texts::Packed).articles.first();
        QVERIFY(packed.html.isEmpty() && packed.text.isEmpty());
        QVERIFY(packed.packed.has_value());
        QCOMPARE(unpackPair(packed.packed->texts).value(), (TextPair{plain.html.toUtf8(), plain.text.toUtf8()}));
    }
};

QTEST_GUILESS_MAIN(TestIngestFaults)
#include "tst_ingestfaults.moc"
