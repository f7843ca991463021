#include "engine.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/tagtable.h"
#include "support/testprofile.h"
#include "ui/reader/findbar.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerpane.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

class TestReaderPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<TestProfile>();
        const FeedId feed =
            m_profile->addFeed(u"https://quotidien.example.org/rss"_s, u"Le Quotidien du Port"_s);
        NewArticle first = article(u"Le port rouvre"_s, 2, {u"Voile"_s});
        first.html =
            QString(u"<p>Les voiliers sont là. Élections: Votations.</p>"_s +
                    u"<p>Une ligne.</p>"_s.repeated(100) + u"<p>Les él<b>ecteurs</b> de l’élection.</p>"_s);
        first.language = u"fr"_s;
        first.details.shortUrl = QUrl(u"https://qp.example.org/s/9x"_s);
        m_profile->write(feed, {first, article(u"Une autre"_s, 1)});
        const auto ids = ArticleSearch(m_profile->db(), Now).ids(ArticleQuery::all(), -1);
        m_first = ids.value().at(1);
        m_second = ids.value().at(0);
        m_profile->close();
        m_library = std::make_unique<Library>(Paths::forProfile(m_profile->folder()), [] { return Now; });
        m_pane = std::make_unique<ReaderPane>(*m_library, redPictures());
        m_pane->resize(800, 600);
        m_pane->show();
    }
    void cleanup()
    {
        m_pane.reset();
        m_library.reset();
        m_profile.reset();
    }

    void showsAnArticleAndItsActions()
    {
        QVERIFY(!button(ReaderAction::Star)->isEnabled());
        show(m_first);
        QCOMPARE(text(u".headline"_s), u"Le port rouvre"_s);
        QVERIFY(button(ReaderAction::Star)->isEnabled());
        QVERIFY(button(ReaderAction::CopyShortLink)->isVisible());
        QSignalSpy starred(m_pane.get(), &ReaderPane::starToggled);
        button(ReaderAction::Star)->trigger();
        QCOMPARE(starred.count(), 1);
        QCOMPARE(starred[0][0].value<ArticleId>(), m_first);
        button(ReaderAction::CopyShortLink)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"https://qp.example.org/s/9x"_s);
        show(m_second);
        QVERIFY(!button(ReaderAction::CopyShortLink)->isVisible());
    }

    void everyButtonHasAName()
    {
        const auto buttons = m_pane->findChildren<QToolButton *>();
        int named = 0;
        for (const QToolButton *each : buttons) {
            if (!each->defaultAction())
                continue; // the arrow for what does not fit
            ++named;
            QVERIFY(!each->accessibleName().isEmpty());
            QCOMPARE(each->toolTip(), each->accessibleName());
            QVERIFY(!each->icon().isNull());
        }
        QCOMPARE(named, 13);
    }

    void theLastAskedForIsShown()
    {
        QSignalSpy shown(m_pane.get(), &ReaderPane::articleShown);
        m_pane->showArticle(m_first);
        m_pane->showArticle(m_second);
        QVERIFY(waitFor([&shown] { return shown.count() > 0; }));
        QCOMPARE(shown[0][0].value<ArticleId>(), m_second);
        QCOMPARE(shown.count(), 1);
    }

    void followsTheStore()
    {
        show(m_first);
        const QString before = button(ReaderAction::Star)->text();
        m_library->write(
            Durability::User, m_pane.get(),
            [id = m_first](Connection &db) {
                return ArticleTable(db).setFlags({id}, ArticleFlag::Starred, {}, u"Star"_s);
            },
            [](const Result<int> &) {});
        QVERIFY(waitFor([&] { return button(ReaderAction::Star)->text() != before; }));

        QSignalSpy shown(m_pane.get(), &ReaderPane::articleShown);
        m_library->write(
            Durability::User, m_pane.get(),
            [](Connection &db) { return TagTable(db).follow(u"Voile"_s, {}, Now); },
            [](const Result<TagId> &) {});
        QVERIFY(waitFor([this] { return text(u".chip.followed .word"_s) == u"Voile"_s; }));
        QCOMPARE(shown.count(), 0); // in place, not loaded anew
    }

    void tagsAndHitsReachTheOutside()
    {
        show(m_first);
        QSignalSpy tag(m_pane.get(), &ReaderPane::tagActivated);
        QSignalSpy follow(m_pane.get(), &ReaderPane::tagFollowRequested);
        evaluate(page(), u"document.querySelector('.chip .name').click()"_s);
        evaluate(page(), u"document.querySelector('.chip .follow').click()"_s);
        QVERIFY(waitFor([&] { return tag.count() == 1 && follow.count() == 1; }));
        QCOMPARE(tag[0][0].toString(), u"Voile"_s);
        m_pane->setHighlight({{u"voiliers"_s}});
        QVERIFY(waitFor([this] { return text(u"mark"_s) == u"voiliers"_s; }));
    }

    void findsWordsInTheArticle()
    {
        QVERIFY(!m_pane->openFind()); // nothing is shown
        show(m_first);
        QVERIFY(m_pane->openFind());
        FindBar &bar = m_pane->findBar();
        const auto *count = bar.findChild<QLabel *>();
        const auto current =
            u"[...document.querySelectorAll('mark.current')].map(m => m.textContent).join('')"_s;
        bar.field()->setText(u"elect"_s);
        QVERIFY(waitFor([&] { return count->text() == u"1/3"_s; }));
        QCOMPARE(evaluate(page(), current).toString(), u"Élections"_s);
        m_pane->findNext();
        QVERIFY(waitFor([&] { return count->text() == u"2/3"_s; }));
        QCOMPARE(evaluate(page(), current).toString(), u"électeurs"_s); // over the border of an element
        QVERIFY(evaluate(page(), u"scrollY > 0"_s).toBool());
        m_pane->findNext();
        QVERIFY(waitFor([&] { return count->text() == u"3/3"_s; }));
        m_pane->findNext(); // and from the beginning
        QVERIFY(waitFor([&] { return count->text() == u"1/3"_s; }));
        m_pane->findPrevious();
        QVERIFY(waitFor([&] { return count->text() == u"3/3"_s; }));
        bar.field()->setText(u"xyz"_s);
        QVERIFY(waitFor([&] { return count->text() == u"Not found"_s; }));
        QVERIFY(text(u"mark"_s).isEmpty());
    }

    void whatIsFoundGivesWayToTheSearch()
    {
        m_pane->setHighlight({{u"~votation"_s}});
        show(m_first);
        QCOMPARE(text(u"mark"_s), u"Votations"_s);
        QVERIFY(m_pane->openFind());
        FindBar &bar = m_pane->findBar();
        bar.field()->setText(u"voiliers"_s);
        QVERIFY(waitFor([this] { return text(u"mark"_s) == u"voiliers"_s; }));
        QTest::keyClick(bar.field(), Qt::Key_Escape);
        QVERIFY(bar.isHidden());
        QVERIFY(waitFor([this] { return text(u"mark"_s) == u"Votations"_s; }));
        m_pane->findNext(); // without the bar: what the search looks for
        QVERIFY(waitFor([this] { return text(u"mark.current"_s) == u"Votations"_s; }));
        show(m_second);
        QVERIFY(text(u"mark"_s).isEmpty());
    }

    void typographyChangesInPlace()
    {
        show(m_first);
        QSignalSpy changed(m_pane.get(), &ReaderPane::typographyChanged);
        button(ReaderAction::TextLarger)->trigger();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][1].toInt(), 110);
        QVERIFY(waitFor([this] {
            return evaluate(page(), u"getComputedStyle(document.documentElement).fontSize"_s) == u"19px"_s;
        }));
        m_pane->setTypography(Typeface::Sans, 9999);
        QVERIFY(waitFor([this] {
            return evaluate(page(), u"getComputedStyle(document.documentElement).fontSize"_s) == u"43px"_s;
        }));
    }

    void clearsWhatIsGone()
    {
        show(m_first);
        m_pane->showArticle(ArticleId(12345));
        QVERIFY(waitFor([this] { return !m_pane->article().isValid(); }));
        QVERIFY(!button(ReaderAction::Star)->isEnabled());
        QCOMPARE(m_pane->view().showing(), ArticleView::Showing::Nothing);
    }

private:
    void show(ArticleId id)
    {
        QSignalSpy shown(m_pane.get(), &ReaderPane::articleShown);
        m_pane->showArticle(id);
        QVERIFY(waitFor([&shown] { return shown.count() > 0; }));
    }
    ReaderPage &page() { return *m_pane->view().page(); }
    QString text(const QString &selector)
    {
        return evaluate(page(), u"(document.querySelector('%1') || {}).textContent"_s.arg(selector))
            .toString();
    }
    QAction *button(ReaderAction action) { return m_pane->findChild<ReaderBar *>()->action(action); }

    std::unique_ptr<TestProfile> m_profile;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<ReaderPane> m_pane;
    ArticleId m_first;
    ArticleId m_second;
};

DEPECHE_ENGINE_TEST_MAIN(TestReaderPane)
#include "tst_readerpane.moc"
