#include "html/sanitizer.h"

#include <QRegularExpression>
#include <QTest>

using namespace depeche;

namespace {

const QUrl Base(QStringLiteral("https://meridian.test/world/storm.html"));

SanitizedHtml clean(const QString &html)
{
    return sanitizeHtml(html, {Base, {}});
}

} // namespace

class TestSanitizer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsAllowed_data();
    void writesWhatIsAllowed();
    void isStable_data();
    void isStable();
    void staysWithinItsPolicy_data();
    void staysWithinItsPolicy();
    void framesCanBeLeftOut();
    void emptyFramesOfXhtmlHideNothing();
    void rewritesPictures();
    void dropsPicturesWithoutAnAddress();
    void reportsPicturesAndWhatItBlocked();
    void dropsRelativeAddressesWithoutBase();
    void showsTheRestOfTooMuchMarkupAsText();
};

void TestSanitizer::writesWhatIsAllowed_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *html, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(expected);
    };
    row("text", "Fish &amp; chips &lt;3", "Fish &amp; chips &lt;3");
    row("references", "caf&eacute; &#8211; &#x20AC;5 &nosuch;", "café – €5 &amp;nosuch;");
    row("paragraphs", "<p>One<p>Two", "<p>One</p><p>Two</p>");
    row("script", "a<script>alert(1)</script>b", "ab");
    row("style", "a<style>p{}</style>b", "ab");
    row("handlers", "<p onclick=\"x()\" style=\"color:red\" class=c>a</p>", "<p>a</p>");
    row("form", "<form action=/x>Text<input name=a><button>Go</button><select><option>1</select></form>",
        "Text");
    row("svg", "a<svg><title>t</title><path d=''/><text>x</text></svg>b", "ab");
    row("formula", "E<math alttext=\"a+b\"><mi>a</mi></math>", "Ea+b");
    row("formula as text", "<math><mi>a</mi><mo>=</mo><mn>1</mn></math>", "a=1");
    row("unknown element", "<x-card><p>a</p></x-card>", "<p>a</p>");
    row("object", "<object data=x.swf><p>instead</p></object>", "<p>instead</p>");
    row("comment", "a<!-- <b>c</b> -->b", "ab");
    row("hidden", "<div style=\"display: none\">no</div><p hidden>no</p><p>yes</p>", "<p>yes</p>");

    row("headings", "<h1>A</h1><h2>B</h2><h6>C</h6>", "<h2>A</h2><h3>B</h3><h6>C</h6>");
    row("headings as they are", "<h2>B</h2><h4>C</h4>", "<h2>B</h2><h4>C</h4>");
    row("table", "<table><tr><th scope=col colspan=2 bgcolor=red>A<tr><td>1<td>2</table>",
        "<table><tbody><tr><th scope=\"col\" "
        "colspan=\"2\">A</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>");
    row("cell without table", "<td>a</td>", "a");
    row("list", "<ol start=3 reversed><li value=9>a<li>b</ol>",
        "<ol start=\"3\" reversed=\"\"><li value=\"9\">a</li><li>b</li></ol>");
    row("item without list", "<li>a</li>", "<div>a</div>");
    row("old elements", "<center><font color=red>a</font> <tt>b</tt> <strike>c</strike></center>",
        "<div>a <code>b</code> <s>c</s></div>");
    row("direction and language", "<p dir=RTL lang=ar>نص</p><p dir=up lang='a b'>x</p>",
        "<p dir=\"rtl\" lang=\"ar\">نص</p><p>x</p>");
    row("block in paragraph", "<p>a<button><div>x</div></button><x-y><p>b</p></x-y></p>", "<p>a</p><p>b</p>");
    row("code", "<pre>\n\n a\n  b</pre>", "<pre>\n\n a\n  b</pre>");
    row("empty", "<p></p><div><span> </span></div><p>a<b></b></p>", "<p>a</p>");
    row("blanks of empty", "one<span> </span>two", "one two");

    row("relative link", "<a href=\"../eu/x.html#top\">x</a>",
        "<a href=\"https://meridian.test/eu/x.html#top\">x</a>");
    row("scheme-less link", "<a href=//port.test/a>x</a>", "<a href=\"https://port.test/a\">x</a>");
    row("script link", "<a href=\" java\nscript:alert(1)\">x</a>", "x");
    row("data link", "<a href=\"data:text/html,x\">x</a>", "x");
    row("mail", "<a href=\"mailto:desk@meridian.test?subject=Hi\">x</a>",
        "<a href=\"mailto:desk@meridian.test?subject=Hi\">x</a>");
    row("password in link", "<a href=\"https://bank.test@evil.test/\">x</a>",
        "<a href=\"https://evil.test/\">x</a>");
    row("tracking parameters", "<a href=\"/a?utm_source=rss&id=5&fbclid=Z&b=%20c\">x</a>",
        "<a href=\"https://meridian.test/a?id=5&amp;b=%20c\">x</a>");
    row("only tracking parameters", "<a href=\"/a?utm_source=rss#end\">x</a>",
        "<a href=\"https://meridian.test/a#end\">x</a>");
    row("link in link", "<a href=/1>a<table><tr><td><a href=/2>b</a></table></a>",
        "<a href=\"https://meridian.test/1\">a<table><tbody><tr><td>b</td></tr></tbody></table></a>");
    row("link left open", "<p><a href=/1>a</p><p>b</p>",
        "<p><a href=\"https://meridian.test/1\">a</a></p><p>b</p>");
    row("footnote", "<a href=#n1>1</a><p id=n1 name=x>Note</p><p id=other>o</p>",
        "<a href=\"#anchor-n1\">1</a><p id=\"anchor-n1\">Note</p><p>o</p>");
    row("link to nowhere", "<a href=#gone>1</a>", "1");
    row("base element", "<base href=https://evil.test/><a href=/x>x</a>",
        "<a href=\"https://meridian.test/x\">x</a>");

    row("picture", "<img src=a.jpg alt=\"A &quot;b&quot;\" width=640px height=480 onerror=x()>",
        "<img src=\"https://meridian.test/world/a.jpg\" alt=\"A &quot;b&quot;\" width=\"640\" "
        "height=\"480\">");
    row("pixel", "a<img src=https://meridian.test/p.gif width=1 height=1>b", "ab");
    row("pixel by style", "a<img src=/p.gif style=\"height:1px;width:1px\">b", "ab");
    row("tracker", "a<img src=https://pixel.port.test/i>b<img src=https://stats.port.test/b.gif>", "ab");
    row("chart of a statistics host", "<img src=https://stats.port.test/chart.png>",
        "<img src=\"https://stats.port.test/chart.png\">");
    row("lazy picture", "<img src=\"data:image/gif;base64,R0\" data-src=/a.jpg>",
        "<img src=\"https://meridian.test/a.jpg\">");
    row("lazy picture by an unknown attribute", "<img src=/blank.gif data-foo-bar=/a.webp>",
        "<img src=\"https://meridian.test/a.webp\">");
    row("attribute that names a part of a picture", "<img src=/a.jpg data-image-id=1-b.png>",
        "<img src=\"https://meridian.test/a.jpg\">");
    row("candidates", "<img src=s.jpg srcset=\"m.jpg 800w, l.jpg 1600w, xl.jpg 4000w\">",
        "<img src=\"https://meridian.test/world/l.jpg\">");
    row("candidate with commas", "<img srcset=\"/w_100,h_50/a.jpg 1x, /w_200,h_100/a.jpg 2x\">",
        "<img src=\"https://meridian.test/w_200,h_100/a.jpg\">");
    row("picture element", "<picture><source srcset=\"/a.webp 1x\"><img alt=A data-src=></picture>",
        "<img src=\"https://meridian.test/a.webp\" alt=\"A\">");
    row("noscript after a placeholder",
        "<div class=lazy></div><noscript><img src=/a.jpg><p>no</p></noscript>",
        "<img src=\"https://meridian.test/a.jpg\">");
    row("noscript after the picture", "<img data-src=/a.jpg><noscript><img src=/a-small.jpg></noscript>",
        "<img src=\"https://meridian.test/a.jpg\">");
    row("emoji", "Yes<img class=wp-smiley alt=🙂 src=/s.png>", "Yes🙂");

    row("player",
        "<iframe src=https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0 title=\"The storm\"></iframe>",
        "<a href=\"https://www.youtube.com/watch?v=abcdefghijk\" data-media=\"video\">The storm</a>");
    row("frame", "<iframe src=//maps.test/m></iframe>",
        "<a href=\"https://maps.test/m\" data-media=\"embed\">Embedded content (maps.test)</a>");
    row("frame with a script", "<iframe src=javascript:alert(1) srcdoc=\"<p>x\"></iframe>", "");
    row("video", "<video poster=/p.jpg><source src=/v.mp4 type=video/mp4>No video</video>",
        "<a href=\"https://meridian.test/v.mp4\" data-media=\"video\"><img "
        "src=\"https://meridian.test/p.jpg\">"
        "Video (meridian.test)</a>");
    row("audio", "<audio src=/a.mp3 controls></audio>",
        "<a href=\"https://meridian.test/a.mp3\" data-media=\"audio\">Audio (meridian.test)</a>");
    row("invisible frame", "<iframe src=https://t.test/ width=0 height=0></iframe>", "");
}

