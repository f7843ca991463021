#include "keeping.h"
#include "store/articlesearch.h"
#include "store/deletion.h"
#include "store/maintenance.h"
#include "store/purge.h"
#include "store/undotable.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;
using std::chrono::hours;
using std::chrono::milliseconds;

/// Deleting articles for good, slice by slice.
class TestPurge final : public QObject
{
    Q_OBJECT

    static PurgePosition purge(Connection &db, const PurgePlan &plan, milliseconds budget = milliseconds(50))
    {
        PurgePosition position;
        while (!position.isDone()) {
            auto transaction = Transaction::begin(db, Durability::Fetched);
            const auto reached = Purge(db).slice(plan, position, budget);
            if (!reached || !(*transaction)->commit())
                qFatal("no slice");
            position = *reached;
        }
        return position;
    }
    static PurgePlan keepDays(int days) { return {Now, {days, 0}, PurgePlan::Retain::AsRuled}; }

private Q_SLOTS:
    void nothingOfAnArticleIsLeft()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        NewArticle old = article(u"oldword"_s, 400 * Days, {u"Otan"_s});
        old.details.enclosures += Enclosure{QUrl(u"https://meridien.example/a.mp3"_s), {}, 0, {}, {}};
        old.details.related += RelatedLink{QUrl(u"https://meridien.example/b"_s), u"b"_s};
        profile.write(feed, {old, article(u"newword"_s, 1, {u"Otan"_s})});
        old.lead = u"corrected"_s;
        profile.write(feed, {old});
        profile.index();
        QVERIFY(db.exec(u"UPDATE tags SET followed = 1"_s));
        readAll(db);
        QCOMPARE(number(db, u"SELECT articles FROM tag_counts"_s), 2);

