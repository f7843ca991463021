#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/undotable.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markAllReadIsTakenBackExactly()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        QList<NewArticle> articles;
        for (int i = 0; i < 300; ++i)
            articles += article(QString::number(i), i);
        profile.write(feed, articles);
        ArticleTable table(db);
        const auto transaction = Transaction::begin(db, Durability::Fetched); // as a Library writes
        const auto ids = *ArticleSearch(db, Now).ids(ArticleQuery::all(), -1);
        QVERIFY(table.setFlags(ids.mid(0, 100), ArticleFlag::Read, {}, u"one"_s));
        QCOMPARE(*table.setFlagsWhere(ArticleQuery::all(), ArticleFlag::Read, {}, u"all"_s, Now), 200);
        QCOMPARE(FeedTable(db).feed(feed)->unread, 0);

        UndoTable undo(db);
        QCOMPARE((*undo.last())->title, u"all"_s);
        QVERIFY(undo.undo(Now));
        QCOMPARE(FeedTable(db).feed(feed)->unread, 200); // the first hundred stay read
        QVERIFY(undo.undo(Now));
        QCOMPARE(FeedTable(db).feed(feed)->unread, 300);
        QCOMPARE(*undo.undo(Now), std::nullopt);
    }

    void aStepThatIsMootDoesNotBlockTheOthers()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"a"_s)});
        QVERIFY(
            ArticleTable(db).setFlagsWhere(ArticleQuery::all(), ArticleFlag::Starred, {}, u"star"_s, Now));
        QVERIFY(FeedTable(db).remove(feed, Now));
        QCOMPARE(profile.addFeed(), feed); // subscribed again, so nothing is left to take back
        UndoTable undo(db);
        const auto step = undo.undo(Now);
        QVERIFY2(step.ok(), step.ok() ? "" : qPrintable(step.error().message));
        QVERIFY(*step);
        QCOMPARE((*step)->title, u"star"_s);
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::flagged(ArticleFlag::Starred)), 0);
        QCOMPARE(*undo.undo(Now), std::nullopt);
    }

    void whatDoesNotChangeIsNoStep()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(), {article(u"a"_s)});
        const auto ids = *ArticleSearch(db, Now).ids(ArticleQuery::all(), -1);
        QCOMPARE(*ArticleTable(db).setFlags(ids, {}, ArticleFlag::Starred, u"unstar"_s), 0);
        QCOMPARE(*UndoTable(db).last(), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
