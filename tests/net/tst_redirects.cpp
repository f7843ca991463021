#include "fetching.h"

#include <atomic>

using namespace depeche;
using test::fetch;
using test::HttpServer;
using test::named;
using test::Reply;
using test::typed;

/// Where redirects and names lead, and where they must not.
class TestRedirects final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy"})
            qunsetenv(name);
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
        QVERIFY(describe(response).message.contains(server.address(QStringLiteral("/b"))));
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
};

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
