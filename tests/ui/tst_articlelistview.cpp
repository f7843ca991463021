#include "listprofile.h"
#include "store/articleid.h"
#include "ui/articles/articlelistview.h"
#include "ui/articles/daysections.h"
#include "ui/articles/relativetime.h"

#include <QBuffer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace depeche;
using namespace std::chrono_literals;

namespace {

struct Shown
{
    explicit Shown(test::ListProfile &profile, ThumbnailLoader *thumbnails = nullptr)
        : model(profile.library())
        , view(&model, thumbnails, profile.library().clock())
    {
        view.resize(400, 500);
        view.show();
        model.setQuery(ArticleQuery::all());
    }

    bool waitForRows(int rows)
    {
        return test::waitFor(
            [&] { return model.isComplete() && model.rowCount() == rows && model.articleAt(0); });
    }

    ArticleListModel model;
    ArticleListView view;
};

} // namespace

class ArticleListViewTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void insertsKeepSelectionAndPosition();
    void scatteredInsertsKeepSelectionAndPosition();
    void thousandsOfNewRowsKeepSelectionAndPosition();
    void newArticlesAppearAtTheTopWhenNothingIsChosen();
    void daysHaveTitles();
    void currentArticleIsTold();
    void aChosenArticleSurvivesAFilter();
    void keysAreLeftToTheWindow();
    void selectionComesInTheOrderOfTheList();
    void aStarIsClicked();
    void picturesAreLoadedOffThisThread();
    void dayStartsFollowTheCalendar();
    void timesAreShort_data();
    void timesAreShort();
};

void ArticleListViewTest::insertsKeepSelectionAndPosition()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.addMany(feed, 300, 60min);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(300));
    shown.view.goTo(100);
    const ArticleId current = shown.view.currentArticle();
    const int before = shown.view.visualRect(shown.view.currentIndex()).top();
    QVERIFY(shown.view.viewport()->rect().contains(10, before));
    QSignalSpy told(&shown.view, &ArticleListView::currentArticleChanged);
    profile.add(feed, {{QStringLiteral("N1"), 1min}, {QStringLiteral("N2"), 2min}});
    QVERIFY(test::waitFor([&] { return shown.model.rowCount() == 302; }));
    QCOMPARE(shown.view.currentArticle(), current);
    QCOMPARE(shown.view.currentIndex().row(), 102);
    QCOMPARE(shown.view.visualRect(shown.view.currentIndex()).top(), before);
    QCOMPARE(shown.view.selectedArticles(), QList<ArticleId>{current});
    QCOMPARE(told.count(), 0);
}

void ArticleListViewTest::scatteredInsertsKeepSelectionAndPosition()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    const FeedId other = profile.addFeed(QStringLiteral("courier"));
    QList<test::Listed> even;
    QList<test::Listed> odd;
    for (int i = 0; i < 1200; ++i)
        (i % 2 == 0 ? even : odd).append({QStringLiteral("Number %1").arg(i), std::chrono::minutes(10 * i)});
    profile.add(feed, even);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(600));
    shown.view.goTo(300);
    const ArticleId current = shown.view.currentArticle();
    const QModelIndex above = shown.model.index(shown.view.rowAt(0), 0);
    const ArticleId top = shown.model.idAt(above.row());
    const int topEnd = shown.view.visualRect(above).bottom();
    profile.add(other, odd);
    QVERIFY(test::waitFor([&] { return shown.model.rowCount() == 1200; }));
    QCOMPARE(shown.view.currentArticle(), current);
    QCOMPARE(shown.view.visualRect(shown.model.index(shown.model.rowOf(top), 0)).bottom(), topEnd);
}

