#include "html/articletext.h"

#include <QTest>

using namespace depeche;

namespace {

const QUrl Base(QStringLiteral("https://meridian.test/world/storm.html"));

QString paragraphs(int count, const QString &subject = QStringLiteral("storm"))
{
    const QString one = u"<p>The " % subject %
                        u" reached the coast in the night, and by the morning the harbour was shut.</p>";
    return one.repeated(count);
}

} // namespace

class TestArticleText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheArticle_data();
    void findsTheArticle();
    void writesSafeHtml();
    void findsNothingOnAnEmptyPage();
};

void TestArticleText::findsTheArticle_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("alone") << QString() << QString();
    QTest::newRow("marked") << QStringLiteral("<nav><a href=/>Home</a></nav><div itemprop=articleBody>")
                            << QString(u"</div><div>" % paragraphs(3, QStringLiteral("sale")) % u"</div>");
    QTest::newRow("by density") << QStringLiteral("<div><ul><li><a href=/1>One</a></ul></div><div><div>")
                                << QStringLiteral("</div></div><div><p>Subscribe!</p></div>");
    QTest::newRow("boxes")
        << QStringLiteral("<article><h1>Storm hits coast</h1><div class='share-bar'>Share this</div>")
        << QString(u"<aside>" % paragraphs(1, QStringLiteral("sale")) % u"</aside></article>");
    QTest::newRow("a misleading class")
        << QStringLiteral("<div class='page with sidebar'>") << QStringLiteral("</div>");
}

void TestArticleText::findsTheArticle()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QString html = before % paragraphs(8) % after;
    const ArticleText article = extractArticle(html, Base, QStringLiteral("Storm hits coast"));
    QCOMPARE(article.text.count(u"storm"), 8);
    for (QStringView junk : {u"sale", u"Home", u"One", u"Subscribe", u"Share", u"Storm hits"})
        QVERIFY2(!article.text.contains(junk), qPrintable(article.text));
}

void TestArticleText::writesSafeHtml()
{
    const ArticleText article =
        extractArticle(QString(u"<base href=/x/><article>" % paragraphs(6) %
                               u"<p onclick=x>See <a href=y>the other report</a>.</p></article>"),
                       Base, {});
    QVERIFY(article.html.contains(u"<p>See <a href=\"https://meridian.test/x/y\">the other report</a>.</p>"));
}

void TestArticleText::findsNothingOnAnEmptyPage()
{
    QCOMPARE(extractArticle(QStringLiteral("<script>x</script>"), Base, {}), ArticleText());
}

QTEST_GUILESS_MAIN(TestArticleText)
#include "tst_articletext.moc"