void TestSanitizer::writesWhatIsAllowed()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    QCOMPARE(clean(html).html, expected);
}

void TestSanitizer::isStable_data()
{
    writesWhatIsAllowed_data();
    const auto row = [](const char *name, const char *html) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString();
    };
    row("misnested", "<b><p>a<i>b</b>c</p></i><div>d</b></div>");
    row("list items in list items", "<ul><li>a<div><li>b</div><dl><dd>c<p><dd>d</dl></ul>");
    row("headings in headings", "<h2>a<b><h3>b</h3></b></h2>");
    row("ruby", "<ruby>漢<rp>(</rp><rt>かん<rt>x</ruby><rt>y");
    row("table parts", "<table>a<caption>c</caption><b>x<tr>y<td>z<table><td>w</table></table>");
    row("controls", "a\f\x01\x7f&#13;&#1;b\xef\xbf\xbe");
    row("breaks in code", "<pre><math>\n</math>\na</pre>");
    row("anchors that lose their links", "<a href=/1><object><a href=#x>in</a></object></a><p id=x>t</p>");
}

void TestSanitizer::isStable()
{
    QFETCH(QString, html);
    const QString once = clean(html).html;
    QCOMPARE(clean(once).html, once);
}

void TestSanitizer::staysWithinItsPolicy_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const char *html) {
        QTest::newRow(name) << QString::fromUtf8(html);
    };
    row("script in attributes",
        "<p title='<script>x</script>'><a href='/' title=\"&quot;><script>x</script>\">a</a>");
    row("script in foreign title",
        "<svg><title><script>x</script></title></svg><math><style><img onerror=x src=1>");
    row("raw text in foreign content",
        "<svg><style><script>x</script><iframe src=javascript:x></style></svg>");
    row("broken comment", "<!--><script>x</script>--><!--!><script>x</script>--!><script>x</script>");
    row("cut tags", "<scr<script>ipt>x</script><img src=x onerror=x()//<p");
    row("slashes", "<img/src=x/onerror=x()><a/href=javascript:x()>a</a><svg/onload=x()>");
    row("escaped scheme", "<a href=\"jav&#x0A;ascript:x()\">a</a><a href='&#106;avascript:x()'>a</a>");
    row("noscript and template",
        "<noscript><p title=\"</noscript><script>x</script>\"><template><script>x</script>");
    row("select", "<select><script>x</script><option><img src=x onerror=x()></select>");
    row("plain text", "<plaintext><script>x</script>");
    row("xmp and textarea", "<xmp><script>x</script></xmp><textarea><script>x</script></textarea>");
    row("meta",
        "<meta http-equiv=refresh content=0;url=javascript:x()><link rel=stylesheet href=x><base href=/>");
    row("frames", "<frameset onload=x()><frame src=javascript:x()></frameset>");
}

