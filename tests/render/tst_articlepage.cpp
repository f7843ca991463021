#include "articles.h"
#include "render/articleaddress.h"
#include "render/articlefacts.h"
#include "render/articlepage.h"

#include <QRegularExpression>
#include <QTest>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

PageOptions options(PageMedium medium = PageMedium::Screen)
{
    PageOptions options;
    options.medium = medium;
    options.locale = QLocale(u"en_GB"_s);
    options.zone = QTimeZone::utc();
    return options;
}

QString page(const Article &article)
{
    return buildArticlePage(article, ArticleTheme::light(), options()).html;
}

QStringList captured(const QString &html, const QString &pattern)
{
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(html);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

/// What the page contains besides its style.
QString content(const QString &html)
{
    return html.mid(html.indexOf(u"</head>"));
}

} // namespace

class TestArticlePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreNotAttachedAgain()
    {
        Article article = harbourArticle();
        const auto attach = [&](const QString &url, const QString &type) {
            article.details.enclosures = {{QUrl(url), type, 1000, {}, {}}};
            return content(page(article)).contains(u"class=\"enclosure\""_s);
        };
        QVERIFY(!attach(u"https://images.example.org/quais-2026.jpg?w=1200"_s, u"image/jpeg"_s));
        QVERIFY(!attach(u"https://cdn.example.org/large/quais-2026.jpg"_s, {}));
        QVERIFY(attach(u"https://images.example.org/plan.png"_s, u"image/png"_s));
        QVERIFY(attach(u"https://images.example.org/quais-2026.mp4"_s, u"video/mp4"_s));
        article.html += u"<p><img src=\"https://images.example.org/plan.png\"></p>"_s;
        QVERIFY(!attach(u"https://images.example.org/plan.png"_s, u"image/png"_s));
    }

    void saysEverythingInOrder()
    {
        const QString html = content(page(harbourArticle()));
        qsizetype last = -1;
        for (const QString &part : {u"Ville"_s,
                                    u"Le port rouvre"_s,
                                    u"Après deux ans"_s,
                                    u"Anne Le Goff"_s,
                                    u"Le Quotidien du Port"_s,
                                    u"5 May 2026, 16:53"_s,
                                    u"1 min read"_s,
                                    u"French"_s,
                                    u"<img src=\"depeche-article:image/"_s,
                                    u"Les quais, hier matin"_s,
                                    u"© Studio Meridian"_s,
                                    u"Les premiers"_s,
                                    u"Le port en cinq minutes"_s,
                                    u"4:05"_s,
                                    u"12 MB"_s,
                                    u"depeche-article:tag/Voile"_s,
                                    u"What the tides brought"_s,
                                    u"meridian.example.org"_s,
                                    u"12 comment"_s,
                                    u"qp.example.org/s/9x"_s,
                                    u"quotidien.example.org/ville/port<"_s}) {
            const qsizetype position = html.indexOf(part, last + 1);
            QVERIFY2(position > last, qPrintable(part));
            last = position;
        }
    }

    void escapesHostileTexts()
    {
        const QString evil = u"\"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;b&gt;"_s;
        Article article = harbourArticle();
        article.row.title = evil;
        article.row.lead = evil;
        article.row.language = evil;
        article.feedTitle = evil;
        article.details.section = evil;
        article.details.authors = {evil};
        article.details.image.caption = evil;
        article.details.image.credit = evil;
        article.details.related[0].title = evil;
        article.details.enclosures[0].title = evil;
        article.tags = {tagNamed(evil)};
        article.html = evil;
        for (const auto medium : {PageMedium::Screen, PageMedium::Paper}) {
            const QString html = buildArticlePage(article, ArticleTheme::light(), options(medium)).html;
            QVERIFY(!html.contains(u"<script"_s));
            QVERIFY(html.contains(u"&lt;script&gt;alert(1)"_s)); // the headline is still there
            // Within tags, nothing is left that could be an event handler.
            QVERIFY(captured(html, u"<[a-z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*?\\s(on\\w+)="_s).isEmpty());
            QCOMPARE(html.count(u"<article"_s), 1);
        }
    }

    void loadsOnlyFromOurScheme()
    {
        Article article = harbourArticle();
        article.html +=
            u"<p><img src=\"https://wide.example.org/wide.jpg\" width=300 height=200>"
            "<img src=\"//cdn.example.org/a.png\" srcset=\"https://cdn.example.org/b.png 2x\">"
            "<video src=\"https://cdn.example.org/v.mp4\" poster=\"https://cdn.example.org/p.jpg\"></video>"
            "<iframe src=\"https://ads.example.org/\"></iframe></p>"_s;
        const ArticlePage built = buildArticlePage(article, ArticleTheme::light(), options());
        const QStringList loaded =
            captured(built.html, u"\\s(?:src|srcset|poster|data|background)=\"([^\"]*)\""_s);
        QVERIFY(loaded.size() >= 2);
        for (const QString &address : loaded)
            QVERIFY2(address.startsWith(u"depeche-article:image/"), qPrintable(address));
        QVERIFY(built.html.contains(u"default-src 'none'; img-src depeche-article:"_s));
        QVERIFY(!built.html.contains(u"url("_s));
        QVERIFY(built.images.contains(QUrl(u"https://wide.example.org/wide.jpg"_s)));
        QVERIFY(!content(built.html).contains(u"<iframe"_s));
    }

    void givesLanguageAndDirection()
    {
        const QString arabic = page(arabicArticle());
        QVERIFY(arabic.contains(u"<article id=\"article\" dir=\"rtl\" lang=\"ar\">"_s));
        const QString french = page(harbourArticle());
        QVERIFY(french.contains(u"<article id=\"article\" dir=\"ltr\" lang=\"fr\">"_s));
        // A Hebrew author and an Arabic tag in a French article keep their own direction.
        for (const QString &cls : {u"section"_s, u"headline"_s, u"lead"_s, u"author"_s, u"source"_s,
                                   u"caption"_s, u"credit"_s, u"word"_s, u"text"_s})
            QVERIFY2(french.contains(QString(u"class=\"" % cls % u"\" dir=\"auto\"")), qPrintable(cls));
    }

    void knowsTheDirectionWithoutALanguage()
    {
        Article article = arabicArticle();
        article.row.language.clear();
        QVERIFY(isRightToLeft(article));
        article = harbourArticle();
        article.row.language.clear();
        QVERIFY(!isRightToLeft(article));
    }

    void followsInPlace()
    {
        const QString html = page(harbourArticle());
        QVERIFY(html.contains(u"href=\"depeche-article:follow/Voile\""_s));
        QVERIFY(html.contains(u"href=\"depeche-article:unfollow/Le%20Port\""_s));
        QCOMPARE(html.count(u"chip followed"_s), 1);
    }

    void removesWhatTheHeadSays_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("left");
        QTest::addColumn<bool>("lead");
        QTest::addColumn<bool>("picture");
        const QString picture = u"<img src=\"https://images.example.org/quais-2026.jpg?w=800\">"_s;
        const QString lead = harbourArticle().row.lead;
        const QString title = harbourArticle().row.title;
        const QString rest = u"<p>Le reste.</p>"_s;
        QTest::newRow("nothing") << rest << rest << true << true;
        QTest::newRow("headline") << QString(u"<h1>" % title % u"</h1>" % rest) << rest << true << true;
        QTest::newRow("lead") << QString(u"<p><b>" % lead % u"</b></p>" % rest) << rest << true << true;
        QTest::newRow("picture") << QString(u"<p>" % picture % u"</p>" % rest) << rest << true << true;
        QTest::newRow("figure") << QString(u"<figure>" % picture % u"<figcaption>x</figcaption></figure>" %
                                           rest)
                                << rest << true << true;
        QTest::newRow("all three") << QString(u"<div><h2>" % title % u"</h2>" % picture % u"<p>" % lead %
                                              u"</p>" % rest % u"</div>")
                                   << QString(u"<div>" % rest % u"</div>") << true << true;
        QTest::newRow("continued lead") << QString(u"<p>" % lead % u" Et plus encore.</p>")
                                        << QString(u"<p>" % lead % u" Et plus encore.</p>") << false << true;
    }

    void removesWhatTheHeadSays()
    {
        QFETCH(QString, body);
        QFETCH(QString, left);
        QFETCH(bool, lead);
        QFETCH(bool, picture);
        Article article = harbourArticle();
        article.html = body;
        const ArticlePage built = buildArticlePage(article, ArticleTheme::light(), options());
        QCOMPARE(built.body.simplified().remove(u' '),
                 left.toHtmlEscaped().replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).remove(u' '));
        QCOMPARE(built.header.contains(u"class=\"lead\""_s), lead);
        QCOMPARE(built.header.contains(u"<img"_s), picture);
    }

    void keepsThePictureWhereTheTextNeedsIt()
    {
        Article article = harbourArticle();
        article.html =
            u"<p>Un.</p><p>Deux.</p><figure><img src=\"https://images.example.org/quais-2026.jpg\"></figure>"_s;
        const ArticlePage built = buildArticlePage(article, ArticleTheme::light(), options());
        QVERIFY(!built.header.contains(u"<img"_s));
        QCOMPARE(built.body.count(u"<img"_s), 1);
        QCOMPARE(built.images.size(), 1);
    }

    void marksHits()
    {
        PageOptions marking = options();
        marking.highlight = {{u"voiliers"_s, u"sont"_s}, {u"suit*"_s}};
        const ArticlePage built = buildArticlePage(harbourArticle(), ArticleTheme::light(), marking);
        QVERIFY(built.body.contains(u"<b><mark>voiliers</mark></b><mark class=\"more\"> sont</mark>"_s));
        QVERIFY(built.body.contains(u"La <mark>suite</mark>"_s));
        marking.highlight = {{u"amp"_s}, {u"mer"_s}};
        Article article = harbourArticle();
        article.html = u"<p>Sel &amp; mer</p><p>a</p>"_s;
        const QString body = buildArticlePage(article, ArticleTheme::light(), marking).body;
        QVERIFY(body.contains(u"Sel &amp; <mark>mer</mark>"_s)); // a reference is not a word
    }

    void writesAddressesOutOnPaper()
    {
        const ArticlePage built =
            buildArticlePage(harbourArticle(), ArticleTheme::light(), options(PageMedium::Paper));
        const QString html = content(built.html);
        QVERIFY(captured(html, u"href=\"(depeche-article:[^\"]*)\""_s).isEmpty());
        QVERIFY(html.contains(u"selon les horaires</a><sup class=\"note\">1</sup>"_s));
        QVERIFY(html.contains(u"quotidien.example.org/ville/horaires</bdi>"_s));
        QVERIFY(html.contains(u"SHA-256"_s));
        QCOMPARE(built.headings.size(), 1);
        QVERIFY(html.contains(u"<h2 id=\"article-1\">Et après"_s));
    }

    void boxesMissingPictures()
    {
        Article article = harbourArticle();
        article.html += u"<p><img src=\"https://images.example.org/carte.png\" alt=\"La carte\"></p>"_s;
        PageOptions missing = options();
        missing.missingImages = {article.details.image.url, QUrl(u"https://images.example.org/carte.png"_s)};
        const ArticlePage built = buildArticlePage(article, ArticleTheme::light(), missing);
        QVERIFY(!content(built.html).contains(u"<img"_s));
        QCOMPARE(content(built.html).count(u"class=\"missing\""_s), 2);
        QVERIFY(built.body.contains(u"La carte"_s));
    }

    void livesWithNothing()
    {
        Article article;
        article.row.published = fromUnixSeconds(0);
        const ArticlePage built = buildArticlePage(article, ArticleTheme::darkTheme(), options());
        QVERIFY(built.html.contains(u"Without a headline"_s));
        QVERIFY(!built.html.contains(u"<img"_s));
        QVERIFY(!built.header.contains(u"min read"_s));
    }

    void showsTextWhereThereIsNoHtml()
    {
        Article article = harbourArticle();
        article.html.clear();
        const QString body = buildArticlePage(article, ArticleTheme::light(), options()).body;
        QCOMPARE(body.count(u"<p "_s), 2);
        QVERIFY(body.contains(u"sept heures."_s));
    }

    void themesCannotLeaveTheirDeclaration()
    {
        ArticleTheme theme;
        theme.accent = u"red; } * { display: none"_s;
        theme.serifFamilies = {u"A\"; } body { color: red"_s};
        const QString css = themeVariables(theme);
        QCOMPARE(css.count(u'}'), 1);
        QVERIFY(css.contains(u"--accent: #B3261E;"_s));
    }

    void addressesComeBack()
    {
        for (const QString &name : {u"Jens Stoltenberg"_s, u"НАТО"_s, u"A/B?c#d&e=%20"_s, u"\"><b>"_s}) {
            const QUrl url(articleAddress(ArticleAddressKind::Follow, name));
            const auto parsed = parseArticleAddress(url);
            QVERIFY(parsed);
            QCOMPARE(*parsed, (ArticleAddress{ArticleAddressKind::Follow, name}));
        }
        const QUrl image(u"https://images.example.org/a b/%C3%A9.jpg?x=1&y=2"_s);
        QCOMPARE(QUrl(parseArticleAddress(QUrl(imageAddress(image)))->name), image);
        for (const QString &other : {u"https://example.org/tag/x"_s, u"depeche-article://tag/x"_s,
                                     u"depeche-article:tag/"_s, u"depeche-article:file/x"_s, u""_s})
            QVERIFY2(!parseArticleAddress(QUrl(other)), qPrintable(other));
    }

    void namesLanguagesInTheReadersLanguage()
    {
        QCOMPARE(languageName(u"fr"_s, QLocale(u"de"_s)), u"Französisch"_s);
        QCOMPARE(languageName(u"ru-RU"_s, QLocale(u"en"_s)), u"Russian"_s);
        QCOMPARE(languageName(u"xx\"<"_s, QLocale(u"en"_s)), QString());
    }

    void writesDatesWithoutTheWeekday()
    {
        const Timestamp time = fromUnixSeconds(1441326780);
        QCOMPARE(longDateTime(time, QLocale::c(), QTimeZone::utc()), u"4 September 2015, 00:33"_s);
        QCOMPARE(longDateTime(time, QLocale(u"fr_FR"_s), QTimeZone::utc()), u"4 septembre 2015, 00:33"_s);
        QCOMPARE(longDateTime(time, QLocale(u"en_US"_s), QTimeZone::utc()).simplified(),
                 u"September 4, 2015, 12:33 AM"_s);
    }
};

QTEST_GUILESS_MAIN(TestArticlePage)
#include "tst_articlepage.moc"
