#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/backup.h"
#include "store/maintenance.h"
#include "store/statement.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

class TestMaintenance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsCompleteAndNeverOverwrites()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"a"_s)});
        profile.index();
        const QString file = profile.folder() + u"/copy.db"_s;
        QVERIFY(Maintenance(profile.db()).backup(file));
        QVERIFY(verifyBackup(file));
        const auto copy = Connection::open(file, Connection::Mode::ReadOnly);
        QCOMPARE(*ArticleSearch(**copy, Now).count(ArticleQuery::all()), 1);
        const auto again = Maintenance(profile.db()).backup(file);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Exists);
    }

    void aBackupCutShortIsNotTakenForOne()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"a"_s)});
        const QString file = profile.folder() + u"/copy.db"_s;
        // What a backup leaves that was killed half-way does not stand in the way of the next one.
        QFile rest(file + u".part"_s);
        QVERIFY(rest.open(QIODevice::WriteOnly));
        rest.write("half a database");
        rest.close();
        QVERIFY(Maintenance(profile.db()).backup(file));
        QVERIFY(verifyBackup(file));
        QVERIFY(!rest.exists());
    }

    void aBackupWithoutRoomLeavesNoFile()
    {
        TestProfile profile;
        const QString file = profile.folder() + u"/missing/copy.db"_s;
        QVERIFY(!Maintenance(profile.db()).backup(file));
        QVERIFY(!QFile::exists(file));
    }

    void whatIsNoBackupIsRefused()
    {
        TestProfile profile;
        const QString text = profile.folder() + u"/text.db"_s;
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a database at all, but long enough to look at");
        file.close();
        QVERIFY(!verifyBackup(text));
        QVERIFY(!verifyBackup(profile.folder() + u"/absent.db"_s));
    }

    void restoringKeepsWhatWasThere()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"a"_s)});
        const QString file = profile.folder() + u"/copy.db"_s;
        QVERIFY(Maintenance(profile.db()).backup(file));
        profile.write(FeedId(1), {article(u"b"_s)});
        profile.close();
        const auto kept = restoreBackup(file, profile.file(), Now);
        QVERIFY(kept);
        const auto countIn = [](const QString &name) {
            const auto db = Connection::open(name, Connection::Mode::ReadOnly);
            return *ArticleSearch(**db, Now).count(ArticleQuery::all());
        };
        QCOMPARE(countIn(profile.file()), 1);
        QCOMPARE(countIn(*kept), 2);
    }

    void aDatabaseInUseIsNotReplaced()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"a"_s)});
        const QString file = profile.folder() + u"/copy.db"_s;
        QVERIFY(Maintenance(profile.db()).backup(file));
        profile.write(FeedId(1), {article(u"b"_s)});
        // Another program has it open, and would go on writing into a file that nobody reads any more.
        const auto refused = restoreBackup(file, profile.file(), Now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Locked);
        profile.write(FeedId(1), {article(u"c"_s)});
        QCOMPARE(*ArticleSearch(profile.db(), Now).count(ArticleQuery::all()), 3);
        profile.close();
        const auto again = Connection::open(profile.file(), Connection::Mode::ReadWrite);
        QCOMPARE(*ArticleSearch(**again, Now).count(ArticleQuery::all()), 3);
        QVERIFY(!QFile::exists(profile.file() + u".restoring"_s));
    }

    void aDamagedDatabaseIsKeptAsItWas()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"a"_s)});
        const QString file = profile.folder() + u"/copy.db"_s;
        QVERIFY(Maintenance(profile.db()).backup(file));
        profile.close();
        QFile damaged(profile.file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("this is no database any more");
        damaged.close();
        QFile log(profile.file() + u"-wal"_s);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("its log");
        log.close();
        const auto kept = restoreBackup(file, profile.file(), Now);
        QVERIFY2(kept.ok(), kept.ok() ? "" : qPrintable(kept.error().detail));
        const auto db = Connection::open(profile.file(), Connection::Mode::ReadOnly);
        QCOMPARE(*ArticleSearch(**db, Now).count(ArticleQuery::all()), 1);
        QCOMPARE(QFileInfo(*kept).size(), 28);
    }

    void aBadBackupReplacesNothing()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"a"_s)});
        profile.close();
        QFile bad(profile.folder() + u"/bad.db"_s);
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x'));
        bad.close();
        QVERIFY(!restoreBackup(bad.fileName(), profile.file(), Now));
        const auto db = Connection::open(profile.file(), Connection::Mode::ReadOnly);
        QCOMPARE(*ArticleSearch(**db, Now).count(ArticleQuery::all()), 1);
    }

    void damageIsFound()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"a"_s)});
        profile.index();
        QCOMPARE(Maintenance(profile.db()).check().value(), QStringList());
        QVERIFY(profile.db().exec(u"UPDATE feed_counts SET unread = 5"_s));
        QCOMPARE(Maintenance(profile.db()).check()->size(), 1);
    }

    void damagedCountsAreFoundAndMended_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("feed") << u"UPDATE feed_counts SET articles = 7"_s;
        QTest::newRow("no row of the feed") << u"DELETE FROM feed_counts"_s;
        QTest::newRow("flags") << u"UPDATE flag_counts SET starred = 3"_s;
        QTest::newRow("no row of the flags") << u"DELETE FROM flag_counts"_s;
        QTest::newRow("tag") << u"UPDATE tag_counts SET unread = 9"_s;
        QTest::newRow("no row of the tag") << u"DELETE FROM tag_counts"_s;
        QTest::newRow("a tag nobody follows")
            << u"INSERT INTO tag_counts SELECT id, 1, 1 FROM tags WHERE followed IS NULL"_s;
        QTest::newRow("not in the index") << u"INSERT INTO article_fts(article_fts) VALUES('delete-all')"_s;
        QTest::newRow("in the index for nothing")
            << u"INSERT INTO article_fts(rowid, title) VALUES(99, 'gone')"_s;
        QTest::newRow("in the index and waiting") << u"INSERT INTO index_queue SELECT id FROM articles"_s;
    }

    void damagedCountsAreFoundAndMended()
    {
        QFETCH(const QString, damage);
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(),
                      {article(u"a"_s, 1, {u"x"_s}), article(u"b"_s, 2, {u"x"_s, u"y"_s})});
        profile.index();
        QVERIFY(db.exec(u"UPDATE tags SET followed = 1 WHERE name = 'x'"_s));
        const auto ids = *ArticleSearch(db, Now).ids(ArticleQuery::all(), -1);
        QVERIFY(ArticleTable(db).setFlags({ids.first()}, ArticleFlag::Starred, {}, {}));
        QCOMPARE(Maintenance(db).check().value(), QStringList());
        QVERIFY(db.exec(damage));
        QVERIFY(!Maintenance(db).check()->isEmpty());
        QVERIFY(Maintenance(db).mend());
        profile.index();
        QCOMPARE(Maintenance(db).check().value(), QStringList());
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::flagged(ArticleFlag::Starred)), 1);
        QCOMPARE(*ArticleSearch(db, Now).count(parseQuery(u"title:b"_s, Now).query), 1);
    }

    void numbers()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"a"_s, 1, {u"x"_s}), article(u"b"_s)});
        const auto stats = Maintenance(profile.db()).stats();
        QCOMPARE(stats->articles, 2);
        QCOMPARE(stats->unread, 2);
        QCOMPARE(stats->feeds, 1);
        QCOMPARE(stats->tags, 1);
        QCOMPARE(stats->schema, Migrator::newestVersion());
        QCOMPARE(stats->notIndexed, 2);
        QVERIFY(stats->textBytes > 0 && stats->indexBytes > 0 && stats->listBytes > 0 && stats->tagBytes > 0);
        QCOMPARE(stats->textBytes + stats->indexBytes + stats->listBytes + stats->tagBytes +
                         stats->freeBytes <=
                     stats->databaseBytes,
                 true);
        QVERIFY(stats->databaseBytes > 0);
    }

    void statementsOfAMigrationAreDividedAtTheirEnds()
    {
        const QStringList parts = splitStatements(
            u"-- a comment;\nCREATE TABLE a(\n  x TEXT -- why; not\n);\nCREATE TRIGGER t BEGIN\n  UPDATE a SET x = 1; --\nEND;\n"_s);
        QCOMPARE(parts.size(), 2);
        QVERIFY(parts.at(1).contains(u"UPDATE"_s) && parts.at(1).trimmed().endsWith(u"END;"_s));
    }

    void migratingTwiceChangesNothing()
    {
        TestProfile profile;
        profile.addFeed();
        QVERIFY(Migrator(profile.db(), profile.file()).migrate());
        QCOMPARE(*numberOf(profile.db(), u"SELECT count(*) FROM feeds"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestMaintenance)
#include "tst_maintenance.moc"
