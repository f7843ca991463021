#include "fetching.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace depeche;
using test::fetch;
using test::HttpServer;
using test::Reply;
using test::SeenRequest;
using test::typed;

namespace {

/// A SOCKS 5 server (RFC 1928) that asks for a password (RFC 1929), notes what it is asked to connect to and answers
/// in that server's place. On the test's own thread.
class SocksServer final : public QObject
{
    Q_OBJECT
public:
    SocksServer()
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_listener.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
        });
    }
    QString address() const { return QStringLiteral("socks5://127.0.0.1:%1").arg(m_listener.serverPort()); }

    QByteArray password;
    QByteArray target; ///< type of address, then address and port as they came

private:
    void serve(QTcpSocket *socket)
    {
        const QByteArray words = socket->readAll();
        if (words.startsWith('\x01')) { // user name and password
            password = words;
            socket->write(QByteArray::fromHex("0100"));
        } else if (words.startsWith('\x05') && words.size() == words.at(1) + 2) { // methods
            socket->write(QByteArray::fromHex("0502"));
        } else if (words.startsWith('\x05')) {
            target = words.mid(3);
            socket->write(QByteArray::fromHex("05000001000000000000"));
        } else {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>");
        }
    }

    QTcpServer m_listener;
};

ProxySettings manual(const QString &address)
{
    ProxySettings settings;
    settings.mode = ProxyMode::Manual;
    settings.address = address;
    settings.userName = QStringLiteral("me");
    settings.password = QStringLiteral("proxy pass");
    return settings;
}

} // namespace

class TestProxies final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void goesThroughTheProxyOfTheUser()
    {
        HttpServer proxy;
        const QByteArray password = "Basic " + QByteArray("me:proxy pass").toBase64();
        proxy.handle("http://feeds.test/rss", [password](const SeenRequest &request) {
            Reply reply = test::encoded("<rss/>", "identity");
            if (request.header("Proxy-Authorization") != password) {
                reply.status = 407;
                reply.headers = {{"Proxy-Authenticate", "Basic realm=\"p\""}};
            }
            return reply;
        });
        HttpServer direct;
        direct.set("/", "direct", "text/plain");
        CurlClient client;
        ProxySettings settings;
        settings.mode = ProxyMode::Manual;
        settings.address = proxy.address(QString());
        settings.userName = QStringLiteral("me");
        settings.password = QStringLiteral("proxy pass");
        settings.exceptions = {QStringLiteral("127.0.0.0/8")};
        client.setProxies(settings);
        const HttpRequest request = typed(QUrl(QStringLiteral("http://feeds.test/rss")));
        const HttpResponse response = fetch(client, request);
        QCOMPARE(response.body, QByteArray("<rss/>"));
        QVERIFY(!response.privateAddress);
        QCOMPARE(fetch(client, typed(direct.url())).body, QByteArray("direct"));
        for (const SeenRequest &seen : direct.requests())
            QVERIFY(seen.header("Proxy-Authorization").isNull());

        settings.address = QStringLiteral("127.0.0.1:1");
        client.setProxies(settings);
        QCOMPARE(fetch(client, request).failure, HttpFailure::Proxy);
        settings.address = QStringLiteral("ftp://nonsense");
        client.setProxies(settings);
        QCOMPARE(fetch(client, request).failure, HttpFailure::Proxy);
        const int before = int(proxy.requests().size());
        qputenv("http_proxy", proxy.address(QString()).toUtf8());
        settings.mode = ProxyMode::None;
        CurlClient other;
        other.setProxies(settings);
        QVERIFY(!fetch(other, typed(QUrl(QStringLiteral("http://nowhere.invalid/")))).arrived());
        QCOMPARE(int(proxy.requests().size()), before);
    }

    void letsTheSocksProxyLookUpNames()
    {
        SocksServer socks;
        CurlClient client;
        client.setProxies(manual(socks.address()));
        HttpRequest request{*HttpUrl::parse(u"http://feeds.test/rss")};
        const HttpResponse response = fetch(client, request);
        QCOMPARE(response.body, QByteArray("<rss/>"));
        QCOMPARE(socks.target, QByteArray("\x03\x0a"
                                          "feeds.test"
                                          "\x00\x50",
                                          14));
        QCOMPARE(socks.password, QByteArray("\x01\x02"
                                            "me"
                                            "\x0a"
                                            "proxy pass",
                                            15));
    }

    void theProxyLeadsToNoPrivateAddressEither()
    {
        SocksServer socks;
        CurlClient client;
        client.setProxies(manual(socks.address()));
        for (const char *address :
             {"http://127.0.0.1/", "http://0x7f.1/", "http://[::1]/", "http://localhost/"}) {
            const HttpRequest request{*HttpUrl::parse(QString::fromLatin1(address))};
            QCOMPARE(fetch(client, request).failure, HttpFailure::Forbidden);
        }
        QVERIFY(socks.target.isEmpty());
    }

    void fault13_theEnvironmentTurnsNoProxyOffBehindOurBack()
    {
        // libcurl would read no_proxy itself and connect directly, with nobody looking at the address.
        HttpServer secret;
        secret.set("/", "secret", "text/plain");
        HttpServer proxy;
        test::Internet internet;
        internet.add("inside.test", secret, "127.0.0.1");
        qputenv("no_proxy", "inside.test");
        CurlClient client(systemClock(), nullptr, internet.hooks());
        client.setProxies(manual(proxy.address(QString())));
        const HttpResponse response =
            fetch(client, test::named(secret.url(QStringLiteral("inside.test"), QStringLiteral("/"))));
        QVERIFY(response.body.isEmpty());
        QVERIFY(secret.requests().isEmpty());
        QCOMPARE(proxy.requests().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
