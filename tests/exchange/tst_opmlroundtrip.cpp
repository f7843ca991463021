#include "tests/exchange/opmltest.h"

#include <QRandomGenerator>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Trees of folders and feeds as other readers write them.
class Generator final
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    OpmlDocument document()
    {
        OpmlDocument document;
        document.version = u"2.0"_s;
        document.namespaces = {{u"frss"_s, u"https://freshrss.test/opml"_s},
                               {u"rssowl"_s, u"http://rssowl.test"_s}};
        document.outlines = level(0);
        return document;
    }

private:
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    QString word()
    {
        static const QStringList words{
            u"Мир"_s,    u"العالم"_s, u"世界"_s, u"AT&T"_s, u"<b>"_s,       u"\"Ports\" & 'sea'"_s,
            u"Łódź 𝄞"_s, u"AC/DC"_s,  u"News"_s, u"a\tb"_s, u"  blank  "_s, u"a\nb"_s};
        return words.at(m_random.bounded(int(words.size())));
    }
    QString name() { return QString(word() % u' ' % QString::number(++m_number)); }

    void decorate(OpmlOutline &outline)
    {
        if (oneIn(3))
            outline.attributes.insert(u"frss:priority"_s, word());
        if (oneIn(3))
            outline.attributes.insert(u"rssowl:id"_s, QString::number(m_number));
        if (oneIn(3))
            outline.attributes.insert(u"updateInterval"_s, u"-1"_s);
        if (oneIn(4))
            outline.attributes.insert(u"filtercmd"_s, u"sh -c 'x'"_s);
        if (oneIn(4))
            outline.category = u"/World/"_s + word() + u",sea"_s;
        if (oneIn(5))
            outline.created = u"Sun, 17 May 2026 08:00:00 GMT"_s;
        outline.isComment = oneIn(7);
        outline.isBreakpoint = oneIn(7);
    }

    QList<OpmlOutline> level(int depth)
    {
        QList<OpmlOutline> outlines;
        const int folders = depth < 5 ? m_random.bounded(3) + (depth == 0 ? 1 : 0) : 0;
        for (int i = 0; i < folders; ++i) {
            OpmlOutline folder;
            folder.text = name();
            folder.title = oneIn(3) ? name() : folder.text;
            decorate(folder);
            folder.children = level(depth + 1);
            if (folder.children.isEmpty())
                folder.children += feed();
            outlines += folder;
        }
        for (int i = m_random.bounded(4); i > 0; --i)
            outlines += feed();
        return outlines;
    }

    OpmlOutline feed()
    {
        OpmlOutline feed;
        feed.text = name();
        feed.title = oneIn(2) ? feed.text : name();
        feed.type = oneIn(3) ? u"atom"_s : u"rss"_s;
        feed.xmlUrl = u"https://news.example/feed?n=%1&x=%C3%A9"_s.arg(m_number);
        if (oneIn(2))
            feed.htmlUrl = u"https://news.example/%1"_s.arg(m_number);
        if (oneIn(2))
            feed.description = word();
        if (oneIn(2))
            feed.language = u"fr-CA"_s;
        if (oneIn(3))
            feed.version = u"RSS2"_s;
        decorate(feed);
        return feed;
    }

    QRandomGenerator m_random;
    int m_number = 0;
};

QString oneLine(const QString &text)
{
    return text.simplified();
}

/// What must be the same after a list went through the store: one line a feed or folder, with its path.
QStringList contentsOf(const QList<OpmlOutline> &outlines, const QString &path = {})
{
    QStringList lines;
    for (const OpmlOutline &outline : outlines) {
        QStringList attributes;
        for (auto it = outline.attributes.cbegin(); it != outline.attributes.cend(); ++it)
            attributes += QString(it.key() % u'=' % it.value());
        const QString title = outline.isFeed() && outline.title == outline.text ? QString() : outline.title;
        lines += QStringList{path,
                             oneLine(outline.text),
                             oneLine(title),
                             outline.type,
                             outline.xmlUrl,
                             outline.htmlUrl,
                             outline.description,
                             outline.language,
                             outline.version,
                             outline.created,
                             outline.category,
                             outline.isComment ? u"c"_s : QString(),
                             outline.isBreakpoint ? u"b"_s : QString(),
                             attributes.join(u'|')}
                     .join(u" § ");
        lines += contentsOf(outline.children, QString(path % u'/' % oneLine(outline.text)));
    }
    lines.sort();
    return lines;
}

} // namespace

