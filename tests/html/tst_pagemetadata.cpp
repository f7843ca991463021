#include "html/pagemetadata.h"

#include <QTest>

using namespace depeche;

namespace {

const QUrl Base(QStringLiteral("https://meridian.test/world/storm.html"));

PageMetadata read(const char *html)
{
    return readPageMetadata(QString::fromUtf8(html), Base);
}

QStringList names(const char *list)
{
    return QString::fromUtf8(list).split(u'|');
}

} // namespace

class TestPageMetadata final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOpenGraph();
    void readsJsonLd();
    void mendsJsonLd_data();
    void mendsJsonLd();
    void readsMicrodata();
    void choosesTheTitle_data();
    void choosesTheTitle();
    void choosesTags_data();
    void choosesTags();
    void namesAuthors_data();
    void namesAuthors();
    void normalisesTimes_data();
    void normalisesTimes();
    void readsCaptionAndCredit_data();
    void readsCaptionAndCredit();
    void readsDiscussionAndRelated();
    void saysNothingOfAnEmptyPage();
};

void TestPageMetadata::readsOpenGraph()
{
    const PageMetadata page =
        read("<html lang=fr_FR dir=ltr><head><base href=https://port.test/a/>"
             "<meta property=og:title content='Temp&ecirc;te sur la c&ocirc;te'>"
             "<meta property=og:description content='Un vent fort.'>"
             "<meta property=og:site_name content='Le Quotidien du Port'>"
             "<meta property=og:image content=img/storm.jpg>"
             "<meta property=article:section content=Monde>"
             "<meta property=article:published_time content=2026-05-04T07:30:00+02:00>"
             "<meta property=article:modified_time content='2026-05-04 09:00'>"
             "<link rel=canonical href=/storm><link rel=shortlink href=//p.test/1></head>");
    QCOMPARE(page.title, QStringLiteral("Tempête sur la côte"));
    QCOMPARE(page.description, QStringLiteral("Un vent fort."));
    QCOMPARE(page.siteName, QStringLiteral("Le Quotidien du Port"));
    QCOMPARE(page.image, QUrl(QStringLiteral("https://port.test/a/img/storm.jpg")));
    QCOMPARE(page.section, QStringLiteral("Monde"));
    QCOMPARE(page.published, QStringLiteral("2026-05-04T07:30:00+02:00"));
    QCOMPARE(page.modified, QStringLiteral("2026-05-04T09:00:00"));
    QCOMPARE(page.canonicalUrl, QUrl(QStringLiteral("https://port.test/storm")));
    QCOMPARE(page.shortUrl, QUrl(QStringLiteral("https://p.test/1")));
    QCOMPARE(page.language, QStringLiteral("fr-FR"));
    QCOMPARE(page.direction, QStringLiteral("ltr"));
}

void TestPageMetadata::readsJsonLd()
{
    const PageMetadata page =
        read(R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"Person","@id":"#jd","name":"Jane Doe"},
        {"@type":"WebSite","name":"Not this"},
        {"@type":["NewsArticle","Thing"],"headline":"Storm &amp; flood","author":[{"@id":"#jd"},{"name":"John Roe"}],
         "publisher":{"name":"Meridian"},"keywords":["Weather",{"name":"Coast"},"weather"],
         "datePublished":"2026-05-04T07:30:00.250Z","articleSection":["World"],"inLanguage":"en",
         "isAccessibleForFree":"False","commentCount":12,"discussionUrl":"/talk/5",
         "image":{"@type":"ImageObject","url":"/s.jpg","caption":"The pier","creditText":"M. Wave"}}]}</script>)");
    QCOMPARE(page.title, QStringLiteral("Storm & flood"));
    QCOMPARE(page.authors, names("Jane Doe|John Roe"));
    QCOMPARE(page.siteName, QStringLiteral("Meridian"));
    QCOMPARE(page.tags, names("Weather|Coast"));
    QCOMPARE(page.published, QStringLiteral("2026-05-04T07:30:00.250Z"));
    QCOMPARE(page.section, QStringLiteral("World"));
    QCOMPARE(page.language, QStringLiteral("en"));
    QCOMPARE(page.paywalled, std::optional<bool>(true));
    QCOMPARE(page.commentCount, std::optional<int>(12));
    QCOMPARE(page.commentsUrl, QUrl(QStringLiteral("https://meridian.test/talk/5")));
    QCOMPARE(page.image, QUrl(QStringLiteral("https://meridian.test/s.jpg")));
    QCOMPARE(page.imageCaption, QStringLiteral("The pier"));
    QCOMPARE(page.imageCredit, QStringLiteral("M. Wave"));
}