void ArticleListViewTest::thousandsOfNewRowsKeepSelectionAndPosition()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    const FeedId other = profile.addFeed(QStringLiteral("courier"));
    QList<test::Listed> even;
    QList<test::Listed> odd;
    for (int i = 0; i < 10'000; ++i)
        (i % 2 == 0 ? even : odd).append({QStringLiteral("Number %1").arg(i), std::chrono::minutes(i)});
    profile.add(feed, even);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(5000));
    shown.view.goTo(4000);
    // A range, so that new rows come between the selected ones.
    shown.view.selectionModel()->select(
        QItemSelection(shown.model.index(3990, 0), shown.model.index(4010, 0)),
        QItemSelectionModel::ClearAndSelect);
    const ArticleId current = shown.view.currentArticle();
    const QList<ArticleId> selected = shown.view.selectedArticles();
    const QModelIndex above = shown.model.index(shown.view.rowAt(0), 0);
    const ArticleId top = shown.model.idAt(above.row());
    const int topEnd = shown.view.visualRect(above).bottom();
    QSignalSpy told(&shown.view, &ArticleListView::currentArticleChanged);
    profile.add(other, odd);
    QVERIFY(test::waitFor([&] { return shown.model.rowCount() == 10'000; }));
    QCOMPARE(shown.view.currentArticle(), current);
    QCOMPARE(shown.view.selectedArticles(), selected);
    QCOMPARE(shown.view.visualRect(shown.model.index(shown.model.rowOf(top), 0)).bottom(), topEnd);
    QCOMPARE(told.count(), 0);
    // All of a long list are one range.
    shown.view.selectAll();
    QCOMPARE(shown.view.selectedArticles(), shown.model.ids());
    QCOMPARE(shown.view.selectionModel()->selection().size(), 1);
}

void ArticleListViewTest::newArticlesAppearAtTheTopWhenNothingIsChosen()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.addMany(feed, 50, 60min);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(50));
    profile.add(feed, {{QStringLiteral("Newest"), 1min}});
    QVERIFY(test::waitFor([&] { return shown.model.rowCount() == 51; }));
    QCOMPARE(shown.view.verticalScrollBar()->value(), 0);
}

void ArticleListViewTest::daysHaveTitles()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.add(feed, {{QStringLiteral("Today 1"), 10min},
                       {QStringLiteral("Today 2"), 20min},
                       {QStringLiteral("Yesterday"), 24h},
                       {QStringLiteral("Before"), 48h},
                       {QStringLiteral("Before 2"), 49h}});
    Shown shown(profile);
    QVERIFY(shown.waitForRows(5));
    const auto heights = [&] {
        QList<bool> tall;
        for (int row = 0; row < shown.model.rowCount(); ++row)
            tall.append(shown.view.rowHeight(row) >
                        ArticleRowLayout::rowHeight(shown.view.font(), RowDensity::Comfortable));
        return tall;
    };
    QCOMPARE(heights(), (QList<bool>{true, false, true, true, false}));
    // The first row of a day is another one now.
    profile.add(feed, {{QStringLiteral("Newest"), 1min}});
    QVERIFY(test::waitFor([&] { return shown.model.rowCount() == 6; }));
    QCOMPARE(heights(), (QList<bool>{true, false, false, true, true, false}));
    // Another list: the heights are those of its own days.
    shown.model.setQuery(ArticleQuery::ofFeed(FeedId(999)));
    QVERIFY(test::waitFor([&] { return shown.model.rowCount() == 0; }));
    shown.model.setQuery(ArticleQuery::all());
    QVERIFY(shown.waitForRows(6));
    QCOMPARE(heights(), (QList<bool>{true, false, false, true, true, false}));
    shown.view.setDensity(RowDensity::Compact);
    QVERIFY(shown.view.rowHeight(1) <
            ArticleRowLayout::rowHeight(shown.view.font(), RowDensity::Comfortable));
    QVERIFY(shown.view.rowHeight(0) > shown.view.rowHeight(1));
}

