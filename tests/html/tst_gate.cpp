#include "html/document.h"
#include "html/gate.h"

#include <QTest>

using namespace depeche;

namespace {

int depthOf(const HtmlNode &node)
{
    int deepest = 0;
    for (const HtmlNode &child : node.children)
        deepest = qMax(deepest, depthOf(child));
    return deepest + 1;
}

int elementsIn(const HtmlNode &node)
{
    int count = node.isText() ? 0 : 1;
    for (const HtmlNode &child : node.children)
        count += elementsIn(child);
    return count;
}

} // namespace

class TestGate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOrdinaryPages_data();
    void passesOrdinaryPages();
    void boundsTheTree_data();
    void boundsTheTree();
    void keepsTheTextBeyondTheDepth();
    void cutsAttributes();
    void closesLinksWithTheirBlock();
    void readsNumbersBeyondUnicode();
};

void TestGate::passesOrdinaryPages_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("paragraphs without end") << QStringLiteral("<p>a").repeated(2000);
    QTest::newRow("items without end") << QString(u"<ul>" % QStringLiteral("<li>a").repeated(2000));
    QTest::newRow("definitions without end")
        << QString(u"<dl>" % QStringLiteral("<dt>a<dd>b").repeated(2000));
    QTest::newRow("cells without end")
        << QString(u"<table>" % QStringLiteral("<tr><td>a<td>b").repeated(2000));
    QTest::newRow("void elements") << QStringLiteral("a<br><img src=x><hr>").repeated(1000);
    QTest::newRow("links without end") << QStringLiteral("<a href=x>a").repeated(2000);
    QTest::newRow("formats in cells")
        << QString(u"<table>" % QStringLiteral("<tr><td><b>a</b><td><i>b</i>").repeated(1000));
    QTest::newRow("self-closed in svg")
        << QString(u"<svg>" % QStringLiteral("<path d='M0'/>").repeated(2000));
}

void TestGate::passesOrdinaryPages()
{
    QFETCH(QString, html);
    QCOMPARE(gateHtml(html).note, QString());
}

void TestGate::boundsTheTree_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("bold") << QStringLiteral("<b>").repeated(20000);
    QTest::newRow("boxes") << QStringLiteral("<div>").repeated(50000);
    QTest::newRow("tables") << QStringLiteral("<table><tr><td>").repeated(3000);
    QTest::newRow("spans and boxes") << QStringLiteral("<span><div></span>").repeated(10000);
    QTest::newRow("lists") << QStringLiteral("<ul><li><ul></li>").repeated(10000);
    QTest::newRow("formats reopened")
        << QString(QStringLiteral("<b><i><u><s><em>").repeated(8) % QStringLiteral("<p>x").repeated(5000));
    QTest::newRow("foreign") << QStringLiteral("<svg><foreignObject>").repeated(10000);
    QTest::newRow("templates") << QStringLiteral("<template>").repeated(10000);
    QTest::newRow("end tags") << QStringLiteral("</p></br>").repeated(50000);
    QTest::newRow("comments") << QStringLiteral("<!--").repeated(50000);
    QTest::newRow("angle brackets") << QStringLiteral("<").repeated(200000);
}

void TestGate::boundsTheTree()
{
    QFETCH(QString, html);
    const HtmlDocument document = parseHtmlPage(html);
    QVERIFY(depthOf(document.root) <= MaxHtmlDepth + 1);
    QVERIFY(elementsIn(document.root) <= 200000);
}

void TestGate::keepsTheTextBeyondTheDepth()
{
    const GatedHtml gated = gateHtml(QString(QStringLiteral("<div>").repeated(300) % u"inside<p>more" %
                                             QStringLiteral("</div>").repeated(300) % u"<p>after"));
    QVERIFY(!gated.note.isEmpty());
    QCOMPARE(gated.html.count(u"<div>"), MaxOpenTags);
    QVERIFY(gated.html.contains(u"inside"));
    QVERIFY(gated.html.endsWith(u"<p>after"));
}

void TestGate::cutsAttributes()
{
    QString html = QStringLiteral("<div");
    for (int i = 0; i < 5000; ++i)
        html += QStringLiteral(" a%1=1").arg(i);
    html += QStringLiteral("><p title=\"%1\" dir=rtl>x").arg(QString(100000, u'y'));
    const HtmlDocument document = parseHtmlFragment(html);
    QVERIFY(document.root.children.front().attributes.size() < 100);
    const HtmlNode *paragraph = findElement(document.root, u"p");
    QVERIFY(paragraph);
    QVERIFY(!paragraph->has(u"title"));
    QCOMPARE(paragraph->attribute(u"dir"), QStringLiteral("rtl"));
}

void TestGate::closesLinksWithTheirBlock()
{
    const HtmlDocument document = parseHtmlFragment(QStringLiteral("<p><a href=x>a<p>b<p>c"));
    QCOMPARE(elementsIn(document.root), 5);
}

void TestGate::readsNumbersBeyondUnicode()
{
    QCOMPARE(textContent(parseHtmlFragment(QStringLiteral("&#4294967361;&#x80000041;&#00000000065;")).root),
             QStringLiteral("\ufffd\ufffdA"));
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
