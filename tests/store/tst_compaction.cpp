#include "keeping.h"
#include "store/articlesearch.h"
#include "store/compaction.h"
#include "store/maintenance.h"

#include <QRandomGenerator>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

/// Tidying the index and giving room back.
class TestCompaction final : public QObject
{
    Q_OBJECT

    static Result<CompactionPosition> compact(Connection &db, Compaction::Merge merge)
    {
        auto position = Compaction(db).begin(merge);
        while (position && !position->isDone()) {
            auto transaction = Transaction::begin(db, Durability::Fetched);
            position = Compaction(db).slice(*position, milliseconds(0));
            if (position)
                DEPECHE_TRY((*transaction)->commit());
        }
        return position;
    }
    static QString noise(int bytes)
    {
        QByteArray random(bytes, Qt::Uninitialized);
        QRandomGenerator generator(7);
        generator.fillRange(reinterpret_cast<quint32 *>(random.data()), bytes / 4);
        return QString::fromLatin1(random.toBase64());
    }
    /// Twelve segments of the index.
    static void fill(TestProfile &profile)
    {
        const FeedId feed = profile.addFeed();
        for (int i = 0; i < 12; ++i) {
            profile.write(feed, {article(u"common word%1"_s.arg(i), i + 1)});
            profile.index();
        }
    }
    static qint64 found(Connection &db, const QString &query)
    {
        return *ArticleSearch(db, Now).count(parseQuery(query, Now).query);
    }

private Q_SLOTS:
    void whatIsMergedIsFound()
    {
        TestProfile profile;
        Connection &db = profile.db();
        fill(profile);
        const auto done = compact(db, Compaction::Merge::All);
        QVERIFY(done);
        QCOMPARE(found(db, u"common"_s), 12);
        QCOMPARE(found(db, u"word7"_s), 1);
        QCOMPARE(Maintenance(db).check().value(), QStringList());
    }

    void everythingIsMergedOnlyWhenMuchWasPurged()
    {
        TestProfile profile;
        Connection &db = profile.db();
        fill(profile);
        QVERIFY(!Compaction(db).begin(Compaction::Merge::WhenWorthIt)->mergesAll);
        QVERIFY(Compaction(db).notePurged(600));
        QVERIFY(!Compaction(db).begin(Compaction::Merge::WhenWorthIt)->mergesAll);
        QVERIFY(Compaction(db).notePurged(600));
        QVERIFY(Compaction(db).begin(Compaction::Merge::WhenWorthIt)->mergesAll);
        QVERIFY(compact(db, Compaction::Merge::WhenWorthIt));
        QVERIFY(!Compaction(db).begin(Compaction::Merge::WhenWorthIt)->mergesAll);
    }

    void freePagesAreGivenBackSaveAReserve()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        QList<NewArticle> articles;
        const QString text = noise(400000);
        for (int i = 0; i < 60; ++i) {
            articles += article(u"a%1"_s.arg(i), i + 1);
            articles.last().html = text;
        }
        profile.write(feed, articles);
        QCOMPARE(number(db, u"PRAGMA auto_vacuum"_s), 2);
        const qint64 before = number(db, u"PRAGMA page_count"_s);
        QVERIFY(db.exec(u"DELETE FROM articles"_s));
        const auto done = compact(db, Compaction::Merge::WhenWorthIt);
        QVERIFY(done);
        QVERIFY(done->pages > 0);
        QVERIFY(number(db, u"PRAGMA page_count"_s) <= before - done->pages);
        QVERIFY(number(db, u"PRAGMA freelist_count"_s) > 1000);
        QCOMPARE(compact(db, Compaction::Merge::WhenWorthIt)->pages, 0);
        QCOMPARE(Maintenance(db).check().value(), QStringList());
    }

    void anOldDatabaseLearnsToGivePagesBack()
    {
        TestProfile profile;
        Connection &db = profile.db();
        fill(profile);
        QVERIFY(db.exec(u"PRAGMA auto_vacuum = NONE"_s));
        QVERIFY(db.exec(u"VACUUM"_s));
        QCOMPARE(number(db, u"PRAGMA auto_vacuum"_s), 0);
        QVERIFY(compact(db, Compaction::Merge::WhenWorthIt)); // leaves it as it is
        QCOMPARE(number(db, u"PRAGMA auto_vacuum"_s), 0);
        QVERIFY(*Compaction(db).roomNeeded() > 0);
        QVERIFY(Compaction(db).writeAnew());
        QCOMPARE(number(db, u"PRAGMA auto_vacuum"_s), 2);
        QCOMPARE(number(db, u"PRAGMA freelist_count"_s), 0);
        QCOMPARE(found(db, u"common"_s), 12);
        QCOMPARE(Maintenance(db).check().value(), QStringList());
    }

    void writingAnewCanBeStopped()
    {
        TestProfile profile;
        Connection &db = profile.db();
        fill(profile);
        QList<NewArticle> articles;
        for (int i = 0; i < 3000; ++i)
            articles += article(u"a%1"_s.arg(i), i + 20);
        profile.write(FeedId(1), articles);
        CancelFlag stop{true};
        db.obey(&stop);
        const auto written = Compaction(db).writeAnew();
        db.obey(nullptr);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        QCOMPARE(Maintenance(db).check().value(), QStringList());
        QVERIFY(Compaction(db).writeAnew());
        QCOMPARE(found(db, u"common"_s), 12);
    }

    void aFullDiskChangesNothing()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        for (int i = 0; i < 12; ++i) {
            QStringList words;
            for (int w = 0; w < 3000; ++w)
                words += u"w%1"_s.arg(w * 13 + i * 7919);
            NewArticle one = article(u"common word%1"_s.arg(i), i + 1);
            one.text = words.join(u' ');
            profile.write(feed, {one});
            profile.index();
        }
        QVERIFY(db.exec(u"PRAGMA max_page_count = 1"_s)); // as many as there are
        const auto full = compact(db, Compaction::Merge::All);
        QVERIFY(!full);
        QCOMPARE(full.error().kind, ErrorKind::DiskFull);
        QVERIFY(db.exec(u"PRAGMA max_page_count = 1000000"_s));
        QCOMPARE(found(db, u"common"_s), 12);
        QCOMPARE(Maintenance(db).check().value(), QStringList());
        QVERIFY(compact(db, Compaction::Merge::All));
        QCOMPARE(found(db, u"common"_s), 12);
        QCOMPARE(Maintenance(db).check().value(), QStringList());
    }

    void theLogIsEmptiedUnlessSomebodyReads()
    {
        TestProfile profile;
        fill(profile);
        QVERIFY(QFileInfo(QString(profile.file() + u"-wal"_s)).size() > 0);
        {
            auto reader = Connection::open(profile.file(), Connection::Mode::ReadOnly);
            const auto snapshot = Snapshot::begin(**reader);
            QCOMPARE(listed(**reader).size(), 12);
            QVERIFY(Compaction(profile.db()).emptyLog()); // does not wait for the reader
        }
        QVERIFY(Compaction(profile.db()).emptyLog());
        QCOMPARE(QFileInfo(QString(profile.file() + u"-wal"_s)).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCompaction)
#include "tst_compaction.moc"
