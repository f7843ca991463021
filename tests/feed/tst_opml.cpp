#include "feed/opml.h"

#include <QtTest>

using namespace depeche;

namespace {

const char List[] =
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    "<opml version='1.1' xmlns:frss='https://reader.test/opml'>\n"
    " <head><title>Mes journaux</title><ownerName>Anne</ownerName><x-note>garder</x-note></head>\n"
    " <body>\n"
    "  <outline text='Monde &amp; mers' custom='1'>\n"
    "   <outline text='Nord'>\n"
    "    <outline TEXT='Meridian' title='The Meridian' type='rss' "
    "XMLURL='https://meridian.test/feed?a=1&amp;b=2'\n"
    "             htmlUrl='https://meridian.test/' category='/Sea,/Salt' frss:priority='high' "
    "isComment='true'/>\n"
    "   </outline>\n"
    "  </outline>\n"
    "  <outline title='Le Quotidien du Port' xmlUrl='https://quotidien.test/rss.xml' "
    "description='a&#10;b'/>\n"
    " </body></opml>\n";

OpmlDocument read(const QByteArray &bytes)
{
    const Result<OpmlDocument> document = readOpml(bytes);
    return document ? *document : OpmlDocument();
}

} // namespace

class TestOpml final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads()
    {
        const OpmlDocument document = read(List);
        QVERIFY(document.wellFormed);
        QCOMPARE(document.headValue(u"TITLE"), QStringLiteral("Mes journaux"));
        QCOMPARE(document.outlines.size(), 2);
        const OpmlOutline &folder = document.outlines.first();
        QVERIFY(!folder.isFeed());
        QCOMPARE(folder.text, QStringLiteral("Monde & mers"));
        QCOMPARE(folder.attributes.value(QStringLiteral("custom")), QStringLiteral("1"));
        const OpmlOutline &feed = folder.children.first().children.first();
        QVERIFY(feed.isFeed());
        QCOMPARE(feed.xmlUrl, QStringLiteral("https://meridian.test/feed?a=1&b=2"));
        QCOMPARE(feed.text, QStringLiteral("Meridian"));
        QCOMPARE(feed.title, QStringLiteral("The Meridian"));
        QVERIFY(feed.isComment);
        QCOMPARE(feed.attributes.value(QStringLiteral("frss:priority")), QStringLiteral("high"));
        QCOMPARE(document.outlines.last().displayName(), QStringLiteral("Le Quotidien du Port"));
    }

    void roundTripLosesNothing()
    {
        OpmlDocument document = read(List);
        OpmlDocument again = read(writeOpml(document));
        QCOMPARE(again.version, QStringLiteral("2.0"));
        document.version = again.version;
        QVERIFY(again == document);
    }

    void writesWhatXmlCannotCarry()
    {
        OpmlDocument document;
        OpmlOutline outline;
        outline.text = QStringLiteral("a\u0001b <\"&'> c");
        outline.xmlUrl = QStringLiteral("https://meridian.test/");
        outline.attributes = {{QStringLiteral("no name"), QStringLiteral("x")},
                              {QStringLiteral("p:q"), QStringLiteral("y")}};
        document.outlines = {outline};
        const OpmlDocument again = read(writeOpml(document));
        QVERIFY(again.wellFormed);
        QCOMPARE(again.outlines.value(0).text, QStringLiteral("ab <\"&'> c"));
        QCOMPARE(again.outlines.value(0).attributes,
                 (QMap<QString, QString>{{QStringLiteral("p:q"), QStringLiteral("y")}}));
    }

    void damagedListGivesWhatIsThere()
    {
        const QByteArray whole(List);
        const OpmlDocument document = read(whole.left(whole.indexOf("<outline title=")));
        QVERIFY(!document.wellFormed);
        QVERIFY(document.partial);
        QCOMPARE(document.outlines.size(), 1);
        const OpmlDocument ampersand =
            read("<opml><body><outline text='A & B' xmlUrl='https://m.test/?a=1&b=2'/></body></opml>");
        QCOMPARE(ampersand.outlines.value(0).text, QStringLiteral("A & B"));
        QCOMPARE(ampersand.outlines.value(0).xmlUrl, QStringLiteral("https://m.test/?a=1&b=2"));
        QVERIFY(!ampersand.partial);
    }

    void otherDocumentsAreRefused()
    {
        for (const char *bytes :
             {"", "hello", "<html><body>x</body></html>", "<rss version='2.0'><channel/></rss>"}) {
            const Result<OpmlDocument> document = readOpml(bytes);
            QVERIFY(!document.ok());
            QCOMPARE(document.error().kind, ErrorKind::Invalid);
            QVERIFY(!document.error().message.isEmpty());
        }
    }

    void limits()
    {
        QCOMPARE(readOpml(QByteArray(33 * 1024 * 1024, ' ')).error().kind, ErrorKind::Limit);
        const OpmlDocument many =
            read("<opml><body>" + QByteArray("<outline text='f'/>").repeated(60000) + "</body></opml>");
        QCOMPARE(many.outlines.size(), 50000);
        QVERIFY(many.partial);
        QVERIFY(!many.note.isEmpty());
    }

    void deepFoldersComeUp()
    {
        const OpmlDocument deep = read("<opml><body>" + QByteArray("<outline text='d'>").repeated(150) +
                                       "<outline text='f' xmlUrl='https://m.test/'/>" +
                                       QByteArray("</outline>").repeated(150) + "</body></opml>");
        int depth = 0;
        const QList<OpmlOutline> *level = &deep.outlines;
        while (!level->isEmpty()) {
            ++depth;
            if (level->last().isFeed())
                break;
            level = &level->first().children;
        }
        QCOMPARE(depth, 64);
        QVERIFY(level->last().isFeed());
    }
};

QTEST_GUILESS_MAIN(TestOpml)
#include "tst_opml.moc"
