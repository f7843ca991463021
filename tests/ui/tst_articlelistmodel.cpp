#include "listprofile.h"
#include "ui/articles/articlelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <atomic>

using namespace depeche;
using namespace std::chrono_literals;

namespace {

QString titleOf(const ArticleListModel &model, int row)
{
    return model.index(row, 0).data().toString();
}

bool waitForTitles(const ArticleListModel &model, const QStringList &titles)
{
    return test::waitFor([&] {
        if (model.rowCount() != titles.size())
            return false;
        for (int row = 0; row < titles.size(); ++row) {
            if (titleOf(model, row) != titles.at(row))
                return false;
        }
        return true;
    });
}

} // namespace

class ArticleListModelTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsArriveWhenAskedFor();
    void allIdsFollowTheFirstPage();
    void newArticlesComeWithoutAReset();
    void articlesOfOtherListsStayOut();
    void readRowsStayUntilTheListIsLeft();
    void flagsSetElsewhereBringRows();
    void flagsChangeInPlace();
    void updatedTextIsReadAgain();
    void unsubscribedArticlesGo();
    void lateAnswersAreDropped();
    void anotherListDoesNotWaitForALongOne();
    void manyScatteredChangesKeepTheList();
    void searchMarksHits();
    void relevanceIsNotShuffledByNewArticles();
    void rowsAreSpokenWithTheirState();
};

void ArticleListModelTest::rowsArriveWhenAskedFor()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.add(feed, {{QStringLiteral("Old"), 60min}, {QStringLiteral("New"), 1min}});
    ArticleListModel model(profile.library());
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setQuery(ArticleQuery::all());
    QVERIFY(model.isLoading());
    QSignalSpy loaded(&model, &ArticleListModel::loaded);
    QVERIFY(test::waitFor([&] { return loaded.count() == 1; }));
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.isComplete());
    // Ids are here before texts.
    QVERIFY(model.idAt(0) > model.idAt(1));
    QVERIFY(waitForTitles(model, {QStringLiteral("New"), QStringLiteral("Old")}));
    QCOMPARE(model.rowOf(model.idAt(1)), 1);
    QCOMPARE(model.rowOf(ArticleId(12345)), -1);
    QCOMPARE(model.articleAt(0)->row.feed, feed);
}

void ArticleListModelTest::allIdsFollowTheFirstPage()
{
    test::ListProfile profile;
    profile.addMany(profile.addFeed(QStringLiteral("meridian")), 1000);
    ArticleListModel model(profile.library());
    QAbstractItemModelTester tester(&model);
    QSignalSpy loaded(&model, &ArticleListModel::loaded);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setQuery(ArticleQuery::all());
    QVERIFY(test::waitFor([&] { return loaded.count() == 1; }));
    QVERIFY(!model.isComplete());
    QVERIFY(model.rowCount() < 1000);
    const ArticleId first = model.idAt(0);
    QVERIFY(test::waitFor([&] { return model.isComplete(); }));
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.idAt(0), first);
    QCOMPARE(resets.count(), 1);
    // A row far down is read when it is looked at.
    QVERIFY(test::waitFor([&] { return titleOf(model, 900) == u"Article 900"; }));
}