void ArticleListViewTest::currentArticleIsTold()
{
    test::ListProfile profile;
    profile.addMany(profile.addFeed(QStringLiteral("meridian")), 10);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(10));
    QSignalSpy told(&shown.view, &ArticleListView::currentArticleChanged);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                      shown.view.visualRect(shown.model.index(2, 0)).center());
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.last().first().value<ArticleId>(), shown.model.idAt(2));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QCOMPARE(told.last().first().value<ArticleId>(), shown.model.idAt(3));
    QSignalSpy opened(&shown.view, &ArticleListView::openRequested);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.last().first().value<ArticleId>(), shown.model.idAt(3));
}

void ArticleListViewTest::aChosenArticleSurvivesAFilter()
{
    test::ListProfile profile;
    const FeedId one = profile.addFeed(QStringLiteral("meridian"));
    const FeedId two = profile.addFeed(QStringLiteral("courier"));
    profile.add(one, {{QStringLiteral("A"), 10min}, {QStringLiteral("B"), 20min}});
    profile.add(two, {{QStringLiteral("C"), 15min}});
    Shown shown(profile);
    QVERIFY(shown.waitForRows(3));
    shown.view.goTo(2);
    const ArticleId current = shown.view.currentArticle();
    QSignalSpy told(&shown.view, &ArticleListView::currentArticleChanged);
    shown.model.setQuery(ArticleQuery::ofFeed(one));
    QVERIFY(test::waitFor([&] { return shown.model.rowCount() == 2; }));
    QCOMPARE(shown.view.currentArticle(), current);
    QCOMPARE(told.count(), 0);
    shown.model.setQuery(ArticleQuery::ofFeed(two));
    QVERIFY(test::waitFor([&] { return shown.model.rowCount() == 1; }));
    QVERIFY(!shown.view.currentArticle().isValid());
    QCOMPARE(told.count(), 1);
    QVERIFY(!told.last().first().value<ArticleId>().isValid());
}

void ArticleListViewTest::keysAreLeftToTheWindow()
{
    test::ListProfile profile;
    profile.addMany(profile.addFeed(QStringLiteral("meridian")), 10);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(10));
    shown.view.goTo(0);
    QTest::keyClicks(&shown.view, QStringLiteral("Article 7"));
    QCOMPARE(shown.view.currentIndex().row(), 0);
    QKeyEvent space(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
    space.accept();
    QCoreApplication::sendEvent(&shown.view, &space);
    QVERIFY(!space.isAccepted());
}

void ArticleListViewTest::selectionComesInTheOrderOfTheList()
{
    test::ListProfile profile;
    profile.addMany(profile.addFeed(QStringLiteral("meridian")), 10);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(10));
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, modifiers,
                          shown.view.visualRect(shown.model.index(row, 0)).center());
    };
    click(3, Qt::NoModifier);
    click(1, Qt::ControlModifier);
    click(4, Qt::ControlModifier);
    QCOMPARE(shown.view.selectedArticles(),
             (QList<ArticleId>{shown.model.idAt(1), shown.model.idAt(3), shown.model.idAt(4)}));
}

void ArticleListViewTest::aStarIsClicked()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.add(feed, {{QStringLiteral("One"), 1min}, {QStringLiteral("خبر"), 2min}});
    Shown shown(profile);
    QVERIFY(shown.waitForRows(2));
    QSignalSpy clicked(&shown.view, &ArticleListView::markClicked);
    const auto row = [&](int number) {
        QRect rect = shown.view.visualRect(shown.model.index(number, 0));
        rect.setTop(rect.bottom() + 1 -
                    ArticleRowLayout::rowHeight(shown.view.font(), RowDensity::Comfortable));
        return rect;
    };
    const auto click = [&](const QPoint &at) {
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, at);
    };
    // At the end of the first line, in the direction of the row; nothing is chosen by it.
    click(row(0).topRight() + QPoint(-20, 20));
    click(row(1).topLeft() + QPoint(20, 20));
    QCOMPARE(clicked.count(), 2);
    QCOMPARE(clicked.at(0).at(0).value<ArticleId>(), shown.model.idAt(0));
    QVERIFY(clicked.at(0).at(1).value<ArticleFlag>() == ArticleFlag::Starred);
    QCOMPARE(clicked.at(1).at(0).value<ArticleId>(), shown.model.idAt(1));
    QVERIFY(!shown.view.currentArticle().isValid());
    // Pressed there and let go elsewhere is no click.
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, row(0).topRight() + QPoint(-20, 20));
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, row(1).center());
    click(row(0).center());
    QCOMPARE(clicked.count(), 2);
    QCOMPARE(shown.view.currentArticle(), shown.model.idAt(0));
}

