#include "articles.h"
#include "render/exportdocument.h"

#include <QTest>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ExportOptions options()
{
    ExportOptions options;
    options.locale = QLocale(u"en_GB"_s);
    options.zone = QTimeZone::utc();
    options.made = fromUnixSeconds(1778010000);
    return options;
}

Article titled(const QString &title, const QString &section)
{
    Article article = harbourArticle();
    article.row.title = title;
    article.details.section = section;
    article.html = u"<p>Texte.</p>"_s;
    return article;
}

} // namespace

class TestExportDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesOneArticle()
    {
        const ExportDocument document = buildExportDocument({harbourArticle()}, options());
        const PdfDescription &about = document.description;
        QCOMPARE(about.title, u"Le port rouvre ses quais aux voiliers"_s);
        QCOMPARE(about.authors, QStringList({u"Anne Le Goff"_s, u"Youssef Haddad"_s}));
        QCOMPARE(about.language, u"fr"_s);
        QCOMPARE(about.keywords, QStringList({u"Voile"_s, u"Le Port"_s}));
        QCOMPARE(about.source, QUrl(u"https://quotidien.example.org/ville/port"_s));
        QCOMPARE(about.outline.size(), 1);
        QCOMPARE(about.outline[0].children.size(), 1); // its heading
        QVERIFY(!about.contents);
        QVERIFY(!document.html.contains(u"class=\"contents\""_s));
        QCOMPARE(document.images, QList<QUrl>({QUrl(u"https://images.example.org/quais-2026.jpg"_s)}));
    }

    void groupsSeveralByChapter()
    {
        const QList<Article> articles = {titled(u"Un"_s, u"Monde"_s), titled(u"Deux"_s, u"Ville"_s),
                                         titled(u"Trois"_s, u"Monde"_s)};
        const ExportDocument document = buildExportDocument(articles, options());
        const auto &outline = document.description.outline;
        QCOMPARE(outline.size(), 2);
        QCOMPARE(outline[0].title, u"Monde"_s);
        QCOMPARE(outline[0].children.size(), 2);
        QCOMPARE(outline[0].children[1].title, u"Trois"_s);
        QCOMPARE(outline[1].children[0].title, u"Deux"_s);
        // Contents, then the articles in the order of the chapters; every anchor exists and is linked to.
        QVERIFY(document.html.indexOf(u"class=\"contents\""_s) <
                document.html.indexOf(u"<article id=\"article-1\""_s));
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(document.html.contains(u"<article id=\"article-%1\""_s.arg(i)));
            QCOMPARE(document.html.count(u"href=\"#article-%1\""_s.arg(i)), 2);
        }
        QVERIFY(document.html.lastIndexOf(u">Deux<"_s) > document.html.lastIndexOf(u">Trois<"_s));
        QVERIFY(document.description.contents);
        QCOMPARE(document.description.title, u"3 article(s)"_s);
    }

    void leavesOutChaptersThatGroupNothing()
    {
        const ExportDocument document =
            buildExportDocument({titled(u"Un"_s, u"Monde"_s), titled(u"Deux"_s, u"Ville"_s)}, options());
        QCOMPARE(document.description.outline.size(), 2);
        QCOMPARE(document.description.outline[0].title, u"Un"_s);
    }

    void hasNoLanguageOfItsOwnWhenMixed()
    {
        const ExportDocument document = buildExportDocument({harbourArticle(), arabicArticle()}, options());
        QCOMPARE(document.description.language, u"en-GB"_s);
        QVERIFY(document.html.contains(u"dir=\"rtl\" lang=\"ar\""_s));
        QVERIFY(document.html.contains(u"dir=\"ltr\" lang=\"fr\""_s));
    }

    void isTheSameTwice()
    {
        const QList<Article> articles = {harbourArticle(), arabicArticle()};
        QCOMPARE(buildExportDocument(articles, options()), buildExportDocument(articles, options()));
    }

    void namesThePicturesWithTheirFeeds()
    {
        Article other = titled(u"Deux"_s, u"Ville"_s);
        other.feedUrl = QUrl(u"https://other.example.org/rss"_s);
        const auto images = exportImages({harbourArticle(), other});
        QCOMPARE(images.size(), 1); // the same picture once
        QCOMPARE(images[0].second, harbourArticle().feedUrl);
    }
};

QTEST_GUILESS_MAIN(TestExportDocument)
#include "tst_exportdocument.moc"