void TestSanitizer::staysWithinItsPolicy()
{
    QFETCH(QString, html);
    const QString safe = clean(html).html;
    static const QRegularExpression dangerous(QStringLiteral(
        "<(script|style|svg|math|iframe|form|input|object|embed|meta|link|base|template|select|frame)"
        "|<[^>]*\\s(on\\w+|style|srcdoc|class|name)=|(href|src)=\"(?!https?:|mailto:|#anchor-)"));
    QVERIFY2(!dangerous.match(safe).hasMatch(), qPrintable(safe));
}

void TestSanitizer::framesCanBeLeftOut()
{
    const SanitizeOptions options{Base, {}, ForeignContent::Nothing};
    QCOMPARE(sanitizeHtml(
                 QStringLiteral("<p>a<iframe src=https://maps.test/m></iframe>b<embed src=https://m.test/x>c"
                                "<video src=https://m.test/v.mp4 title=Tide></video></p>"),
                 options)
                 .html,
             QStringLiteral("<p>abc<a href=\"https://m.test/v.mp4\" data-media=\"video\">Tide</a></p>"));
}

void TestSanitizer::emptyFramesOfXhtmlHideNothing()
{
    const QString html =
        clean(QStringLiteral("<p>a<iframe src=\"javascript:x\" />b</p><script src=\"x\"/>c")).html;
    QVERIFY2(html.contains(u'b') && html.contains(u'c'), qPrintable(html));
    // But what browsers take for the content of a frame is none of the text.
    QVERIFY(
        !clean(QStringLiteral("<iframe src=\"javascript:x\" />secret</iframe>")).html.contains(u"secret"));
}

