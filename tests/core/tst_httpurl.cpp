#include "core/httpurl.h"

#include <QTest>

using namespace depeche;

/// The only addresses the fetcher accepts.
class TestHttpUrl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void takesWhatPeopleType_data();
    void takesWhatPeopleType();
    void resolves_data();
    void resolves();
    void tellsHostAndOrigin();
    void limitsTheLength();
};

void TestHttpUrl::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"https://example.org/feed.xml"_qs << u"https://example.org/feed.xml"_qs;
    QTest::newRow("blanks around") << u" \n\thttps://example.org/a \r\n"_qs << u"https://example.org/a"_qs;
    QTest::newRow("line end inside") << u"https://example.org/a\n  b"_qs
                                     << u"https://example.org/a%20%20b"_qs;
    QTest::newRow("no path") << u"https://example.org"_qs << u"https://example.org/"_qs;
    QTest::newRow("case") << u"HTTPS://Example.ORG/Feed"_qs << u"https://example.org/Feed"_qs;
    QTest::newRow("query and fragment")
        << u"http://example.org/?a=b&c=%20#part"_qs << u"http://example.org/?a=b&c=%20"_qs;
    QTest::newRow("letters") << u"https://example.org/économie"_qs << u"https://example.org/%C3%A9conomie"_qs;
    QTest::newRow("host with letters")
        << u"https://bücher.example/"_qs << u"https://xn--bcher-kva.example/"_qs;
    QTest::newRow("port") << u"http://127.0.0.1:8080/x"_qs << u"http://127.0.0.1:8080/x"_qs;
    QTest::newRow("IPv6") << u"http://[::1]:8080/x"_qs << u"http://[::1]:8080/x"_qs;
}

void TestHttpUrl::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto url = HttpUrl::parse(text);
    QVERIFY(url);
    QCOMPARE(url->toString(), expected);
    QCOMPARE(HttpUrl::parse(url->toString())->toString(), expected);
}

void TestHttpUrl::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_qs, u"feed.xml"_qs, u"/feed.xml"_qs, u"example.org/feed"_qs, u"//example.org/"_qs,
          u"http://"_qs, u"http:///path"_qs, u"https:example.org"_qs, u"ftp://example.org/"_qs,
          u"file:///etc/passwd"_qs, u"javascript:alert(1)"_qs, u"java\nscript:alert(1)"_qs,
          u"data:text/html,x"_qs, u"feed://example.org/"_qs, u"http://exa mple.org/"_qs,
          u"http://example.org:99999/"_qs, u"qrc:/x"_qs})
        QTest::newRow(qPrintable(text)) << text;
}

void TestHttpUrl::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!HttpUrl::parse(text));
}

void TestHttpUrl::takesWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("host") << u"example.org"_qs << u"https://example.org/"_qs;
    QTest::newRow("host and path") << u" example.org/feed "_qs << u"https://example.org/feed"_qs;
    QTest::newRow("host and port") << u"example.org:8080/feed"_qs << u"https://example.org:8080/feed"_qs;
    QTest::newRow("address and port") << u"127.0.0.1:8080/feed"_qs << u"https://127.0.0.1:8080/feed"_qs;
    QTest::newRow("feed scheme") << u"feed://example.org/x"_qs << u"http://example.org/x"_qs;
    QTest::newRow("feeds scheme") << u"FEEDS://example.org/x"_qs << u"https://example.org/x"_qs;
    QTest::newRow("feed before a scheme") << u"feed:https://example.org/x"_qs << u"https://example.org/x"_qs;
    QTest::newRow("complete") << u"http://example.org/x"_qs << u"http://example.org/x"_qs;
    QTest::newRow("words") << u"le monde"_qs << QString();
    QTest::newRow("word") << u"meridian"_qs << QString();
    QTest::newRow("another scheme") << u"ftp://example.org/"_qs << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_qs << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestHttpUrl::takesWhatPeopleType()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto url = HttpUrl::fromUserInput(text);
    QCOMPARE(url ? url->toString() : QString(), expected);
}

void TestHttpUrl::resolves_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("relative") << u"b.html"_qs << u"https://example.org/a/b.html"_qs;
    QTest::newRow("up") << u"../../../b"_qs << u"https://example.org/b"_qs;
    QTest::newRow("rooted") << u"/b"_qs << u"https://example.org/b"_qs;
    QTest::newRow("other host") << u"//news.test/b"_qs << u"https://news.test/b"_qs;
    QTest::newRow("query") << u"?p=2"_qs << u"https://example.org/a/feed?p=2"_qs;
    QTest::newRow("fragment") << u"#x"_qs << u"https://example.org/a/feed"_qs;
    QTest::newRow("absolute") << u"http://news.test/"_qs << u"http://news.test/"_qs;
    QTest::newRow("blanks") << u"\n b \t"_qs << u"https://example.org/a/b"_qs;
    QTest::newRow("script") << u"javascript:alert(1)"_qs << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_qs << QString();
    QTest::newRow("too long") << QString(5000, u'x') << QString();
}

void TestHttpUrl::resolves()
{
    QFETCH(QString, reference);
    QFETCH(QString, expected);
    const auto url = HttpUrl::parse(u"https://example.org/a/feed")->resolve(reference);
    QCOMPARE(url ? url->toString() : QString(), expected);
}

void TestHttpUrl::tellsHostAndOrigin()
{
    const auto plain = HttpUrl::parse(u"http://Bücher.example/a");
    QCOMPARE(plain->host(), u"xn--bcher-kva.example"_qs);
    QCOMPARE(plain->origin(), u"http://xn--bcher-kva.example:80"_qs);
    QVERIFY(!plain->isSecure());
    QVERIFY(HttpUrl::parse(u"https://example.org/")->isSecure());
    const auto numbered = HttpUrl::parse(u"http://[2001:DB8::1]:8080/a");
    QCOMPARE(numbered->host(), u"2001:db8::1"_qs);
    QCOMPARE(numbered->origin(), u"http://[2001:db8::1]:8080"_qs);
    // The same place, written in two ways; another port is another place.
    QCOMPARE(HttpUrl::parse(u"https://example.org")->origin(),
             HttpUrl::parse(u"https://EXAMPLE.org:443/x")->origin());
    QVERIFY(HttpUrl::parse(u"https://example.org")->origin() !=
            HttpUrl::parse(u"https://example.org:444")->origin());
}

void TestHttpUrl::limitsTheLength()
{
    const QString start = u"https://example.org/"_qs;
    QVERIFY(HttpUrl::parse(QString(start + QString(4096 - start.size(), u'a'))));
    QVERIFY(!HttpUrl::parse(QString(start + QString(4097 - start.size(), u'a'))));
    // Counted as it goes on the wire.
    QVERIFY(!HttpUrl::parse(QString(start + QString(1000, u'é'))));
}

QTEST_APPLESS_MAIN(TestHttpUrl)
#include "tst_httpurl.moc"
