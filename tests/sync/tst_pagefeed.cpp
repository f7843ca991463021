#include "sync/pagefeed.h"

#include <QTest>

using namespace depeche;

namespace {

ParsedFeed parse(const QByteArray &body, const QByteArray &head = {})
{
    FeedSource page;
    page.bytes = "<!doctype html><html><head><title>Quay notes</title>" + head + "</head><body>" + body +
                 "</body></html>";
    page.contentType = QStringLiteral("text/html; charset=utf-8");
    page.baseUrl = QUrl(QStringLiteral("https://quay.test/notes/"));
    return parsePageAsFeed(page);
}

const QByteArray HFeed =
    "<main class='h-feed'><h1 class='p-name'>Notes</h1>"
    "<article class='h-entry'><h2 class='p-name'><a class='u-url' href='tide'>High tide</a></h2>"
    "<time class='dt-published' datetime='2026-05-17T08:00:00Z'>today</time>"
    "<a class='p-author h-card' href='/jeanne'><span class='p-name'>Jeanne Morel</span></a>"
    "<div class='e-content'><p>The <b>water</b> rises.</p></div><a class='p-category' "
    "href='/t/port'>Port</a></article>"
    "<article class='h-entry'><a class='u-url p-name' href='/notes/ebb'>Ebb</a>"
    "<p class='p-summary'>It falls.</p></article></main>";

} // namespace

/// Pages read as feeds.
class TestPageFeed final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hFeed()
    {
        const ParsedFeed feed = parse(HFeed);
        QCOMPARE(feed.format, ParsedFeed::Format::Page);
        QCOMPARE(feed.versionId, QStringLiteral("hfeed"));
        QCOMPARE(feed.channel.title.value, QStringLiteral("Notes"));
        QCOMPARE(feed.entries.size(), 2);
        const ParsedEntry first = feed.entries.first();
        QCOMPARE(first.title.value, QStringLiteral("High tide"));
        QCOMPARE(first.link, QStringLiteral("https://quay.test/notes/tide"));
        QCOMPARE(toIso(*first.published.time), QStringLiteral("2026-05-17T08:00:00Z"));
        QCOMPARE(first.authors.first().name, QStringLiteral("Jeanne Morel"));
        QCOMPARE(first.content.first().value, QStringLiteral("<p>The <b>water</b> rises.</p>"));
        QCOMPARE(first.tags.first().term, QStringLiteral("Port"));
        QCOMPARE(feed.entries.last().summary.value, QStringLiteral("It falls."));
    }

    void jsonLd()
    {
        const ParsedFeed feed = parse(
            {},
            "<script "
            "type='application/ld+json'>{\"@context\":\"https://"
            "schema.org\",\"@type\":\"ItemList\",\"name\":\"News\","
            "\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,\"item\":{\"@type\":\"NewsArticle\","
            "\"headline\":\"A\",\"url\":\"/"
            "a\",\"datePublished\":\"2026-05-17\",\"author\":{\"name\":\"Bo\"}}},"
            "{\"@type\":\"ListItem\",\"position\":2,\"url\":\"https://quay.test/b\",\"name\":\"B\"}]}</"
            "script>");
        QCOMPARE(feed.versionId, QStringLiteral("jsonld"));
        QCOMPARE(feed.channel.title.value, QStringLiteral("News"));
        QCOMPARE(feed.entries.size(), 2);
        QCOMPARE(feed.entries.first().link, QStringLiteral("https://quay.test/a"));
        QCOMPARE(feed.entries.first().authors.first().name, QStringLiteral("Bo"));
        QCOMPARE(feed.entries.last().title.value, QStringLiteral("B"));
    }

    void pagesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("text") << QByteArray() << QByteArray("<p>Hello</p>");
        QTest::newRow("one article")
            << QByteArray()
            << QByteArray("<article class='h-entry'><a class='u-url p-name' href='/x'>X</a></article>");
        QTest::newRow("offers a feed")
            << QByteArray("<link rel='alternate' type='application/rss+xml' href='/rss'>") << HFeed;
        QTest::newRow("crumbs")
            << QByteArray("<script "
                          "type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"A\",\"url\":\"/"
                          "a\"}</script>")
            << QByteArray("<p>x</p>");
    }

    void pagesThatAreNone()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        const ParsedFeed feed = parse(body, head);
        QVERIFY(!feed.isFeed());
        QCOMPARE(feed.problem, ParsedFeed::Problem::Html);
        QVERIFY(feed.entries.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPageFeed)
#include "tst_pagefeed.moc"
