#include "listprofile.h"
#include "store/undotable.h"
#include "ui/articles/articlelistmodel.h"
#include "ui/articles/articlelistview.h"
#include "ui/shell/articlecommands.h"
#include "ui/shell/statusline.h"
#include "ui/tags/articletagmenu.h"
#include "ui/tags/tagarticlesdialog.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// Commands on many articles, and what list, status line and dialog show of them.
class TestBulkCommands : public QObject
{
    Q_OBJECT

    static bool isLoaded(ArticleListModel &model)
    {
        return waitFor([&] { return model.isComplete(); });
    }
    /// Whether the first rows are here and all of them say @p read.
    static bool firstRowsAre(ArticleListModel &model, bool read)
    {
        return waitFor([&] {
            for (int row = 0; row < 20; ++row) {
                const ListedArticle *article = model.articleAt(row);
                if (!article || article->row.isRead() != read)
                    return false;
            }
            return true;
        });
    }

private Q_SLOTS:
    void aListIsMarkedShownAndTakenBack()
    {
        ListProfile profile;
        profile.addMany(profile.addFeed(u"a"_s), 5000);
        ArticleListModel model(profile.library());
        ArticleCommands commands(profile.library());
        QSignalSpy done(&commands, &ArticleCommands::done);
        QSignalSpy undone(&commands, &ArticleCommands::undone);
        model.setQuery(ArticleQuery::unread());
        QVERIFY(isLoaded(model));
        QVERIFY(firstRowsAre(model, false));

        commands.markAllRead(model.query());
        model.showAhead(ArticleFlag::Read, {});
        QVERIFY(model.articleAt(0)->row.isRead()); // before anything is written
        QVERIFY(waitFor([&] { return done.count() == 1; }));
        QVERIFY(done.first().first().toString().contains(u"read"_s));
        model.endAhead();
        QVERIFY(firstRowsAre(model, true));
        QCOMPARE(model.rowCount(), 5000); // nothing vanishes under the eyes

        commands.undo();
        QVERIFY(waitFor([&] { return undone.count() == 1; }));
        QVERIFY(firstRowsAre(model, false));
    }

    void whatWasShownAheadAndNotDoneIsShownAsItIs()
    {
        ListProfile profile;
        profile.addMany(profile.addFeed(u"a"_s), 300);
        ArticleListModel model(profile.library());
        model.setQuery(ArticleQuery::all());
        QVERIFY(isLoaded(model));
        QVERIFY(firstRowsAre(model, false));
        model.showAhead(ArticleFlag::Read, {}, model.idAt(10));
        QVERIFY(!model.articleAt(9)->row.isRead());
        QVERIFY(model.articleAt(10)->row.isRead());
        model.endAhead();
        QVERIFY(firstRowsAre(model, false));
    }

    void olderThanAWeek()
    {
        ListProfile profile;
        const FeedId feed = profile.addFeed(u"a"_s);
        profile.add(feed, {{u"new"_s, std::chrono::hours(24)}, {u"old"_s, std::chrono::hours(24 * 8)}});
        ArticleCommands commands(profile.library());
        QSignalSpy done(&commands, &ArticleCommands::done);
        const ArticleId newest = commands.markOlderRead(ArticleQuery::all(), std::chrono::days(7));
        QVERIFY(waitFor([&] { return done.count() == 1; }));
        const auto rows = profile.write([now = profile.now()](Connection &db) -> Result<QList<ArticleRow>> {
            return ArticleTable(db).rows(*ArticleSearch(db, now).ids(ArticleQuery::all(), -1));
        });
        QCOMPARE(rows.size(), 2);
        for (const ArticleRow &row : rows) {
            QCOMPARE(row.isRead(), row.title == u"old"_s);
            QCOMPARE(row.id <= newest, row.title == u"old"_s);
        }
        commands.markOlderRead(ArticleQuery::all(), std::chrono::days(7));
        QSignalSpy nothing(&commands, &ArticleCommands::undone);
        QVERIFY(waitFor([&] { return nothing.count() == 1; }));
        QCOMPARE(done.count(), 1);
    }

    void deletedRowsGoAtOnce()
    {
        ListProfile profile;
        profile.addMany(profile.addFeed(u"a"_s), 40, std::chrono::minutes(1));
        ArticleListModel model(profile.library());
        ArticleCommands commands(profile.library());
        QSignalSpy done(&commands, &ArticleCommands::done);
        QSignalSpy undone(&commands, &ArticleCommands::undone);
        model.setQuery(ArticleQuery::all());
        QVERIFY(isLoaded(model));
        const QList<ArticleId> before = model.ids();
        commands.remove({{}, {before.at(0), before.at(2)}});
        QVERIFY(waitFor([&] { return done.count() == 1; }));
        QList<ArticleId> left = before;
        left.remove(2);
        left.remove(0);
        QVERIFY(waitFor([&] { return model.ids() == left; }));
        commands.undo();
        QVERIFY(waitFor([&] { return model.ids() == before; }));
        QCOMPARE(undone.count(), 1);
    }

