#include "html/plaintext.h"

#include <QTest>

using namespace depeche;

class TestPlainText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheText_data();
    void givesTheText();
};

void TestPlainText::givesTheText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *html, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(expected);
    };
    row("nothing", "", "");
    row("plain", "  a \n b\t ", "a b");
    row("paragraphs", "<p>One</p>\n<p>Two</p>", "One\nTwo");
    row("inline", "<b>O</b>ne <i>two</i>", "One two");
    row("breaks", "a<br>b<br/><br>c", "a\nb\nc");
    row("list", "<ul><li>a</li><li>b</li></ul>", "a\nb");
    row("table", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc");
    row("code", "<pre>a\n  b</pre>c", "a\nb\nc");
    row("references", "caf&eacute; &amp;amp; &#8364;&nbsp;5 &thetasym; &notit; AT&T",
        "café &amp; € 5 ϑ ¬it; AT&T");
    row("reference to markup", "&lt;b&gt;x&lt;/b&gt;", "<b>x</b>");
    row("hidden", "a<script>x<\\/script>y</script><style>z</style><!-- w -->b", "ab");
    row("hidden elements", "a<noscript><img></noscript><svg><text>t</text></svg><select><option>o</select>b",
        "ab");
    row("nested hidden", "a<svg><svg>x</svg>y</svg>b", "ab");
    row("hidden but never closed", "a <svg><text>t", "a t");
    row("title", "<html><head><title>T</title></head><body>b</body></html>", "b");
    row("not a tag", "1 < 2 and 3 > 2", "1 < 2 and 3 > 2");
    row("cut tag", "a <b", "a");
}

void TestPlainText::givesTheText()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    QCOMPARE(htmlToText(html), expected);
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
