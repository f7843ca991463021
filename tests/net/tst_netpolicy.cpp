#include "net/addresspolicy.h"
#include "net/hostrules.h"
#include "net/proxysettings.h"
#include "net/redirectpolicy.h"

#include <QTest>

using namespace depeche;

namespace {

HttpUrl url(const char *text)
{
    return *HttpUrl::parse(QString::fromLatin1(text));
}

} // namespace

/// The rules of fetching that need no network.
class TestNetPolicy final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsPublicAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isPublic");
        for (const char *address :
             {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "192.167.1.1", "223.255.255.1",
              "2001:4860:4860::8888", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"})
            QTest::newRow(address) << QString::fromLatin1(address) << true;
        for (const char *address : {"127.0.0.1",
                                    "127.8.9.1",
                                    "0.0.0.0",
                                    "10.1.2.3",
                                    "172.16.0.1",
                                    "172.31.255.255",
                                    "192.168.0.1",
                                    "169.254.169.254",
                                    "100.64.0.1",
                                    "198.18.0.1",
                                    "192.0.2.1",
                                    "224.0.0.1",
                                    "255.255.255.255",
                                    "::",
                                    "::1",
                                    "fe80::1",
                                    "fc00::1",
                                    "fd12:3456::1",
                                    "ff02::1",
                                    "::ffff:127.0.0.1",
                                    "::ffff:10.0.0.1",
                                    "::127.0.0.1",
                                    "64:ff9b::7f00:1",
                                    "2002:7f00:1::",
                                    "2001:db8::1",
                                    "2001:0:1::1"})
            QTest::newRow(address) << QString::fromLatin1(address) << false;
    }
    void knowsPublicAddresses()
    {
        QFETCH(QString, address);
        QFETCH(bool, isPublic);
        QCOMPARE(isPublicAddress(QHostAddress(address)), isPublic);
    }

    void seesPrivateHostsHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isPrivate");
        for (const char *host : {"localhost", "LOCALHOST", "a.localhost", "127.0.0.1", "127.1", "0x7f.1",
                                 "2130706433", "0177.0.0.1", "192.168.1.1", "::1", "[::1]", "fe80::1"})
            QTest::newRow(host) << QString::fromLatin1(host) << true;
        for (const char *host : {"example.org", "localhost.example.org", "8.8.8.8", "2606:4700::1111"})
            QTest::newRow(host) << QString::fromLatin1(host) << false;
    }
    void seesPrivateHostsHoweverTheyAreWritten()
    {
        QFETCH(QString, host);
        QFETCH(bool, isPrivate);
        QCOMPARE(isPrivateHostName(host), isPrivate);
    }

    void followsRedirects_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<bool>("typed");
        QTest::addColumn<QString>("to"); // empty: refused
        const auto row = [](const char *name, const char *from, const char *location, bool typed,
                            const char *to) {
            QTest::newRow(name) << QString::fromLatin1(from) << QByteArray(location) << typed
                                << QString::fromLatin1(to);
        };
        row("relative", "http://a.test/x/feed", "../y", false, "http://a.test/y");
        row("other host", "http://a.test/", "https://b.test/f", false, "https://b.test/f");
        row("host without scheme", "https://a.test/", "//b.test/f", false, "https://b.test/f");
        row("file", "http://a.test/", "file:///etc/passwd", true, "");
        row("ftp", "http://a.test/", "ftp://a.test/", true, "");
        row("data", "http://a.test/", "data:text/xml,x", true, "");
        row("javascript with a tab", "http://a.test/", "java\tscript:alert(1)", true, "");
        row("no host", "http://a.test/", "http:///x", true, "");
        row("less secure", "https://a.test/", "http://a.test/", false, "");
        row("less secure, typed", "https://a.test/", "http://a.test/", true, "http://a.test/");
        row("less secure, with a password", "https://n:p@a.test/", "http://a.test/", true, "");
        row("password stays out of the address", "https://n:p@a.test/", "https://a.test/f", false,
            "https://a.test/f");
        row("password and another host", "https://n:p@a.test/", "https://b.test/", false, "https://b.test/");
        row("password and another port", "https://n:p@a.test/", "https://a.test:8443/", false,
            "https://a.test:8443/");
        row("password from the server", "http://a.test/", "http://evil:x@b.test/", false, "http://b.test/");
    }
    void followsRedirects()
    {
        QFETCH(QString, from);
        QFETCH(QByteArray, location);
        QFETCH(bool, typed);
        QFETCH(QString, to);
        const HttpUrl start = *HttpUrl::parse(from);
        HttpRequest request{start};
        request.policy = typed ? AddressPolicy::UserTyped : AddressPolicy::PublicOnly;
        const NextHop hop = nextHop(request, start, location);
        QCOMPARE(hop.url ? hop.url->toString() : QString(), to);
        QCOMPARE(hop.failure, to.isEmpty() ? HttpFailure::BadRedirect : HttpFailure::None);
    }

    void takesNoSecretsToAnotherOrigin()
    {
        const HttpHeaders headers{{"Accept", "a"},
                                  {"Authorization", "b"},
                                  {"If-None-Match", "c"},
                                  {"Cookie", "d"},
                                  {"X-Api-Key", "e"}};
        QCOMPARE(headersForOtherOrigin(headers), (HttpHeaders{{"Accept", "a"}, {"If-None-Match", "c"}}));
    }

    void fault20_sendsNoHeaderThatIsNone()
    {
        using Header = std::pair<QByteArray, QByteArray>;
        for (const Header &good :
             {Header{"If-None-Match", "W/\"a\""}, Header{"X-Api-Key", QByteArray(8192, 'k')},
              Header{"If-None-Match", "unquoted\tand caf\xc3\xa9"}})
            QVERIFY2(mayBeSent(good), good.first.constData());
        for (const Header &bad :
             {Header{"If-None-Match", "a\r\nX-Smuggled: 1"}, Header{"If-None-Match", "a\nb"},
              Header{"If-None-Match", QByteArray("a\0b", 3)}, Header{"If-None-Match", ""}, Header{"", "a"},
              Header{"X Y", "a"}, Header{"X:", "a"}, Header{"X\r\nY", "a"}, Header{"Host", "other.test"},
              Header{"content-length", "5"}, Header{"Transfer-Encoding", "chunked"},
              Header{"Accept-Encoding", "identity"}, Header{"Connection", "close"}})
            QVERIFY2(!mayBeSent(bad), QByteArray(bad.first + ": " + bad.second).constData());
    }

    void readsProxiesOfTheUser()
    {
        ProxySettings settings;
        settings.mode = ProxyMode::Manual;
        settings.exceptions = {QStringLiteral("Inside.test"), QStringLiteral(" 10.0.0.0/8 ")};
        settings.userName = QStringLiteral("name");
        settings.password = QStringLiteral("p:w@d");
        const std::pair<const char *, const char *> addresses[] = {
            {"proxy.test:3128", "http://proxy.test:3128"},
            {"https://proxy.test", "https://proxy.test"},
            {"socks5://proxy.test:1080", "socks5h://proxy.test:1080"},
            {"socks4://proxy.test:1080", "socks4a://proxy.test:1080"},
            {"http://old:secret@proxy.test:80", "http://proxy.test:80"},
            {"[::1]:3128", "http://[::1]:3128"},
        };
        for (const auto &[written, read] : addresses) {
            settings.address = QString::fromLatin1(written);
            QVERIFY(isProxyAddress(settings.address));
            const FixedProxies proxies = FixedProxies::of(settings);
            QCOMPARE(proxies.proxyFor(url("https://example.org/")), (Proxy{read, "name", "p:w@d"}));
            QVERIFY(proxies.proxyFor(url("http://a.inside.test/")).address.isEmpty());
            QVERIFY(proxies.proxyFor(url("http://10.1.1.1/")).address.isEmpty());
        }
        for (const char *bad : {"", "ftp://proxy.test", "http://", "://", "file:///x"})
            QVERIFY2(!isProxyAddress(QString::fromLatin1(bad)), bad);
    }

    void knowsLocalNames()
    {
        for (const char *name : {"nas", "printer.local", "nas.home.arpa", "db.internal", "tv.lan"})
            QVERIFY2(isLocalName(QString::fromLatin1(name)), name);
        for (const char *name : {"example.org", "local.example.org", "a.notlocal", "2606:4700::1111"})
            QVERIFY2(!isLocalName(QString::fromLatin1(name)), name);
    }

    void readsProxies()
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("http_proxy"), QStringLiteral("http://proxy.test:3128"));
        environment.insert(QStringLiteral("HTTPS_PROXY"), QStringLiteral("http://secure.test:3128"));
        environment.insert(QStringLiteral("HTTP_PROXY"), QStringLiteral("http://evil.test"));
        environment.insert(QStringLiteral("no_proxy"),
                           QStringLiteral("localhost, .inside.test,10.0.0.0/8,127.0.0.1"));
        const FixedProxies proxies = FixedProxies::of(environment);
        QCOMPARE(proxies.proxyFor(url("http://example.org/")).address, QByteArray("http://proxy.test:3128"));
        QCOMPARE(proxies.proxyFor(url("https://example.org/")).address,
                 QByteArray("http://secure.test:3128"));
        for (const char *direct : {"http://localhost:8000/", "http://a.inside.test/", "https://inside.test/",
                                   "http://10.3.4.5/", "http://127.0.0.1/"})
            QVERIFY2(proxies.proxyFor(url(direct)).address.isEmpty(), direct);
        QVERIFY(!proxies.proxyFor(url("http://notinside.test/")).address.isEmpty());
        QVERIFY(!proxies.proxyFor(url("http://11.3.4.5/")).address.isEmpty());
        QVERIFY(FixedProxies().proxyFor(url("http://example.org/")).address.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNetPolicy)
#include "tst_netpolicy.moc"
