#include "listprofile.h"
#include "ui/articles/articlelistview.h"
#include "ui/search/filterbar.h"
#include "ui/search/searchfield.h"
#include "ui/shell/listpane.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace depeche;
using namespace std::chrono_literals;

namespace {

const QString NothingHere = QStringLiteral("Nothing here.");

struct Shown
{
    explicit Shown(test::ListProfile &profile)
        : pane(profile.library(), pool, {})
        , view(pane.findChild<ArticleListView *>())
    {
        pane.resize(420, 600);
        pane.show(ArticleQuery::all(), QStringLiteral("Everything"), NothingHere);
        pane.show();
    }

    bool waitForRows(int rows)
    {
        return test::waitFor([&] {
            auto *model = static_cast<ArticleListModel *>(view->model());
            return !model->isLoading() && model->isComplete() && model->rowCount() == rows &&
                   (rows == 0 || model->articleAt(0));
        });
    }
    bool says(const QString &text) const
    {
        const auto labels = pane.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    WorkerPool pool;
    ListPane pane;
    ArticleListView *view;
};

void fill(test::ListProfile &profile)
{
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    const QString a = QStringLiteral("Alpha");
    const QString b = QStringLiteral("Beta");
    profile.add(feed, {{QStringLiteral("Both"), 1min, {a, b}},
                       {QStringLiteral("One"), 2min, {a}},
                       {QStringLiteral("None"), 3min}});
}

} // namespace

class ListPaneTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itListsAndCounts();
    void tagsNarrowTheListAndCanBeSaved();
    void typingNarrowsTheBaseOnly();
    void emptyListsSaySo();
    void keysGoThroughTheList();
    void unreadOnesAreFoundBeyondWhatWasRead();
    void theFieldGivesTheFocusToTheList();
};

void ListPaneTest::itListsAndCounts()
{
    test::ListProfile profile;
    fill(profile);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(3));
    QVERIFY(shown.says(QStringLiteral("3 article")));
    QSignalSpy current(&shown.pane, &ListPane::currentArticleChanged);
    shown.pane.nextArticle();
    QCOMPARE(current.count(), 1);
    QCOMPARE(shown.pane.currentArticle(), current.last().first().value<ArticleId>());
    QCOMPARE(shown.pane.selectedArticles(), QList<ArticleId>{shown.pane.currentArticle()});
}

void ListPaneTest::tagsNarrowTheListAndCanBeSaved()
{
    test::ListProfile profile;
    fill(profile);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(3));
    QSignalSpy queries(&shown.pane, &ListPane::queryChanged);
    shown.pane.addTag(QStringLiteral("Alpha"));
    QVERIFY(shown.waitForRows(2));
    QCOMPARE(queries.last().first().value<ArticleQuery>(), ArticleQuery::ofTag(QStringLiteral("Alpha")));
    // What is chosen stands first and can be taken back.
    auto *bar = shown.pane.findChild<FilterBar *>()->findChild<ChipRow *>();
    const auto first = [&] { return bar->chips().isEmpty() ? QString() : bar->chips().first()->text(); };
    QVERIFY(test::waitFor([&] { return first() == u"Alpha" && bar->chips().size() == 2; }));
    QVERIFY(test::waitFor([&] { return bar->chips().last()->isVisible(); }));
    QTest::mouseClick(bar->chips().last(), Qt::LeftButton, Qt::AltModifier);
    QVERIFY(shown.waitForRows(1));
    QSignalSpy saved(&shown.pane, &ListPane::saveSearchRequested);
    const auto buttons = shown.pane.findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->isVisible() && button->accessibleName().startsWith(QStringLiteral("Save")))
            button->click();
    }
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.last().first().toString(), QStringLiteral("tag:Alpha -tag:Beta"));
}

