#include "counters.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/bulkrunner.h"
#include "support/testprofile.h"
#include "support/waitfor.h"

#include <QSignalSpy>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// Slices through a real Library, as window and command line run them.
class TestBulkRunner : public QObject
{
    Q_OBJECT

    static constexpr int Count = 12000; // more than two slices
    std::unique_ptr<TestProfile> m_profile;
    QString m_folder;

    Paths paths() const { return Paths::forProfile(m_folder); }
    static int unread(Connection &db) { return *ArticleSearch(db, Now).count(ArticleQuery::unread()); }

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<TestProfile>();
        m_folder = m_profile->folder();
        QList<NewArticle> articles;
        for (int i = 0; i < Count; ++i)
            articles += article(QString::number(i), i);
        m_profile->write(m_profile->addFeed(), articles);
    }
    void cleanup() { m_profile.reset(); }

    void marksAndTakesBackInSlices()
    {
        {
            Library library(paths(), [] { return Now; });
            BulkRunner runner(library);
            QSignalSpy finished(&runner, &BulkRunner::finished);
            QSignalSpy progress(&runner, &BulkRunner::progress);
            QSignalSpy undone(&runner, &BulkRunner::undone);
            bool everything = false;
            int heard = 0;
            connect(&library, &Library::changed, this, [&](const StoreChanges &changes) {
                everything |= changes.everything;
                heard += int(changes.flags.size());
            });
            runner.run(BulkAction::mark(ArticleFlag::Read), {ArticleQuery::all(), {}});
            QVERIFY(runner.isRunning());
            QVERIFY(waitFor([&] { return finished.count() == 1; }));
            QCOMPARE(finished.first().first().value<BulkOutcome>(),
                     (BulkOutcome{BulkAction::mark(ArticleFlag::Read), Count, true}));
            QVERIFY(progress.count() >= 3);
            QCOMPARE(progress.last().at(0).toInt(), Count);
            QCOMPARE(progress.last().at(1).toInt(), Count);
            QVERIFY(waitFor([&] { return heard == Count; }));
            QVERIFY(!everything);
            QVERIFY(!runner.isRunning());
            QCOMPARE(unread(m_profile->db()), 0);

            progress.clear();
            runner.undo();
            QVERIFY(waitFor([&] { return undone.count() == 1; }));
            QVERIFY(progress.count() >= 2);
            QVERIFY(undone.first().first().toString().contains(u"read"_s));
            QCOMPARE(unread(m_profile->db()), Count);
            runner.undo();
            QVERIFY(waitFor([&] { return undone.count() == 2; }));
            QCOMPARE(undone.last().first().toString(), QString());
        }
        QCOMPARE(wrongCounters(m_profile->db()), QStringList());
    }

    void cancelledInTheMiddle()
    {
        Library library(paths(), [] { return Now; });
        BulkRunner runner(library);
        QSignalSpy finished(&runner, &BulkRunner::finished);
        QSignalSpy undone(&runner, &BulkRunner::undone);
        connect(&runner, &BulkRunner::progress, &runner, &BulkRunner::cancel);
        runner.run(BulkAction::deletion(), {ArticleQuery::all(), {}});
        QVERIFY(waitFor([&] { return finished.count() == 1; }));
        const auto outcome = finished.first().first().value<BulkOutcome>();
        QVERIFY(!outcome.complete);
        QVERIFY(outcome.changed > 0 && outcome.changed < Count);
        QCOMPARE(*ArticleSearch(m_profile->db(), Now).count(ArticleQuery::all()), Count - outcome.changed);
        QCOMPARE(wrongCounters(m_profile->db()), QStringList());
        runner.disconnect(&runner);
        runner.undo();
        QVERIFY(waitFor([&] { return undone.count() == 1; }));
        QCOMPARE(*ArticleSearch(m_profile->db(), Now).count(ArticleQuery::all()), Count);
        QCOMPARE(wrongCounters(m_profile->db()), QStringList());
    }

    void cancelledBeforeItBegan()
    {
        Library library(paths(), [] { return Now; });
        BulkRunner runner(library);
        QSignalSpy finished(&runner, &BulkRunner::finished);
        runner.run(BulkAction::deletion(), {ArticleQuery::all(), {}});
        runner.run(BulkAction::mark(ArticleFlag::Read), {ArticleQuery::all(), {}});
        runner.cancel();
        QVERIFY(!runner.isRunning());
        QCOMPARE(finished.count(), 1);
        QVERIFY(!finished.first().first().value<BulkOutcome>().complete);
        // Later actions are not harmed.
        runner.run(BulkAction::mark(ArticleFlag::Starred), {ArticleQuery::all(), {}});
        QVERIFY(waitFor([&] { return finished.count() == 2; }));
        QCOMPARE(finished.last().first().value<BulkOutcome>().changed, Count);
        QCOMPARE(unread(m_profile->db()), Count);
    }

    void undoWhileItRunsTakesBackWhatWasDone()
    {
        Library library(paths(), [] { return Now; });
        BulkRunner runner(library);
        QSignalSpy finished(&runner, &BulkRunner::finished);
        QSignalSpy undone(&runner, &BulkRunner::undone);
        int slices = 0;
        connect(&runner, &BulkRunner::progress, &runner, [&] {
            if (++slices == 1)
                runner.undo();
        });
        runner.run(BulkAction::mark(ArticleFlag::Read), {ArticleQuery::all(), {}});
        QVERIFY(waitFor([&] { return undone.count() == 1; }));
        QVERIFY(!finished.first().first().value<BulkOutcome>().complete);
        QVERIFY(!undone.first().first().toString().isEmpty());
        QCOMPARE(unread(m_profile->db()), Count);
    }

    void fewArticlesDoNotWait()
    {
        Library library(paths(), [] { return Now; });
        BulkRunner runner(library);
        QList<BulkOutcome> outcomes;
        connect(&runner, &BulkRunner::finished, &runner,
                [&](const BulkOutcome &outcome) { outcomes += outcome; });
        const auto newest = ArticleSearch(m_profile->db(), Now).ids(ArticleQuery::all(), 1);
        runner.run(BulkAction::deletion(), {ArticleQuery::all(), {}});
        runner.run(BulkAction::mark(ArticleFlag::Starred), {{}, *newest});
        QVERIFY(waitFor([&] { return outcomes.size() == 2; }));
        QCOMPARE(outcomes.first().changed, 1);
        QCOMPARE(outcomes.last().changed, Count);
    }

    void whatWasWrittenSurvivesTheEnd()
    {
        int written = 0;
        {
            // Everything goes away in the middle, as when the program is killed.
            auto library = std::make_unique<Library>(paths(), [] { return Now; });
            auto runner = std::make_unique<BulkRunner>(*library);
            connect(runner.get(), &BulkRunner::progress, this, [&](int done) { written = done; });
            runner->run(BulkAction::mark(ArticleFlag::Read), {ArticleQuery::all(), {}});
            QVERIFY(waitFor([&] { return written > 0; }));
            runner.reset();
            library.reset();
        }
        const int left = unread(m_profile->db());
        QVERIFY(left > 0 && left <= Count - written);
        QCOMPARE(wrongCounters(m_profile->db()), QStringList());
        Library library(paths(), [] { return Now; });
        BulkRunner runner(library);
        QSignalSpy undone(&runner, &BulkRunner::undone);
        runner.undo();
        QVERIFY(waitFor([&] { return undone.count() == 1; }));
        QVERIFY(!undone.first().first().toString().isEmpty());
        QCOMPARE(unread(m_profile->db()), Count);
        QCOMPARE(wrongCounters(m_profile->db()), QStringList());
    }

    void errorsAreTold()
    {
        Library library(paths(), [] { return Now; });
        BulkRunner runner(library);
        QSignalSpy finished(&runner, &BulkRunner::finished);
        QSignalSpy failed(&runner, &BulkRunner::failed);
        runner.run(BulkAction::addTag(u" "_s), {ArticleQuery::all(), {}});
        QVERIFY(waitFor([&] { return failed.count() == 1; }));
        QCOMPARE(finished.count(), 0);
        QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
        QVERIFY(!runner.isRunning());
    }

    void twoProgramsAtOnce()
    {
        Library one(paths(), [] { return Now; });
        Library other(paths(), [] { return Now; });
        BulkRunner reader(one);
        BulkRunner starrer(other);
        QSignalSpy finishedReading(&reader, &BulkRunner::finished);
        QSignalSpy finishedStarring(&starrer, &BulkRunner::finished);
        QSignalSpy failed(&reader, &BulkRunner::failed);
        QSignalSpy otherFailed(&starrer, &BulkRunner::failed);
        reader.run(BulkAction::mark(ArticleFlag::Read), {ArticleQuery::all(), {}});
        starrer.run(BulkAction::mark(ArticleFlag::Starred), {ArticleQuery::all(), {}});
        QVERIFY(waitFor([&] { return finishedReading.count() == 1 && finishedStarring.count() == 1; }));
        QCOMPARE(failed.count() + otherFailed.count(), 0);
        Connection &db = m_profile->db();
        QCOMPARE(unread(db), 0);
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::flagged(ArticleFlag::Starred)), Count);
        const auto transaction = Transaction::begin(db, Durability::Fetched);
        QVERIFY(transaction);
        QVERIFY(UndoTable(db).undo(Now));
        QVERIFY(UndoTable(db).undo(Now));
        QVERIFY(transaction.value()->commit());
        QCOMPARE(unread(db), Count);
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::flagged(ArticleFlag::Starred)), 0);
        QCOMPARE(wrongCounters(db), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestBulkRunner)
#include "tst_bulkrunner.moc"
