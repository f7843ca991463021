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

    void acceptsAHighRatioOfSmallBodies()
    {
        HttpServer server;
        Reply reply;
        reply.body = test::gzipped(QByteArray(900 << 10, 'a'));
        reply.headers = {{"Content-Encoding", "gzip"}};
        server.set("/", reply);
        QCOMPARE(fetch(typed(server.url())).body.size(), qsizetype(900 << 10));
    }

    void fault03_keepsWhatCameOfATruncatedBody()
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
        QCOMPARE(messages.size(), int(HttpFailure::HostPaused) + 7 + 1);
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
        QVERIFY(server.mostAtOnce() <= 8);
        QVERIFY(server.mostAtOnce() > 1);
    }

    void fault18_leavesAHostAloneThatAsksForIt()
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

    void tellsAndKnowsWhatHostsAskFor()
    {
        HttpServer server;
        Reply busy;
        busy.status = 429;
        busy.headers = {{"Retry-After", "600"}};
        server.set("/", busy);
        const Timestamp now = fromUnixSeconds(1'000'000);
        QList<HostKnowledge> told;
        {
            CurlClient client([&now] { return now; });
            connect(&client, &HttpClient::learned, this, [&](const HostKnowledge &host) { told += host; });
            fetch(client, typed(server.url()));
            fetch(client, typed(server.url()));
        }
        QCOMPARE(told, (QList{HostKnowledge{QStringLiteral("127.0.0.1"), now + 600s, std::nullopt, false}}));
        CurlClient next([&now] { return now + 100s; });
        next.know(told);
        const HttpResponse refused = fetch(next, typed(server.url()));
        QCOMPARE(refused.failure, HttpFailure::HostPaused);
        QCOMPARE(refused.header("Retry-After"), QByteArray("500"));
        QCOMPARE(server.count("/"), 1);
    }

    void refusesWhoWaitsWhenItIsTold()
    {
        HttpServer server;
        Reply slow;
        slow.delayMilliseconds = 200;
        server.set("/", slow);
        CurlClient client;
        int paused = 0;
        int answers = 0;
        for (int i = 0; i < 12; ++i) {
            client.fetch(typed(server.url()), this, [&](const HttpResponse &response) {
                ++answers;
                paused += response.failure == HttpFailure::HostPaused;
            });
        }
        client.know({{QStringLiteral("127.0.0.1"), systemClock()() + 600s, std::nullopt, false}});
        QVERIFY(test::waitFor([&] { return answers == 12; }));
        QCOMPARE(paused, 4); // eight were under way
    }

    void refusesWhoWaitsWhenAPauseBegins()
    {
        HttpServer server;
        Reply busy;
        busy.status = 429;
        busy.delayMilliseconds = 50;
        server.set("/", busy);
        CurlClient client;
        int paused = 0;
        int answers = 0;
        for (int i = 0; i < 30; ++i) {
            client.fetch(typed(server.url()), this, [&](const HttpResponse &response) {
                ++answers;
                paused += response.failure == HttpFailure::HostPaused;
            });
        }
        QVERIFY(test::waitFor([&] { return answers == 30; }));
        QVERIFY(paused >= 30 - 16); // some were under way
        QCOMPARE(server.count("/"), 30 - paused);
    }

    void usesConnectionsAgain()
    {
        HttpServer server;
        server.set("/", "x", "text/plain");
        CurlClient client;
        for (int i = 0; i < 5; ++i)
            QVERIFY(fetch(client, typed(server.url())).arrived());
        QCOMPARE(server.connections(), 1);
    }

    void tellsWhatItCost()
    {
        HttpServer server;
        server.set("/", test::redirect("/there"));
        Reply reply;
        reply.body = test::gzipped(QByteArray(100000, 'a'));
        reply.headers = {{"Content-Encoding", "gzip"}};
        reply.delayMilliseconds = 30;
        server.set("/there", reply);
        const HttpResponse response = fetch(typed(server.url()));
        QCOMPARE(response.body.size(), qsizetype(100000));
        QVERIFY(response.receivedBytes > reply.body.size() + 50);
        QVERIFY(response.receivedBytes < reply.body.size() + 500);
        QVERIFY(response.took >= 30ms);
    }

    void takesADelta()
    {
        HttpServer server;
        server.handle("/", [](const SeenRequest &request) {
            Reply reply;
            reply.status = request.header("A-IM") == "feed" ? 226 : 200;
            reply.headers = {{"IM", "feed"}};
            return reply;
        });
        HttpRequest request = typed(server.url());
        request.headers = {{"A-IM", "feed"}};
        const HttpResponse response = fetch(request);
        QCOMPARE(response.status, 226);
        QVERIFY(response.arrived());
    }

    void callsItselfWhatTheUserWants()
    {
        HttpServer server;
        server.set("/", test::redirect("/there"));
        HttpRequest request = typed(server.url());
        request.headers = {{"user-agent", "Meridian/1.0"}};
        fetch(request);
        request.headers = {{"user-agent", "Bad\r\nX: 1"}};
        fetch(request);
        const QList<SeenRequest> seen = server.requests();
        QCOMPARE(seen.at(0).header("User-Agent"), QByteArray("Meridian/1.0"));
        QCOMPARE(seen.at(1).header("User-Agent"), QByteArray("Meridian/1.0"));
        QVERIFY(seen.at(2).header("User-Agent").startsWith("Depeche/"));
        QVERIFY(seen.at(2).header("X").isNull());
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
