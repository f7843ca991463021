#include "fetching.h"

using namespace depeche;
using namespace std::chrono_literals;
using test::fetch;
using test::HttpServer;
using test::Reply;
using test::SeenRequest;
using test::typed;

namespace {

QByteArray longText()
{
    QByteArray text = "<rss><channel>";
    for (int i = 0; i < 5000; ++i)
        text += "<item>" + QByteArray::number(i * 7919 % 104729) + "</item>";
    return text;
}

} // namespace

/// Servers that are broken or mean: limits and damage.
class TestHttpFaults final : public QObject
{
    Q_OBJECT

    static QString messageOf(const HttpResponse &response) { return describe(response).message; }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void fault04_truncatedGzipIsNoSuccess_data()
    {
        QTest::addColumn<int>("cut");
        QTest::addColumn<bool>("chunked");
        QTest::newRow("half") << 0 << false;
        QTest::newRow("half, in chunks") << 0 << true;
        QTest::newRow("without checksum") << 8 << false;
        QTest::newRow("one byte short") << 1 << false;
    }
    void fault04_truncatedGzipIsNoSuccess()
    {
        QFETCH(int, cut);
        QFETCH(bool, chunked);
        const QByteArray text = longText();
        const QByteArray packed = test::gzipped(text);
        Reply reply = test::encoded(packed.left(cut ? packed.size() - cut : packed.size() / 2), "gzip");
        reply.chunked = chunked;
        HttpServer server;
        server.set("/", reply);
        const HttpResponse response = fetch(typed(server.url()));
        QCOMPARE(response.failure, HttpFailure::Truncated);
        QVERIFY(!response.arrived());
        QCOMPARE(response.status, 200);
        QVERIFY(response.body.size() > 1000); // for the reader of broken feeds
        QVERIFY(text.startsWith(response.body));
    }

    void fault05_gzipBombEndsAtTheLimit()
    {
        HttpServer server;
        server.set("/bomb", test::gzipBomb(20 << 20));
        HttpRequest request = typed(server.url(QStringLiteral("/bomb")));
        request.maxBody = httplimits::Feed;
        const HttpResponse response = fetch(request);
        QCOMPARE(response.failure, HttpFailure::TooLarge);
        QCOMPARE(response.exceeded, HttpLimit::Ratio);
        QVERIFY(response.body.isEmpty());
        QVERIFY(messageOf(response).contains(QLatin1String("hundred times")));
        // Below the ratio the size counts.
        QByteArray text;
        for (int i = 0; text.size() < 3 << 20; ++i)
            text += QByteArray::number(i * 2654435761u);
        server.set("/large", test::encoded(test::gzipped(text), "gzip"));
        request = typed(server.url(QStringLiteral("/large")));
        request.maxBody = 2 << 20;
        const HttpResponse large = fetch(request);
        QCOMPARE(large.exceeded, HttpLimit::Body);
        QCOMPARE(large.limitBytes, qint64(2 << 20));
        QVERIFY(messageOf(large).contains(QLatin1String("2 MB")));
    }

    void fault06_endlessBodyEndsAtTheLimit()
    {
        Reply endless;
        endless.body = QByteArray(50000, 'a');
        endless.chunkedWithoutEnd = true;
        HttpServer server;
        server.set("/", endless);
        HttpRequest request = typed(server.url());
        request.maxBody = httplimits::Feed;
        const HttpResponse response = fetch(request);
        QCOMPARE(response.failure, HttpFailure::TooLarge);
        QVERIFY(messageOf(response).contains(QLatin1String("16 MB")));
        QVERIFY(response.receivedBytes < (17 << 20));
    }

    void fault06_announcedBodyIsNotEvenFetched()
    {
        Reply large;
        large.body = "a";
        large.declaredLength = 17 << 20;
        HttpServer server;
        server.set("/", large);
        HttpRequest request = typed(server.url());
        request.maxBody = httplimits::Feed;
        QCOMPARE(fetch(request).failure, HttpFailure::TooLarge);
    }

    void fault07_trickleEndsAtTheDeadline_data()
    {
        QTest::addColumn<Reply>("reply");
        Reply silent;
        silent.delayMilliseconds = 60000;
        QTest::newRow("silent") << silent;
        Reply trickle;
        trickle.body = QByteArray(10000, 'a');
        trickle.trickleMilliseconds = 20;
        QTest::newRow("trickle") << trickle;
        Reply slowHop = test::redirect("/");
        slowHop.delayMilliseconds = 150;
        QTest::newRow("slow redirects") << slowHop;
    }
    void fault07_trickleEndsAtTheDeadline()
    {
        QFETCH(Reply, reply);
        HttpServer server;
        server.set("/", reply);
        HttpRequest request = typed(server.url());
        request.deadline = 400ms;
        const HttpResponse response = fetch(request);
        QCOMPARE(response.failure, HttpFailure::Timeout);
        QVERIFY(response.took < 10s);
    }

    void fault08_headersEndAtTheLimit_data()
    {
        QTest::addColumn<Reply>("reply");
        QTest::newRow("a line of 3 MB") << test::longHeaderLine(3 << 20);
        QTest::newRow("20,000 lines") << test::manyHeaders(20000);
        QTest::newRow("a line of 70 KB") << test::longHeaderLine(70 << 10);
    }
    void fault08_headersEndAtTheLimit()
    {
        QFETCH(Reply, reply);
        HttpServer server;
        server.set("/", reply);
        const HttpResponse response = fetch(typed(server.url()));
        QCOMPARE(response.failure, HttpFailure::TooLarge);
        QCOMPARE(response.exceeded, HttpLimit::Headers);
        QVERIFY(messageOf(response).contains(QLatin1String("64 kB")));
        QVERIFY(response.took < 5s);
    }