void ListPaneTest::typingNarrowsTheBaseOnly()
{
    test::ListProfile profile;
    fill(profile);
    Shown shown(profile);
    shown.pane.show(ArticleQuery::ofTag(QStringLiteral("Alpha")), QStringLiteral("Alpha"), NothingHere);
    QVERIFY(shown.waitForRows(2));
    auto *edit = shown.pane.findChild<QLineEdit *>();
    QTest::keyClicks(edit, QStringLiteral("is:starred"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(shown.waitForRows(0));
    QCOMPARE(shown.pane.query(),
             both(ArticleQuery::ofTag(QStringLiteral("Alpha")), ArticleQuery::flagged(ArticleFlag::Starred)));
    QVERIFY(shown.says(QStringLiteral("Nothing found")));
    auto *clear = shown.pane.findChild<EmptyState *>()->findChild<QPushButton *>();
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(shown.waitForRows(2));
    QCOMPARE(shown.pane.query(), ArticleQuery::ofTag(QStringLiteral("Alpha")));
}

void ListPaneTest::emptyListsSaySo()
{
    test::ListProfile profile;
    Shown shown(profile);
    shown.pane.setEmptyAction(QStringLiteral("Subscribe"));
    QVERIFY(test::waitFor([&] { return shown.says(NothingHere); }));
    QSignalSpy acted(&shown.pane, &ListPane::emptyActionTriggered);
    QTest::mouseClick(shown.pane.findChild<EmptyState *>()->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(acted.count(), 1);
    fill(profile);
    QVERIFY(test::waitFor([&] { return shown.view->isVisible() && shown.view->model()->rowCount() == 3; }));
}

void ListPaneTest::keysGoThroughTheList()
{
    test::ListProfile profile;
    fill(profile);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(3));
    shown.pane.previousArticle();
    QCOMPARE(shown.view->currentIndex().row(), 0);
    shown.pane.nextArticle();
    shown.pane.nextArticle();
    shown.pane.nextArticle();
    QCOMPARE(shown.view->currentIndex().row(), 2);
    shown.pane.previousArticle();
    QCOMPARE(shown.view->currentIndex().row(), 1);
}

void ListPaneTest::unreadOnesAreFoundBeyondWhatWasRead()
{
    test::ListProfile profile;
    const FeedId feed = profile.addFeed(QStringLiteral("meridian"));
    profile.addMany(feed, 900);
    Shown shown(profile);
    QVERIFY(shown.waitForRows(900));
    QList<ArticleId> read = static_cast<ArticleListModel *>(shown.view->model())->ids();
    const ArticleId first = read.takeAt(0);
    const ArticleId far = read.takeAt(700);
    const ArticleId farther = read.takeAt(750);
    profile.setFlags(read, ArticleFlag::Read);
    shown.pane.reload();
    QVERIFY(test::waitFor([&] {
        const auto *article = static_cast<ArticleListModel *>(shown.view->model())->articleAt(1);
        return article && article->row.isRead();
    }));
    QVERIFY(shown.waitForRows(900));
    shown.pane.nextUnread();
    QVERIFY(test::waitFor([&] { return shown.pane.currentArticle() == first; }));
    shown.pane.nextUnread();
    QVERIFY(test::waitFor([&] { return shown.pane.currentArticle() == far; }));
    shown.pane.nextUnread();
    QVERIFY(test::waitFor([&] { return shown.pane.currentArticle() == farther; }));
    shown.pane.previousUnread();
    QVERIFY(test::waitFor([&] { return shown.pane.currentArticle() == far; }));
    shown.pane.previousUnread();
    QVERIFY(test::waitFor([&] { return shown.pane.currentArticle() == first; }));
}

void ListPaneTest::theFieldGivesTheFocusToTheList()
{
    test::ListProfile profile;
    fill(profile);
    Shown shown(profile);
    shown.pane.activateWindow();
    QVERIFY(shown.waitForRows(3));
    shown.pane.focusSearch();
    auto *edit = shown.pane.findChild<QLineEdit *>();
    QVERIFY(test::waitFor([&] { return edit->hasFocus(); }));
    QTest::keyClick(edit, Qt::Key_Down);
    QVERIFY(shown.view->hasFocus());
    QCOMPARE(shown.view->currentIndex().row(), 0);
}

QTEST_MAIN(ListPaneTest)
#include "tst_listpane.moc"
