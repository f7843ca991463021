#include "fetching.h"

using namespace depeche;
using namespace std::chrono_literals;
using test::Certificate;
using test::fetch;
using test::HttpServer;
using test::named;
using test::Reply;
using test::ServerOptions;
using test::typed;

namespace {

const QString Name = QStringLiteral("good.test");

ServerOptions secure(const Certificate &certificate)
{
    ServerOptions options;
    options.address = QHostAddress(QStringLiteral("127.0.0.2"));
    options.certificate = certificate;
    return options;
}

Reply strict(const QByteArray &policy)
{
    Reply reply;
    reply.headers = {{"Strict-Transport-Security", policy}};
    reply.body = "<rss/>";
    return reply;
}

QUrl withScheme(QUrl url, const QString &scheme)
{
    url.setScheme(scheme);
    return url;
}

} // namespace

/// TLS for real: bad certificates, and the way to https and never back.
class TestTls final : public QObject
{
    Q_OBJECT

    test::CertificateAuthority m_authority;
    test::CertificateAuthority m_stranger;
    Certificate m_good = m_authority.issue("good.test");

    /// A client that trusts the authority and knows the names.
    NetHooks hooks(const HttpServer &server, const QByteArray &name = "good.test") const
    {
        test::Internet internet;
        internet.authorities = m_authority.file();
        internet.add(name, server);
        return internet.hooks();
    }

private Q_SLOTS:
    void init()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void fault24_badCertificatesAreErrors_data()
    {
        QTest::addColumn<Certificate>("certificate");
        QTest::addColumn<bool>("good");
        QTest::newRow("good") << m_good << true;
        QTest::newRow("expired") << m_authority.issueExpired("good.test") << false;
        QTest::newRow("wrong host") << m_authority.issue("other.test") << false;
        QTest::newRow("self-signed") << m_authority.selfSigned("good.test") << false;
        QTest::newRow("of somebody else") << m_stranger.issue("good.test") << false;
    }
    void fault24_badCertificatesAreErrors()
    {
        QFETCH(Certificate, certificate);
        QFETCH(bool, good);
        HttpServer server(secure(certificate));
        server.set("/", strict("max-age=1000"));
        CurlClient client(systemClock(), nullptr, hooks(server));
        bool learned = false;
        connect(&client, &HttpClient::learned, this, [&] { learned = true; });
        HttpRequest request = typed(server.url(Name, QStringLiteral("/")));
        request.credentials = HttpCredentials{QStringLiteral("name"), QStringLiteral("secret")};
        const HttpResponse response = fetch(client, request);
        QCOMPARE(response.arrived(), good);
        QCOMPARE(response.failure, good ? HttpFailure::None : HttpFailure::Tls);
        QCOMPARE(int(server.requests().size()), good ? 1 : 0); // not even the password was sent
        QCOMPARE(learned, good);
        if (!good)
            QVERIFY(describe(response).message.contains(QLatin1String("certificate")));
    }

    void fault24_oldProtocolsAreErrors()
    {
        ServerOptions options;
        options.hello = test::oldTlsHello();
        HttpServer server(options);
        const QUrl url = withScheme(server.url(), QStringLiteral("https"));
        const HttpResponse response = fetch(typed(url));
        QCOMPARE(response.failure, HttpFailure::Tls);
        QVERIFY2(response.detail.contains(QLatin1String("unsupported protocol")),
                 qPrintable(response.detail));
    }

    void fault24_theSystemTrustsNoStranger()
    {
        HttpServer server(secure(m_good));
        server.set("/", "x", "text/plain");
        NetHooks withoutAuthority = hooks(server);
        withoutAuthority.authorities.clear();
        CurlClient client(systemClock(), nullptr, withoutAuthority);
        QCOMPARE(fetch(client, typed(server.url(Name, QStringLiteral("/")))).failure, HttpFailure::Tls);
    }

    void fault10_noWayBackFromHttps()
    {
        HttpServer plain({QHostAddress(QStringLiteral("127.0.0.2"))});
        plain.set("/plain", "plain", "text/plain");
        HttpServer server(secure(m_good));
        server.set("/", test::redirect(
                            plain.url(QStringLiteral("plain.test"), QStringLiteral("/plain")).toEncoded()));
        test::Internet internet;
        internet.authorities = m_authority.file();
        internet.add("good.test", server);
        internet.add("plain.test", plain);
        CurlClient client(systemClock(), nullptr, internet.hooks());
        const QUrl url = server.url(Name, QStringLiteral("/"));
        HttpRequest request = typed(url);
        request.credentials = HttpCredentials{QStringLiteral("name"), QStringLiteral("secret")};
        QUrl withUser = url;
        withUser.setUserName(QStringLiteral("name"));
        for (const HttpRequest &refused : {request, typed(withUser), named(url)}) {
            const HttpResponse response = fetch(client, refused);
            QCOMPARE(response.failure, HttpFailure::BadRedirect);
            QCOMPARE(plain.count("/plain"), 0);
        }
        const HttpResponse followed = fetch(client, typed(url));
        QCOMPARE(followed.body, QByteArray("plain"));
        QCOMPARE(followed.finalUrl.scheme(), QStringLiteral("http")); // which whoever asked can warn of
    }