    void fault16_challengesAreNamed()
    {
        HttpServer server;
        server.set("/", test::challenge());
        const HttpResponse response = fetch(typed(server.url()));
        QVERIFY(!response.arrived());
        QVERIFY(messageOf(response).contains(QLatin1String("Cloudflare")));
        server.set("/", test::unauthorized({}));
        QVERIFY(!messageOf(fetch(typed(server.url()))).contains(QLatin1String("Cloudflare")));
    }

    void fault20_etagsComeAndGoAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("etag");
        QTest::newRow("weak") << QByteArray("W/\"a, b;  c\\\"");
        QTest::newRow("unquoted") << QByteArray("abc-123");
        QTest::newRow("8 KiB") << QByteArray("\"" + QByteArray(8190, 'e') + "\"");
        QTest::newRow("eight bits") << QByteArray("\"caf\xc3\xa9\xff\"");
    }
    void fault20_etagsComeAndGoAsTheyAre()
    {
        QFETCH(QByteArray, etag);
        Reply reply;
        reply.headers = {{"ETag", etag}};
        HttpServer server;
        server.set("/", reply);
        CurlClient client;
        HttpRequest request = typed(server.url());
        const HttpResponse response = fetch(client, request);
        QCOMPARE(response.header("etag"), etag);
        request.headers = {{"If-None-Match", response.header("ETag")}};
        fetch(client, request);
        QCOMPARE(server.requests().last().header("If-None-Match"), etag);
    }

    void fault21_datesComeAndGoAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("date");
        for (const char *date :
             {"Fri, 01 Jan 2100 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "yesterday  at noon",
              "Tue, 99 Foo 1970 aa:bb:cc GMT", "2026-05-04T07:30:00Z", "-1"})
            QTest::newRow(date) << QByteArray(date);
    }
    void fault21_datesComeAndGoAsTheyAre()
    {
        QFETCH(QByteArray, date);
        Reply reply;
        reply.headers = {{"Last-Modified", date}};
        HttpServer server;
        server.set("/", reply);
        CurlClient client;
        HttpRequest request = typed(server.url());
        const HttpResponse response = fetch(client, request);
        QCOMPARE(response.header("Last-Modified"), date);
        request.headers = {{"If-Modified-Since", response.header("Last-Modified")}};
        fetch(client, request);
        QCOMPARE(server.requests().last().header("If-Modified-Since"), date);
    }

    void fault19_notModifiedWithABodySpoilsNothing()
    {
        Reply reply;
        reply.status = 304;
        reply.body = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
        HttpServer server;
        server.set("/", reply);
        server.set("/next", "next", "text/plain");
        CurlClient client;
        const HttpResponse response = fetch(client, typed(server.url()));
        QCOMPARE(response.status, 304);
        QCOMPARE(response.failure, HttpFailure::None);
        QVERIFY(response.body.isEmpty());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(fetch(client, typed(server.url(QStringLiteral("/next")))).body, QByteArray("next"));
    }

    void fault23_answersThatAreNoHttpAreErrors_data()
    {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<bool>("good");
        QTest::newRow("two lengths, the first right") << test::twoLengths("<rss/>", 3) << false;
        QTest::newRow("two lengths, the second right") << test::twoLengths("<rss/>", 60) << false;
        QTest::newRow("the same length twice") << test::twoLengths("<rss/>", 6) << true;
        for (const char *size : {"zz", "-5", "fffffffffffffffff", "0x4", ""})
            QTest::newRow(qPrintable(QStringLiteral("chunk size ") + QLatin1String(size)))
                << test::badChunk(size) << false;
        QTest::newRow("HTTP/0.9") << test::http09("<rss/>") << false;
        Reply hints;
        hints.raw = "HTTP/1.1 103 Early Hints\r\nContent-Length: x\r\n\r\n"
                    "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>";
        QTest::newRow("nonsense in early hints") << hints << false;
        hints.raw.replace("Content-Length: x", "Link: </style.css>");
        QTest::newRow("early hints") << hints << true;
        Reply trailer;
        trailer.raw = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<rss/>\r\n0\r\n"
                      "Content-Encoding: gzip\r\nContent-Length: 99\r\n\r\n";
        QTest::newRow("trailer") << trailer << true;
        Reply negative;
        negative.raw = "HTTP/1.1 200 OK\r\nContent-Length: -6\r\n\r\n<rss/>";
        QTest::newRow("negative length") << negative << false;
        Reply words;
        words.raw = "HTTP/1.1 200 OK\r\nContent-Length: six\r\n\r\n<rss/>";
        QTest::newRow("length in words") << words << false;
        QTest::newRow("bomb in a bomb")
            << test::encoded(test::gzipped(test::gzipped(QByteArray(1000, 'a'))), "gzip, gzip") << false;
    }
    void fault23_answersThatAreNoHttpAreErrors()
    {
        QFETCH(Reply, reply);
        QFETCH(bool, good);
        HttpServer server;
        server.set("/", reply);
        const HttpResponse response = fetch(typed(server.url()));
        QCOMPARE(response.arrived(), good);
        QCOMPARE(response.failure, good ? HttpFailure::None : HttpFailure::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "tst_httpfaults.moc"
