#include "counters.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/bulktable.h"
#include "store/bulkundo.h"
#include "store/tagtable.h"
#include "store/undotable.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Everything a user can have done to the listed articles, as text.
QStringList snapshot(Connection &db)
{
    Statement query(db,
                    u"SELECT s.id || ' ' || s.feed_id || ' ' || s.flags || ' ' || coalesce((SELECT "
                    "group_concat(t.name_id || ':' || t.origin || ':' || coalesce(t.evidence, '-')) FROM "
                    "article_tags t WHERE t.article_id = s.id), '') FROM article_state s ORDER BY s.id"_s);
    QStringList rows;
    if (!query.run())
        qFatal("no snapshot");
    while (query.next())
        rows += query.text(0);
    return rows;
}

/// In one transaction, as a Library writes: each statement on its own would wait for the disk.
template <typename Job>
auto inTransaction(Connection &db, Job job)
{
    const auto transaction = Transaction::begin(db, Durability::Fetched);
    if (!transaction)
        qFatal("%s", qPrintable(transaction.error().detail));
    auto answer = job();
    if (!answer || !transaction.value()->commit())
        qFatal("not written");
    return *answer;
}

QList<ArticleId> all(Connection &db)
{
    return *ArticleSearch(db, Now).ids(ArticleQuery::all(), -1);
}

/// @p count articles of two feeds, tagged by their publishers, with all mixtures of flags.
void fillMixed(TestProfile &profile, int count)
{
    const std::array<FeedId, 2> feeds{profile.addFeed(), profile.addFeed(u"https://gazeta.example/rss"_s)};
    for (int f = 0; f < 2; ++f) {
        QList<NewArticle> articles;
        for (int i = f; i < count; i += 2)
            articles += article(QString::number(i), i, i % 3 == 0 ? QStringList{u"OTAN"_s} : QStringList{});
        profile.write(feeds.at(size_t(f)), articles);
    }
    const auto ids = all(profile.db());
    inTransaction(profile.db(), [&]() -> Result<> {
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const ArticleFlags flags(ArticleFlags::Int(quint32(i * 7 + i / 5) % 8));
            DEPECHE_TRY(ArticleTable(profile.db()).setFlags({ids.at(i)}, flags, {}, {}));
        }
        return {};
    });
    QVERIFY(TagTable(profile.db()).follow(u"OTAN"_s, {u"NATO"_s}, Now));
}

} // namespace

class TestBulkTable : public QObject
{
    Q_OBJECT

    static BulkProgress start(Connection &db, const BulkAction &action, const ArticleQuery &query)
    {
        const auto ids = BulkTable(db, Now).affected(action, {query, {}});
        return {action, ids.valueOr({}), 0, 0, {}};
    }
    static BulkProgress slice(Connection &db, const BulkProgress &progress,
                              std::chrono::milliseconds budget = std::chrono::milliseconds(0))
    {
        return inTransaction(db, [&] { return BulkTable(db, Now).advance(progress, budget); });
    }
    /// Slices without any time, so that there are many.
    static BulkProgress advanceAll(Connection &db, BulkProgress progress)
    {
        while (!progress.isFinished())
            progress = slice(db, progress);
        return progress;
    }

private Q_SLOTS:
    void onlyWhatChangesIsRead()
    {
        TestProfile profile;
        fillMixed(profile, 80);
        Connection &db = profile.db();
        const auto unread = *ArticleSearch(db, Now).ids(ArticleQuery::unread(), -1);
        QVERIFY(unread.size() > 10 && unread.size() < 80);
        BulkTable bulk(db, Now);
        QCOMPARE(*bulk.affected(BulkAction::mark(ArticleFlag::Read), {ArticleQuery::all(), {}}), unread);
        QCOMPARE(bulk.affected(BulkAction::mark({}, ArticleFlag::Read), {ArticleQuery::all(), {}})->size(),
                 80 - unread.size());
        const auto both = bulk.affected(BulkAction::mark(ArticleFlag::Starred, ArticleFlag::Later),
                                        {ArticleQuery::all(), {}});
        for (const ArticleRow &row : *ArticleTable(db).rows(all(db)))
            QCOMPARE(both->contains(row.id), !row.isStarred() || row.isLater());
        // A list may name an article twice.
        const auto newest = unread.first(2);
        QCOMPARE(*bulk.affected(BulkAction::deletion(), {{}, {newest.at(1), newest.at(0), newest.at(1)}}),
                 newest);
    }

    void undoOfTenThousandMixedStatesIsExact_data()
    {
        QTest::addColumn<BulkAction>("action");
        QTest::newRow("read") << BulkAction::mark(ArticleFlag::Read);
        QTest::newRow("unread") << BulkAction::mark({}, ArticleFlag::Read);
        QTest::newRow("star, not later") << BulkAction::mark(ArticleFlag::Starred, ArticleFlag::Later);
        QTest::newRow("delete") << BulkAction::deletion();
        QTest::newRow("tag") << BulkAction::addTag(u"NATO"_s);
        QTest::newRow("tag by the publisher's spelling") << BulkAction::addTag(u"OTAN"_s);
    }
    void undoOfTenThousandMixedStatesIsExact()
    {
        QFETCH(BulkAction, action);
        TestProfile profile;
        fillMixed(profile, 10000);
        Connection &db = profile.db();
        const QStringList before = snapshot(db);
        QCOMPARE(wrongCounters(db), QStringList());

        const auto done = advanceAll(db, start(db, action, ArticleQuery::all()));
        QVERIFY(done.changed > 3000);
        QVERIFY(snapshot(db) != before);
        QCOMPARE(wrongCounters(db), QStringList());
        QCOMPARE(BulkTable(db, Now).affected(action, {ArticleQuery::all(), {}})->size(),
                 action.kind == BulkAction::Kind::Tag ? 10000 : 0);

        UndoTable undo(db);
        QCOMPARE((*undo.last())->id, done.step);
        QCOMPARE((*undo.last())->title, doneText(action, done.changed));
        int slices = 0;
        for (bool finished = false; !finished; ++slices) {
            const auto progress = inTransaction(
                db, [&] { return undo.undoSome(done.step, Now, std::chrono::milliseconds(0)); });
            QVERIFY(progress);
            finished = progress->finished;
            if (slices % 10 == 0)
                QCOMPARE(wrongCounters(db), QStringList());
        }
        QVERIFY(slices > 1);
        QCOMPARE(wrongCounters(db), QStringList());
        QCOMPARE(snapshot(db), before);
        QVERIFY(*undo.last()); // that the tag was followed
        QCOMPARE(*numberOf(db, u"SELECT count(*) FROM undo_parts"_s), 0);
    }

