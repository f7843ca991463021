#include "core/log.h"
#include "fetching.h"

#include <QCryptographicHash>

using namespace depeche;
using namespace std::chrono_literals;
using test::fetch;
using test::HttpServer;
using test::Reply;
using test::SeenRequest;
using test::typed;

namespace {

const QString Secret = QStringLiteral("open:sesame@7");
const QByteArray Basic = "Basic " + QByteArray("name:open:sesame@7").toBase64();

HttpRequest withPassword(const QUrl &url)
{
    HttpRequest request = typed(url);
    request.credentials = HttpCredentials{QStringLiteral("name"), Secret};
    return request;
}

QByteArray md5(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

QByteArray parameter(const QByteArray &field, const QByteArray &name)
{
    const qsizetype start = field.indexOf(QByteArray(' ' + name + '='));
    if (start < 0)
        return {};
    QByteArray value = field.mid(start + name.size() + 2);
    if (value.startsWith('"'))
        return value.mid(1, value.indexOf('"', 1) - 1);
    return value.left(value.indexOf(','));
}

/// RFC 7616, 3.4, with qop=auth.
bool isRightDigest(const SeenRequest &request)
{
    const QByteArray field = request.header("Authorization");
    const QByteArray secret = md5("name:Meridian:" + Secret.toUtf8());
    const QByteArray expected = md5(secret + ':' + parameter(field, "nonce") + ':' + parameter(field, "nc") +
                                    ':' + parameter(field, "cnonce") + ":auth:" + md5("GET:" + request.path));
    return field.startsWith("Digest ") && parameter(field, "response") == expected;
}

HttpServer::Handler guarded(const QByteArray &challenge)
{
    return [challenge](const SeenRequest &request) {
        const bool good = request.header("Authorization") == Basic || isRightDigest(request);
        return good ? test::encoded("<rss/>", "identity") : test::unauthorized(challenge);
    };
}

QStringList messages;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    messages.append(text);
}

} // namespace

