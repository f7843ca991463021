#include "feed/feedparser.h"
#include "feed/prescan.h"

#include <QtTest>

using namespace depeche;

namespace {

using Problem = ParsedFeed::Problem;

ParsedFeed parse(const QByteArray &bytes)
{
    FeedSource source;
    source.bytes = bytes;
    source.baseUrl = QUrl(QStringLiteral("https://meridian.test/rss.xml"));
    return parseFeed(source);
}

const QByteArray Head = "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Meridian</title>";
const QByteArray Tail = "</channel></rss>";

QByteArray item(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "<item><title>Item " + n + "</title><guid>https://meridian.test/" + n + "</guid></item>";
}

} // namespace

/// Documents that are damaged, hostile or something else: nothing is lost that can be read, nothing takes long, and
/// nothing comes from outside.
class TestBadFeeds final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noFeeds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ParsedFeed::Problem>("problem");
        QTest::newRow("empty") << QByteArray() << Problem::Empty;
        QTest::newRow("blanks") << QByteArray(" \r\n\t ") << Problem::Empty;
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf") << Problem::Empty;
        QTest::newRow("page")
            << QByteArray("<!doctype html><html><head><title>x</title></head><body><p>y</body></html>")
            << Problem::Html;
        QTest::newRow("error page") << QByteArray(
                                           "<html><head><title>503</title></head><body>error</body></html>")
                                    << Problem::Html;
        QTest::newRow("list") << QByteArray("<opml version='2.0'><body/></opml>") << Problem::Opml;
        QTest::newRow("other XML") << QByteArray("<note><to>Anne</to></note>") << Problem::NotAFeed;
        QTest::newRow("text") << QByteArray("Not found") << Problem::NotAFeed;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << Problem::NotAFeed;
        QTest::newRow("cut at once") << QByteArray("<rss version='2.0'><chan") << Problem::Broken;
    }

    void noFeeds()
    {
        QFETCH(QByteArray, bytes);
        const ParsedFeed feed = parse(bytes);
        QCOMPARE(feed.format, ParsedFeed::Format::Unknown);
        QTEST(feed.problem, "problem");
        QVERIFY(feed.entries.isEmpty());
        QVERIFY(!problemText(feed.problem).isEmpty());
    }

    void anEmptyFeedIsAFeed()
    {
        const ParsedFeed feed = parse(Head + Tail);
        QVERIFY(feed.isFeed());
        QVERIFY(!feed.partial);
        QVERIFY(feed.note.isEmpty());
    }

    void truncated_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<int>("entries");
        QTest::newRow("between items") << QByteArray() << 2;
        QTest::newRow("in text") << QByteArray("<item><title>Half a ti") << 3;
        QTest::newRow("in CDATA") << QByteArray("<item><title><![CDATA[Half a ti") << 3;
        QTest::newRow("in a tag") << QByteArray("<item><title>Half a ti</title><enclosure url='http") << 3;
        QTest::newRow("in a comment") << QByteArray("<item><title>Half a ti</title><!-- x") << 3;
        QTest::newRow("in a reference") << QByteArray("<item><title>Half a ti&am") << 3;
        QTest::newRow("in a letter") << QByteArray("<item><title>Half a ti\xc3") << 3;
    }

    void truncated()
    {
        QFETCH(QByteArray, end);
        const ParsedFeed feed = parse(Head + item(1) + item(2) + end);
        QVERIFY(feed.isFeed());
        QVERIFY(feed.partial);
        QVERIFY(!feed.note.isEmpty());
        QTEST(int(feed.entries.size()), "entries");
        QCOMPARE(feed.entries.at(1).title.value, QStringLiteral("Item 2"));
        if (feed.entries.size() == 3)
            QVERIFY(feed.entries.last().title.value.startsWith(u"Half a ti"));
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("entries");
        const QByteArray good = Head + item(1) + item(2) + Tail;
        QTest::newRow("junk before") << QByteArray("PHP Warning: foo in bar<br />\n" + good) << 2;
        QTest::newRow("blanks before") << QByteArray("\n\n " + good) << 2;
        QTest::newRow("junk after") << QByteArray(good + "<script>x</script><!-- cached -->") << 2;
        QTest::newRow("two declarations") << QByteArray("<?xml version='1.0'?>" + good) << 2;
        QTest::newRow("wrong nesting")
            << QByteArray(Head + "<item><title>t</item></title>" + item(2) + Tail) << 2;
        QTest::newRow("markup") << QByteArray(
                                       Head +
                                       "<item><title>t</title><description>a<br>b <p>c</description></item>" +
                                       item(2) + Tail)
                                << 2;
        QTest::newRow("bare") << QByteArray(Head + "<item><title>1 < 2 & 3</title></item>" + item(2) + Tail)
                              << 2;
        QTest::newRow("quotes")
            << QByteArray(Head + "<item><title>t</title><enclosure url=https://m.test/a length=5></item>" +
                          item(2) + Tail)
            << 2;
        QTest::newRow("missing end tag") << QByteArray(Head + "<item><title>t</title>" + item(2) + Tail) << 2;
        QTest::newRow("zeros") << QByteArray(Head + QByteArray("<item><title>a\0b</title></item>", 31) +
                                             item(2) + Tail)
                               << 2;
        QTest::newRow("controls") << QByteArray(Head + "<item><title>a\x01\x1f&#1;&#xFFFF;b</title></item>" +
                                                item(2) + Tail)
                                  << 2;
    }

    void damaged()
    {
        QFETCH(QByteArray, bytes);
        const ParsedFeed feed = parse(bytes);
        QTEST(int(feed.entries.size()), "entries");
        QVERIFY(!feed.wellFormed);
        QVERIFY(!feed.partial); // its end is there
        QCOMPARE(feed.channel.title.value, QStringLiteral("Meridian"));
        QCOMPARE(feed.entries.last().title.value, QStringLiteral("Item 2"));
        QVERIFY(!feed.entries.first().title.value.contains(QChar(u'\0')));
    }

    void fault34_theNewestOfAGiantFeedAreKept()
    {
        QByteArray items;
        for (int i = 0; i < 50000; ++i) // the oldest first
            items +=
                "<item><title>" + QByteArray::number(i) + "</title><pubDate>" +
                QDateTime::fromSecsSinceEpoch(1700000000 + i * 60, Qt::UTC).toString(Qt::ISODate).toLatin1() +
                "</pubDate></item>";
        const ParsedFeed feed = parse(Head + items + Tail);
        QCOMPARE(feed.entries.size(), 5000);
        QCOMPARE(feed.entries.first().title.value, QStringLiteral("45000"));
        QCOMPARE(feed.entries.last().title.value, QStringLiteral("49999"));
        QVERIFY(!feed.partial);
        QVERIFY(feed.note.contains(u"45"));
    }

    void fault31_entityBombs()
    {
        QByteArray entities = "<!ENTITY l0 \"lol\">";
        for (int i = 1; i < 10; ++i)
            entities += "<!ENTITY l" + QByteArray::number(i) + " \"" +
                        QByteArray("&l" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
        const QByteArray body = "<rss version='2.0'><channel><title>&l9;</title>" + item(1) + Tail;
        const ParsedFeed laughs = parse("<!DOCTYPE rss [" + entities + "]>" + body);
        QVERIFY(laughs.channel.title.value.size() < 1024 * 1024);
        const ParsedFeed quadratic = parse("<!DOCTYPE rss [<!ENTITY a '" + QByteArray(900, 'A') +
                                           "'>]><rss version='2.0'><channel><title>" +
                                           QByteArray("&a;").repeated(500000) + "</title></channel></rss>");
        QVERIFY(quadratic.channel.title.value.size() < 4 * 1024 * 1024);
    }

    void fault31_nothingIsReadFromOutside()
    {
        const ParsedFeed entity =
            parse("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel>"
                  "<title>&x;</title><item><title>&x;</title></item></channel></rss>");
        QVERIFY(!entity.channel.title.value.contains(u"root:"));
        QVERIFY(!entity.entries.value(0).title.value.contains(u"root:"));
        const ParsedFeed parameters =
            parse("<!DOCTYPE rss SYSTEM 'file:///etc/passwd' [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p; "
                  "<!ENTITY q 'quay'>]><rss version='2.0'><channel><title>&q;</title><item><title>t</title>"
                  "</item></channel></rss>");
        QCOMPARE(parameters.entries.size(), 1);
        QVERIFY(!parameters.channel.title.value.contains(u"root:"));
        const ParsedFeed include =
            parse("<rss version='2.0'><channel><title><xi:include parse='text' href='file:///etc/passwd'"
                  " xmlns:xi='http://www.w3.org/2001/XInclude'/></title></channel></rss>");
        QVERIFY(!include.channel.title.value.contains(u"root:"));
    }

    void fault33_deepNesting()
    {
        const ParsedFeed feed =
            parse(Head + item(1) + "<item><title>t</title>" + QByteArray("<a>").repeated(1000000) + "x" +
                  QByteArray("</a>").repeated(1000000) + "</item>" + Tail);
        QVERIFY(feed.isFeed());
        QVERIFY(feed.partial);
        QCOMPARE(feed.entries.first().title.value, QStringLiteral("Item 1"));
    }

    void fault32_tooManyAttributes()
    {
        QByteArray attributes;
        for (int i = 0; i < 100000; ++i)
            attributes += " a" + QByteArray::number(i) + "='1'";
        const ParsedFeed feed =
            parse(Head + item(1) + "<item" + attributes + "><title>t</title></item>" + Tail);
        QVERIFY(feed.isFeed());
        QVERIFY(feed.partial);
        QCOMPARE(feed.entries.size(), 1);
    }

    void fault32_aNameOf20Megabytes()
    {
        const ParsedFeed feed = parse(Head + item(1) + "<" + QByteArray(20 * 1024 * 1024, 'a') + ">x" + Tail);
        QVERIFY(feed.isFeed());
        QVERIFY(feed.partial);
        QCOMPARE(feed.entries.size(), 1);
    }

    void fault34_giantFeedsAreReadInPieces()
    {
        QByteArray items;
        for (int i = 0; i < 30000; ++i)
            items += item(i) + "\n";
        const QByteArray whole = Head + items + "<language>fr</language>" + Tail;
        const Prescan scan = prescanXml(whole);
        QVERIFY(scan.pieces() > 5);
        for (qsizetype i = 0; i < scan.pieces(); ++i)
            QVERIFY(pieceOf(whole, scan, i).size() < 300 * 1024);
        FeedSource all;
        all.bytes = whole;
        all.maxEntries = 100000;
        const ParsedFeed feed = parseFeed(all);
        QVERIFY(feed.wellFormed);
        QCOMPARE(feed.entries.size(), 30000);
        for (int i = 0; i < 30000; ++i)
            QCOMPARE(feed.entries.at(i).title.value, QString(u"Item " + QString::number(i)));
        QCOMPARE(feed.channel.title.value, QStringLiteral("Meridian"));
        QCOMPARE(feed.channel.language, QStringLiteral("fr"));

        all.bytes = Head + items + "<item><title>1 & 2</title></item>" + items + Tail;
        const ParsedFeed damaged = parseFeed(all);
        QVERIFY(!damaged.wellFormed);
        QVERIFY(!damaged.partial);
        QCOMPARE(damaged.entries.size(), 60001);
        QCOMPARE(damaged.entries.at(30000).title.value, QStringLiteral("1 & 2"));
        QCOMPARE(damaged.errorLine, 30002);

        all.bytes = Head + items;
        const ParsedFeed cut = parseFeed(all);
        QVERIFY(!cut.wellFormed);
        QVERIFY(cut.partial);
        QCOMPARE(cut.entries.size(), 30000);
        QCOMPARE(cut.errorLine, 30002);
    }

    void fault28_whatXmlForbidsIsRemoved()
    {
        const ParsedFeed feed =
            parse(Head + QByteArray("<item><title>a\0b\x01\x1f", 18) +
                  "&#x1F;&#0;&#xD800;\xED\xA0\x80&#xFFFE;c</title></item>" + item(2) + Tail);
        QCOMPARE(feed.entries.size(), 2);
        const QString title = feed.entries.first().title.value;
        QVERIFY(title.startsWith(u"ab"));
        QVERIFY(title.endsWith(u'c'));
        for (const QChar c : title) {
            QVERIFY(c.category() != QChar::Other_Control);
            QVERIFY(!c.isSurrogate());
        }
    }

    void fault29_htmlInXmlIsRecovered()
    {
        const ParsedFeed feed =
            parse(Head +
                  "<item><title>Fish&nbsp;& chips &eacute;</title><description>one<br>two <b>three"
                  "</description></item>" +
                  item(2) + Tail);
        QCOMPARE(feed.entries.size(), 2);
        QCOMPARE(feed.entries.first().title.value, QStringLiteral("Fish\u00a0& chips é"));
        const QString text = feed.entries.first().summary.value;
        QVERIFY(text.contains(u"one") && text.contains(u"two") && text.contains(u"three"));
        QVERIFY(!feed.partial);
    }

    void fault30_junkBeforeTheDocument_data()
    {
        QTest::addColumn<QByteArray>("junk");
        QTest::newRow("blanks") << QByteArray("\r\n\r\n   ");
        QTest::newRow("warnings") << QByteArray(
            "<br />\n<b>Warning</b>: include(x.php): failed to open stream in "
            "<b>/srv/feed.php</b> on line <b>3</b><br />\n");
        QTest::newRow("text") << QByteArray("Notice: Undefined index\n").repeated(160);
        QTest::newRow("comment") << QByteArray("<!-- cached -->\n");
        QTest::newRow("two marks") << QByteArray("\xef\xbb\xbf\xef\xbb\xbf");
    }

    void fault30_junkBeforeTheDocument()
    {
        QFETCH(QByteArray, junk);
        const ParsedFeed feed = parse(junk + Head + item(1) + item(2) + Tail);
        QVERIFY(feed.isFeed());
        QVERIFY(!feed.partial);
        QCOMPARE(feed.entries.size(), 2);
        QCOMPARE(feed.channel.title.value, QStringLiteral("Meridian"));
    }

    void hugeFieldsAreNoTrouble()
    {
        const ParsedFeed feed =
            parse(Head + "<item><title>t</title><author>" + QByteArray("a@").repeated(200000) +
                  "</author><link>https://m.test/" + QByteArray("a/../").repeated(500000) +
                  "</link><pubDate>" + QByteArray("Mon, ").repeated(200000) + "</pubDate></item>" + Tail);
        QCOMPARE(feed.entries.size(), 1);
        QVERIFY(feed.entries.first().link.isEmpty());
        QVERIFY(!feed.entries.first().published.time);
    }
};

QTEST_GUILESS_MAIN(TestBadFeeds)
#include "tst_badfeeds.moc"