    void stoppedInTheMiddleWhatIsDoneCanBeTakenBack()
    {
        TestProfile profile;
        fillMixed(profile, 400);
        Connection &db = profile.db();
        const QStringList before = snapshot(db);
        BulkProgress progress = start(db, BulkAction::deletion(), ArticleQuery::all());
        for (int i = 0; i < 3; ++i)
            progress = slice(db, progress);
        QVERIFY(progress.changed > 0 && !progress.isFinished());
        const auto left = all(db);
        QCOMPARE(left.size(), 400 - progress.changed);
        // The newest go first.
        QVERIFY(left.first() < progress.ids.at(progress.changed - 1));
        QCOMPARE((*UndoTable(db).last())->title, doneText(progress.action, progress.changed));
        QVERIFY(inTransaction(db, [&] { return UndoTable(db).undo(Now); }));
        QCOMPARE(snapshot(db), before);
    }

    void stepsInBetweenStayApart()
    {
        TestProfile profile;
        fillMixed(profile, 400);
        Connection &db = profile.db();
        BulkProgress progress = start(db, BulkAction::mark(ArticleFlag::Read), ArticleQuery::all());
        progress = slice(db, progress);
        const ArticleId newest = all(db).first();
        const bool starred = ArticleTable(db).rows({newest})->first().isStarred();
        const auto star =
            starred ? BulkAction::mark({}, ArticleFlag::Starred) : BulkAction::mark(ArticleFlag::Starred);
        QCOMPARE(BulkTable(db, Now).perform(star, {newest})->changed, 1);
        progress = advanceAll(db, progress);
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::unread()), 0);
        // Taken back out of order: each puts back its own flags only.
        QVERIFY(*UndoTable(db).takeBack(progress.step, Now));
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::unread()), progress.changed);
        QCOMPARE(ArticleTable(db).rows({newest})->first().isStarred(), !starred);
        QCOMPARE((*UndoTable(db).undo(Now))->title, doneText(star, 1));
        QCOMPARE(ArticleTable(db).rows({newest})->first().isStarred(), starred);
    }

    void aStepTakenBackElsewhereMeanwhileIsBegunAnew()
    {
        TestProfile profile;
        fillMixed(profile, 400);
        Connection &db = profile.db();
        const QStringList before = snapshot(db);
        BulkProgress progress = start(db, BulkAction::deletion(), ArticleQuery::all());
        progress = slice(db, progress);
        QVERIFY(*UndoTable(db).takeBack(progress.step, Now));
        progress = advanceAll(db, progress);
        QVERIFY(!all(db).isEmpty());
        QVERIFY(inTransaction(db, [&] { return UndoTable(db).undo(Now); }));
        QCOMPARE(snapshot(db), before);
    }

    void nothingToChangeIsNoStep()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"a"_s)});
        Connection &db = profile.db();
        BulkTable bulk(db, Now);
        QCOMPARE(bulk.perform(BulkAction::mark({}, ArticleFlag::Starred), all(db))->changed, 0);
        QCOMPARE(bulk.perform(BulkAction::deletion(), {ArticleId(42)})->changed, 0);
        QCOMPARE(bulk.perform(BulkAction::addTag(u"x"_s), {})->changed, 0);
        QCOMPARE(*UndoTable(db).last(), std::nullopt);
        QVERIFY(!bulk.perform(BulkAction::addTag(u" "_s), all(db)));
    }

    void whatIsLargeIsListedSliceBySlice()
    {
        TestProfile profile;
        fillMixed(profile, 5000);
        Connection &db = profile.db();
        BulkProgress progress = start(db, BulkAction::mark(ArticleFlag::Read), ArticleQuery::all());
        int heard = 0;
        while (!progress.isFinished()) {
            (void)db.takeChanges();
            progress = slice(db, progress, std::chrono::hours(1));
            QVERIFY(!db.changes().everything);
            heard += int(db.changes().flags.size());
        }
        QCOMPARE(heard, progress.changed);
    }

    void partsArePackedExactly()
    {
        UndoPart part;
        part.mask = 5;
        for (int i = 0; i < 3000; ++i)
            part.states += FormerState{ArticleId(qint64(9'000'000'000'000) - i * 997), i % 11, i % 8 - 1};
        const QByteArray packed = part.packed();
        QVERIFY(packed.size() < 12 * 3000);
        QCOMPARE(*UndoPart::unpacked(packed), part);
        QVERIFY(!UndoPart::unpacked(packed.left(packed.size() / 2)));
        QVERIFY(!UndoPart::unpacked({}));
    }
};

QTEST_GUILESS_MAIN(TestBulkTable)
#include "tst_bulktable.moc"
