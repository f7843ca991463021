#include "ui/reader/linkpolicy.h"

#include <QTest>

using namespace depeche;
using namespace Qt::Literals::StringLiterals;
using Kind = LinkDecision::Kind;

class TestLinkPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("tag");
        const auto row = [](const char *name, const QString &link, Kind kind, const QString &tag = {}) {
            QTest::newRow(name) << link << int(kind) << tag;
        };
        row("tag", u"depeche-article:tag/Jens%20Stoltenberg"_s, Kind::Tag, u"Jens Stoltenberg"_s);
        row("cyrillic tag", u"depeche-article:tag/НАТО"_s, Kind::Tag, u"НАТО"_s);
        row("follow", u"depeche-article:follow/A%2FB"_s, Kind::Follow, u"A/B"_s);
        row("unfollow", u"depeche-article:unfollow/OTAN"_s, Kind::Unfollow, u"OTAN"_s);
        row("https", u"https://example.org/x"_s, Kind::External);
        row("http", u"http://example.org/x"_s, Kind::External);
        row("mail", u"mailto:editor@example.org"_s, Kind::External);
        row("in page", u"depeche-article:page-7#note"_s, Kind::InPage);
        row("other page", u"depeche-article:page-8#note"_s, Kind::Blocked);
        row("image", u"depeche-article:image/aHR0cHM6"_s, Kind::Blocked);
        for (const char *bad :
             {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://example.org/",
              "x-apt:install", "http:///x", "mailto:", "about:blank", "chrome://crash", "",
              "qrc:/themes/article.css", "blob:https://example.org/1", "view-source:https://example.org"})
            row(bad, QString::fromLatin1(bad), Kind::Blocked);
    }

    void decides()
    {
        QFETCH(QString, link);
        QFETCH(int, kind);
        QFETCH(QString, tag);
        const LinkDecision decision = decideLink(QUrl(link), QUrl(u"depeche-article:page-7"_s));
        QCOMPARE(int(decision.kind), kind);
        QCOMPARE(decision.tag, tag);
        QCOMPARE(decision.url.isEmpty(), decision.kind != Kind::External && decision.kind != Kind::InPage);
    }

    void showsTheHost_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"news.example.org"_s << u"news.example.org"_s;
        QTest::newRow("french") << u"société.example"_s << u"société.example"_s;
        QTest::newRow("russian") << u"новости.example"_s << u"новости.example"_s;
        QTest::newRow("chinese") << u"新闻.example"_s << u"新闻.example"_s;
        QTest::newRow("cyrillic that reads as apple") << u"аррӏе.example"_s << u"xn--80ak6aa92e.example"_s;
        QTest::newRow("mixed scripts") << u"pаypal.example"_s << u"xn--pypal-4ve.example"_s;
    }

    void showsTheHost()
    {
        QFETCH(QString, host);
        QFETCH(QString, shown);
        QUrl url(u"https://example.org/"_s);
        url.setHost(host);
        QCOMPARE(trustworthyHost(url), shown);
    }

    void hoverBeginsWithTheHost()
    {
        QCOMPARE(hoverText(QUrl(u"https://example.org@evil.test/login"_s)), u"evil.test/login"_s);
        QCOMPARE(hoverText(QUrl(u"https://example.org/"_s)), u"example.org"_s);
        QCOMPARE(hoverText(QUrl(u"mailto:editor@example.org?subject=x"_s)), u"editor@example.org"_s);
        QVERIFY(hoverText(QUrl(u"depeche-article:tag/OTAN"_s)).contains(u"OTAN"));
        QCOMPARE(hoverText(QUrl(u"javascript:alert(1)"_s)), QString());
    }
};

QTEST_GUILESS_MAIN(TestLinkPolicy)
#include "tst_linkpolicy.moc"
