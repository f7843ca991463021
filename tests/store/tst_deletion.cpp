#include "counters.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/bulktable.h"
#include "store/tagtable.h"
#include "store/undotable.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

class TestDeletion : public QObject
{
    Q_OBJECT

    static QList<ArticleId> found(Connection &db, const QString &query)
    {
        return *ArticleSearch(db, Now).ids(parseQuery(query, Now).query, -1);
    }
    static void erase(Connection &db, const QList<ArticleId> &ids)
    {
        QCOMPARE(BulkTable(db, Now).perform(BulkAction::deletion(), ids)->changed, int(ids.size()));
    }
    static NewArticle withText(NewArticle article, const QString &text)
    {
        article.lead = text;
        return article;
    }

private Q_SLOTS:
    void nobodySeesWhatWasDeleted()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        profile.write(feed, {withText(article(u"Le sommet"_s, 2, {u"OTAN"_s}), u"Vilnius"_s),
                             withText(article(u"La mer"_s, 1), u"Brest"_s)});
        profile.index();
        QVERIFY(TagTable(db).follow(u"OTAN"_s, {}, Now));
        const ArticleId id = found(db, u"sommet"_s).value(0);
        QVERIFY(ArticleTable(db).setFlags({id}, ArticleFlag::Starred, {}, {}));
        (void)db.takeChanges();
        erase(db, {id});

        QCOMPARE(db.changes().removed, QList<ArticleId>{id});
        QCOMPARE(db.changes().feeds, QSet<FeedId>{feed});
        for (const QString &query :
             {u""_s, u"sommet"_s, u"vilnius OR brest"_s, u"tag:OTAN"_s, u"is:starred"_s, u"is:unread"_s,
              u"feed:%1"_s.arg(feed.value), u"title:sommet"_s})
            QVERIFY2(!found(db, query).contains(id), qPrintable(query));
        QVERIFY(ArticleTable(db).rows({id})->isEmpty());
        QCOMPARE(ArticleTable(db).article(id).error().kind, ErrorKind::NotFound);
        QCOMPARE(FeedTable(db).feed(feed)->articles, 1);
        QCOMPARE(TagTable(db).followed()->first().count, 0);
        QCOMPARE(TagTable(db).top(10)->size(), 0);
        QVERIFY(ArticleSearch(db, Now).topTags(ArticleQuery::all(), 10)->isEmpty());
        QCOMPARE(wrongCounters(db), QStringList());

        QVERIFY(UndoTable(db).undo(Now));
        QVERIFY(db.changes().added.contains(id));
        QCOMPARE(found(db, u"tag:OTAN is:starred vilnius"_s), QList<ArticleId>{id});
        QCOMPARE(ArticleTable(db).article(id)->tags.size(), 1);
        QCOMPARE(wrongCounters(db), QStringList());
    }

    void theFeedDoesNotBringItBack()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        const NewArticle first = withText(article(u"a"_s), u"eins"_s);
        profile.write(feed, {first, article(u"b"_s)});
        profile.index();
        const ArticleId id = found(db, u"eins"_s).value(0);
        erase(db, {id});

        QCOMPARE(profile.write(feed, {first}).added, 0);
        (void)db.takeChanges();
        const IngestResult changed = profile.write(feed, {withText(article(u"a"_s), u"zwei"_s)});
        QCOMPARE(changed.added + changed.updated, 0);
        QVERIFY(db.changes().added.isEmpty() && db.changes().updated.isEmpty());
        QCOMPARE(*IndexTable(db).waiting(), 0);
        QVERIFY(!found(db, {}).contains(id));

        // Back again, it takes what the feed says now.
        QVERIFY(UndoTable(db).undo(Now));
        QCOMPARE(found(db, u"eins"_s), QList<ArticleId>{id});
        QCOMPARE(profile.write(feed, {withText(article(u"a"_s), u"zwei"_s)}).updated, 1);
        profile.index();
        QCOMPARE(found(db, u"zwei"_s), QList<ArticleId>{id});
    }

    void unsubscribingKeepsItDeleted()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"a"_s, 1), article(u"b"_s, 2), article(u"c"_s, 3)});
        const auto ids = found(db, {});
        erase(db, {ids.first()});
        QVERIFY(FeedTable(db).remove(feed, Now));
        QVERIFY(UndoTable(db).undo(Now)); // subscribed again
        QCOMPARE(found(db, {}), ids.mid(1));
        QVERIFY(UndoTable(db).undo(Now));
        QCOMPARE(found(db, {}), ids);
        QCOMPARE(wrongCounters(db), QStringList());
    }

    void takenBackWithoutItsFeedItComesWithTheFeed()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"a"_s, 1), article(u"b"_s, 2)});
        const auto ids = found(db, {});
        erase(db, {ids.first()});
        const UndoId deletion = (*UndoTable(db).last())->id;
        QVERIFY(FeedTable(db).remove(feed, Now));
        QVERIFY(*UndoTable(db).takeBack(deletion, Now));
        QVERIFY(found(db, {}).isEmpty());
        QCOMPARE(profile.addFeed(), feed);
        QCOMPARE(found(db, {}), ids);
        QCOMPARE(wrongCounters(db), QStringList());
    }

    void whatIsMarkedWhileDeletedIsNot()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(), {article(u"a"_s)});
        const auto ids = found(db, {});
        BulkTable bulk(db, Now);
        QVERIFY(bulk.perform(BulkAction::mark(ArticleFlag::Starred), ids));
        const UndoId star = (*UndoTable(db).last())->id;
        erase(db, ids);
        for (const BulkAction &action :
             {BulkAction::mark(ArticleFlag::Read), BulkAction::deletion(), BulkAction::addTag(u"x"_s)})
            QCOMPARE(bulk.perform(action, ids)->changed, 0);
        // An older step is taken back first: it is about the deleted article too.
        QVERIFY(*UndoTable(db).takeBack(star, Now));
        QVERIFY(UndoTable(db).undo(Now));
        QVERIFY(!ArticleTable(db).rows(ids)->first().isStarred());
        QCOMPARE(wrongCounters(db), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDeletion)
#include "tst_deletion.moc"
