#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/maintenance.h"
#include "store/tagtable.h"
#include "store/undotable.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

class TestTagTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsThatFoldAlikeAreOneTag()
    {
        TestProfile profile;
        TagTable tags(profile.db());
        const TagId id = *tags.ensure(u"États-Unis"_s);
        QCOMPARE(*tags.ensure(u"ETATS UNIS"_s), id);
        QCOMPARE(*tags.ensure(u"  États-Unis "_s), id);
        QVERIFY(*tags.ensure(u"Etat"_s) != id);
        QVERIFY(!tags.ensure(u" \u202e "_s));
    }

    void threeNamesOneTagOneCount()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        // One article carries two of the names: it counts once.
        profile.write(feed, {article(u"a"_s, 1, {u"OTAN"_s}), article(u"b"_s, 2, {u"NATO"_s, u"OTAN"_s}),
                             article(u"c"_s, 3, {u"НАТО"_s}), article(u"d"_s, 4, {u"Sport"_s})});
        TagTable tags(db);
        const TagId id = *tags.follow(u"OTAN"_s, {u"NATO"_s, u"НАТО"_s}, Now);
        QCOMPARE(*tags.unread(id), 3);
        const auto followed = *tags.followed();
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed.first().tag.name, u"OTAN"_s);
        QCOMPARE(followed.first().tag.aliases.size(), 3);
        QCOMPARE(followed.first().count, 3);
        QCOMPARE(*tags.find(u"nato"_s), std::optional(id));
        QCOMPARE(*tags.find(u"нато"_s), std::optional(id));

        // Articles that come later under any of the names belong to it as well.
        profile.write(feed, {article(u"e"_s, 0, {u"Nato"_s})});
        QCOMPARE(*TagTable(db).unread(id), 4);
        const auto ids = *ArticleSearch(db, Now).ids(ArticleQuery::ofTag(u"НАТО"_s), -1);
        QCOMPARE(ids.size(), 4);
        QVERIFY(ArticleTable(db).setFlags({ids.first()}, ArticleFlag::Read, {}, {}));
        QCOMPARE(*TagTable(db).unread(id), 3);
        QCOMPARE(Maintenance(db).check().value(), QStringList());
    }

    void followingIsUndone()
    {
        TestProfile profile;
        TagTable tags(profile.db());
        const TagId id = *tags.follow(u"Russie"_s, {}, Now);
        QCOMPARE(tags.followed()->size(), 1);
        QVERIFY(UndoTable(profile.db()).undo(Now));
        QCOMPARE(tags.followed()->size(), 0);
        QVERIFY(tags.follow(u"Russie"_s, {}, Now));
        QVERIFY(tags.unfollow(id));
        QVERIFY(UndoTable(profile.db()).undo(Now));
        QCOMPARE(tags.followed()->size(), 1);
    }

    void aMergedTagsStepDoesNotTouchAnotherTag()
    {
        TestProfile profile;
        TagTable tags(profile.db());
        const TagId into = *tags.ensure(u"OTAN"_s);
        const TagId from = *tags.follow(u"NATO"_s, {}, Now);
        QVERIFY(tags.unfollow(from));
        QVERIFY(tags.merge(from, into));
        QCOMPARE(*tags.ensure(u"Otto"_s), from); // the number of the tag that is gone is given again
        QVERIFY(UndoTable(profile.db()).undo(Now));
        QCOMPARE(tags.followed()->size(), 0);
    }

    void theTagsOfMostArticlesAreCountedAsListed()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId gone = profile.addFeed(u"https://gone.example/"_s);
        profile.write(gone, {article(u"x"_s, 1, {u"Vin"_s}), article(u"y"_s, 2, {u"Vin"_s}),
                             article(u"z"_s, 3, {u"Vin"_s})});
        profile.write(profile.addFeed(), {article(u"a"_s, 1, {u"OTAN"_s, u"Otan"_s, u"Vin"_s}),
                                          article(u"b"_s, 2, {u"OTAN"_s}), article(u"c"_s, 3, {u"Sport"_s})});
        QVERIFY(FeedTable(db).remove(gone, Now));
        const auto top = TagTable(db).top(2);
        QVERIFY(top);
        QCOMPARE(top->size(), 2);
        QCOMPARE(top->first().tag.name, u"OTAN"_s);
        QCOMPARE(top->first().count, 2); // by two names, and without those unsubscribed from
        QCOMPARE(top->last().tag.name, u"Sport"_s);
        const TagId otan = top->first().tag.id;
        QCOMPARE(TagTable(db).unread(otan).value(), 2);
        QVERIFY(TagTable(db).follow(u"OTAN"_s, {}, Now));
        QCOMPARE(TagTable(db).unread(otan).value(), 2);
    }

    void aTagOfSignsAloneIsFound()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(), {article(u"a"_s, 1, {u"☕"_s}), article(u"b"_s, 2, {u"+1"_s})});
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::ofTag(u"☕"_s)), 1);
    }

    void theSpellingOfThePublisherIsKept()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"c"_s, 3, {u"НАТО"_s})});
        QVERIFY(TagTable(db).follow(u"OTAN"_s, {u"НАТО"_s}, Now));
        const auto ids = *ArticleSearch(db, Now).ids(ArticleQuery::all(), 1);
        const auto read = ArticleTable(db).article(ids.first());
        QCOMPARE(read->tags.first().name, u"OTAN"_s);
        QCOMPARE(read->tags.first().spelling, u"НАТО"_s);
        QVERIFY(read->tags.first().followed);
    }

    void completion()
    {
        TestProfile profile;
        TagTable tags(profile.db());
        for (const QString &name : {u"Russie"_s, u"Roumanie"_s, u"Écosse"_s})
            QVERIFY(tags.ensure(name));
        QCOMPARE(tags.completions(u"r"_s, 10)->size(), 2);
        QCOMPARE(tags.completions(u"ECO"_s, 10)->first().name, u"Écosse"_s);
        QCOMPARE(tags.completions(u"x"_s, 10)->size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTagTable)
#include "tst_tagtable.moc"