void ArticleListModelTest::newArticlesComeWithoutAReset()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.add(feed, {{QStringLiteral("C"), 30min}, {QStringLiteral("A"), 50min}});
    ArticleListModel model(profile.library());
    QAbstractItemModelTester tester(&model);
    model.setQuery(ArticleQuery::all());
    QVERIFY(waitForTitles(model, {QStringLiteral("C"), QStringLiteral("A")}));
    const QPersistentModelIndex watched = model.index(1, 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moves(&model, &ArticleListModel::rowsMoved);
    profile.add(feed, {{QStringLiteral("D"), 5min}, {QStringLiteral("B"), 40min}});
    QVERIFY(waitForTitles(
        model, {QStringLiteral("D"), QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A")}));
    QCOMPARE(watched.row(), 3);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(moves.count(), 1);
}

void ArticleListModelTest::articlesOfOtherListsStayOut()
{
    test::ListProfile profile;
    const FeedId mine = profile.addFeed(QStringLiteral("meridian"));
    const FeedId other = profile.addFeed(QStringLiteral("courier"));
    profile.add(mine, {{QStringLiteral("Mine"), 30min}});
    ArticleListModel model(profile.library());
    QAbstractItemModelTester tester(&model);
    model.setQuery(ArticleQuery::ofFeed(mine));
    QVERIFY(waitForTitles(model, {QStringLiteral("Mine")}));
    profile.add(other, {{QStringLiteral("Not mine"), 1min}});
    profile.add(mine, {{QStringLiteral("Mine too"), 2min}});
    QVERIFY(waitForTitles(model, {QStringLiteral("Mine too"), QStringLiteral("Mine")}));
}

void ArticleListModelTest::readRowsStayUntilTheListIsLeft()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.add(feed, {{QStringLiteral("B"), 10min}, {QStringLiteral("A"), 20min}});
    ArticleListModel model(profile.library());
    QAbstractItemModelTester tester(&model);
    model.setQuery(ArticleQuery::unread());
    QVERIFY(waitForTitles(model, {QStringLiteral("B"), QStringLiteral("A")}));
    profile.setFlags({model.idAt(1)}, ArticleFlag::Read);
    QVERIFY(test::waitFor([&] { return model.articleAt(1) && model.articleAt(1)->row.isRead(); }));
    // Something new makes the list look again at who belongs into it.
    profile.add(feed, {{QStringLiteral("C"), 1min}});
    QVERIFY(waitForTitles(model, {QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A")}));
    model.reload();
    QVERIFY(waitForTitles(model, {QStringLiteral("C"), QStringLiteral("B")}));
}

void ArticleListModelTest::flagsSetElsewhereBringRows()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.add(feed, {{QStringLiteral("B"), 10min}, {QStringLiteral("A"), 20min}});
    const auto all = profile.write([now = profile.now()](Connection &db) {
        return ArticleSearch(db, now).ids(ArticleQuery::all(), -1);
    });
    ArticleListModel model(profile.library());
    model.setQuery(ArticleQuery::flagged(ArticleFlag::Starred));
    QSignalSpy loaded(&model, &ArticleListModel::loaded);
    QVERIFY(test::waitFor([&] { return loaded.count() == 1; }));
    QCOMPARE(model.rowCount(), 0);
    profile.setFlags({all.last()}, ArticleFlag::Starred);
    QVERIFY(waitForTitles(model, {QStringLiteral("A")}));
}

void ArticleListModelTest::flagsChangeInPlace()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.add(feed, {{QStringLiteral("A"), 20min}});
    ArticleListModel model(profile.library());
    model.setQuery(ArticleQuery::all());
    QVERIFY(waitForTitles(model, {QStringLiteral("A")}));
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    profile.setFlags({model.idAt(0)}, ArticleFlag::Starred);
    QVERIFY(test::waitFor([&] { return model.articleAt(0)->row.isStarred(); }));
    QVERIFY(data.count() > 0);
}

void ArticleListModelTest::updatedTextIsReadAgain()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    IngestBatch batch;
    batch.feed = feed;
    NewArticle article;
    article.guid = QStringLiteral("1");
    article.title = QStringLiteral("First version");
    article.published = profile.now() - 10min;
    const auto store = [&] {
        batch.articles = {article};
        profile.write([batch, now = profile.now()](Connection &db) {
            return ArticleWriter(db).write(batch, {batch.feed, now, 200, {}, now, {}});
        });
    };
    store();
    ArticleListModel model(profile.library());
    model.setQuery(ArticleQuery::all());
    QVERIFY(waitForTitles(model, {QStringLiteral("First version")}));
    article.title = QStringLiteral("Second version");
    store();
    QVERIFY(waitForTitles(model, {QStringLiteral("Second version")}));
}

void ArticleListModelTest::unsubscribedArticlesGo()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    const FeedId other = profile.addFeed(QStringLiteral("courier"));
    profile.add(feed, {{QStringLiteral("B"), 10min}, {QStringLiteral("A"), 20min}});
    profile.add(other, {{QStringLiteral("C"), 1min}});
    ArticleListModel model(profile.library());
    QAbstractItemModelTester tester(&model);
    model.setQuery(ArticleQuery::all());
    QVERIFY(waitForTitles(model, {QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A")}));
    profile.setFlags({model.idAt(1)}, ArticleFlag::Read); // even what was just read
    QVERIFY(test::waitFor([&] { return model.articleAt(1)->row.isRead(); }));
    profile.write([=, now = profile.now()](Connection &db) { return FeedTable(db).remove(feed, now); });
    QVERIFY(waitForTitles(model, {QStringLiteral("C")}));
}

void ArticleListModelTest::lateAnswersAreDropped()
{
    test::ListProfile profile;
    const FeedId one = profile.addFeed(QStringLiteral("meridian"));
    const FeedId two = profile.addFeed(QStringLiteral("courier"));
    profile.addMany(one, 500);
    profile.add(two, {{QStringLiteral("Only one"), 1min}});
    ArticleListModel model(profile.library());
    QAbstractItemModelTester tester(&model);
    QSignalSpy loaded(&model, &ArticleListModel::loaded);
    // The answers to all but the last are under way when the last is asked.
    model.setQuery(ArticleQuery::all());
    model.setQuery(ArticleQuery::ofFeed(one));
    model.setQuery(ArticleQuery::ofFeed(two));
    QVERIFY(waitForTitles(model, {QStringLiteral("Only one")}));
    bool drained = false; // the queue answers in order
    profile.library().read(
        Library::Lane::Lists, this, [](Connection &) -> Result<> { return {}; },
        [&](const Result<> &) { drained = true; });
    QVERIFY(test::waitFor([&] { return drained; }));
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(model.rowCount(), 1);
}

void ArticleListModelTest::anotherListDoesNotWaitForALongOne()
{
    test::ListProfile profile;
    const FeedId one = profile.addFeed(QStringLiteral("meridian"));
    profile.addMany(one, 5000);
    ArticleListModel model(profile.library());
    QAbstractItemModelTester tester(&model);
    QSignalSpy loaded(&model, &ArticleListModel::loaded);
    // A list that takes for ever: its reading thread is held until the other list is there.
    std::atomic<bool> hasBegun = false;
    std::atomic<bool> wasInterrupted = false;
    Reading endless = profile.library().read(
        Library::Lane::Lists, this,
        [&](Connection &db) -> Result<QList<ArticleId>> {
            QueryNode node;
            node.kind = QueryNode::Kind::Or;
            const auto all = ArticleSearch(db, {}).ids({node}, -1);
            hasBegun = true;
            for (int round = 0; round < 100'000; ++round) {
                const auto again = ArticleSearch(db, {}).ids(ArticleQuery::all(), -1);
                if (!again) {
                    wasInterrupted = again.error().kind == ErrorKind::Cancelled;
                    return again.error();
                }
            }
            return all;
        },
        [](const Result<QList<ArticleId>> &) { QFAIL("what was cancelled answers nobody"); });
    QVERIFY(test::waitFor([&] { return hasBegun.load(); }));
    model.setQuery(ArticleQuery::all());
    endless.cancel();
    QVERIFY(test::waitFor([&] { return loaded.count() == 1; }));
    QVERIFY(wasInterrupted);
    QCOMPARE(model.articleAt(0)->row.title, QStringLiteral("Article 0")); // rows come with the first page
    // The rest is being read when something else is chosen: only that answers.
    QSignalSpy completed(&model, &ArticleListModel::completed);
    model.setQuery(ArticleQuery::ofFeed(FeedId(999)));
    QVERIFY(test::waitFor([&] { return loaded.count() == 2; }));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(completed.count(), 1);
}

void ArticleListModelTest::manyScatteredChangesKeepTheList()
{
    test::ListProfile profile;
    const FeedId one = profile.addFeed(QStringLiteral("meridian"));
    const FeedId two = profile.addFeed(QStringLiteral("courier"));
    QList<test::Listed> even;
    QList<test::Listed> odd;
    for (int i = 0; i < 600; ++i)
        (i % 2 == 0 ? even : odd).append({QStringLiteral("Number %1").arg(i), std::chrono::minutes(i)});
    profile.add(one, even);
    ArticleListModel model(profile.library());
    QAbstractItemModelTester tester(&model);
    model.setQuery(ArticleQuery::all());
    QVERIFY(test::waitFor([&] { return model.isComplete() && model.rowCount() == 300; }));
    QSignalSpy about(&model, &ArticleListModel::rowsAboutToMove);
    QSignalSpy moved(&model, &ArticleListModel::rowsMoved);
    profile.add(two, odd);
    QVERIFY(test::waitFor([&] { return model.rowCount() == 600; }));
    QCOMPARE(about.count(), 1);
    QCOMPARE(moved.count(), 1);
    QVERIFY(std::is_sorted(model.ids().begin(), model.ids().end(), std::greater<>()));
    QVERIFY(test::waitFor([&] { return titleOf(model, 301) == u"Number 301"; }));
}

void ArticleListModelTest::searchMarksHits()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    const QString text = QStringLiteral("Long before the harbour. ").repeated(20) +
                         QStringLiteral("Then the États membres decided.");
    profile.add(feed, {{QStringLiteral("The states decide"), 10min, {}, text}});
    ArticleListModel model(profile.library());
    // By title, which needs no index in this test's profile: what is marked comes from the words alone.
    ArticleQuery query = ArticleQuery::ofFeed(feed);
    QueryNode never;
    never.kind = QueryNode::Kind::Words;
    never.text = QStringLiteral("etats");
    QueryNode either;
    either.kind = QueryNode::Kind::Or;
    either.children = {query.root, never};
    model.setQuery({either});
    QVERIFY(waitForTitles(model, {QStringLiteral("The states decide")}));
    const Snippet snippet = model.articleAt(0)->snippet;
    QCOMPARE(snippet.hits.size(), 1);
    QCOMPARE(snippet.text.mid(snippet.hits.first().first, snippet.hits.first().second),
             QStringLiteral("États"));
    QVERIFY(model.articleAt(0)->titleHits.isEmpty());
}

void ArticleListModelTest::relevanceIsNotShuffledByNewArticles()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.add(feed, {{QStringLiteral("B"), 10min}, {QStringLiteral("A"), 20min}});
    ArticleListModel model(profile.library());
    ArticleQuery query = ArticleQuery::ofFeed(feed);
    query.order = ArticleQuery::Order::Relevance;
    model.setQuery(query);
    QVERIFY(waitForTitles(model, {QStringLiteral("B"), QStringLiteral("A")}));
    const ArticleId best = model.idAt(0);
    profile.add(feed, {{QStringLiteral("C"), 1min}});
    profile.setFlags({best}, ArticleFlag::Read);
    QVERIFY(test::waitFor([&] { return model.articleAt(0)->row.isRead(); }));
    QTest::qWait(400); // longer than changes are gathered
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(best), 0);
}

void ArticleListModelTest::rowsAreSpokenWithTheirState()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.add(feed, {{QStringLiteral("Headline"), 10min}});
    ArticleListModel model(profile.library());
    model.setFeedLabels({{feed, {QStringLiteral("Meridian"), {}}}});
    model.setQuery(ArticleQuery::all());
    QVERIFY(waitForTitles(model, {QStringLiteral("Headline")}));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("unread, Headline, Meridian, 10 min"));
    QCOMPARE(model.index(0, 0).data(ArticleListModel::FeedRole).value<FeedLabel>().title,
             QStringLiteral("Meridian"));
}

QTEST_MAIN(ArticleListModelTest)
#include "tst_articlelistmodel.moc"