void ArticleListViewTest::picturesAreLoadedOffThisThread()
{
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");

    WorkerPool pool;
    QStringList asked;
    ThumbnailLoader loader(
        [&](const QUrl &url, QObject *, const std::function<void(const QByteArray &)> &done) {
            asked.append(url.path());
            done(url.path() == u"/good.png" ? png : QByteArray("no picture"));
        },
        pool);
    const QUrl good(QStringLiteral("https://example.org/good.png"));
    const QUrl bad(QStringLiteral("https://example.org/bad.png"));
    QSignalSpy changed(&loader, &ThumbnailLoader::changed);
    QCOMPARE(loader.thumbnail(good, 60).state, ThumbnailLoader::State::Loading);
    QCOMPARE(loader.thumbnail(good, 60).state, ThumbnailLoader::State::Loading);
    QCOMPARE(loader.thumbnail(bad, 60).state, ThumbnailLoader::State::Loading);
    QVERIFY(asked.isEmpty()); // never from within a painting
    QVERIFY(test::waitFor([&] { return changed.count() == 2; }));
    QCOMPARE(asked.count(QStringLiteral("/good.png")), 1);
    QCOMPARE(loader.thumbnail(good, 60).state, ThumbnailLoader::State::Ready);
    QCOMPARE(loader.thumbnail(good, 60).pixmap.size(), QSize(60, 60));
    QCOMPARE(loader.thumbnail(bad, 60).state, ThumbnailLoader::State::Failed);
}

void ArticleListViewTest::dayStartsFollowTheCalendar()
{
    QVERIFY(dayStarts({}).isEmpty());
    const auto at = [](const char *text) { return firstArticleIdAt(*fromIso(QString::fromLatin1(text))); };
    const QList<ArticleId> ids{at("2026-05-14T00:00:00Z"), at("2026-05-13T23:59:59Z"),
                               at("2026-05-13T00:00:00Z"), at("2025-05-13T12:00:00Z"),
                               at("1970-01-01T00:00:00Z")};
    QCOMPARE(dayStarts(ids), (QList<int>{0, 1, 3, 4}));
}

void ArticleListViewTest::timesAreShort_data()
{
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("day");
    const auto row = [](const char *name, std::chrono::seconds ago, const char *time, const char *day) {
        QTest::newRow(name) << int(ago.count()) << QString::fromUtf8(time) << QString::fromUtf8(day);
    };
    row("future", -100s, "now", "Today");
    row("seconds", 59s, "now", "Today");
    row("minutes", 60s, "1 min", "Today");
    row("just no hour", 59min + 59s, "59 min", "Today");
    row("hours", 11h, "11 h", "Today");
    row("over midnight", 13h, "13 h", "Yesterday");
    row("week", 50h, "Tue 10:00", "Tuesday");
    row("year", 24h * 20, "24 April", "24 April");
    row("long ago", 24h * 400, "9 April 2025", "9 April 2025");
}

void ArticleListViewTest::timesAreShort()
{
    QFETCH(int, secondsAgo);
    const Timestamp now = fromUnixSeconds(1'778'760'000); // 2026-05-14 12:00 UTC, a Thursday
    const Timestamp then = now - std::chrono::seconds(secondsAgo);
    QTEST(relativeTime(then, now, QLocale::c()), "time");
    QTEST(dayTitle(then, now, QLocale::c()), "day");
}

QTEST_MAIN(ArticleListViewTest)
#include "tst_articlelistview.moc"