    void asksOverHttpsWhoWantsThat()
    {
        HttpServer server(secure(m_good));
        server.set("/", strict("max-age=1000000; includeSubDomains"));
        const QUrl url = server.url(Name, QStringLiteral("/"));
        const QUrl plain = withScheme(url, QStringLiteral("http"));
        QList<HostKnowledge> told;
        {
            CurlClient client(systemClock(), nullptr, hooks(server));
            connect(&client, &HttpClient::learned, this, [&](const HostKnowledge &host) { told += host; });
            QVERIFY(!fetch(client, typed(plain)).arrived());
            QVERIFY(!fetch(client, typed(url)).upgraded);
            HttpRequest request = typed(plain);
            request.credentials = HttpCredentials{QStringLiteral("name"), QStringLiteral("secret")};
            const HttpResponse response = fetch(client, request);
            QVERIFY(response.arrived());
            QVERIFY(response.upgraded);
            QCOMPARE(response.finalUrl, url);
            QVERIFY(server.requests().last().header("Authorization").startsWith("Basic "));
        }
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().host, Name);
        QVERIFY(told.first().httpsUntil && told.first().httpsSubdomains);

        CurlClient next(systemClock(), nullptr, hooks(server));
        next.know(told);
        QVERIFY(fetch(next, typed(plain)).upgraded);
        server.set("/", strict("max-age=0"));
        connect(&next, &HttpClient::learned, this, [&](const HostKnowledge &host) { told += host; });
        QVERIFY(fetch(next, typed(url)).arrived());
        QCOMPARE(told.last(), (HostKnowledge{Name, std::nullopt, std::nullopt, false}));
        QVERIFY(!fetch(next, typed(plain)).upgraded);
    }

    void upgradesRedirectsToo()
    {
        HttpServer server(secure(m_good));
        server.set("/", "there", "text/plain");
        const QUrl url = server.url(Name, QStringLiteral("/"));
        HttpServer first({QHostAddress(QStringLiteral("127.0.0.2"))});
        first.set("/", test::redirect(withScheme(url, QStringLiteral("http")).toEncoded()));
        test::Internet internet;
        internet.authorities = m_authority.file();
        internet.add("good.test", server);
        internet.add("first.test", first);
        CurlClient client(systemClock(), nullptr, internet.hooks());
        client.know({{Name, std::nullopt, systemClock()() + 1000s, false}});
        const HttpResponse response =
            fetch(client, typed(first.url(QStringLiteral("first.test"), QStringLiteral("/"))));
        QVERIFY(response.arrived());
        QCOMPARE(response.finalUrl, url);
    }

    void doesNotAskAHostThatIsPausedBehindARedirect()
    {
        test::Internet internet;
        HttpServer first({internet.address});
        HttpServer paused({internet.address});
        first.set(
            "/", test::redirect(paused.url(QStringLiteral("paused.test"), QStringLiteral("/x")).toEncoded()));
        internet.add("first.test", first);
        internet.add("paused.test", paused);
        CurlClient client(systemClock(), nullptr, internet.hooks());
        client.know({{QStringLiteral("paused.test"), systemClock()() + 1000s, std::nullopt, false}});
        const HttpResponse response =
            fetch(client, typed(first.url(QStringLiteral("first.test"), QStringLiteral("/"))));
        QCOMPARE(response.failure, HttpFailure::HostPaused);
        QCOMPARE(response.finalUrl.host(), QStringLiteral("paused.test"));
        QCOMPARE(response.redirects.size(), 1);
        QCOMPARE(response.status, 0);
        QVERIFY(paused.requests().isEmpty());
    }

    void hearsNoPolicyWithoutTlsOrFromPictures()
    {
        test::Internet internet;
        HttpServer plain({internet.address});
        plain.set("/", strict("max-age=1000"));
        internet.add("plain.test", plain);
        HttpServer server(secure(m_good));
        server.set("/", strict("max-age=1000"));
        internet.add("good.test", server);
        internet.authorities = m_authority.file();
        CurlClient client(systemClock(), nullptr, internet.hooks());
        connect(&client, &HttpClient::learned, this, [] { QFAIL("nothing to learn"); });
        QVERIFY(fetch(client, typed(plain.url(QStringLiteral("plain.test"), QStringLiteral("/")))).arrived());
        QVERIFY(fetch(client, named(server.url(Name, QStringLiteral("/")))).arrived());
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
