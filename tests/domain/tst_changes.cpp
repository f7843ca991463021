#include "domain/changes.h"

#include <QTest>

using namespace depeche;

class TestChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsEmpty();
    void eachPartCounts_data();
    void eachPartCounts();
    void mergeKeepsBoth();
    void laterFlagsWin();
};

Q_DECLARE_METATYPE(depeche::StoreChanges)

void TestChanges::nothingIsEmpty()
{
    StoreChanges changes;
    QVERIFY(changes.isEmpty());
    changes.merge({});
    QVERIFY(changes.isEmpty());
}

void TestChanges::eachPartCounts_data()
{
    QTest::addColumn<StoreChanges>("part");
    StoreChanges part;
    const auto row = [&part](const char *name) {
        QTest::newRow(name) << part;
        part = {};
    };
    part.added = {ArticleId(1)};
    row("added");
    part.updated = {ArticleId(1)};
    row("updated");
    part.removed = {ArticleId(1)};
    row("removed");
    part.flags = {{ArticleId(1), ArticleFlag::Read}};
    row("flags");
    part.feeds = {FeedId(1)};
    row("feeds");
    part.feedTree = true;
    row("feed tree");
    part.tags = true;
    row("tags");
    part.savedSearches = true;
    row("saved searches");
    part.undo = true;
    row("undo");
    part.searchable = true;
    row("searchable");
    part.everything = true;
    row("everything");
}

void TestChanges::eachPartCounts()
{
    QFETCH(StoreChanges, part);
    QVERIFY(!part.isEmpty());
    StoreChanges merged;
    merged.merge(part);
    QCOMPARE(merged, part);
    merged.merge({});
    QCOMPARE(merged, part);
}

void TestChanges::mergeKeepsBoth()
{
    StoreChanges first;
    first.added = {ArticleId(1)};
    first.feeds = {FeedId(1), FeedId(2)};
    first.tags = true;
    StoreChanges second;
    second.added = {ArticleId(2)};
    second.feeds = {FeedId(2), FeedId(3)};
    second.undo = true;
    first.merge(second);
    QCOMPARE(first.added, (QList<ArticleId>{ArticleId(1), ArticleId(2)}));
    QCOMPARE(first.feeds, (QSet<FeedId>{FeedId(1), FeedId(2), FeedId(3)}));
    QVERIFY(first.tags);
    QVERIFY(first.undo);
    QVERIFY(!first.everything);
}

void TestChanges::laterFlagsWin()
{
    StoreChanges first;
    first.flags = {{ArticleId(1), ArticleFlag::Read}, {ArticleId(2), ArticleFlag::Starred}};
    StoreChanges second;
    second.flags = {{ArticleId(1), ArticleFlags()}};
    first.merge(second);
    QCOMPARE(first.flags.size(), 2);
    QCOMPARE(first.flags.value(ArticleId(1)), ArticleFlags());
    QCOMPARE(first.flags.value(ArticleId(2)), ArticleFlags(ArticleFlag::Starred));
}

QTEST_APPLESS_MAIN(TestChanges)
#include "tst_changes.moc"