/// What lists of feeds go through: file → store → file → store.
class TestOpmlRoundTrip final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void losesNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void losesNothing()
    {
        QFETCH(quint32, seed);
        OpmlDocument original = Generator(seed).document();
        // Feeds outside of folders go into that of their category: that is no loss, but another place.
        for (OpmlOutline &outline : original.outlines)
            if (outline.isFeed())
                outline.category.clear();
        const OpmlDocument list = ok(readOpml(writeOpml(original)));
        TestProfile first;
        ok(import(first.db(), list));
        const OpmlDocument exported = ok(exportOpml(first.db(), Now));
        const QByteArray bytes = writeOpml(exported);
        const OpmlDocument readAgain = ok(readOpml(bytes));
        QVERIFY(readAgain.wellFormed);
        QCOMPARE(contentsOf(readAgain.outlines), contentsOf(original.outlines));

        TestProfile second;
        ok(import(second.db(), readAgain));
        QCOMPARE(writeOpml(ok(exportOpml(second.db(), Now))), bytes);
    }

    void samePrefixesOfDifferentLists()
    {
        const auto listOf = [](const char *address, const char *feed) {
            return ok(readOpml(QByteArray("<opml version='2.0' xmlns:x='") + address +
                               "'><body><outline text='f' x:id='1' xmlUrl='" + feed + "'/></body></opml>"));
        };
        TestProfile profile;
        ok(import(profile.db(), listOf("https://one.test/ns", "https://one.example/f")));
        ok(import(profile.db(), listOf("https://two.test/ns", "https://two.example/f")));
        const QByteArray bytes = writeOpml(ok(exportOpml(profile.db(), Now)));
        const OpmlDocument exported = ok(readOpml(bytes));
        QStringList meanings;
        for (const OpmlOutline &outline : exported.outlines) {
            const QString prefix = outline.attributes.firstKey().section(u':', 0, 0);
            meanings += QString(outline.xmlUrl % u' ' % exported.namespaces.value(prefix));
        }
        QCOMPARE(meanings, (QStringList{u"https://one.example/f https://one.test/ns"_s,
                                        u"https://two.example/f https://two.test/ns"_s}));
        TestProfile second;
        ok(import(second.db(), exported));
        QCOMPARE(writeOpml(ok(exportOpml(second.db(), Now))), bytes);
    }

    void namesOfTheUserAndOfThePublisher()
    {
        TestProfile profile;
        const FeedId named = profile.addFeed(u"https://one.example/f"_s, u"Mine"_s);
        profile.addFeed(u"https://two.example/f"_s);
        profile.addFeed(u"https://three.example/f"_s);
        ok(profile.db().exec(u"UPDATE feeds SET title = 'Theirs' WHERE url NOT LIKE '%three%'"_s));
        const OpmlDocument exported = ok(exportOpml(profile.db(), Now));
        QCOMPARE(exported.outlines.at(0).text, u"Mine"_s);
        QCOMPARE(exported.outlines.at(0).title, u"Theirs"_s);
        QCOMPARE(exported.outlines.at(1).text, u"Theirs"_s);
        QCOMPARE(exported.outlines.at(2).text, u"three.example"_s);
        QVERIFY(exported.outlines.at(2).title.isNull());

        TestProfile other;
        ok(import(other.db(), ok(readOpml(writeOpml(exported)))));
        // The publisher's names are followed there as here; the user's stays.
        ok(other.db().exec(u"UPDATE feeds SET title = 'Renamed'"_s));
        const auto feeds = ok(FeedTable(other.db()).feeds());
        QCOMPARE(feeds.at(0).title, u"Mine"_s);
        QCOMPARE(feeds.at(1).title, u"Renamed"_s);
        QCOMPARE(feeds.at(2).title, u"Renamed"_s);
        ok(FeedTable(profile.db()).rename(named, {}));
        QCOMPARE(ok(exportOpml(profile.db(), Now)).outlines.at(0).text, u"Theirs"_s);
    }

    void renamedFoldersKeepTheirNewNames()
    {
        TestProfile profile;
        ok(import(profile.db(), document("<outline text='AC/DC' title='Loud' rank='7'>"
                                         "<outline text='x' xmlUrl='https://x.example/f'/></outline>")));
        OpmlOutline folder = ok(exportOpml(profile.db(), Now)).outlines.first();
        QCOMPARE(folder.text, u"AC/DC"_s);
        QCOMPARE(folder.title, u"Loud"_s);
        ok(FolderTable(profile.db()).rename(ok(FolderTable(profile.db()).folders()).first().id, u"Quiet"_s));
        folder = ok(exportOpml(profile.db(), Now)).outlines.first();
        QCOMPARE(folder.text, u"Quiet"_s);
        QCOMPARE(folder.attributes.value(u"rank"_s), u"7"_s);
    }

    void emptyFoldersAndPlacesOfOurOwnLists()
    {
        TestProfile profile;
        ok(FolderTable(profile.db()).ensure(u"Empty/Inner"_s));
        const FeedId feed =
            ok(import(profile.db(),
                      document("<outline text='x' xmlUrl='https://x.example/f' category='/A'/>")))
                .added.first();
        ok(FeedTable(profile.db()).move(feed, {}, 0)); // the user has it at the top
        const QByteArray bytes = writeOpml(ok(exportOpml(profile.db(), Now)));
        TestProfile second;
        ok(import(second.db(), ok(readOpml(bytes))));
        QCOMPARE(writeOpml(ok(exportOpml(second.db(), Now))), bytes);
        QCOMPARE(foldersByAddress(second.db()).value(u"https://x.example/f"_s), QString());
        ok(UndoTable(second.db()).undo(Now));
        QCOMPARE(ok(FolderTable(second.db()).folders()).size(), 0);
    }

    void passwordsStayHereUnlessAskedFor()
    {
        TestProfile profile;
        profile.addFeed(u"https://anne:geheim@port.example/f"_s);
        const OpmlDocument liferea =
            document("<outline text='y' xmlUrl='https://y.example/f' username='anne' password='geheim'/>");
        QVERIFY(!planImport(liferea).note.isEmpty());
        ok(import(profile.db(), liferea));
        QCOMPARE(ok(addressesWithPasswords(profile.db())), 1);
        QVERIFY(!writeOpml(ok(exportOpml(profile.db(), Now))).contains("geheim"));
        const QByteArray with = writeOpml(ok(exportOpml(profile.db(), Now, ExportedPasswords::Include)));
        QCOMPARE(with.count("geheim"), 1);
        QVERIFY(with.contains("https://anne:geheim@port.example/f"));
    }

    void isAValidList()
    {
        TestProfile profile;
        ok(import(profile.db(), document(Nested)));
        const OpmlDocument exported = ok(readOpml(writeOpml(ok(exportOpml(profile.db(), Now)))));
        QVERIFY(exported.wellFormed);
        QCOMPARE(exported.version, u"2.0"_s);
        QCOMPARE(exported.headValue(u"dateCreated"), u"Sun, 17 May 2026 08:00:00 GMT"_s);
        QVERIFY(isOwnExport(exported));
        QVERIFY(!isOwnExport(document(Nested)));
        QCOMPARE(exported.outlines.size(), 2);
        QCOMPARE(exported.outlines.last().type, u"rss"_s);
    }
};

QTEST_GUILESS_MAIN(TestOpmlRoundTrip)
#include "tst_opmlroundtrip.moc"
