#include "sync/bodyimage.h"
#include "sync/imagetype.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace depeche;

namespace {

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/// Pictures by their bytes, and in article bodies.
class TestPictures final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheFirstPicture_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QString &html, const char *address) {
            QTest::newRow(name) << html << QString::fromLatin1(address);
        };
        row("plain", QStringLiteral("<p>x<img src=\"https://m.test/a.jpg\"></p>"), "https://m.test/a.jpg");
        row("relative", QStringLiteral("<IMG SRC='../a.jpg?b=1&amp;c=2' alt='>'>"),
            "https://m.test/a.jpg?b=1&c=2");
        row("unquoted", QStringLiteral("<img alt=x src=a.jpg>"), "https://m.test/p/a.jpg");
        row("loaded late", QStringLiteral("<img src='data:image/gif;base64,R0' data-src=/b.jpg />"),
            "https://m.test/b.jpg");
        row("counting pixel first", QStringLiteral("<img src=/c.gif width=1 height=1><img src=/d.jpg>"),
            "https://m.test/d.jpg");
        row("script address", QStringLiteral("<img src=\"javascript:alert(1)\">"), "");
        row("other element", QStringLiteral("<image src=/a.jpg><imgx src=/b.jpg>"), "");
        row("not closed", QStringLiteral("<img src=/a.jpg"), "");
        row("first of a name counts", QStringLiteral("<img src=/a.jpg src=/b.jpg>"), "https://m.test/a.jpg");
    }
    void findsTheFirstPicture()
    {
        QFETCH(QString, html);
        QFETCH(QString, address);
        QCOMPARE(firstBodyImage(html, QUrl(QStringLiteral("https://m.test/p/x"))).toString(), address);
    }

    void survivesHostileBodies()
    {
        const QUrl base(QStringLiteral("https://m.test/"));
        QVERIFY(firstBodyImage(QStringLiteral("<img ").repeated(1'000'000), base).isEmpty());
        QVERIFY(firstBodyImage(QStringLiteral("<img a='\"").repeated(300'000), base).isEmpty());
    }

    void knowsPicturesByTheirBytes()
    {
        QCOMPARE(imageTypeOf(png(2, 2)), QStringLiteral("image/png"));
        QCOMPARE(imageTypeOf(QByteArray::fromHex("ffd8ffe0")), QStringLiteral("image/jpeg"));
        QCOMPARE(imageTypeOf("GIF89a"), QStringLiteral("image/gif"));
        QCOMPARE(imageTypeOf("RIFF1234WEBPVP8 "), QStringLiteral("image/webp"));
        QCOMPARE(imageTypeOf(QByteArray::fromHex("0000001c667479706176696600000000")),
                 QStringLiteral("image/avif"));
        for (const char *other :
             {"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "RIFF1234WAVE", "%PDF-1.5"})
            QVERIFY2(imageTypeOf(other).isEmpty(), other);
    }

    void refusesHugePictures()
    {
        QVERIFY(!isTooLargeToShow(png(100, 100)));
        QByteArray huge = png(10, 10);
        // A head that says 30,000 × 30,000, with its checksum.
        huge.replace(16, 17, QByteArray::fromHex("00007530000075300802000000e9456fed"));
        QVERIFY(isTooLargeToShow(huge));
        QVERIFY(iconToPng(huge).isEmpty());
    }

    void makesIcons()
    {
        const QImage icon = QImage::fromData(iconToPng(png(300, 200)));
        QCOMPARE(icon.width(), 64);
        QVERIFY(icon.height() < 64);
        QCOMPARE(QImage::fromData(iconToPng(png(16, 16))).size(), QSize(16, 16));
        QVERIFY(iconToPng(png(600, 100)).isEmpty()); // a banner
        QVERIFY(iconToPng("<svg xmlns='http://www.w3.org/2000/svg'/>").isEmpty());
        QVERIFY(iconToPng("not a picture").isEmpty());
    }

    void takesTheLargestOfAnIco()
    {
        QImage image(32, 32, QImage::Format_ARGB32);
        image.fill(Qt::blue);
        QByteArray ico;
        QBuffer buffer(&ico);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(image.save(&buffer, "ICO"));
        QCOMPARE(QImage::fromData(iconToPng(ico)).size(), QSize(32, 32));
    }
};

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
