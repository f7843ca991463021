#include "fetching.h"

using namespace depeche;
using namespace std::chrono_literals;
using test::fetch;
using test::HttpServer;
using test::named;
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

/// Servers that are broken or mean: limits, damage, redirects.
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

    void fault09_redirectLoopsEndAndAreShown()
    {
        HttpServer server;
        server.set("/a", test::redirect("/b"));
        server.set("/b", test::redirect("/a"));
        const HttpResponse response = fetch(typed(server.url(QStringLiteral("/a"))));
        QCOMPARE(response.failure, HttpFailure::TooManyRedirects);
        QCOMPARE(server.requests().size(), 6);
        QCOMPARE(response.redirects.size(), 5);
        QVERIFY(messageOf(response).contains(server.address(QStringLiteral("/b"))));
        QVERIFY(
            describe(response).detail.startsWith(QString(server.address(QStringLiteral("/a")) + u" -> ")));
    }

    void fault09_fiveHopsAreFollowed()
    {
        HttpServer server;
        for (int i = 0; i < 6; ++i)
            server.set("/" + QByteArray::number(i), test::redirect("/" + QByteArray::number(i + 1)));
        server.set("/6", "there", "text/plain");
        QVERIFY(fetch(typed(server.url(QStringLiteral("/1")))).arrived());
        QCOMPARE(fetch(typed(server.url(QStringLiteral("/0")))).failure, HttpFailure::TooManyRedirects);
    }

    void fault11_redirectsToOtherSchemesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *target :
             {"file:///etc/passwd", "ftp://127.0.0.1/", "data:text/plain,x", "gopher://a.test/",
              "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:x", "http://", "//"})
            QTest::newRow(target) << QByteArray(target);
    }
    void fault11_redirectsToOtherSchemesAreRefused()
    {
        QFETCH(QByteArray, target);
        HttpServer server;
        server.set("/", test::redirect(target));
        const HttpResponse response = fetch(typed(server.url()));
        QCOMPARE(response.failure, HttpFailure::BadRedirect);
        QVERIFY(!response.arrived());
        QVERIFY(response.detail.contains(QString::fromLatin1(target)));
        QVERIFY(response.body.isEmpty());
    }

    void fault12_privateAddressBehindARedirect_data()
    {
        QTest::addColumn<QByteArray>("host");
        for (const char *host : {"127.0.0.1", "localhost", "192.168.1.1", "[::1]", "0x7f.1", "2130706433",
                                 "0177.0.0.1", "127.1", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
                                 "[64:ff9b::7f00:1]", "0.0.0.0", "private.test", "a.localhost"})
            QTest::newRow(host) << QByteArray(host);
    }
    void fault12_privateAddressBehindARedirect()
    {
        QFETCH(QByteArray, host);
        HttpServer secret;
        secret.set("/secret", "secret", "text/plain");
        test::Internet internet;
        HttpServer server({internet.address});
        const QByteArray target = "http://" + host + ":" + QByteArray::number(secret.port()) + "/secret";
        server.set("/", test::redirect(target));
        internet.add("public.test", server);
        internet.add("private.test", secret, "127.0.0.1");
        CurlClient client(systemClock(), nullptr, internet.hooks());
        const QUrl url = server.url(QStringLiteral("public.test"), QStringLiteral("/"));
        const HttpResponse response = fetch(client, typed(url));
        QCOMPARE(response.failure, HttpFailure::Forbidden);
        QVERIFY(response.body.isEmpty());
        QVERIFY(!response.redirects.isEmpty());
        // Nor from a page directly.
        const QUrl direct(QString::fromLatin1(target));
        QCOMPARE(fetch(client, named(direct)).failure, HttpFailure::Forbidden);
        QVERIFY(secret.requests().isEmpty());
        QCOMPARE(server.requests().size(), 1);
    }

    void fault12_proxiesHideNoPrivateAddress()
    {
        // The server is the proxy through which a public host is reached; it answers for that host.
        HttpServer server;
        const QByteArray secret = "http://127.0.0.1:" + QByteArray::number(server.port()) + "/secret";
        server.set("http://public.example.org/feed", test::redirect(secret));
        server.set("/secret", "secret", "text/plain");
        qputenv("http_proxy", server.address(QString()).toUtf8());
        qputenv("no_proxy", "127.0.0.1");
        CurlClient client;
        const HttpResponse response =
            fetch(client, typed(QUrl(QStringLiteral("http://public.example.org/feed"))));
        QCOMPARE(server.count("http://public.example.org/feed"), 1);
        QCOMPARE(response.failure, HttpFailure::Forbidden);
        QVERIFY(response.body.isEmpty());
        QCOMPARE(server.count("/secret"), 0);
    }

    void fault13_nameThatIsPublicThenPrivate()
    {
        test::Internet internet;
        HttpServer open({internet.address});
        HttpServer secret({QHostAddress(QHostAddress::LocalHost), open.port()});
        Reply picture;
        picture.body = "picture";
        picture.closeAfter = true; // or the connection would be used again
        open.set("/", picture);
        secret.set("/", "secret", "text/plain");
        const auto lookups = std::make_shared<std::atomic<int>>(0);
        NetHooks hooks = internet.hooks();
        hooks.addresses = [lookups, port = open.port()] {
            const QByteArray address = (*lookups)++ == 0 ? "127.0.0.2" : "127.0.0.1";
            return QList<QByteArray>{"rebind.test:" + QByteArray::number(port) + ":" + address};
        };
        CurlClient client(systemClock(), nullptr, hooks);
        const QUrl url = open.url(QStringLiteral("rebind.test"), QStringLiteral("/"));
        QCOMPARE(fetch(client, named(url)).body, QByteArray("picture"));
        const HttpResponse second = fetch(client, named(url));
        QCOMPARE(second.failure, HttpFailure::Forbidden);
        QVERIFY(second.body.isEmpty());
        QVERIFY(secret.requests().isEmpty());
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