void TestPageMetadata::mendsJsonLd_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("line end in a text")
        << QStringLiteral("{\"@type\":\"Article\",\"headline\":\"Storm\nhits\"}");
    QTest::newRow("comma at the end")
        << QStringLiteral("{\"@type\":\"Article\",\"headline\":\"Storm hits\",}");
    QTest::newRow("comment marks") << QStringLiteral(
        "<!-- {\"@type\":\"Article\",\"headline\":\"Storm hits\"} -->");
    QTest::newRow("markup in a text")
        << QStringLiteral("{\"@type\":\"Article\",\"headline\":\"<b>Storm</b> hits\"};");
    QTest::newRow("two roots") << QStringLiteral("[[],{\"@type\":\"Article\",\"headline\":\"Storm hits\"}]");
}

void TestPageMetadata::mendsJsonLd()
{
    QFETCH(QString, json);
    const QString html = u"<script type='application/ld+json'>" % json % u"</script>";
    QCOMPARE(readPageMetadata(html, Base).title, QStringLiteral("Storm hits"));
}

void TestPageMetadata::readsMicrodata()
{
    const PageMetadata page = read("<article itemscope><h1>Storm hits coast</h1>"
                                   "<span itemprop=author itemscope><a href=/jd><b itemprop=name>x</b>"
                                   "<span itemprop=name>Jane Doe</span></a></span>"
                                   "<time itemprop=datePublished datetime=2026-05-04>4 May</time></article>");
    QCOMPARE(page.authors, names("Jane Doe"));
    QCOMPARE(page.published, QStringLiteral("2026-05-04"));
}

void TestPageMetadata::choosesTheTitle_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *html, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(expected);
    };
    row("site at the end",
        "<title>Storm hits coast | Meridian</title><meta property=og:site_name content=Meridian>",
        "Storm hits coast");
    row("site at the start",
        "<title>Meridian: world - Storm</title><meta property=og:site_name content='Meridian: world'>",
        "Storm");
    row("site from the host", "<title>Storm hits coast — Meridian</title>", "Storm hits coast");
    row("dash that is none of the site's", "<title>Storm - and flood</title>", "Storm - and flood");
    row("heading within the title",
        "<title>Storm hits the coast - World - News</title><h1>Storm hits the coast</h1>",
        "Storm hits the coast");
    row("author at the end", "<title>Storm - Jane Doe</title><meta name=author content='Jane Doe'>", "Storm");
    row("escaped twice", "<meta property=og:title content='Fish &amp;amp; chips'>", "Fish & chips");
    row("nothing", "<p>a</p>", "");
}

void TestPageMetadata::choosesTheTitle()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    QCOMPARE(readPageMetadata(html, Base).title, expected);
}

void TestPageMetadata::choosesTags_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *html, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(html) << names(expected);
    };
    row("one element each",
        "<meta property=article:tag content=Nato><meta property=article:tag content='Doe, Jane'>",
        "Nato|Doe, Jane");
    row("a list in one", "<meta property=article:tag content='Nato, Storm'>", "Nato|Storm");
    row("news keywords before keywords",
        "<meta name=keywords content='news,buy,cheap'><meta name=news_keywords content='Nato; Storm'>",
        "Nato|Storm");
    row("keywords when there is nothing else", "<meta name=keywords content='Storm, storm ,, Coast'>",
        "Storm|Coast");
    row("kinds and keys of the content system",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"x\",\"keywords\":[\"Tag: "
        "Storm\","
        "\"0b1c2d3e-0000-4a4b-8c8d-112233445566\",\"meridian.test\",\"42\",\"2026\"]}</script>",
        "Storm|2026");
    row("shown on the page",
        "<nav><ul class=topics><li><a href=/t/9>Menu</a></ul></nav><article><div class='article-tags'>"
        "<a href=/t/1>Storm</a> <a href=/t/2>Coast</a></div></article><a href=/topic/nato>Nato</a>",
        "Storm|Coast|Nato");
    row("links", "<a rel=tag href=/t/storm>#Storm</a><a rel='category tag' href=/t/c>Coast</a>",
        "Storm|Coast");
}

void TestPageMetadata::choosesTags()
{
    QFETCH(QString, html);
    QFETCH(QStringList, expected);
    QCOMPARE(readPageMetadata(html, Base).tags, expected);
}