    void theRowBelowADeletedOneIsChosen()
    {
        ListProfile profile;
        profile.addMany(profile.addFeed(u"a"_s), 40);
        ArticleListModel model(profile.library());
        ArticleListView view(&model, nullptr, profile.library().clock());
        ArticleCommands commands(profile.library());
        view.show();
        model.setQuery(ArticleQuery::all());
        QVERIFY(isLoaded(model));
        const QList<ArticleId> before = model.ids();
        view.goTo(3);
        QSignalSpy current(&view, &ArticleListView::currentArticleChanged);
        commands.remove({{}, view.selectedArticles()});
        QVERIFY(waitFor([&] { return model.rowCount() == 39; }));
        QCOMPARE(view.currentArticle(), before.at(4));
        QCOMPARE(view.selectedArticles(), QList<ArticleId>{before.at(4)});
        QCOMPARE(current.last().first().value<ArticleId>(), before.at(4));
    }

    void aLongListIsDeletedWhole()
    {
        ListProfile profile;
        profile.addMany(profile.addFeed(u"a"_s), 3000);
        ArticleListModel model(profile.library());
        ArticleCommands commands(profile.library());
        model.setQuery(ArticleQuery::all());
        QVERIFY(isLoaded(model));
        commands.remove({{}, model.ids()});
        QVERIFY(waitFor([&] { return model.rowCount() == 0; }));
        commands.undo();
        QVERIFY(waitFor([&] { return model.rowCount() == 3000; }));
    }

    void manySelectedAreToggledTogether()
    {
        ListProfile profile;
        profile.addMany(profile.addFeed(u"a"_s), 1200);
        ArticleListModel model(profile.library());
        model.setQuery(ArticleQuery::all());
        QVERIFY(isLoaded(model));
        ArticleCommands commands(profile.library());
        QSignalSpy done(&commands, &ArticleCommands::done);
        const auto starred = [&] {
            return profile.write([now = profile.now()](Connection &db) {
                return ArticleSearch(db, now).count(ArticleQuery::flagged(ArticleFlag::Starred));
            });
        };
        profile.setFlags(model.ids().mid(0, 10), ArticleFlag::Starred);
        commands.toggle(model.ids(), ArticleFlag::Starred); // some have none yet: all get one
        QVERIFY(waitFor([&] { return done.count() == 1; }));
        QCOMPARE(starred(), 1200);
        commands.toggle(model.ids(), ArticleFlag::Starred);
        QVERIFY(waitFor([&] { return done.count() == 2; }));
        QCOMPARE(starred(), 0);
    }

    void theStatusLineShowsWorkFirst()
    {
        StatusLine line;
        line.showText(u"quiet"_s);
        QSignalSpy stopped(&line, &StatusLine::workCancelRequested);
        QSignalSpy refreshStopped(&line, &StatusLine::cancelRequested);
        line.showWork(u"Deleting: 1 of 2"_s);
        line.showText(u"still quiet"_s);
        line.showHover(u"https://example.org/"_s);
        QToolButton *stop = nullptr;
        for (auto *button : line.findChildren<QToolButton *>()) {
            if (!button->isHidden())
                stop = button;
        }
        QVERIFY(stop);
        QCOMPARE(stop->text(), u"Stop"_s);
        stop->click();
        QCOMPARE(stopped.count(), 1);
        QCOMPARE(refreshStopped.count(), 0);
        line.showWork({});
        QVERIFY(stop->isHidden());
    }

    void theDialogCompletesGivesAndTakesAway()
    {
        ListProfile profile;
        const FeedId feed = profile.addFeed(u"a"_s);
        profile.add(
            feed, {{u"one"_s, std::chrono::minutes(1), {u"Climat"_s}}, {u"two"_s, std::chrono::minutes(2)}});
        const auto ids = profile.write([now = profile.now()](Connection &db) {
            return ArticleSearch(db, now).ids(ArticleQuery::all(), -1);
        });
        ArticleCommands commands(profile.library());
        QSignalSpy done(&commands, &ArticleCommands::done);
        commands.addTag({{}, {ids.first()}}, u"À lire"_s);
        QVERIFY(waitFor([&] { return done.count() == 1; }));

        auto *dialog = new TagArticlesDialog(profile.library(), ids);
        QSignalSpy wanted(dialog, &TagArticlesDialog::addRequested);
        QSignalSpy unwanted(dialog, &TagArticlesDialog::removeRequested);
        dialog->open();
        QToolButton *remove = nullptr;
        QVERIFY(waitFor([&] {
            for (auto *button : dialog->findChildren<QToolButton *>()) {
                if (button->accessibleName().contains(u"À lire"_s))
                    remove = button;
            }
            return remove != nullptr;
        }));
        remove->click();
        QCOMPARE(unwanted.count(), 1);
        QCOMPARE(unwanted.first().first().toString(), u"À lire"_s);
        auto *field = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"  Clim "_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), u"Clim"_s);
    }

    void onlyTheUsersTagsCanBeTakenAway()
    {
        ArticleTag publisher;
        publisher.name = publisher.spelling = u"Climat"_s;
        ArticleTag own = publisher;
        own.name = own.spelling = u"À lire"_s;
        own.origin = TagOrigin::User;
        ArticleTagMenu menu({publisher, own}, ArticleTagMenu::Purpose::Everything);
        QSignalSpy removed(&menu, &ArticleTagMenu::removeRequested);
        QCOMPARE(menu.actions().at(1)->menu()->actions().size(),
                 menu.actions().at(0)->menu()->actions().size() + 1);
        menu.actions().at(1)->menu()->actions().last()->trigger();
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed.first().first().toString(), u"À lire"_s);
    }
};

QTEST_MAIN(TestBulkCommands)
#include "tst_bulkcommands.moc"
