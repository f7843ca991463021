#include "fakeclient.h"
#include "sync/iconchoice.h"
#include "sync/iconfetcher.h"
#include "syncfixture.h"

#include <QBuffer>
#include <QDir>
#include <QImage>

using namespace depeche;
using test::FakeClient;

namespace {

QByteArray png(int width, int height, Qt::GlobalColor color = Qt::red)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// The checksum of PNG (ISO 15948, annex D).
quint32 crc(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~sum;
}

void put(QByteArray &bytes, qsizetype at, quint32 number)
{
    for (int i = 0; i < 4; ++i)
        bytes[at + i] = char(number >> (24 - 8 * i));
}

/// A PNG that says it has @p side pixels each way, and is some hundred bytes long.
QByteArray bomb(quint32 side)
{
    QByteArray bytes = png(8, 8);
    put(bytes, 16, side);
    put(bytes, 20, side);
    put(bytes, 29, crc(bytes.mid(12, 17)));
    return bytes;
}

DiscoveredIcon icon(const char *url, const char *rel, const char *sizes, const char *type = "")
{
    return {QUrl(QString::fromLatin1(url)), QString::fromLatin1(rel), QString::fromLatin1(sizes),
            QString::fromLatin1(type)};
}

} // namespace

class TestIconFetcher final : public QObject
{
    Q_OBJECT

    struct Site
    {
        test::SyncFixture with;
        FakeClient client;
        QHash<QString, QByteArray> pages; ///< by address
        IconFetcher icons{with.folder.filePath(QStringLiteral("images")), with.library, client, with.workers};

        Site()
        {
            client.answer = [this](const HttpRequest &request) {
                const auto found = pages.constFind(request.url.url().toString());
                HttpResponse response;
                response.status = found == pages.constEnd() ? 404 : 200;
                response.body = found == pages.constEnd() ? QByteArray() : *found;
                return response;
            };
        }

        FeedId feed(const char *url, const char *site, const char *iconUrl = "")
        {
            const FeedId id = with.addFeed(QUrl(QString::fromLatin1(url)));
            IngestBatch batch;
            batch.feed = id;
            batch.info.siteUrl = QUrl(QString::fromLatin1(site));
            batch.info.iconUrl = QUrl(QString::fromLatin1(iconUrl));
            with.write([&](Connection &db) {
                return ArticleWriter(db).write(batch, {id, with.now, 200, {}, with.now, {}});
            });
            return id;
        }

        void fetch()
        {
            bool isDone = false;
            const auto connection =
                QObject::connect(&icons, &IconFetcher::finished, &icons, [&] { isDone = true; });
            icons.fetchMissing();
            if (!test::waitFor([&] { return isDone; }))
                qFatal("the icons did not end");
            QObject::disconnect(connection);
        }

        QStringList asked() const
        {
            QStringList addresses;
            for (const HttpRequest &request : client.requests)
                addresses += request.url.url().toString();
            return addresses;
        }

        void makeOlder(int days)
        {
            QDir markers(with.folder.filePath(QStringLiteral("images/icons-asked")));
            for (const QFileInfo &file : markers.entryInfoList(QDir::Files)) {
                QFile marker(file.filePath());
                QVERIFY(marker.open(QIODevice::ReadWrite));
                marker.setFileTime(QDateTime::currentDateTime().addDays(-days),
                                   QFileDevice::FileModificationTime);
            }
        }
    };

private Q_SLOTS:
    void choosesTheBestIcons()
    {
        const QList<QUrl> best = bestIcons({
            icon("https://a.test/16.png", "icon", "16x16"),
            icon("https://a.test/touch.png", "apple-touch-icon", ""),
            icon("https://a.test/vector.svg", "icon", "any", "image/svg+xml"),
            icon("https://a.test/mask", "mask-icon", ""),
            icon("https://a.test/many.ico", "shortcut icon", "16x16 32x32 64X64"),
            icon("https://a.test/512.png", "icon", "512x512"),
            icon("data:image/png;base64,AAAA", "icon", "64x64"),
        });
        QCOMPARE(best, (QList<QUrl>{QUrl(QStringLiteral("https://a.test/many.ico")),
                                    QUrl(QStringLiteral("https://a.test/touch.png")),
                                    QUrl(QStringLiteral("https://a.test/512.png"))}));
        QCOMPARE(bestIcons({icon("https://a.test/16.png", "icon", "16x16"),
                            icon("https://a.test/48.png", "icon", "48x48")})
                     .first(),
                 QUrl(QStringLiteral("https://a.test/48.png")));
    }

