#include "../render/articles.h"
#include "engine.h"
#include "render/articlepage.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpage.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <csignal>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ViewedPage viewed(const Article &article)
{
    const ArticlePage page = buildArticlePage(article, ArticleTheme::light(), PageOptions());
    return {page.html, article.text, page.images, article.feedUrl, Qt::white};
}

Article longArticle()
{
    Article article = harbourArticle();
    for (int i = 0; i < 60; ++i)
        article.html +=
            u"<p>Un paragraphe de plus, assez long pour remplir une ligne ou deux du texte.</p>"_s;
    return article;
}

} // namespace

class TestArticleView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_asked.clear();
        m_view = std::make_unique<ArticleView>(redPictures(&m_asked));
        m_view->resize(700, 500);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void startsTheEngineOnFirstUse()
    {
        QVERIFY(!m_view->page());
        show(harbourArticle());
        QVERIFY(m_view->page());
        QCOMPARE(text(u".headline"_s), harbourArticle().row.title);
        QVERIFY(waitFor([this] { return !m_asked.isEmpty(); }));
        QCOMPARE(m_asked, QList<QUrl>({harbourArticle().details.image.url}));
    }

    void linksAreToldAndLeadNowhere()
    {
        show(harbourArticle());
        const QUrl address = m_view->page()->url();
        QList<LinkDecision> clicked;
        connect(m_view.get(), &ArticleView::linkClicked, this,
                [&clicked](const LinkDecision &decision) { clicked.append(decision); });
        for (const QString &selector : {u".chip .name"_s, u".chip .follow"_s, u".chip.followed .follow"_s,
                                        u".also a"_s, u".body a"_s}) {
            const qsizetype before = clicked.size();
            evaluate(*m_view->page(), u"document.querySelector('%1').click()"_s.arg(selector));
            QVERIFY2(waitFor([&] { return clicked.size() > before; }), qPrintable(selector));
        }
        QCOMPARE(clicked[0], (LinkDecision{LinkDecision::Kind::Tag, u"Voile"_s, {}}));
        QCOMPARE(clicked[1], (LinkDecision{LinkDecision::Kind::Follow, u"Voile"_s, {}}));
        QCOMPARE(clicked[2], (LinkDecision{LinkDecision::Kind::Unfollow, u"Le Port"_s, {}}));
        QCOMPARE(clicked[3].url, QUrl(u"https://meridian.example.org/tides"_s));
        QCOMPARE(clicked[4].url, QUrl(u"https://quotidien.example.org/ville/horaires"_s));
        QCOMPARE(m_view->page()->url(), address);
        QCOMPARE(text(u".headline"_s), harbourArticle().row.title);
    }

    void updatesWhereTheReaderIs()
    {
        Article article = longArticle();
        show(article);
        evaluate(*m_view->page(),
                 u"scrollTo(0, 900); document.querySelector('.body').dataset.mine = 'kept'"_s);
        article.tags[0].followed = true;
        QSignalSpy loaded(m_view.get(), &ArticleView::loaded);
        m_view->updatePage(viewed(article));
        QVERIFY(
            waitFor([this] { return number(u"document.querySelectorAll('.chip.followed').length"_s) == 2; }));
        QCOMPARE(number(u"document.scrollingElement.scrollTop"_s), 900);
        QCOMPARE(evaluate(*m_view->page(), u"document.querySelector('.body').dataset.mine"_s).toString(),
                 u"kept"_s);
        QCOMPARE(loaded.count(), 0);
    }

    void anUpdateMayBringAnotherTheme()
    {
        const Article article = harbourArticle();
        show(article);
        ViewedPage dark = viewed(article);
        dark.html = buildArticlePage(article, ArticleTheme::darkTheme(), PageOptions()).html;
        m_view->updatePage(dark);
        QVERIFY(waitFor([this] {
            return evaluate(*m_view->page(),
                            u"getComputedStyle(document.documentElement).backgroundColor"_s) ==
                   u"rgb(25, 24, 23)"_s;
        }));
    }

    void aSlowPictureDelaysNothing()
    {
        ArticleView view([](const QUrl &, const QUrl &, QObject *, const ImageDone &) {});
        view.resize(700, 500);
        view.show();
        QSignalSpy loaded(&view, &ArticleView::loaded);
        view.showPage(viewed(harbourArticle()));
        QVERIFY(waitFor([&loaded] { return loaded.count() == 1; }));
        QCOMPARE(evaluate(*view.page(), u"document.querySelector('.headline').textContent"_s).toString(),
                 harbourArticle().row.title);
        // And the next article is not held up by the picture of the last.
        view.showPage(viewed(arabicArticle()));
        QVERIFY(waitFor([&loaded] { return loaded.count() == 2; }));
        QCOMPARE(evaluate(*view.page(), u"document.querySelector('.headline').textContent"_s).toString(),
                 arabicArticle().row.title);
    }

    void pagesDownToTheEnd()
    {
        show(longArticle());
        int moved = 0;
        std::optional<ArticleView::Scrolled> last;
        while (!last || *last == ArticleView::Scrolled::Moved) {
            const double before = number(u"document.scrollingElement.scrollTop"_s);
            last.reset();
            m_view->pageDown([&last](ArticleView::Scrolled scrolled) { last = scrolled; });
            QVERIFY(waitFor([&last] { return last.has_value(); }));
            if (*last == ArticleView::Scrolled::Moved) {
                QVERIFY(waitFor([&] { return number(u"document.scrollingElement.scrollTop"_s) > before; }));
                QVERIFY(++moved < 200);
            }
        }
        QVERIFY(moved >= 3);
        QVERIFY(
            number(
                u"innerHeight + document.scrollingElement.scrollTop - document.scrollingElement.scrollHeight"_s) >=
            -2);
    }

    void aKilledRendererIsStartedOnceThenTextIsShown()
    {
        show(harbourArticle());
        QSignalSpy loaded(m_view.get(), &ArticleView::loaded);
        QCOMPARE(::kill(pid_t(m_view->page()->renderProcessPid()), SIGKILL), 0);
        QVERIFY(waitFor([&loaded] { return loaded.count() == 1; }));
        QCOMPARE(m_view->showing(), ArticleView::Showing::Page);
        QCOMPARE(text(u".headline"_s), harbourArticle().row.title);

        QCOMPARE(::kill(pid_t(m_view->page()->renderProcessPid()), SIGKILL), 0);
        QVERIFY(waitFor([&loaded] { return loaded.count() == 2; }));
        QCOMPARE(m_view->showing(), ArticleView::Showing::Text);
        QVERIFY(m_view->findChild<QTextBrowser *>()->toPlainText().contains(u"voiliers"));

        // The next article gets another chance.
        show(arabicArticle());
        QCOMPARE(m_view->showing(), ArticleView::Showing::Page);
        QCOMPARE(text(u".headline"_s), arabicArticle().row.title);
    }

    void theLastOfSeveralWins()
    {
        QSignalSpy loaded(m_view.get(), &ArticleView::loaded);
        m_view->showPage(viewed(longArticle()));
        m_view->showPage(viewed(harbourArticle()));
        m_view->showPage(viewed(arabicArticle()));
        QVERIFY(waitFor([&loaded] { return loaded.count() > 0; }));
        QCOMPARE(text(u".headline"_s), arabicArticle().row.title);
        m_view->clear();
        QCOMPARE(m_view->showing(), ArticleView::Showing::Nothing);
    }

private:
    void show(const Article &article)
    {
        QSignalSpy loaded(m_view.get(), &ArticleView::loaded);
        m_view->showPage(viewed(article));
        QVERIFY(waitFor([&loaded] { return loaded.count() > 0; }));
    }
    QString text(const QString &selector)
    {
        return evaluate(*m_view->page(), u"document.querySelector('%1').textContent"_s.arg(selector))
            .toString();
    }
    double number(const QString &script) { return evaluate(*m_view->page(), script).toDouble(); }

    std::unique_ptr<ArticleView> m_view;
    QList<QUrl> m_asked;
};

DEPECHE_ENGINE_TEST_MAIN(TestArticleView)
#include "tst_articleview.moc"
