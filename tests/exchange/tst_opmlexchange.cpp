#include "exchange/opmlexchange.h"
#include "support/testprofile.h"

using namespace depeche;

namespace {

template <typename T>
T ok(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(*result);
}

OpmlDocument document(const QByteArray &body)
{
    return ok(readOpml("<?xml version='1.0'?><opml version='2.0'><head/><body>" + body + "</body></opml>"));
}

QHash<QString, QString> foldersByAddress(Connection &db)
{
    const auto folders = ok(FolderTable(db).folders());
    QHash<QString, QString> found;
    for (const Feed &feed : ok(FeedTable(db).feeds()))
        found.insert(feed.url.toString(), folderPath(folders, feed.folder));
    return found;
}

const QByteArray Nested = "<outline text='World'><outline text='Europe'>"
                          "<outline type='rss' text='Le Méridien' xmlUrl='https://meridien.example/rss' "
                          "htmlUrl='https://meridien.example/'/>"
                          "</outline><outline text='Port' xmlUrl='https://port.example/f'/></outline>"
                          "<outline text='Ledger' xmlUrl='https://ledger.example/f'/>";

} // namespace

class TestOpmlExchange final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importsFoldersAndTitles()
    {
        test::TestProfile profile;
        const auto report = ok(importOpml(profile.db(), document(Nested), test::Now));
        QCOMPARE(report.added.size(), 3);
        QCOMPARE(report.folders, 2);
        const auto found = foldersByAddress(profile.db());
        QCOMPARE(found.value(QStringLiteral("https://meridien.example/rss")), QStringLiteral("World/Europe"));
        QCOMPARE(found.value(QStringLiteral("https://port.example/f")), QStringLiteral("World"));
        QCOMPARE(found.value(QStringLiteral("https://ledger.example/f")), QString());
        const Feed feed = ok(FeedTable(profile.db()).feed(report.added.first()));
        QCOMPARE(feed.title, QStringLiteral("Le Méridien"));
        QCOMPARE(feed.siteUrl, QUrl(QStringLiteral("https://meridien.example/")));
    }

    void mergesWithWhatIsThere()
    {
        test::TestProfile profile;
        const FeedId known =
            profile.addFeed(QStringLiteral("https://port.example/f"), QStringLiteral("My name"));
        const auto preview = ok(previewImport(profile.db(), document(Nested)));
        QCOMPARE(preview.feeds, 3);
        QCOMPARE(preview.known, 1);
        QCOMPARE(preview.toAdd(), 2);
        QCOMPARE(ok(FeedTable(profile.db()).feeds()).size(), 1); // nothing was changed

        const auto report = ok(importOpml(profile.db(), document(Nested), test::Now));
        QCOMPARE(report.added.size(), 2);
        const Feed kept = ok(FeedTable(profile.db()).feed(known));
        QCOMPARE(kept.title, QStringLiteral("My name"));
        QVERIFY(!kept.folder);
        QCOMPARE(ok(importOpml(profile.db(), document(Nested), test::Now)).added.size(), 0);
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("file") << QByteArray("file:///etc/passwd");
        QTest::newRow("javascript") << QByteArray("javascript:alert(1)");
        QTest::newRow("words") << QByteArray("not an address");
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(QByteArray, address);
        test::TestProfile profile;
        const QByteArray body =
            "<outline text='x' xmlUrl='" + address + "'/><outline text='y' xmlUrl='https://y.example/'/>";
        const auto report = ok(importOpml(profile.db(), document(body), test::Now));
        QCOMPARE(report.invalid, 1);
        QCOMPARE(report.added.size(), 1);
    }

    void doublesCountOnce()
    {
        test::TestProfile profile;
        const auto report = ok(importOpml(
            profile.db(),
            document("<outline text='A'><outline text='x' xmlUrl='https://x.example/f'/></outline>"
                     "<outline text='B'><outline text='x' xmlUrl='https://x.example/f'/></outline>"),
            test::Now));
        QCOMPARE(report.feeds, 1);
        QCOMPARE(foldersByAddress(profile.db()).value(QStringLiteral("https://x.example/f")),
                 QStringLiteral("A"));
    }

    void slashesInNamesAndCategories()
    {
        test::TestProfile profile;
        ok(importOpml(
            profile.db(),
            document("<outline text='AC/DC'><outline text='x' xmlUrl='https://x.example/f'/></outline>"
                     "<outline text='y' xmlUrl='https://y.example/f' category='news,/World/Asia'/>"),
            test::Now));
        const auto found = foldersByAddress(profile.db());
        QCOMPARE(found.value(QStringLiteral("https://x.example/f")), QStringLiteral("AC DC"));
        QCOMPARE(found.value(QStringLiteral("https://y.example/f")), QStringLiteral("World/Asia"));
    }

    void undoRemovesWhatItAdded()
    {
        test::TestProfile profile;
        profile.addFeed(QStringLiteral("https://own.example/f"), {},
                        *ok(FolderTable(profile.db()).ensure(QStringLiteral("World"))));
        const auto report = ok(importOpml(profile.db(), document(Nested), test::Now));
        ok(undoImport(profile.db(), report.added, test::Now));
        const auto found = foldersByAddress(profile.db());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.value(QStringLiteral("https://own.example/f")), QStringLiteral("World"));
        QCOMPARE(ok(FolderTable(profile.db()).folders()).size(), 1);
    }

    void exportedIsImportedAgain()
    {
        test::TestProfile from;
        ok(importOpml(from.db(), document(Nested), test::Now));
        const OpmlDocument exported = ok(exportOpml(from.db(), test::Now));
        QCOMPARE(exported.headValue(u"dateCreated"), QStringLiteral("Sun, 17 May 2026 08:00:00 GMT"));
        test::TestProfile to;
        const auto report = ok(importOpml(to.db(), ok(readOpml(writeOpml(exported))), test::Now));
        QCOMPARE(report.added.size(), 3);
        QCOMPARE(foldersByAddress(to.db()), foldersByAddress(from.db()));
    }
};

QTEST_GUILESS_MAIN(TestOpmlExchange)
#include "tst_opmlexchange.moc"
