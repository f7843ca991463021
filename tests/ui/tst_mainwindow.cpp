#include "app/services.h"
#include "render/articlefacts.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/tagtable.h"
#include "store/threadguard.h"
#include "store/undotable.h"
#include "ui/engine.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/firstrun.h"
#include "ui/shell/listpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebarpane.h"
#include "ui/shell/windowsize.h"
#include "ui/tags/articletagmenu.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace depeche;

/// The whole window on the sample edition, driven by keys. SQL is forbidden on its thread.
class TestMainWindow final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;

    template <typename Job>
    auto read(Job job)
    {
        using Answer = std::invoke_result_t<Job, Connection &>;
        std::optional<Answer> answer;
        m_services->library.read(Library::Lane::Content, this, job,
                                 [&](Answer got) { answer = std::move(got); });
        if (!test::waitFor([&] { return answer.has_value(); }) || !*answer)
            qFatal("the store does not answer");
        return **answer;
    }
    int count(const ArticleQuery &query)
    {
        return read([query, now = m_services->library.now()](Connection &db) {
            return ArticleSearch(db, now).count(query);
        });
    }
    ArticleFlags flags(ArticleId id)
    {
        return read([id](Connection &db) { return ArticleTable(db).rows({id}); }).first().flags;
    }
    QTableView *articles() const { return m_window->list().findChild<QTableView *>(); }
    QString node() const { return m_window->sidebar().tree().currentNode().key(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(key), modifiers);
    }
    template <typename Menu>
    Menu *openMenu() const
    {
        Menu *menu = nullptr;
        const bool open = test::waitFor([&] {
            menu = qobject_cast<Menu *>(QApplication::activePopupWidget());
            return menu != nullptr;
        });
        return open ? menu : nullptr;
    }
    void openWindow()
    {
        m_window.reset();
        Services &s = *m_services;
        m_window =
            std::make_unique<MainWindow>(ShellContext{s.library, s.refresher, s.subscriber, s.images, s.icons,
                                                      s.settings, s.workers, s.secrets, s.network});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

public Q_SLOTS:
    void ignore(const QUrl &) {}

private Q_SLOTS:
    void initTestCase() { forbidSqlOnThisThread(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_services = std::make_unique<Services>(Paths::forProfile(m_folder->path()));
        m_services->settings.change([](SettingsValues &values) { values.markReadWhenShown = false; });
        openWindow();
        QVERIFY(test::waitFor([&] { return m_window->findChild<FirstRunPage *>()->isVisible(); }));
        m_window->loadSampleEdition();
        QVERIFY(
            test::waitFor([&] { return articles()->isVisible() && articles()->model()->rowCount() > 20; }));
        m_window->list().focusList();
    }
    void cleanup()
    {
        m_window.reset();
        m_services.reset();
        m_folder.reset();
    }

    void walksAndMarksWithKeys()
    {
        QCOMPARE(node(), QStringLiteral("unread"));
        press(Qt::Key_J);
        const ArticleId first = m_window->list().currentArticle();
        QVERIFY(first.isValid());
        press(Qt::Key_J);
        const ArticleId second = m_window->list().currentArticle();
        QVERIFY(second < first); // older
        press(Qt::Key_K);
        QCOMPARE(m_window->list().currentArticle(), first);
        QVERIFY(test::waitFor([&] { return m_window->reader().article() == first; }));

        const bool starred = flags(first).testFlag(ArticleFlag::Starred);
        press(Qt::Key_S);
        QVERIFY(test::waitFor([&] { return flags(first).testFlag(ArticleFlag::Starred) != starred; }));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(test::waitFor([&] { return flags(first).testFlag(ArticleFlag::Starred) == starred; }));
        press(Qt::Key_M);
        QVERIFY(test::waitFor([&] { return flags(first).testFlag(ArticleFlag::Read); }));
        press(Qt::Key_M);
        QVERIFY(test::waitFor([&] { return !flags(first).testFlag(ArticleFlag::Read); }));
    }

    void marksAllReadAndTakesItBack()
    {
        const int unread = count(ArticleQuery::unread());
        press(Qt::Key_A, Qt::ShiftModifier);
        QVERIFY(test::waitFor([&] { return count(ArticleQuery::unread()) == 0; }));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(test::waitFor([&] { return count(ArticleQuery::unread()) == unread; }));
    }

    void readArticlesAreMarkedAfterAMoment()
    {
        m_services->settings.change([](SettingsValues &values) { values.markReadWhenShown = true; });
        press(Qt::Key_J);
        const ArticleId id = m_window->list().currentArticle();
        QVERIFY(test::waitFor([&] { return flags(id).testFlag(ArticleFlag::Read); }, 30000));
    }

    void lettersAreTextInFields()
    {
        press(Qt::Key_J);
        const ArticleId id = m_window->list().currentArticle();
        const ArticleFlags before = flags(id);
        press(Qt::Key_Slash);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("sml"));
        QCOMPARE(field->text(), QStringLiteral("sml"));
        QCOMPARE(m_window->list().currentArticle(), id);
        QVERIFY(flags(id) == before);
    }

    void goesToListsAndBack()
    {
        press(Qt::Key_G);
        press(Qt::Key_S);
        QVERIFY(test::waitFor([&] { return node() == u"starred"; }));
        press(Qt::Key_G);
        press(Qt::Key_A);
        QVERIFY(test::waitFor([&] { return node().isEmpty(); }));
        QVERIFY(m_window->list().query() == ArticleQuery::all());
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(node(), QStringLiteral("starred"));
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(node(), QStringLiteral("unread"));
        press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(node(), QStringLiteral("starred"));
    }

    void tagsOfAnArticleLeadToTheirRow()
    {
        Q_EMIT m_window->reader().tagActivated(QStringLiteral("НАТО"));
        QVERIFY(test::waitFor([&] { return node().startsWith(u"tag:"); }));
        QCOMPARE(m_window->sidebar().tree().currentNode().title, QStringLiteral("OTAN"));
        Q_EMIT m_window->reader().tagActivated(QStringLiteral("Baltic Sea"));
        QVERIFY(node().isEmpty());
        QCOMPARE(toText(m_window->list().query()), QStringLiteral("tag:\"Baltic Sea\""));
    }

    void listOnlyOpensTheArticleInPlace()
    {
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(!m_window->reader().isVisible());
        press(Qt::Key_J);
        QVERIFY(!m_window->reader().isVisible());
        press(Qt::Key_O);
        QVERIFY(m_window->reader().isVisible());
        QVERIFY(!m_window->list().isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_window->list().isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_window->reader().isVisible());
    }

    void tagsOfTheArticleByKey()
    {
        press(Qt::Key_J);
        const ArticleId id = m_window->list().currentArticle();
        const auto tags = [&] { return read([id](Connection &db) { return TagTable(db).tagsOf(id); }); };
        const ArticleTag first = tags().first();
        QVERIFY(tags().size() > 1);
        press(Qt::Key_F);
        auto *menu = openMenu<ArticleTagMenu>();
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(test::waitFor([&] { return tags().first().followed != first.followed; }));

        press(Qt::Key_T);
        menu = openMenu<ArticleTagMenu>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), tags().size() + 3); // a line, a tag to give, and other tags
        QAction *entry = menu->actions().first();
        QCOMPARE(entry->text(), first.spelling);
        entry->menu()->actions().first()->trigger();
        menu->close();
        QVERIFY(m_window->list().query() == ArticleQuery::ofTag(first.name));
    }

    void sharesAndDiscussesWithoutShowing()
    {
        press(Qt::Key_3, Qt::ControlModifier);
        press(Qt::Key_J);
        const ArticleId id = m_window->list().currentArticle();
        const Article article = read([id](Connection &db) { return ArticleTable(db).article(id); });
        QSignalSpy opened(&m_window->article(), &ArticleActions::openRequested);
        QSignalSpy told(&m_window->article(), &ArticleActions::told);
        // Not to the browser of whoever runs this test.
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "ignore");
        press(Qt::Key_V);
        QVERIFY(test::waitFor([&] { return opened.count() == 1; }));
        QCOMPARE(opened.first().first().toUrl(), articleUrl(article));
        press(Qt::Key_C);
        const bool discussed = !article.details.discussion.url.isEmpty();
        QVERIFY(test::waitFor([&] { return opened.count() + told.count() == 2; }));
        QCOMPARE(opened.count(), discussed ? 2 : 1);
        press(Qt::Key_E);
        auto *menu = openMenu<QMenu>();
        QVERIFY(menu);
        menu->actions().first()->trigger();
        menu->close();
        QCOMPARE(QGuiApplication::clipboard()->text(), articleUrl(article).toString(QUrl::FullyEncoded));
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    }

    void theSampleIsNothingToUndo()
    {
        const auto tags = read([](Connection &db) { return TagTable(db).followed(); });
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!read([](Connection &db) { return UndoTable(db).last(); }));
        QCOMPARE(read([](Connection &db) { return TagTable(db).followed(); }).size(), tags.size());
    }

    void opensWithinTheScreen()
    {
        QCOMPARE(firstWindowSize(QSize(2560, 1400), QSize(1440, 900)), QSize(1440, 900));
        QCOMPARE(firstWindowSize(QSize(1000, 600), QSize(1440, 900)), QSize(920, 552));
        const QSize available = m_window->screen()->availableSize();
        QVERIFY(m_window->width() <= available.width() && m_window->height() <= available.height());
    }

    void paletteFindsFeeds()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<CommandPalette *>();
        QVERIFY(palette && palette->isVisible());
        auto *field = palette->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("meridi"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(
            test::waitFor([&] { return m_window->sidebar().tree().currentNode().title == u"Le Méridien"; }));
    }

    void comesBackWhereItWasLeft()
    {
        m_window->sidebar().tree().selectNode(QStringLiteral("later"));
        press(Qt::Key_2, Qt::ControlModifier);
        m_window->close();
        QCOMPARE(m_services->settings.values().lastNode, QStringLiteral("later"));
        openWindow();
        QCOMPARE(node(), QStringLiteral("later"));
        QVERIFY(m_services->settings.values().layout == PaneLayout::Wide);
        QVERIFY(m_window->list().geometry().top() < m_window->reader().geometry().top());
    }
};

DEPECHE_ENGINE_TEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