        const PurgePosition done = purge(db, keepDays(30));
        QCOMPARE(done.expired, 1);
        QCOMPARE(listed(db), QStringList{u"newword"_s});
        for (const QString &table : {u"articles"_s, u"article_bodies"_s, u"article_state"_s,
                                     u"article_tags"_s, u"article_fts_docsize"_s})
            QCOMPARE(number(db, u"SELECT count(*) FROM "_s + table), 1);
        for (const QString &table : {u"enclosures"_s, u"related_links"_s, u"revisions"_s, u"index_queue"_s})
            QCOMPARE(number(db, u"SELECT count(*) FROM "_s + table), 0);
        QCOMPARE(number(db, u"SELECT articles FROM tag_counts"_s), 1);
        QCOMPARE(FeedTable(db).feed(feed)->articles, 1);
        QCOMPARE(Maintenance(db).check().value(), QStringList());
    }

    void whatIsNotInTheIndexYetIsPurgedToo()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"old"_s, 400 * Days), article(u"new"_s)});
        readAll(profile.db());
        QCOMPARE(purge(profile.db(), keepDays(30)).expired, 1);
        profile.index();
        QCOMPARE(Maintenance(profile.db()).check().value(), QStringList());
    }

    void whatWasPurgedDoesNotComeBack()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        const QList<NewArticle> document{article(u"old"_s, 400 * Days), article(u"new"_s)};
        profile.write(feed, document);
        readAll(db);
        purge(db, keepDays(30));
        QCOMPARE(profile.write(feed, document).added, 0);
        // Nor when the rule was taken back meanwhile, or the publisher corrected it.
        QList<NewArticle> corrected = document;
        corrected.first().lead = u"corrected"_s;
        QCOMPARE(profile.write(feed, corrected).added, 0);
        QCOMPARE(listed(db), QStringList{u"new"_s});
    }

    void thePlanOfTheKeeperMaySpareOldArticles()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"old"_s, 400 * Days)});
        readAll(profile.db());
        PurgePlan plan = keepDays(30);
        plan.retain = PurgePlan::Retain::Everything;
        QCOMPARE(purge(profile.db(), plan).purged(), 0);
        QCOMPARE(purge(profile.db(), {Now, {}, PurgePlan::Retain::AsRuled}).purged(), 0);
        QCOMPARE(listed(profile.db()).size(), 1);
    }

    void deletedArticlesGoWhenTheyCannotBeTakenBack()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        const QList<NewArticle> document{article(u"a"_s, 1), article(u"b"_s, 2), article(u"c"_s, 3)};
        profile.write(feed, document);
        profile.index();
        QVERIFY(Deletion(db).remove(idOf(db, u"a"_s), Now - UndoPeriod - hours(1)).value());
        QVERIFY(Deletion(db).remove(idOf(db, u"b"_s), Now - UndoPeriod + hours(1)).value());
        const PurgePlan plan{Now, {}, PurgePlan::Retain::Everything};
        QCOMPARE(Purge(db).count(plan)->deleted, 1);
        QCOMPARE(purge(db, plan).deleted, 1);
        QVERIFY(!idOf(db, u"a"_s).isValid());
        QVERIFY(Deletion(db).restore(idOf(db, u"b"_s)).value());
        QCOMPARE(profile.write(feed, document).added, 0);
        QCOMPARE(listed(db), (QStringList{u"c"_s, u"b"_s}));
        QCOMPARE(Maintenance(db).check().value(), QStringList());
    }

    void unsubscribedFeedsGoSliceBySlice()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId gone = profile.addFeed(u"https://gone.example/"_s);
        const FeedId lately = profile.addFeed(u"https://lately.example/"_s);
        profile.write(gone, {article(u"a"_s, 1), article(u"b"_s, 2), article(u"c"_s, 3)});
        profile.write(lately, {article(u"d"_s, 4)});
        profile.index();
        set(db, {u"a"_s}, ArticleFlag::Starred);
        QVERIFY(Deletion(db).remove(idOf(db, u"b"_s), Now - 2 * UndoPeriod).value());
        QVERIFY(FeedTable(db).remove(gone, Now - UndoPeriod - hours(1)));
        QVERIFY(FeedTable(db).remove(lately, Now - UndoPeriod + hours(1)));
        const PurgePlan plan{Now, {}, PurgePlan::Retain::AsRuled};
        const PurgePosition counted = *Purge(db).count(plan);
        QCOMPARE(counted.purged(), 3);
        const PurgePosition done = purge(db, plan, milliseconds(0));
        QCOMPARE(done.deleted, counted.deleted);
        QCOMPARE(done.unsubscribed, counted.unsubscribed);
        QCOMPARE(number(db, u"SELECT count(*) FROM feeds"_s), 1);
        QCOMPARE(number(db, u"SELECT count(*) FROM articles"_s), 1);
        QVERIFY(FeedTable(db).restore(lately));
        QCOMPARE(listed(db), QStringList{u"d"_s});
        QCOMPARE(Maintenance(db).check().value(), QStringList());
    }

    void aPurgeCutShortIsConsistentAndGoesOn()
    {
        TestProfile profile;
        QList<NewArticle> articles;
        for (int i = 0; i < 40; ++i)
            articles += article(u"a%1"_s.arg(i), 400 * Days + i, {u"Otan"_s});
        profile.write(profile.addFeed(), articles);
        profile.index();
        readAll(profile.db());
        PurgePosition position;
        while (position.expired < 10) {
            auto transaction = Transaction::begin(profile.db(), Durability::Fetched);
            position = *Purge(profile.db()).slice(keepDays(30), position, milliseconds(0));
            QVERIFY((*transaction)->commit());
        }
        {
            // The program dies within a slice, and all it knew of its position with it.
            auto transaction = Transaction::begin(profile.db(), Durability::Fetched);
            QVERIFY(Purge(profile.db()).slice(keepDays(30), position, milliseconds(0)));
        }
        profile.close();
        auto again = Connection::open(profile.file(), Connection::Mode::ReadWrite);
        QCOMPARE(listed(**again).size(), 30);
        QCOMPARE(Maintenance(**again).check().value(), QStringList());
        QCOMPARE(purge(**again, keepDays(30)).expired, 30);
        QCOMPARE(number(**again, u"SELECT count(*) FROM seen_items"_s), 40);
        QCOMPARE(Maintenance(**again).check().value(), QStringList());
    }

    void whatTheUserDoesBetweenTwoSlicesCounts()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(), {article(u"a"_s, 400 * Days), article(u"b"_s, 300 * Days)});
        readAll(db);
        PurgePosition position;
        while (position.expired == 0)
            position = *Purge(db).slice(keepDays(30), position, milliseconds(0));
        set(db, {u"b"_s}, ArticleFlag::Starred);
        while (!position.isDone())
            position = *Purge(db).slice(keepDays(30), position, milliseconds(0));
        QCOMPARE(listed(db), QStringList{u"b"_s});
    }

    void undoOfWhatWasPurgedIsNoError()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(), {article(u"a"_s, 400 * Days), article(u"b"_s, 1)});
        QVERIFY(ArticleTable(db).setFlags({idOf(db, u"a"_s), idOf(db, u"b"_s)}, ArticleFlag::Read, {},
                                          u"read"_s));
        QVERIFY(db.exec(u"UPDATE undo SET created = %1"_s.arg(toUnixSeconds(Now - hours(2)))));
        QVERIFY(!*Purge(db).hasFreshUndo(Now));
        purge(db, keepDays(30));
        QVERIFY(UndoTable(db).undo(Now));
        QCOMPARE(listed(db), QStringList{u"b"_s});
        QCOMPARE(FeedTable(db).feeds()->first().unread, 1);
        QCOMPARE(Maintenance(db).check().value(), QStringList());
    }

    void aFreshUndoIsNoticed()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(), {article(u"a"_s)});
        QVERIFY(!*Purge(db).hasFreshUndo(Now));
        QVERIFY(ArticleTable(db).setFlags({idOf(db, u"a"_s)}, ArticleFlag::Read, {}, u"read"_s));
        QVERIFY(db.exec(u"UPDATE undo SET created = %1"_s.arg(toUnixSeconds(Now - std::chrono::minutes(5)))));
        QVERIFY(*Purge(db).hasFreshUndo(Now));
    }

    void identitiesAreForgottenAfterManyDocumentsWithoutThem()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        const NewArticle stays = article(u"stays"_s, 400 * Days);
        const NewArticle leaves = article(u"leaves"_s, 500 * Days);
        profile.write(feed, {stays, leaves, article(u"other"_s)});
        set(db, {u"stays"_s, u"leaves"_s}, ArticleFlag::Read);
        purge(db, keepDays(30));
        QCOMPARE(number(db, u"SELECT count(*) FROM seen_items"_s), 2);
        for (int i = 0; i <= DocumentsUntilForgotten; ++i)
            profile.write(feed, {stays, article(u"other"_s)});
        purge(db, keepDays(30));
        QCOMPARE(number(db, u"SELECT count(*) FROM seen_items"_s), 1);
        QCOMPARE(profile.write(feed, {stays}).added, 0); // it is in the document still
        QCOMPARE(profile.write(feed, {leaves}).added, 1);
    }
};

QTEST_GUILESS_MAIN(TestPurge)
#include "tst_purge.moc"
