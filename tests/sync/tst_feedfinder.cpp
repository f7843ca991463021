#include "subscribing.h"

using namespace depeche;
using namespace depeche::test;

/// From what a person types to the feeds behind it.
class TestFeedFinder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(found->feeds.size(), 2);
        QCOMPARE(found->feeds.first().title, QStringLiteral("À la une"));
        QCOMPARE(found->feeds.first().url, with.server.url(QStringLiteral("/une.xml")));
        QCOMPARE(with.server.requests().size(), 1); // nothing is probed
        const auto id = subscribe(with, found->feeds.first());
        QVERIFY(id.ok());
        QCOMPARE(with.titles(*id).size(), 2);
        const auto missing = subscribe(with, found->feeds.last());
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
        QCOMPARE(found->feeds.first().url, with.server.url(QStringLiteral("/feed")));
        const auto asFeed = find(with, QString(QStringLiteral("feed://") + typed.trimmed()));
        QVERIFY(asFeed.ok());
    }

    void keepsTheLastingAddress()
    {
        test::SyncFixture with;
        with.server.set("/feed", test::rss(1), "text/xml");
        with.server.set("/moved", test::redirect("/feed", 301));
        with.server.set("/today", test::redirect("/feed", 302));
        QCOMPARE(find(with, with.server.address(QStringLiteral("/moved")))->feeds.first().url,
                 with.server.url(QStringLiteral("/feed")));
        QCOMPARE(find(with, with.server.address(QStringLiteral("/today")))->feeds.first().url,
                 with.server.url(QStringLiteral("/today")));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
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

    void triesTheUsualPlacesOnlyWhenAsked()
    {
        test::SyncFixture with;
        with.server.set("/", page({}), "text/html");
        with.server.set("/rss", page({}), "text/html"); // many sites answer everything with a page
        with.server.set("/atom.xml", test::rss(2), "text/xml");
        const auto found = find(with, with.server.address());
        QVERIFY(found.ok());
        QVERIFY(found->feeds.isEmpty());
        QCOMPARE(with.server.requests().size(), 1);
        const auto places = lookAround(with, *found);
        QVERIFY(places.ok());
        QCOMPARE(addresses(*places), QStringList(QStringLiteral("/atom.xml")));
        QCOMPARE(places->feeds.first().source, FeedCandidate::Source::UsualPlace);
        QCOMPARE(with.server.mostAtOnce(), 1);
        const auto asked = with.server.requests().size();
        QVERIFY(subscribe(with, places->feeds.first()).ok());
        QCOMPARE(with.server.requests().size(), asked);
        QCOMPARE(with.server.count("/index.xml"), 0); // the first one there is ends it
    }

    void stopsTryingWhenTheServerDoesNotWantIt()
    {
        test::SyncFixture with;
        with.server.set("/", page({}), "text/html");
        Reply enough;
        enough.status = 429;
        enough.headers = {{"Retry-After", "600"}};
        with.server.set("/rss", enough);
        const auto found = find(with, with.server.address());
        const auto places = lookAround(with, *found);
        QVERIFY(!places.ok());
        QCOMPARE(with.server.count("/feed.xml"), 0);
    }

    void findsNothingInTheUsualPlaces()
    {
        test::SyncFixture with;
        with.server.set("/", page({}), "text/html");
        const auto places = lookAround(with, *find(with, with.server.address()));
        QVERIFY(places.ok());
        QVERIFY(places->feeds.isEmpty());
        QVERIFY(with.server.requests().size() <= 17);
    }

    void asksTheFeedInsteadOfThePageWhereItIsKnown()
    {
        test::SyncFixture with;
        with.server.set("/@anna.rss", test::rss(2, "a", "Anna"), "application/rss+xml");
        with.server.set("/@anna", page({}), "text/html");
        const auto found = find(with, with.server.address(QStringLiteral("/@anna")));
        QVERIFY(found.ok());
        QCOMPARE(found->feeds.size(), 1);
        QCOMPARE(found->feeds.first().title, QStringLiteral("Anna"));
        QVERIFY(subscribe(with, found->feeds.first()).ok());
        QCOMPARE(with.server.requests().size(), 1);
        QCOMPARE(with.server.count("/@anna"), 0);
    }

    void looksAtThePageWhenTheKnownFeedIsNotThere()
    {
        test::SyncFixture with;
        with.server.set("/@anna", page("<link rel=alternate type=application/atom+xml href='/feeds/anna'>"),
                        "text/html");
        const auto found = find(with, with.server.address(QStringLiteral("/@anna")));
        QVERIFY(found.ok());
        QCOMPARE(addresses(*found), QStringList(QStringLiteral("/feeds/anna")));
        QCOMPARE(with.server.requests().size(), 2);
    }

    void offersWhatTheSoftwareHas()
    {
        test::SyncFixture with;
        with.server.set("/blog/", page("<link rel='https://api.w.org/' href='/blog/wp-json/'>"), "text/html");
        with.server.set("/blog/feed/", test::rss(1), "text/xml");
        const auto found = find(with, with.server.address(QStringLiteral("/blog/")));
        QVERIFY(found.ok());
        QCOMPARE(addresses(*found),
                 QStringList({QStringLiteral("/blog/feed/"), QStringLiteral("/blog/comments/feed/")}));
        QVERIFY(found->feeds.last().comments);
        QCOMPARE(with.server.requests().size(), 1);
        QVERIFY(subscribe(with, found->feeds.first()).ok());
        QCOMPARE(with.server.requests().size(), 2);
    }

    void readsTheLinkHeader()
    {
        test::SyncFixture with;
        Reply reply;
        reply.body = page({});
        reply.headers = {
            {"Content-Type", "text/html"},
            {"Link", "</news.xml>; rel=\"alternate\"; type=\"application/rss+xml\"; title=\"News\""}};
        with.server.set("/", reply);
        const auto found = find(with, with.server.address());
        QVERIFY(found.ok());
        QCOMPARE(addresses(*found), QStringList(QStringLiteral("/news.xml")));
    }

    void followsASignpostOnce()
    {
        test::SyncFixture with;
        with.server.set("/", page("<meta http-equiv=refresh content='0; url=/en/'>"), "text/html");
        with.server.set("/en/", page("<link rel=feed href=/en.xml>"), "text/html");
        with.server.set("/round", page("<meta http-equiv=refresh content='0; url=/round?2'>"), "text/html");
        with.server.set("/round?2", page("<meta http-equiv=refresh content='0; url=/round?3'>"), "text/html");
        QCOMPARE(addresses(*find(with, with.server.address())), QStringList(QStringLiteral("/en.xml")));
        QVERIFY(find(with, with.server.address(QStringLiteral("/round")))->feeds.isEmpty());
        QCOMPARE(with.server.count("/round?3"), 0);
    }

    void saysWhatIsSubscribedToAlready()
    {
        test::SyncFixture with;
        with.server.set("/", page("<link rel=feed href=/a.xml title=A><link rel=feed href=/b.xml/ title=B>"),
                        "text/html");
        with.server.set("/b.xml", test::rss(1), "text/xml");
        FeedCandidate b;
        b.url = with.server.url(QStringLiteral("/b.xml"));
        b.trusted = true;
        const auto id = subscribe(with, b, QStringLiteral("World/Ports"));
        const auto found = find(with, with.server.address());
        QVERIFY(!found->feeds.first().known);
        QVERIFY(found->feeds.last().known);
        QCOMPARE(found->feeds.last().known->feed, *id);
        QCOMPARE(found->feeds.last().known->folder, QStringLiteral("World/Ports"));
    }

    void deletingTheContextCancelsTheRequest()
    {
        test::SyncFixture with;
        Reply slow;
        slow.delayMilliseconds = 60000;
        with.server.set("/slow", slow);
        with.server.set("/other", test::rss(1), "text/xml");
        Subscriber subscriber(with.library, with.client, with.workers);
        // More than may be under way at once: if they were not cancelled, the last would wait for a minute.
        for (int i = 0; i < 10; ++i) {
            auto context = std::make_unique<QObject>();
            subscriber.find(with.server.address(QStringLiteral("/slow")), {}, context.get(),
                            [](const Result<FoundFeeds> &) { qFatal("it was cancelled"); });
            if (!test::waitFor([&] { return with.server.count("/slow") == i + 1; }))
                qFatal("not asked");
        }
        QVERIFY(find(with, with.server.address(QStringLiteral("/other"))).ok());
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
};

QTEST_GUILESS_MAIN(TestFeedFinder)
#include "tst_feedfinder.moc"
