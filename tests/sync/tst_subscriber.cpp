#include "sync/subscriber.h"
#include "syncfixture.h"

using namespace depeche;
using test::Reply;

/// From what a person types to a stored feed.
class TestSubscriber final : public QObject
{
    Q_OBJECT

    static Result<QList<FeedCandidate>> find(test::SyncFixture &with, const QString &input)
    {
        Subscriber subscriber(with.library, with.client, with.workers);
        std::optional<Result<QList<FeedCandidate>>> found;
        subscriber.find(input, &subscriber,
                        [&](Result<QList<FeedCandidate>> given) { found = std::move(given); });
        if (!test::waitFor([&] { return found.has_value(); }, 30000))
            qFatal("no answer");
        return *found;
    }

    static Result<FeedId> subscribe(test::SyncFixture &with, const FeedCandidate &candidate,
                                    std::optional<FolderId> folder = {})
    {
        Subscriber subscriber(with.library, with.client, with.workers);
        std::optional<Result<FeedId>> subscribed;
        subscriber.subscribe(candidate, folder, &subscriber,
                             [&](Result<FeedId> given) { subscribed = std::move(given); });
        if (!test::waitFor([&] { return subscribed.has_value(); }, 30000))
            qFatal("no answer");
        return *subscribed;
    }

    static QByteArray page(const QByteArray &head)
    {
        return "<!DOCTYPE html><html><head><title>Le Quotidien du Port</title>" + head +
               "</head><body><p>Bonjour</p></body></html>";
    }

private Q_SLOTS:
    void subscribesToAFeedWithOneRequest()
    {
        test::SyncFixture with;
        Reply reply;
        reply.body = test::rss(3);
        reply.headers = {{"Content-Type", "application/rss+xml; charset=utf-8"}, {"ETag", "\"x\""}};
        with.server.set("/feed", reply);
        const auto found = find(with, with.server.address(QStringLiteral("/feed")));
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().title, QStringLiteral("Meridian"));
        QCOMPARE(found->first().type, QStringLiteral("application/rss+xml"));
        const auto folder =
            with.write([](Connection &db) { return FolderTable(db).ensure(QStringLiteral("World")); });
        const auto id = subscribe(with, found->first(), folder);
        QVERIFY(id.ok());
        QCOMPARE(with.titles(*id).size(), 3);
        const Feed feed = with.feed(*id);
        QCOMPARE(feed.title, QStringLiteral("Meridian"));
        QCOMPARE(feed.siteUrl, QUrl(QStringLiteral("https://meridian.test/")));
        QCOMPARE(feed.folder, folder);
        QCOMPARE(feed.fetch.validators.etag, QByteArray("\"x\""));
        QVERIFY(*feed.fetch.nextFetch > with.now);
        QCOMPARE(with.server.requests().size(), 1);