void TestSanitizer::rewritesPictures()
{
    SanitizeOptions options{Base,
                            [](const QUrl &url) { return QString(u"article://img/" % url.fileName()); }};
    QCOMPARE(sanitizeHtml(QStringLiteral("<img src=a.jpg>"), options).html,
             QStringLiteral("<img src=\"article://img/a.jpg\">"));
}

void TestSanitizer::dropsPicturesWithoutAnAddress()
{
    SanitizeOptions options{Base, [](const QUrl &) { return QString(); }};
    const SanitizedHtml safe = sanitizeHtml(QStringLiteral("<p>a<img src=a.jpg></p>"), options);
    QCOMPARE(safe.html, QStringLiteral("<p>a</p>"));
    QVERIFY(safe.images.isEmpty());
}

void TestSanitizer::reportsPicturesAndWhatItBlocked()
{
    const SanitizedHtml safe =
        clean(QStringLiteral("<img src=/b.jpg><p>x</p><img src=/a.jpg><p>y</p><img src=/b.jpg>"
                             "<img src=/x width=1><a href=\"/a?utm_a=1&utm_b=2\">l</a>"));
    const QList<QUrl> expected{QUrl(QStringLiteral("https://meridian.test/b.jpg")),
                               QUrl(QStringLiteral("https://meridian.test/a.jpg"))};
    QCOMPARE(safe.images, expected);
    QCOMPARE(safe.blocked, 3);
    QVERIFY(safe.note.isEmpty());
}

void TestSanitizer::dropsRelativeAddressesWithoutBase()
{
    const SanitizedHtml safe = sanitizeHtml(
        QStringLiteral("<a href=/x>a</a><img src=b.jpg><a href=https://port.test/>c</a>"), SanitizeOptions());
    QCOMPARE(safe.html, QStringLiteral("a<a href=\"https://port.test/\">c</a>"));
}

void TestSanitizer::showsTheRestOfTooMuchMarkupAsText()
{
    const SanitizedHtml safe =
        clean(QString(QStringLiteral("<p>a<i>b</i></p>").repeated(15000) % u"<p>the <b>end</b>"));
    QVERIFY(!safe.note.isEmpty());
    QVERIFY(safe.html.endsWith(u"the end") || safe.html.contains(u"the end"));
    QVERIFY(safe.html.count(u"<i>") > 5000);
}

QTEST_GUILESS_MAIN(TestSanitizer)
#include "tst_sanitizer.moc"