    void looksFromTheFeedToTheSiteToTheUsualPlace()
    {
        Site site;
        const FeedId id = site.feed("https://meridian.test/rss", "https://meridian.test/world/",
                                    "https://meridian.test/logo.png");
        site.pages.insert(QStringLiteral("https://meridian.test/logo.png"), png(600, 60)); // a banner
        site.pages.insert(
            QStringLiteral("https://meridian.test/world/"),
            "<html><head><link rel=icon sizes=64x64 href=\"/i/64.png\"></head><body>x</body></html>");
        site.pages.insert(QStringLiteral("https://meridian.test/i/64.png"), "<html>not a picture</html>");
        site.pages.insert(QStringLiteral("https://meridian.test/favicon.ico"), png(32, 32));
        site.fetch();
        QCOMPARE(site.asked(), (QStringList{QStringLiteral("https://meridian.test/logo.png"),
                                            QStringLiteral("https://meridian.test/world/"),
                                            QStringLiteral("https://meridian.test/i/64.png"),
                                            QStringLiteral("https://meridian.test/favicon.ico")}));
        QCOMPARE(QImage::fromData(site.with.feed(id).iconPng).width(), 32);
        for (const HttpRequest &request : site.client.requests) {
            QCOMPARE(request.policy, AddressPolicy::PublicOnly);
            QVERIFY(request.maxBody <= httplimits::Page);
        }
        QCOMPARE(site.client.requests.first().maxBody, httplimits::Icon);
    }

    void asksASiteOnceForAllItsFeeds()
    {
        Site site;
        QList<FeedId> ids;
        for (int i = 0; i < 12; ++i)
            ids += site.feed(qPrintable(QStringLiteral("https://meridian.test/rss%1").arg(i)),
                             "https://meridian.test/");
        site.pages.insert(QStringLiteral("https://meridian.test/favicon.ico"), png(16, 16));
        site.fetch();
        for (const FeedId id : std::as_const(ids))
            QVERIFY(!site.with.feed(id).iconPng.isEmpty());
        QVERIFY2(site.client.requests.size() <= 8, qPrintable(QString::number(site.client.requests.size())));
    }

    void refusesBombs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("30,000 pixels each way") << bomb(30000);
        QTest::newRow("2 thousand million") << bomb(0x7fffffff);
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><html><body>Sorry</body></html>");
        QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        QTest::newRow("cut") << png(64, 64).left(40);
        QTest::newRow("empty") << QByteArray();
    }
    void refusesBombs()
    {
        QFETCH(QByteArray, bytes);
        Site site;
        const FeedId id = site.feed("https://meridian.test/rss", "https://meridian.test/");
        site.pages.insert(QStringLiteral("https://meridian.test/favicon.ico"), bytes);
        site.fetch();
        QVERIFY(site.with.feed(id).iconPng.isEmpty());
    }

    void asksAgainAfterAWhile()
    {
        Site site;
        const FeedId id = site.feed("https://meridian.test/rss", "https://meridian.test/");
        const QString address = QStringLiteral("https://meridian.test/favicon.ico");
        site.fetch(); // there is none
        const auto asked = site.client.requests.size();
        site.makeOlder(6);
        site.fetch();
        QCOMPARE(site.client.requests.size(), asked);
        site.makeOlder(8);
        site.pages.insert(address, png(16, 16));
        site.fetch();
        QVERIFY(!site.with.feed(id).iconPng.isEmpty());

        const auto before = site.client.requests.size();
        site.makeOlder(20);
        site.fetch();
        QCOMPARE(site.client.requests.size(), before);
        site.makeOlder(31);
        site.pages.insert(address, png(16, 16, Qt::blue));
        site.fetch();
        QCOMPARE(QImage::fromData(site.with.feed(id).iconPng).pixelColor(1, 1), QColor(Qt::blue));
        site.makeOlder(31);
        site.pages.clear(); // an icon that cannot be had any more stays
        site.fetch();
        QVERIFY(!site.with.feed(id).iconPng.isEmpty());
    }

    void waitsWhileFeedsAreRefreshed()
    {
        Site site;
        site.feed("https://meridian.test/rss", "https://meridian.test/");
        site.icons.pause();
        site.icons.fetchMissing();
        QTest::qWait(50);
        QCOMPARE(site.client.requests.size(), 0);
        bool isDone = false;
        connect(&site.icons, &IconFetcher::finished, this, [&] { isDone = true; });
        site.icons.resume();
        QVERIFY(test::waitFor([&] { return isDone; }));
        QVERIFY(site.client.requests.size() > 0);
    }
};

QTEST_GUILESS_MAIN(TestIconFetcher)
#include "tst_iconfetcher.moc"