        const auto again = subscribe(with, found->first());
        QVERIFY(!again.ok());
        QCOMPARE(again.error().kind, ErrorKind::Exists);
    }

    void discoversTheFeedsOfAPage()
    {
        test::SyncFixture with;
        with.server.set(
            "/",
            page("<link rel=alternate type='application/rss+xml' title='À la une' href='/une.xml'>"
                 "<link rel=alternate type='application/atom+xml' href='sport.atom'>"),
            "text/html");
        with.server.set("/une.xml", test::rss(2), "text/xml");
        const auto found = find(with, with.server.address());
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->first().title, QStringLiteral("À la une"));
        QCOMPARE(found->first().url, with.server.url(QStringLiteral("/une.xml")));
        QCOMPARE(with.server.requests().size(), 1); // nothing is probed
        const auto id = subscribe(with, found->first());
        QVERIFY(id.ok());
        QCOMPARE(with.titles(*id).size(), 2);
        const auto missing = subscribe(with, found->last());
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QCOMPARE(with.read([](Connection &db) { return FeedTable(db).feeds(); }).size(), 1);
    }

    void takesAnAddressWithoutHttp()
    {
        test::SyncFixture with;
        with.server.set("/feed", test::rss(1), "text/xml");
        const QString typed = QStringLiteral(" 127.0.0.1:%1/feed ").arg(with.server.port());
        const auto found = find(with, typed);
        QVERIFY(found.ok());
        QCOMPARE(found->first().url, with.server.url(QStringLiteral("/feed")));
        const auto asFeed = find(with, QString(QStringLiteral("feed://") + typed.trimmed()));
        QVERIFY(asFeed.ok());
    }

    void keepsTheLastingAddress()
    {
        test::SyncFixture with;
        with.server.set("/feed", test::rss(1), "text/xml");
        with.server.set("/moved", test::redirect("/feed", 301));
        with.server.set("/today", test::redirect("/feed", 302));
        QCOMPARE(find(with, with.server.address(QStringLiteral("/moved")))->first().url,
                 with.server.url(QStringLiteral("/feed")));
        QCOMPARE(find(with, with.server.address(QStringLiteral("/today")))->first().url,
                 with.server.url(QStringLiteral("/today")));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("page without feeds") << page({}) << QByteArray("text/html");
        QTest::newRow("empty") << QByteArray() << QByteArray("text/xml");
        QTest::newRow("blanks") << QByteArray("  \n ") << QByteArray("text/xml");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << QByteArray("image/png");
        QTest::newRow("other XML") << QByteArray("<?xml version='1.0'?><kml><Placemark/></kml>")
                                   << QByteArray("text/xml");
        QTest::newRow("other JSON") << QByteArray("{\"a\": 1}") << QByteArray("application/json");
        QTest::newRow("OPML") << QByteArray("<opml version='2.0'><body><outline text='a'/></body></opml>")
                              << QByteArray("text/xml");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        test::SyncFixture with;
        with.server.set("/x", body, type);
        const auto found = find(with, with.server.address(QStringLiteral("/x")));
        QVERIFY(!found.ok());
        QVERIFY(found.error().message.size() > 20);
        QCOMPARE(with.read([](Connection &db) { return FeedTable(db).feeds(); }).size(), 0);
    }

    void refusesWhatIsNoAddress()
    {
        test::SyncFixture with;
        for (const char *input :
             {"", "   ", "hello", "file:///etc/passwd", "javascript:alert(1)", "ftp://a.test/"}) {
            const auto found = find(with, QString::fromLatin1(input));
            QVERIFY2(!found.ok(), input);
            QCOMPARE(found.error().kind, ErrorKind::Invalid);
        }
    }

    void tellsNetworkProblems()
    {
        test::SyncFixture with;
        const auto missing = find(with, with.server.address(QStringLiteral("/nothing")));
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QVERIFY(missing.error().message.contains(QStringLiteral("404")));
        const auto unknown = find(with, QStringLiteral("https://nowhere.invalid/"));
        QCOMPARE(unknown.error().kind, ErrorKind::Network);
        QVERIFY(unknown.error().message.contains(QStringLiteral("nowhere.invalid")));
        const auto insecure = find(with, QStringLiteral("https://127.0.0.1:%1/").arg(with.server.port()));
        QCOMPARE(insecure.error().kind, ErrorKind::Network);
    }

    void refusesAPrivateFeedOfAPublicPage()
    {
        test::SyncFixture with;
        with.server.set("/feed", test::rss(1), "text/xml");
        FeedCandidate candidate;
        candidate.url = with.server.url(QStringLiteral("/feed"));
        candidate.trusted = false; // as discovery marks it
        const auto id = subscribe(with, candidate);
        QVERIFY(!id.ok());
        QCOMPARE(with.server.requests().size(), 0);
    }

    void subscribesToATruncatedFeed()
    {
        test::SyncFixture with;
        Reply cut;
        cut.body = test::rss(10);
        cut.declaredLength = cut.body.size();
        cut.body.truncate(cut.body.size() / 2);
        with.server.set("/feed", cut);
        const auto found = find(with, with.server.address(QStringLiteral("/feed")));
        QVERIFY(found.ok());
        const auto id = subscribe(with, found->first());
        QVERIFY(id.ok());
        QVERIFY(with.titles(*id).size() >= 3);
    }
};

QTEST_GUILESS_MAIN(TestSubscriber)
#include "tst_subscriber.moc"