void TestPageMetadata::namesAuthors_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *html, const QStringList &expected) {
        QTest::newRow(name) << QString::fromUtf8(html) << expected;
    };
    row("by", "<meta name=author content='By Jane Doe and John Roe'>", names("Jane Doe|John Roe"));
    row("in French", "<meta name=author content='Par Jeanne Dupont'>", names("Jeanne Dupont"));
    row("an address is no name",
        "<meta property=article:author content=https://meridian.test/jd>"
        "<p class=byline>By Jane Doe</p>",
        names("Jane Doe"));
    row("card", "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Jane Doe'>",
        names("Jane Doe"));
    row("somebody, not the site",
        "<meta property=og:site_name content=Meridian><meta name=author content='Meridian News'>"
        "<p class=byline>Par Jeanne Dupont (jd) et John Roe</p>",
        names("Jeanne Dupont|John Roe"));
    row("a byline of other things", "<p class=byline>4 May 2026 at 7:30</p>", {});
    row("rel", "<a rel=author href=/jd>Jane Doe</a>", names("Jane Doe"));
    row("one word is no list", "<meta name=author content='Redaktion, Meridian'>",
        names("Redaktion, Meridian"));
    row("nobody", "<p>By the river</p>", {});
}

void TestPageMetadata::namesAuthors()
{
    QFETCH(QString, html);
    QFETCH(QStringList, expected);
    QCOMPARE(readPageMetadata(html, Base).authors, expected);
}

void TestPageMetadata::normalisesTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    row("2026-05-04", "2026-05-04");
    row("2026-05-04T07:30:00+0200", "2026-05-04T07:30:00+02:00");
    row("2026-05-04 07:30", "2026-05-04T07:30:00");
    row("Mon, 04 May 2026 07:30:00 +0000", "2026-05-04T07:30:00Z");
    row("1777879800", "2026-05-04T07:30:00Z");
    row("2026-02-31", "");
    row("yesterday", "");
}

void TestPageMetadata::normalisesTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(readPageMetadata(QString(u"<meta name=date content='" % text % u"'>"), Base).published,
             expected);
}

void TestPageMetadata::readsCaptionAndCredit_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("credit");
    const auto row = [](const char *name, const char *figure, const char *caption, const char *credit) {
        QTest::newRow(name) << QString::fromUtf8(figure) << QString::fromUtf8(caption)
                            << QString::fromUtf8(credit);
    };
    row("marked",
        "<figure><img src=/i/storm-640x480.jpg><figcaption>The pier. <span class=credit>M. "
        "Wave</span></figcaption></figure>",
        "The pier.", "M. Wave");
    row("written", "<figure><img src=/i/storm.jpg><figcaption>The pier. Photo: M. Wave</figcaption></figure>",
        "The pier.", "M. Wave");
    row("sign", "<figure><img src=/i/storm.jpg><figcaption>The pier © Meridian</figcaption></figure>",
        "The pier", "Meridian");
    row("beside", "<div><img src=/i/storm.jpg><p class=wp-caption-text>The pier</p></div>", "The pier", "");
    row("same picture under a code",
        "<figure><img src=/i/stormy-sea_93268333ee.webp><figcaption>The sea</figcaption></figure>", "The sea",
        "");
    row("first figure before the text",
        "<article><figure><img src=/i/x.jpg><figcaption>The pier</figcaption></figure><p>text</p></article>",
        "The pier", "");
    row("other picture",
        "<p>%1</p><p>%1</p><figure><img src=/i/flood.jpg><figcaption>The flood</figcaption></figure>", "",
        "");
}

void TestPageMetadata::readsCaptionAndCredit()
{
    QFETCH(QString, figure);
    QFETCH(QString, caption);
    QFETCH(QString, credit);
    const QString body = figure.contains(u"%1") ? figure.arg(QString(100, u'x')) : figure;
    const QString image = QString::fromLatin1(QTest::currentDataTag()).contains(u"code")
                              ? QStringLiteral("stormy-sea_a395f41217.jpg")
                              : QStringLiteral("storm.jpg");
    const QString html = u"<meta property=og:image content=/i/" % image % u"><body>" % body;
    const PageMetadata page = readPageMetadata(html, Base);
    QCOMPARE(page.imageCaption, caption);
    QCOMPARE(page.imageCredit, credit);
}

void TestPageMetadata::readsDiscussionAndRelated()
{
    const PageMetadata page = read("<a href=#comments class=comment-count>1,204 comments</a>"
                                   "<div class=related-articles><a href=/world>World</a>"
                                   "<a href=/flood?utm_source=box>The flood of last year</a>"
                                   "<a href=/flood>The flood of last year</a></div>");
    QCOMPARE(page.commentCount, std::optional<int>(1204));
    QCOMPARE(page.commentsUrl, QUrl(QStringLiteral("https://meridian.test/world/storm.html#comments")));
    const QList<PageMetadata::Link> expected{
        {QUrl(QStringLiteral("https://meridian.test/flood")), QStringLiteral("The flood of last year")}};
    QCOMPARE(page.related, expected);
}

void TestPageMetadata::saysNothingOfAnEmptyPage()
{
    QCOMPARE(readPageMetadata(QString(), Base), PageMetadata());
}

QTEST_GUILESS_MAIN(TestPageMetadata)
#include "tst_pagemetadata.moc"
