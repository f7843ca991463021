#include "engine.h"
#include "render/articleaddress.h"
#include "support/httpserver.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerprofile.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebEngineProfile>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every way we know in which a page reaches out, to @p server.
QString outreach(const HttpServer &server)
{
    const QString at = server.address();
    QString html =
        u"<html><head>"
        "<base href=\"@base/\"><meta http-equiv=\"refresh\" content=\"0;url=@refresh\">"
        "<link rel=\"stylesheet\" href=\"@style.css\"><link rel=\"icon\" href=\"@icon.png\">"
        "<link rel=\"prefetch\" href=\"@prefetch\"><link rel=\"preconnect\" href=\"@\">"
        "<link rel=\"preload\" as=\"image\" href=\"@preload.png\"><link rel=\"manifest\" href=\"@manifest\">"
        "<style>@import url(\"@import.css\"); body { background: url(\"@background.png\"); }"
        "@font-face { font-family: x; src: url(\"@font.woff\"); } p { font-family: x; }</style>"
        "<script src=\"@script.js\"></script><script>new Image().src = '@beacon';"
        "fetch('@fetch'); location = '@location';</script></head>"
        "<body onload=\"location='@onload'\"><p>Text</p>"
        "<img src=\"@image.png\" srcset=\"@image2.png 2x\" onerror=\"location='@onerror'\">"
        "<picture><source srcset=\"@source.webp\"><img src=\"@inner.png\"></picture>"
        "<iframe src=\"@frame\"></iframe><iframe srcdoc=\"<img src='@srcdoc.png'>\"></iframe>"
        "<object data=\"@object\"></object><embed src=\"@embed\">"
        "<video src=\"@video.mp4\" poster=\"@poster.png\" autoplay></video><audio src=\"@audio.mp3\" "
        "autoplay></audio>"
        "<input type=\"image\" src=\"@input.png\"><svg><image href=\"@svg.png\"/><use "
        "href=\"@use.svg#x\"/></svg>"
        "<table background=\"@table.png\"><tr><td>x</td></tr></table>"
        "<a id=\"a\" href=\"@link\" ping=\"@ping\">link</a>"
        "<form id=\"f\" action=\"@form\"><button id=\"b\">send</button></form></body></html>"_s;
    // CSS rules begin with the same sign.
    html.replace(u"@import"_s, u"\1import"_s).replace(u"@font-face"_s, u"\1font-face"_s);
    html.replace(u"url(\"\1import.css"_s, u"url(\""_s + at + u"import.css"_s);
    return html.replace(u'@', at).replace(u'\1', u'@');
}

bool load(QWebEnginePage &page, const QUrl &url)
{
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    page.load(url);
    return waitFor([&loaded] { return loaded.count() > 0; });
}

/// Gives what may still be on its way time to arrive.
void settle(QWebEnginePage &page)
{
    for (int i = 0; i < 5; ++i) {
        QTest::qWait(100);
        evaluate(page, u"1"_s);
    }
}

} // namespace

class TestRequestGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The test would prove nothing if the page reached nobody without us.
    void thePageReachesOutWithoutUs()
    {
        HttpServer server;
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        page.setHtml(outreach(server).remove(u"http-equiv=\"refresh\""_s).remove(u"location = "_s),
                     server.url());
        QVERIFY(waitFor([&] { return server.requests().size() > 5; }));
    }

    void noRequestLeaves()
    {
        HttpServer server;
        QList<QUrl> asked;
        ReaderProfile profile(redPictures(&asked));
        ReaderPage page(profile, nullptr);
        // Worse than anything that can happen: neither sanitised nor with a policy of its own.
        const QUrl address = profile.pages().add({outreach(server).toUtf8(), {}, {}, {}});
        QVERIFY(load(page, address));
        settle(page);
        evaluate(page, u"document.getElementById('a').click()"_s);
        settle(page);
        evaluate(page, u"document.getElementById('b').click()"_s);
        settle(page);
        QCOMPARE(server.requests().size(), 0);
        QVERIFY(profile.guard().blocked() > 5);
        QCOMPARE(page.url(), address);
        QVERIFY(asked.isEmpty());
    }

    void filesAndOtherSchemesAreClosed()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"secret.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(redPng(20, 20));
        file.close();
        ReaderProfile profile(redPictures());
        ReaderPage page(profile, nullptr);
        const QString html =
            u"<img src=\"file://%1\"><img src=\"qrc:/icons/depeche.svg\">"_s.arg(file.fileName());
        QVERIFY(load(page, profile.pages().add({html.toUtf8(), {}, {}, {}})));
        QCOMPARE(evaluate(page, u"[...document.images].map(i => i.naturalWidth).join()"_s).toString(),
                 u"0,0"_s);
    }

    void onlyPicturesOfThePageAreServed()
    {
        QList<QUrl> asked;
        ReaderProfile profile(redPictures(&asked));
        ReaderPage page(profile, nullptr);
        const QUrl mine(u"https://images.example.org/mine.png"_s);
        const QUrl other(u"https://images.example.org/other.png"_s);
        const QUrl missing(u"https://images.example.org/missing.jpg"_s);
        QString html;
        for (const QUrl &url : {mine, other, missing})
            html += u"<img src=\"%1\">"_s.arg(imageAddress(url));
        QVERIFY(load(page, profile.pages().add({html.toUtf8(), {mine, missing}, {}, {}})));
        QCOMPARE(asked, QList<QUrl>({mine, missing}));
        // The missing one is a quiet box instead of a broken picture.
        QCOMPARE(evaluate(page, u"[...document.images].map(i => i.naturalWidth).join()"_s).toString(),
                 u"300,0,640"_s);
    }

    void scriptsOfPagesDoNotRun()
    {
        ReaderProfile profile(redPictures());
        ReaderPage page(profile, nullptr);
        QVERIFY(load(page,
                     profile.pages().add({"<title>as written</title><script>document.title='changed'</script>"
                                          "<img src=x onerror=\"document.title='changed'\">"
                                          "<a id=a href=\"javascript:document.title='changed'\">x</a>",
                                          {},
                                          {},
                                          {}})));
        evaluate(page, u"document.getElementById('a').click()"_s);
        settle(page);
        QCOMPARE(evaluate(page, u"document.title"_s).toString(), u"as written"_s);
    }
};

DEPECHE_ENGINE_TEST_MAIN(TestRequestGuard)
#include "tst_requestguard.moc"
