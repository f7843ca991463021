#include "feed/opml.h"

#include <QStringEncoder>
#include <QTemporaryFile>
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

void walk(const QList<OpmlOutline> &outlines, int depth,
          const std::function<void(const OpmlOutline &, int)> &visit)
{
    for (const OpmlOutline &outline : outlines) {
        visit(outline, depth);
        walk(outline.children, depth + 1, visit);
    }
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

    void fault56_limits()
    {
        QCOMPARE(readOpml(QByteArray(33 * 1024 * 1024, ' ')).error().kind, ErrorKind::Limit);
        // Just below the limit: mostly one comment.
        QByteArray large = "<opml><body><!--" + QByteArray(32 * 1024 * 1024 - 200, '-').replace("--", "- ") +
                           "--><outline text='f' xmlUrl='https://m.test/'/></body></opml>";
        QVERIFY(large.size() <= MaxOpmlBytes);
        QCOMPARE(read(large).outlines.size(), 1);
        const OpmlDocument many =
            read("<opml><body>" + QByteArray("<outline text='f'/>").repeated(60000) + "</body></opml>");
        QCOMPARE(many.outlines.size(), 50000);
        QVERIFY(many.partial);
        QVERIFY(!many.note.isEmpty());
    }

    void fault56_emptyFoldersTooDeepMakeNoLongRow()
    {
        const OpmlDocument deep = read("<opml><body>" + QByteArray("<outline text='a'>").repeated(10000) +
                                       QByteArray("</outline>").repeated(10000) + "</body></opml>");
        int count = 0;
        const QList<OpmlOutline> *level = &deep.outlines;
        for (; !level->isEmpty(); level = &level->first().children) {
            QCOMPARE(level->size(), 1);
            ++count;
        }
        QVERIFY(count >= 60 && count <= 65);
        QVERIFY(!deep.note.isEmpty());
    }

    void fault56_filesAreReadNoFurtherThanTheLimit()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QVERIFY(file.resize(qint64(3) << 30)); // sparse
        QCOMPARE(readOpmlFile(file.fileName()).error().kind, ErrorKind::Limit);
        QCOMPARE(readOpmlFile(QStringLiteral("/no/such/file.opml")).error().kind, ErrorKind::Storage);
    }

    void fault56_tenThousandFoldersDeep_data()
    {
        QTest::addColumn<QByteArray>("ends");
        QTest::newRow("closed") << QByteArray("</outline>").repeated(10000);
        QTest::newRow("cut") << QByteArray();
    }
    void fault56_tenThousandFoldersDeep()
    {
        QFETCH(QByteArray, ends);
        const OpmlDocument deep = read("<opml><body>" + QByteArray("<outline text='d'>").repeated(10000) +
                                       "<outline text='inner' xmlUrl='https://inner.test/'/>" + ends +
                                       "<outline text='after' xmlUrl='https://after.test/'/></body></opml>");
        QStringList feeds;
        int deepest = 0;
        walk(deep.outlines, 1, [&](const OpmlOutline &outline, int depth) {
            deepest = qMax(deepest, depth);
            if (outline.isFeed())
                feeds += outline.text;
        });
        QCOMPARE(feeds, (QStringList{QStringLiteral("inner"), QStringLiteral("after")}));
        QCOMPARE(deepest, 64);
        QVERIFY(!deep.note.isEmpty());
        if (!ends.isEmpty())
            QCOMPARE(deep.outlines.last().text, QStringLiteral("after"));
    }

    void fault56_aTagTooLongCostsItselfOnly()
    {
        const OpmlDocument document = read(
            "<opml><body><outline text='a' xmlUrl='https://a.test/'/><outline text='b' x='" +
            QByteArray(100000, 'x') + "'><outline text='c'/></outline><outline text='d'/></body></opml>");
        QCOMPARE(document.outlines.size(), 3);
        QCOMPARE(document.outlines.last().text, QStringLiteral("d"));
        QVERIFY(document.partial);
    }

    void fault56_encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isRight");
        const QString text =
            QStringLiteral("<opml version='1.0'><body><outline text='Ценa é'/></body></opml>");
        const QByteArray utf8 = text.toUtf8();
        const auto declared = [](const QByteArray &name) {
            return QByteArray("<?xml version='1.0' encoding='" + name + "'?>");
        };
        QStringEncoder utf16le(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QStringEncoder utf16be(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
        QTest::newRow("none") << utf8 << true;
        QTest::newRow("bom") << QByteArray("\xEF\xBB\xBF" + utf8) << true;
        QTest::newRow("bom, wrong declaration")
            << QByteArray("\xEF\xBB\xBF" + declared("ISO-8859-1") + utf8) << true;
        QTest::newRow("utf-16 le") << QByteArray(utf16le(text)) << true;
        QTest::newRow("utf-16 be, declared utf-8")
            << QByteArray(utf16be(QString(QString::fromLatin1(declared("UTF-8")) + text))) << true;
        QTest::newRow("declared utf-16, is utf-8") << QByteArray(declared("UTF-16") + utf8) << true;
        QTest::newRow("unknown name") << QByteArray(declared("x-unknown") + utf8) << true;
        QTest::newRow("blank before") << QByteArray("\n \n" + declared("UTF-8") + utf8) << true;
        QTest::newRow("latin 1") << QByteArray(declared("ISO-8859-1") +
                                               "<opml><body><outline text='caf\xE9'/></body></opml>")
                                 << false;
        QTest::newRow("latin 1, declared utf-8")
            << QByteArray(declared("UTF-8") + "<opml><body><outline text='caf\xE9'/></body></opml>") << false;
    }
    void fault56_encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isRight);
        const OpmlDocument document = read(bytes);
        QCOMPARE(document.outlines.value(0).text,
                 isRight ? QStringLiteral("Ценa é") : QStringLiteral("café"));
    }

    void fault56_otherFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><html><body><p>Sign in</body></html>")
                              << QStringLiteral("web page");
        QTest::newRow("untidy page") << QByteArray("<!doctype HTML>\n<title>x</title><p>a<br>b")
                                     << QStringLiteral("web page");
        QTest::newRow("rss") << QByteArray("<rss version='2.0'><channel/></rss>")
                             << QStringLiteral("feed itself");
        QTest::newRow("atom") << QByteArray("<feed xmlns='http://www.w3.org/2005/Atom'/>")
                              << QStringLiteral("feed itself");
        QTest::newRow("empty") << QByteArray(" \n") << QStringLiteral("empty");
        QTest::newRow("picture") << QByteArray("GIF89a\0\1\2", 9) << QStringLiteral("not OPML");
        QTest::newRow("json") << QByteArray("{\"subscriptions\": []}") << QStringLiteral("not OPML");
    }
    void fault56_otherFilesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const Result<OpmlDocument> document = readOpml(bytes);
        QVERIFY(!document.ok());
        QCOMPARE(document.error().kind, ErrorKind::Invalid);
        QVERIFY2(document.error().message.contains(word), qPrintable(document.error().message));
    }

    void undeclaredEntitiesAndPrefixes()
    {
        const OpmlDocument document =
            read("<opml version='1.1'><body><outline text='caf&eacute; &amp; &nbsp;x' "
                 "frss:cssFullContent='p &gt; a' xmlURL='https://m.test/?a&b'/>"
                 "</body></opml>");
        const OpmlOutline outline = document.outlines.value(0);
        QVERIFY(!document.wellFormed);
        QVERIFY(!document.partial);
        QCOMPARE(outline.text, QStringLiteral("café & \u00a0x"));
        QCOMPARE(outline.xmlUrl, QStringLiteral("https://m.test/?a&b"));
        QCOMPARE(outline.attributes.value(QStringLiteral("frss:cssFullContent")), QStringLiteral("p > a"));
    }

    void spellingsBesideEachOther()
    {
        const OpmlDocument document =
            read("<opml><body><outline TEXT='other' text='right' isComment='perhaps' isBreakpoint='TRUE' "
                 "xmlurl='https://m.test/'/></body></opml>");
        const OpmlOutline outline = document.outlines.value(0);
        QCOMPARE(outline.text, QStringLiteral("right"));
        QCOMPARE(outline.xmlUrl, QStringLiteral("https://m.test/"));
        QVERIFY(outline.isBreakpoint && !outline.isComment);
        const OpmlDocument again = read(writeOpml(document));
        QVERIFY(again.wellFormed);
        QVERIFY(again.outlines == document.outlines);
    }

    void headIsKept()
    {
        const QByteArray head =
            "<title>t</title><dateCreated>d</dateCreated><ownerName>Anne</ownerName>"
            "<ownerEmail>anne@example.org</ownerEmail><expansionState>1, 6</expansionState>"
            "<vertScrollState>1</vertScrollState><windowTop>146</windowTop><x:sync>7</x:sync>";
        const OpmlDocument document =
            read("<opml version='2.0' xmlns:x='urn:x'><head>" + head + "</head><body/></opml>");
        QCOMPARE(document.head.size(), 8);
        QCOMPARE(document.head.last().first, QStringLiteral("x:sync"));
        const OpmlDocument again = read(writeOpml(document));
        QVERIFY(again.wellFormed);
        QVERIFY(again.head == document.head);
        QCOMPARE(writeOpml(again), writeOpml(document));
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
