#include "sync/iconfetcher.h"
#include "sync/imagecache.h"
#include "syncfixture.h"

#include <QBuffer>
#include <QDir>
#include <QImage>

using namespace depeche;
using test::Reply;

namespace {

QByteArray png(int width, int height, Qt::GlobalColor colour = Qt::red)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/// Pictures of articles and icons of feeds.
class TestImageCache final : public QObject
{
    Q_OBJECT

    static Result<CachedImage> fetch(ImageCache &cache, const QUrl &url, const QUrl &feedUrl)
    {
        std::optional<Result<CachedImage>> answer;
        QObject context;
        cache.fetch(url, feedUrl, &context, [&](Result<CachedImage> image) { answer = std::move(image); });
        if (!test::waitFor([&] { return answer.has_value(); }))
            qFatal("no answer");
        return *answer;
    }

    static qint64 sizeOf(const QString &folder)
    {
        qint64 size = 0;
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
            size += file.size();
        return size;
    }

private Q_SLOTS:
    void fetchesOnceAndKeeps()
    {
        test::HttpServer server;
        CurlClient client;
        QTemporaryDir folder;
        server.set("/a.png", png(10, 10), "text/plain"); // what the server says of the type does not count
        const QUrl url = server.url(QStringLiteral("/a.png"));
        {
            ImageCache cache(folder.filePath(QStringLiteral("images")), client);
            int answers = 0;
            for (int i = 0; i < 5; ++i) {
                cache.fetch(url, server.url(), this, [&](const Result<CachedImage> &image) {
                    QVERIFY(image.ok());
                    QCOMPARE(image->mimeType, QStringLiteral("image/png"));
                    ++answers;
                });
            }
            QVERIFY(test::waitFor([&] { return answers == 5; }));
        }
        ImageCache cache(folder.filePath(QStringLiteral("images")), client);
        QCOMPARE(fetch(cache, url, server.url())->bytes, png(10, 10));
        QCOMPARE(server.requests().size(), 1);
    }

    void refusesWhatIsNoPicture()
    {
        test::HttpServer server;
        CurlClient client;
        QTemporaryDir folder;
        ImageCache cache(folder.path(), client);
        server.set("/svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml");
        server.set("/html", "<html>", "image/png");
        Reply large;
        large.body = png(10, 10) + QByteArray(13 << 20, 'x');
        server.set("/large", large);
        for (const char *path : {"/svg", "/html", "/large", "/missing"}) {
            const QUrl url = server.url(QString::fromLatin1(path));
            QVERIFY2(!fetch(cache, url, server.url()).ok(), path);
            QVERIFY2(!fetch(cache, url, server.url()).ok(), path);
            QVERIFY2(server.count(path) <= 1, path); // not asked for again
        }
        QVERIFY(!fetch(cache, QUrl(QStringLiteral("file:///etc/passwd")), {}).ok());
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }

    void reachesThePrivateNetworkOnlyForAFeedThere()
    {
        test::HttpServer server;
        CurlClient client;
        QTemporaryDir folder;
        ImageCache cache(folder.path(), client);
        server.set("/a.png", png(10, 10), "image/png");
        const QUrl url = server.url(QStringLiteral("/a.png"));
        QVERIFY(!fetch(cache, url, {}).ok());
        QVERIFY(!fetch(cache, url, QUrl(QStringLiteral("https://public.test/feed"))).ok());
        QCOMPARE(server.requests().size(), 0);
        QVERIFY(fetch(cache, url, server.url(QStringLiteral("/feed"))).ok());
    }

    void givesWhatWasInserted()
    {
        CurlClient client;
        QTemporaryDir folder;
        ImageCache cache(folder.path(), client);
        const QUrl url(QStringLiteral("https://meridian.test/a.png"));
        cache.insert(url, png(5, 5));
        QCOMPARE(fetch(cache, url, {})->bytes, png(5, 5));
    }

    void staysWithinItsSize()
    {
        CurlClient client;
        QTemporaryDir folder;
        constexpr qint64 MaxBytes = 100000;
        {
            ImageCache cache(folder.path(), client, MaxBytes);
            for (int i = 0; i < 100; ++i) {
                cache.insert(QUrl(QStringLiteral("https://meridian.test/%1").arg(i)),
                             png(2, 2) + QByteArray(5000, 'x'));
                QTest::qWait(1);
            }
            QVERIFY(test::waitFor([&] { return sizeOf(folder.path()) <= MaxBytes + MaxBytes / 20 + 6000; }));
        }
        QVERIFY(sizeOf(folder.path()) > MaxBytes / 2);
    }

    void fetchesIcons()
    {
        test::SyncFixture with;
        with.server.set("/favicon.ico", png(100, 100), "image/png");
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        IconFetcher icons(with.folder.filePath(QStringLiteral("images")), with.library, with.client,
                          with.workers);
        int ended = 0;
        connect(&icons, &IconFetcher::finished, this, [&] { ++ended; });
        icons.fetchMissing();
        icons.fetchMissing(); // ignored while it works
        QVERIFY(test::waitFor([&] { return ended == 1; }));
        QCOMPARE(QImage::fromData(with.feed(id).iconPng).size(), QSize(64, 64));
        icons.fetchMissing();
        QVERIFY(test::waitFor([&] { return ended == 2; }));
        QCOMPARE(with.server.requests().size(), 1);
    }

    void asksForAMissingIconOnce()
    {
        test::SyncFixture with;
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        for (int round = 1; round <= 2; ++round) {
            IconFetcher icons(with.folder.filePath(QStringLiteral("images")), with.library, with.client,
                              with.workers);
            bool ended = false;
            connect(&icons, &IconFetcher::finished, &icons, [&] { ended = true; });
            icons.fetchMissing();
            QVERIFY(test::waitFor([&] { return ended; }));
        }
        QVERIFY(with.feed(id).iconPng.isEmpty());
        QCOMPARE(with.server.requests().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestImageCache)
#include "tst_imagecache.moc"
