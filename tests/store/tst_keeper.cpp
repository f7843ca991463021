#include "keeping.h"
#include "store/keeper.h"
#include "support/waitfor.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The background service that keeps the database tidy, on a real profile.
class TestKeeper final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestProfile> m_profile;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Keeper> m_keeper;
    Timestamp m_now = Now;
    int m_runs = 0;
    KeeperReport m_report;

    static KeeperTimes quick() { return {1ms, 20ms, 1ms, 0ms, 24h}; }
    void open()
    {
        m_profile->close();
        m_library =
            std::make_unique<Library>(Paths::forProfile(m_profile->folder()), [this] { return m_now; });
        bool opened = false;
        connect(m_library.get(), &Library::opened, this, [&] { opened = true; });
        QVERIFY(waitFor([&] { return opened; }));
        m_keeper = std::make_unique<Keeper>(*m_library, quick());
        connect(m_keeper.get(), &Keeper::finished, this, [this](const KeeperReport &report) {
            ++m_runs;
            m_report = report;
        });
    }
    template <typename Job>
    auto run(Job job)
    {
        using Answer = std::invoke_result_t<Job, Connection &>;
        std::optional<Answer> answer;
        m_library->maintain(this, job, [&](const Answer &got) { answer = got; });
        if (!waitFor([&] { return answer.has_value(); }))
            qFatal("the store does not answer");
        return *answer;
    }
    QStringList titles()
    {
        return *run([](Connection &db) -> Result<QStringList> { return listed(db); });
    }

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<TestProfile>();
        m_profile->write(m_profile->addFeed(), {article(u"old"_s, 400 * Days),
                                                article(u"unread"_s, 300 * Days), article(u"new"_s, 1)});
        m_profile->index();
        set(m_profile->db(), {u"old"_s, u"new"_s}, ArticleFlag::Read);
        m_runs = 0;
        m_now = Now;
    }
    void cleanup()
    {
        m_keeper.reset();
        m_library.reset();
        m_profile.reset();
    }

    void offMeansNothing()
    {
        open();
        m_keeper->start();
        QVERIFY(waitFor([&] { return m_runs == 1; }));
        QCOMPARE(m_report.purge.purged(), 0);
        QVERIFY(m_report.compaction.isDone());
        QCOMPARE(titles().size(), 3);
    }

    void whatTheRuleLetsGoGoesAndEverybodyIsTold()
    {
        open();
        QList<ArticleId> removed;
        connect(m_library.get(), &Library::changed, this,
                [&](const StoreChanges &changes) { removed += changes.removed; });
        m_keeper->setRule({30, 0});
        m_keeper->start();
        QVERIFY(waitFor([&] { return m_runs == 1; }));
        QCOMPARE(m_report.purge.expired, 1);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(titles(), (QStringList{u"unread"_s, u"new"_s}));
    }

    void onceADayAlsoOverRestarts()
    {
        open();
        m_keeper->setRule({30, 0});
        m_keeper->start();
        QVERIFY(waitFor([&] { return m_runs == 1; }));
        cleanupServices();
        m_now += 23h;
        open();
        m_keeper->start();
        QVERIFY(!waitFor([&] { return m_runs > 1; }, 200));
        m_now += 2h;
        QVERIFY(waitFor([&] { return m_runs == 2; }));
    }

    void aNewRuleIsFollowedSoon()
    {
        open();
        m_keeper->start();
        QVERIFY(waitFor([&] { return m_runs == 1; }));
        m_keeper->setRule({30, 0});
        QVERIFY(waitFor([&] { return m_runs == 2; }));
        QCOMPARE(titles().size(), 2);
    }

    void itRestsDuringARefresh()
    {
        open();
        m_keeper->setRule({30, 0});
        m_keeper->pause();
        m_keeper->start();
        QVERIFY(!waitFor([&] { return m_runs > 0; }, 200));
        m_keeper->resume();
        QVERIFY(waitFor([&] { return m_runs == 1; }));
    }

    void whatCanBeTakenBackIsNotPurgedMeanwhile()
    {
        Connection &db = m_profile->db();
        QVERIFY(ArticleTable(db).setFlags({idOf(db, u"unread"_s)}, ArticleFlag::Read, {}, u"by mistake"_s));
        QVERIFY(db.exec(u"UPDATE undo SET created = %1"_s.arg(toUnixSeconds(Now - 5min))));
        open();
        m_keeper->setRule({30, 0});
        m_keeper->start();
        QVERIFY(waitFor([&] { return m_runs > 0; }));
        QCOMPARE(titles().size(), 3);
        m_now += 2h; // and the day need not be over
        QVERIFY(waitFor([&] { return titles().size() == 1; }));
    }

    void aFullDiskEndsTheRunAndTheNextLookTriesAgain()
    {
        open();
        QVERIFY(run([](Connection &db) {
            return db.exec(u"CREATE TRIGGER full BEFORE DELETE ON articles BEGIN SELECT "
                           "raise(ABORT, 'no room'); END"_s);
        }));
        m_keeper->setRule({30, 0});
        m_keeper->start();
        QVERIFY(!waitFor([&] { return m_runs > 0; }, 200));
        QCOMPARE(titles().size(), 3);
        QVERIFY(run([](Connection &db) { return db.exec(u"DROP TRIGGER full"_s); }));
        QVERIFY(waitFor([&] { return m_runs == 1; }));
        QCOMPARE(titles().size(), 2);
    }

    void aReadOnlyProfileStaysAsItIs()
    {
        QVERIFY(m_profile->db().exec(u"PRAGMA user_version = 999"_s)); // of a newer program
        open();
        m_keeper->setRule({30, 0});
        m_keeper->start();
        QVERIFY(!waitFor([&] { return m_runs > 0; }, 200));
        QCOMPARE(titles().size(), 3);
    }

    void destroyedInTheMiddle()
    {
        open();
        m_keeper->setRule({30, 0});
        m_keeper->start();
        QVERIFY(waitFor([&] { return m_keeper->isRunning(); }));
        cleanupServices();
        open();
        QVERIFY(titles().size() >= 2);
    }

private:
    void cleanupServices()
    {
        m_keeper.reset();
        m_library.reset();
    }
};

QTEST_GUILESS_MAIN(TestKeeper)
#include "tst_keeper.moc"
