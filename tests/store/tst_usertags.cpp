#include "counters.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/bulktable.h"
#include "store/tagtable.h"
#include "store/undotable.h"
#include "store/usertags.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

class TestUserTags : public QObject
{
    Q_OBJECT

    static QList<ArticleId> found(Connection &db, const QString &query)
    {
        return *ArticleSearch(db, Now).ids(parseQuery(query, Now).query, -1);
    }
    /// "OTAN:0": names with the numbers of their origins, as stored.
    static QStringList tagsOf(Connection &db, ArticleId id)
    {
        Statement query(db, u"SELECT n.name || ':' || t.origin FROM article_tags t JOIN tag_names n "
                            "ON n.id = t.name_id WHERE t.article_id = ? ORDER BY n.name"_s);
        return listOf(
                   query, [](const Statement &row) { return row.text(0); }, id)
            .valueOr({});
    }
    static int changed(Connection &db, const BulkAction &action, const QList<ArticleId> &ids)
    {
        const auto done = BulkTable(db, Now).perform(action, ids);
        return done ? done->changed : -1;
    }

private Q_SLOTS:
    void anUpdateKeepsThem()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"a"_s, 1, {u"OTAN"_s, u"Europe"_s})});
        const auto ids = found(db, {});
        QCOMPARE(changed(db, BulkAction::addTag(u"À lire"_s), ids), 1);
        QCOMPARE(changed(db, BulkAction::addTag(u"OTAN"_s), ids), 1); // now the user's, too
        QCOMPARE(db.changes().updated.contains(ids.first()), true);
        QCOMPARE(found(db, u"tag:\"a lire\""_s), ids);

        NewArticle next = article(u"a"_s, 1, {u"Climat"_s});
        next.lead = u"Changed"_s;
        QCOMPARE(profile.write(feed, {next}).updated, 1);
        QCOMPARE(tagsOf(db, ids.first()), QStringList({u"Climat:0"_s, u"OTAN:3"_s, u"À lire:3"_s}));
        // The publisher says again what the user says.
        next.lead = u"Changed again"_s;
        next.tags = {{u"OTAN"_s, TagOrigin::Publisher}};
        QCOMPARE(profile.write(feed, {next}).updated, 1);
        QCOMPARE(tagsOf(db, ids.first()), QStringList({u"OTAN:3"_s, u"À lire:3"_s}));
    }

    void anyNameOfATagWillDo()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(), {article(u"a"_s, 1), article(u"b"_s, 2, {u"NATO"_s})});
        QVERIFY(TagTable(db).follow(u"OTAN"_s, {u"NATO"_s, u"НАТО"_s}, Now));
        const auto ids = found(db, {});
        QCOMPARE(changed(db, BulkAction::addTag(u"НАТО"_s), ids), 2);
        QCOMPARE(found(db, u"tag:otan"_s), ids);
        QCOMPARE(TagTable(db).followed()->first().count, 2);
        QCOMPARE(wrongCounters(db), QStringList());
        // Given already, by another name.
        QCOMPARE(changed(db, BulkAction::addTag(u"OTAN"_s), ids), 0);
        QCOMPARE(changed(db, BulkAction::removeTag(u"NATO"_s), ids), 2);
        QCOMPARE(tagsOf(db, ids.at(0)), QStringList());
        QCOMPARE(tagsOf(db, ids.at(1)), QStringList(u"NATO:0"_s));
        QCOMPARE(wrongCounters(db), QStringList());
        QVERIFY(UndoTable(db).undo(Now));
        QCOMPARE(tagsOf(db, ids.at(0)), QStringList(u"НАТО:3"_s));
        QVERIFY(UndoTable(db).undo(Now));
        QCOMPARE(tagsOf(db, ids.at(0)), QStringList());
        QCOMPARE(wrongCounters(db), QStringList());
    }

    void takingAwayLeavesThePublishers()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(), {article(u"a"_s, 1, {u"OTAN"_s})});
        const auto ids = found(db, {});
        QCOMPARE(changed(db, BulkAction::removeTag(u"OTAN"_s), ids), 0);
        QCOMPARE(changed(db, BulkAction::addTag(u"OTAN"_s), ids), 1);
        QCOMPARE(tagsOf(db, ids.first()), QStringList(u"OTAN:3"_s));
        QCOMPARE(changed(db, BulkAction::removeTag(u"OTAN"_s), ids), 1);
        QCOMPARE(tagsOf(db, ids.first()), QStringList(u"OTAN:0"_s));
        QVERIFY(UndoTable(db).undo(Now)); // the user's again
        QCOMPARE(tagsOf(db, ids.first()), QStringList(u"OTAN:3"_s));
        QCOMPARE(changed(db, BulkAction::removeTag(u"otan"_s), ids), 1);
        QCOMPARE(tagsOf(db, ids.first()), QStringList(u"OTAN:0"_s));
        // What nobody has is not made only to be removed.
        QCOMPARE(changed(db, BulkAction::removeTag(u"unknown"_s), ids), 0);
        QCOMPARE(*TagTable(db).find(u"unknown"_s), std::nullopt);
    }

    void undoFindsTheTagAfterAMerge()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(), {article(u"a"_s)});
        const auto ids = found(db, {});
        QCOMPARE(changed(db, BulkAction::addTag(u"NATO"_s), ids), 1);
        const UndoId step = (*UndoTable(db).last())->id;
        QVERIFY(TagTable(db).follow(u"OTAN"_s, {u"NATO"_s}, Now));
        QCOMPARE(TagTable(db).followed()->first().count, 1);
        QVERIFY(*UndoTable(db).takeBack(step, Now));
        QCOMPARE(tagsOf(db, ids.first()), QStringList());
        QCOMPARE(wrongCounters(db), QStringList());
    }

    void tellsWhichWereGiven()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(),
                      {article(u"a"_s, 1, {u"Sport"_s}), article(u"b"_s, 2), article(u"c"_s, 3)});
        const auto ids = found(db, {});
        QCOMPARE(changed(db, BulkAction::addTag(u"once"_s), {ids.first()}), 1);
        QCOMPARE(changed(db, BulkAction::addTag(u"twice"_s), ids.mid(0, 2)), 2);
        const auto given = UserTags(db).given(ids, 10);
        QCOMPARE(given->size(), 2);
        QCOMPARE(given->at(0).tag.name, u"twice"_s);
        QCOMPARE(given->at(0).count, 2);
        QVERIFY(UserTags(db).given({ids.last()}, 10)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUserTags)
#include "tst_usertags.moc"
