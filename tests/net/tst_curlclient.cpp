#include "fetching.h"
#include "support/httpserver.h"

#include <QDir>
#include <csignal>

using namespace depeche;
using namespace std::chrono_literals;
using test::fetch;
using test::HttpServer;
using test::Reply;
using test::SeenRequest;
using test::typed;

/// The real client against a real server that misbehaves.
class TestCurlClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void fetches()
    {
        HttpServer server;
        server.set("/feed?a=1&b=%20", "<rss/>", "text/xml; charset=utf-8");
        const HttpResponse response = fetch(typed(server.url(QStringLiteral("/feed?a=1&b=%20#part"))));
        QVERIFY(response.arrived());
        QCOMPARE(response.body, QByteArray("<rss/>"));
        QCOMPARE(response.contentType(), QStringLiteral("text/xml; charset=utf-8"));
        QCOMPARE(response.finalUrl, server.url(QStringLiteral("/feed?a=1&b=%20")));
        QVERIFY(response.privateAddress);
        QCOMPARE(server.count("/feed?a=1&b=%20"), 1);
    }

    void aConnectionClosedByTheServerDoesNotEndTheProgram()
    {
        // libcurl leaves SIGPIPE to us, and its TLS library writes without MSG_NOSIGNAL.
        HttpServer server;
        server.set("/", "<rss/>", "text/xml");
        CurlClient client;
        QVERIFY(fetch(client, typed(server.url())).arrived()); // the thread runs
        int found = 0;
        for (const QString &thread : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs)) {
            QFile status(QStringLiteral("/proc/self/task/%1/status").arg(thread));
            if (!status.open(QIODevice::ReadOnly))
                continue;
            const QList<QByteArray> lines = status.readAll().split('\n');
            if (lines.value(0) != "Name:\tnet")
                continue;
            ++found;
            for (const QByteArray &line : lines) {
                if (line.startsWith("SigBlk:"))
                    QVERIFY(line.mid(7).trimmed().toULongLong(nullptr, 16) & (1ull << (SIGPIPE - 1)));
            }
        }
        QCOMPARE(found, 1);
    }

    void sendsHeadersByteForByteAndNothingPersonal()
    {
        HttpServer server;
        Reply reply;
        reply.headers = {{"Set-Cookie", "id=1; Path=/"}};
        server.set("/a", reply);
        CurlClient client;
        HttpRequest request = typed(server.url(QStringLiteral("/a")));
        request.headers = {{"If-None-Match", "W/\"a, b;  c\\\""},
                           {"If-Modified-Since", "Tue, 99 Foo 1970 aa:bb:cc GMT"},
                           {"X-Bad", "a\r\nX-Smuggled: 1"}};
        fetch(client, request);
        fetch(client, request);
        for (const SeenRequest &seen : server.requests()) {
            QCOMPARE(seen.header("If-None-Match"), QByteArray("W/\"a, b;  c\\\""));
            QCOMPARE(seen.header("If-Modified-Since"), QByteArray("Tue, 99 Foo 1970 aa:bb:cc GMT"));
            QVERIFY(seen.header("User-Agent").startsWith("Depeche/"));
            QVERIFY(seen.header("Accept-Encoding").contains("gzip"));
            for (const char *name : {"Cookie", "Referer", "Authorization", "X-Bad", "X-Smuggled"})
                QVERIFY2(seen.header(name).isNull(), name);
        }
    }

    void unpacksGzip()
    {
        HttpServer server;
        Reply reply;
        reply.body = test::gzipped("<rss>été</rss>");
        reply.headers = {{"Content-Encoding", "gzip"}};
        server.set("/z", reply);
        QCOMPARE(fetch(typed(server.url(QStringLiteral("/z")))).body, QByteArray("<rss>été</rss>"));
    }

    void refusesWhatIsTooLarge_data()
    {
        QTest::addColumn<Reply>("reply");
        Reply bomb;
        bomb.body = test::gzipped(QByteArray(8 << 20, 'a'));
        bomb.headers = {{"Content-Encoding", "gzip"}};
        QTest::newRow("1000:1") << bomb;
        Reply large;
        large.body = QByteArray(3 << 20, 'a');
        QTest::newRow("above the limit") << large;
        Reply endless;
        endless.body = QByteArray(50000, 'a');
        endless.chunkedWithoutEnd = true;
        QTest::newRow("endless") << endless;
        Reply header;
        header.raw = "HTTP/1.1 200 OK\r\nX: " + QByteArray(3 << 20, 'a') + "\r\n\r\n";
        QTest::newRow("3 MB header") << header;
        Reply headers;
        headers.raw = "HTTP/1.1 200 OK\r\n" + QByteArray("Abc: defghijklmnop\r\n").repeated(20000) + "\r\n";
        QTest::newRow("20,000 headers") << headers;
    }
    void refusesWhatIsTooLarge()
    {
        QFETCH(Reply, reply);
        HttpServer server;
        server.set("/", reply);
        HttpRequest request = typed(server.url());
        request.maxBody = reply.headers.isEmpty() ? 2 << 20 : 16 << 20;
        const HttpResponse response = fetch(request);
        QVERIFY(response.failure == HttpFailure::TooLarge || response.failure == HttpFailure::NotConnected);
        QVERIFY(!response.arrived());
        QVERIFY(response.body.size() <= request.maxBody);
        if (reply.raw.isEmpty())
            QCOMPARE(response.failure, HttpFailure::TooLarge);
    }

    void acceptsAHighRatioOfSmallBodies()
    {
        HttpServer server;
        Reply reply;
        reply.body = test::gzipped(QByteArray(900 << 10, 'a'));
        reply.headers = {{"Content-Encoding", "gzip"}};
        server.set("/", reply);
        QCOMPARE(fetch(typed(server.url())).body.size(), qsizetype(900 << 10));
    }

    void keepsWhatCameOfATruncatedBody()
    {
        HttpServer server;
        Reply reply;
        reply.body = "<rss><channel>";
        reply.declaredLength = 5000;
        server.set("/", reply);
        const HttpResponse response = fetch(typed(server.url()));
        QCOMPARE(response.failure, HttpFailure::Truncated);
        QCOMPARE(response.body, QByteArray("<rss><channel>"));
        QCOMPARE(response.status, 200);
    }

    void followsRedirectsAndTellsThem()
    {
        HttpServer server;
        server.set("/1", test::redirect("/2", 301));
        server.set("/2", test::redirect("3?x", 302));
        server.set("/3?x", "there", "text/plain");
        const HttpResponse response = fetch(typed(server.url(QStringLiteral("/1"))));
        QCOMPARE(response.body, QByteArray("there"));
        QCOMPARE(response.finalUrl, server.url(QStringLiteral("/3?x")));
        QCOMPARE(response.redirects.size(), 2);
        QCOMPARE(response.redirects.first(), (HttpRedirect{301, server.url(QStringLiteral("/2"))}));
    }

    void stopsRedirectLoops()
    {
        HttpServer server;
        server.set("/a", test::redirect("/b"));
        server.set("/b", test::redirect("/a"));
        QCOMPARE(fetch(typed(server.url(QStringLiteral("/a")))).failure, HttpFailure::TooManyRedirects);
        QCOMPARE(server.requests().size(), 6);
    }

    void refusesRedirectsToOtherSchemes()
    {
        HttpServer server;
        for (const char *target :
             {"file:///etc/passwd", "ftp://127.0.0.1/", "data:text/plain,x", "gopher://a.test/"}) {
            server.set("/", test::redirect(target));
            const HttpResponse response = fetch(typed(server.url()));
            QCOMPARE(response.failure, HttpFailure::BadRedirect);
            QVERIFY(!response.arrived());
        }
    }

    void keepsPasswordsWithTheirOrigin()
    {
        HttpServer server;
        const QByteArray elsewhere = "http://localhost:" + QByteArray::number(server.port()) + "/elsewhere";
        server.set("/", test::redirect("/same"));
        server.set("/same", test::redirect(elsewhere));
        server.set("/elsewhere", "x", "text/plain");
        QUrl url = server.url();
        url.setUserName(QStringLiteral("name"));
        url.setPassword(QStringLiteral("p@ss"));
        const HttpResponse response = fetch(typed(url));
        QVERIFY(response.arrived());
        QVERIFY(response.finalUrl.userInfo().isEmpty());
        const QByteArray expected = "Basic " + QByteArray("name:p@ss").toBase64();
        QCOMPARE(server.requests("/").first().header("Authorization"), expected);
        QCOMPARE(server.requests("/same").first().header("Authorization"), expected);
        QVERIFY(server.requests("/elsewhere").first().header("Authorization").isNull());
    }

    void reachesPrivateAddressesOnlyWhenTyped()
    {
        HttpServer server;
        server.set("/", "secret", "text/plain");
        CurlClient client;
        QVERIFY(fetch(client, typed(server.url())).arrived()); // leaves a connection that could be used again
        for (const char *host :
             {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"}) {
            const QString address =
                QStringLiteral("http://%1:%2/").arg(QLatin1String(host)).arg(server.port());
            const HttpResponse response = fetch(client, HttpRequest{*HttpUrl::parse(address)});
            QCOMPARE(response.failure, HttpFailure::Forbidden);
            QVERIFY(response.body.isEmpty());
        }
        QCOMPARE(server.requests().size(), 1);
    }

    void followsNoRedirectFromThePublicInternetToUs()
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

    void givesUpAtTheDeadline()
    {
        HttpServer server;
        Reply silent;
        silent.delayMilliseconds = 60000;
        server.set("/silent", silent);
        Reply trickle;
        trickle.body = QByteArray(10000, 'a');
        trickle.trickleMilliseconds = 20;
        server.set("/trickle", trickle);
        Reply slowHop = test::redirect("/slow");
        slowHop.delayMilliseconds = 150;
        server.set("/slow", slowHop);
        for (const char *path : {"/silent", "/trickle", "/slow"}) {
            HttpRequest request = typed(server.url(QString::fromLatin1(path)));
            request.deadline = 400ms;
            QCOMPARE(fetch(request).failure, HttpFailure::Timeout);
        }
    }

    void tellsFailuresApart()
    {
        quint16 closedPort = 0;
        {
            HttpServer gone;
            closedPort = gone.port();
        }
        HttpServer server;
        Reply closes;
        closes.closeAtOnce = true;
        server.set("/closes", closes);
        Reply babble;
        babble.raw = "I am no web server\r\n\r\n";
        server.set("/babble", babble);
        Reply broken;
        broken.body = "this is not gzip at all";
        broken.headers = {{"Content-Encoding", "gzip"}};
        server.set("/broken", broken);

        const auto at = [](const QString &address) { return fetch(typed(QUrl(address))).failure; };
        QCOMPARE(at(QStringLiteral("http://127.0.0.1:%1/").arg(closedPort)), HttpFailure::NotConnected);
        QCOMPARE(at(QStringLiteral("http://nowhere.invalid/")), HttpFailure::HostNotFound);
        QCOMPARE(at(QStringLiteral("https://127.0.0.1:%1/").arg(server.port())), HttpFailure::Tls);
        QCOMPARE(at(server.address(QStringLiteral("/closes"))), HttpFailure::NotConnected);
        QCOMPARE(at(server.address(QStringLiteral("/babble"))), HttpFailure::Damaged);
        QCOMPARE(at(server.address(QStringLiteral("/broken"))), HttpFailure::Damaged);
    }

    void describesEveryFailureAndStatus()
    {
        QSet<QString> messages;
        HttpResponse response;
        response.finalUrl = QUrl(QStringLiteral("https://example.org/feed"));
        for (int failure = 1; failure <= int(HttpFailure::HostPaused); ++failure) {
            response.failure = HttpFailure(failure);
            messages.insert(describe(response).message);
        }
        response.failure = HttpFailure::None;
        for (const int status : {401, 403, 404, 410, 418, 429, 500}) {
            response.status = status;
            messages.insert(describe(response).message);
        }
        response.headers = {{"cf-mitigated", "challenge"}};
        messages.insert(describe(response).message);
        QCOMPARE(messages.size(), int(HttpFailure::HostPaused) + 8);
        QVERIFY(!messages.contains(QString()));
    }

    void isPoliteToTheHost()
    {
        HttpServer server;
        Reply reply;
        reply.delayMilliseconds = 20;
        server.set("/", reply);
        CurlClient client;
        int answers = 0;
        for (int i = 0; i < 40; ++i)
            client.fetch(typed(server.url()), this, [&](const HttpResponse &) { ++answers; });
        QVERIFY(test::waitFor([&] { return answers == 40; }));
        QVERIFY(server.mostAtOnce() <= HostThrottle::MaxPerLocalHost);
        QVERIFY(server.mostAtOnce() > 1);
    }

    void leavesAHostAloneThatAsksForIt()
    {
        HttpServer server;
        Reply busy;
        busy.status = 429;
        busy.headers = {{"Retry-After", "600"}};
        server.set("/", busy);
        Timestamp now = fromUnixSeconds(1'000'000);
        CurlClient client([&now] { return now; });
        QCOMPARE(fetch(client, typed(server.url())).status, 429);
        const HttpResponse refused = fetch(client, typed(server.url(QStringLiteral("/other"))));
        QCOMPARE(refused.failure, HttpFailure::HostPaused);
        QCOMPARE(refused.header("Retry-After"), QByteArray("600"));
        QCOMPARE(server.requests().size(), 1);
        now += 601s;
        QCOMPARE(fetch(client, typed(server.url(QStringLiteral("/other")))).status, 404);
    }

    void cancelsAndForgets()
    {
        HttpServer server;
        Reply slow;
        slow.delayMilliseconds = 300;
        server.set("/slow", slow);
        server.set("/fast", "x", "text/plain");
        CurlClient client;
        int unwanted = 0;
        QList<HttpRequestId> ids;
        for (int i = 0; i < 12; ++i) // more than run at a time
            ids += client.fetch(typed(server.url(QStringLiteral("/slow"))), this,
                                [&](const HttpResponse &) { ++unwanted; });
        {
            QObject gone;
            client.fetch(typed(server.url(QStringLiteral("/slow"))), &gone,
                         [&](const HttpResponse &) { ++unwanted; });
        }
        for (const HttpRequestId id : ids)
            client.cancel(id);
        client.cancel(ids.first());
        QVERIFY(fetch(client, typed(server.url(QStringLiteral("/fast")))).arrived());
        QTest::qWait(400);
        QCOMPARE(unwanted, 0);
    }

    void endsWithRequestsUnderWay()
    {
        HttpServer server;
        Reply silent;
        silent.delayMilliseconds = 60000;
        server.set("/", silent);
        CurlClient client;
        for (int i = 0; i < 20; ++i)
            client.fetch(typed(server.url()), this, [](const HttpResponse &) { QFAIL("not wanted"); });
        QVERIFY(test::waitFor([&] { return server.requests().size() > 0; }));
    }
};

QTEST_GUILESS_MAIN(TestCurlClient)
#include "tst_curlclient.moc"