/// User names and passwords: given to whom they are meant for, and to nobody else.
class TestHttpAuth final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void fault15_answersAsTheServerAsks_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("basic") << QByteArray("Basic realm=\"Meridian\"");
        QTest::newRow("digest") << QByteArray("Digest realm=\"Meridian\", nonce=\"abc\", qop=\"auth\"");
        QTest::newRow("no challenge") << QByteArray();
    }
    void fault15_answersAsTheServerAsks()
    {
        QFETCH(QByteArray, challenge);
        HttpServer server;
        server.handle("/", guarded(challenge));
        QUrl address = server.url();
        address.setUserName(QStringLiteral("name"));
        address.setPassword(Secret);
        for (const HttpRequest &request : {withPassword(server.url()), typed(address)}) {
            server.forgetRequests();
            CurlClient client;
            const HttpResponse response = fetch(client, request);
            QCOMPARE(response.body, QByteArray("<rss/>"));
            QVERIFY(!response.credentialsAsked);
            QVERIFY(response.finalUrl.userInfo().isEmpty());
            QCOMPARE(server.requests().size(), 2);
            QVERIFY(server.requests().first().header("Authorization").isNull());
        }
    }

    void asksOnlyOnceForWhatBasicIsGoodFor()
    {
        HttpServer server;
        server.handle("/", guarded("Basic realm=\"Meridian\""));
        CurlClient client;
        for (int i = 0; i < 4; ++i)
            QVERIFY(fetch(client, withPassword(server.url())).arrived());
        QCOMPARE(server.requests().size(), 5);
    }

    void fault15_wrongPasswordsMakeNoLoop_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<bool>("asked");
        QTest::addColumn<QString>("realm");
        QTest::newRow("basic") << QByteArray("Basic realm=\"Le Quotidien du Port\"") << true
                               << QStringLiteral("Le Quotidien du Port");
        QTest::newRow("without realm") << QByteArray("Basic") << true << QString();
        QTest::newRow("digest") << QByteArray("Digest realm=\"R\", nonce=\"a\", qop=\"auth\"") << true
                                << QStringLiteral("R");
        QTest::newRow("no challenge") << QByteArray() << true << QString();
        QTest::newRow("bearer") << QByteArray("Bearer realm=\"api\"") << false << QStringLiteral("api");
        QTest::newRow("negotiate") << QByteArray("Negotiate") << false << QString();
        QTest::newRow("NTLM") << QByteArray("NTLM") << false << QString();
    }
    void fault15_wrongPasswordsMakeNoLoop()
    {
        QFETCH(QByteArray, challenge);
        QFETCH(bool, asked);
        QFETCH(QString, realm);
        HttpServer server;
        server.set("/", test::unauthorized(challenge));
        for (const HttpRequest &request : {withPassword(server.url()), typed(server.url())}) {
            server.forgetRequests();
            const HttpResponse response = fetch(request);
            QCOMPARE(response.status, 401);
            QCOMPARE(response.failure, HttpFailure::None);
            QCOMPARE(response.credentialsAsked, asked);
            QCOMPARE(response.realm, realm);
            QVERIFY(server.requests().size() <= (request.credentials && asked ? 2 : 1));
            for (const SeenRequest &seen : server.requests()) {
                const QByteArray sent = seen.header("Authorization");
                QVERIFY(sent.isNull() || (asked && request.credentials));
                QVERIFY(!sent.startsWith("NTLM") && !sent.startsWith("Negotiate"));
            }
        }
    }

    void fault14_nothingGoesToAnotherOrigin()
    {
        HttpServer other;
        other.set("/elsewhere", "x", "text/plain");
        other.set("/asks", test::unauthorized("Basic realm=\"Give me\""));
        HttpServer server;
        server.handle("/same", guarded("Basic realm=\"Meridian\""));
        server.set("/1", test::redirect("/same"));
        for (const QByteArray path : {"/elsewhere", "/asks"}) {
            // Another port is another origin, as is another name of the same address.
            for (const char *host : {"127.0.0.1", "localhost"}) {
                other.forgetRequests();
                const QByteArray port = QByteArray::number(other.port());
                server.set("/2", test::redirect("http://thief:x@" + QByteArray(host) + ':' + port + path));
                HttpRequest request = withPassword(server.url(QStringLiteral("/2")));
                request.headers = {{"Authorization", "Bearer token"},
                                   {"Cookie", "id=1"},
                                   {"X-Api-Key", "key"},
                                   {"Accept", "text/xml"}};
                fetch(request);
                QCOMPARE(other.requests().size(), 1);
                const SeenRequest seen = other.requests().first();
                for (const char *name : {"Authorization", "Cookie", "X-Api-Key", "Referer"})
                    QVERIFY2(seen.header(name).isNull(), name);
                QCOMPARE(seen.header("Accept"), QByteArray("text/xml"));
            }
        }
        QCOMPARE(server.requests("/2").last().header("X-Api-Key"), QByteArray("key"));
        QCOMPARE(server.requests("/2").last().header("Cookie"), QByteArray("id=1"));
        QVERIFY(fetch(withPassword(server.url(QStringLiteral("/1")))).arrived());
    }

    void saysNothingOfPasswords()
    {
        messages.clear();
        const_cast<QLoggingCategory &>(lcNet()).setEnabled(QtDebugMsg, true);
        const QtMessageHandler before = qInstallMessageHandler(keepMessage);
        HttpServer server;
        server.handle("/good", guarded("Basic realm=\"Meridian\""));
        server.set("/bad", test::unauthorized("Digest realm=\"Meridian\", nonce=\"a\", qop=\"auth\""));
        server.set("/loop", test::redirect("http://name:open%3Asesame%407@127.0.0.1:1/"));
        server.set("/round", test::redirect("/round"));
        server.set("/other", test::redirect("ftp://a.test/"));
        server.set("/broken", test::encoded("no gzip", "gzip"));
        quint16 closed = 0;
        {
            HttpServer gone;
            closed = gone.port();
        }
        QStringList told;
        for (const QString &address :
             {server.address(QStringLiteral("/good")), server.address(QStringLiteral("/bad")),
              server.address(QStringLiteral("/loop")), server.address(QStringLiteral("/round")),
              server.address(QStringLiteral("/other")), server.address(QStringLiteral("/broken")),
              QStringLiteral("https://127.0.0.1:%1/").arg(server.port()),
              QStringLiteral("http://127.0.0.1:%1/").arg(closed),
              QStringLiteral("http://nowhere.invalid/")}) {
            QUrl url(address);
            url.setUserName(QStringLiteral("name"));
            url.setPassword(Secret);
            for (const HttpRequest &request : {withPassword(QUrl(address)), typed(url)}) {
                const HttpResponse response = fetch(request);
                const Error error = describe(response);
                told += {error.message, error.detail, response.detail, response.finalUrl.toString(),
                         response.realm};
                for (const HttpRedirect &redirect : response.redirects)
                    told += redirect.to.toString();
            }
        }
        qInstallMessageHandler(before);
        QVERIFY(!messages.isEmpty());
        const QString all = (told + messages).join(u'\n');
        for (const QString &secret : {QStringLiteral("sesame"), QString::fromLatin1(Basic.mid(6, 20))})
            QVERIFY2(!all.contains(secret), qPrintable(all));
    }
};

QTEST_GUILESS_MAIN(TestHttpAuth)
#include "tst_httpauth.moc"
