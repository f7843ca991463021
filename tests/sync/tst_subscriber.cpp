#include "store/undotable.h"
#include "sync/subscriber.h"
#include "syncfixture.h"

using namespace depeche;
using test::Reply;

/// From what a person types to a stored feed.
class TestSubscriber final : public QObject
{
    Q_OBJECT

    template <typename Answer, typename Ask>
    static Answer answerTo(Ask ask)
    {
        std::optional<Answer> answer;
        ask([&](Answer given) { answer = std::move(given); });
        if (!test::waitFor([&] { return answer.has_value(); }, 30000))
            qFatal("no answer");
        return *answer;
    }

    static Result<FoundFeeds> find(test::SyncFixture &with, const QString &input,
                                   const std::optional<HttpCredentials> &credentials = {})
    {
        Subscriber subscriber(with.library, with.client, with.workers);
        return answerTo<Result<FoundFeeds>>(
            [&](auto done) { subscriber.find(input, credentials, &subscriber, done); });
    }

    static Result<FoundFeeds> lookAround(test::SyncFixture &with, const FoundFeeds &page)
    {
        Subscriber subscriber(with.library, with.client, with.workers);
        return answerTo<Result<FoundFeeds>>(
            [&](auto done) { subscriber.lookInUsualPlaces(page, &subscriber, {}, done); });
    }

    static Result<PreviewedFeed> preview(test::SyncFixture &with, const FeedCandidate &candidate)
    {
        Subscriber subscriber(with.library, with.client, with.workers);
        return answerTo<Result<PreviewedFeed>>(
            [&](auto done) { subscriber.preview(candidate, &subscriber, done); });
    }

    static Result<FeedId> subscribe(test::SyncFixture &with, const FeedCandidate &candidate,
                                    const QString &folder = {})
    {
        Subscriber subscriber(with.library, with.client, with.workers);
        return answerTo<Result<FeedId>>(
            [&](auto done) { subscriber.subscribe(candidate, folder, &subscriber, done); });
    }

    static QList<Feed> feeds(test::SyncFixture &with)
    {
        return with.read([](Connection &db) { return FeedTable(db).feeds(); });
    }

    static QStringList addresses(const FoundFeeds &found)
    {
        QStringList list;
        for (const FeedCandidate &candidate : found.feeds)
            list += candidate.url.path();
        return list;
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
        QCOMPARE(found->feeds.size(), 1);
        QVERIFY(found->isFeed());
        QCOMPARE(found->feeds.first().title, QStringLiteral("Meridian"));
        QCOMPARE(found->feeds.first().type, QStringLiteral("application/rss+xml"));
        const auto seen = preview(with, found->feeds.first());
        QVERIFY(seen.ok());
        QCOMPARE(seen->preview.articles, 3);
        const auto id = subscribe(with, seen->candidate, QStringLiteral("World"));
        QVERIFY(id.ok());
        QCOMPARE(with.titles(*id).size(), 3);
        const Feed feed = with.feed(*id);
        QCOMPARE(feed.title, QStringLiteral("Meridian"));
        QCOMPARE(feed.siteUrl, QUrl(QStringLiteral("https://meridian.test/")));
        QVERIFY(feed.folder);
        QCOMPARE(feed.fetch.validators.etag, QByteArray("\"x\""));
        QVERIFY(*feed.fetch.nextFetch > with.now);
        QCOMPARE(with.server.requests().size(), 1);

        const auto again = subscribe(with, found->feeds.first());
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

    void asksForAPasswordAndUsesIt()
    {
        test::SyncFixture with;
        with.server.handle("/feed", [](const test::SeenRequest &request) {
            Reply reply;
            if (request.header("Authorization") == "Basic " + QByteArray("anna:secret").toBase64()) {
                reply.body = test::rss(2);
                return reply;
            }
            reply.status = 401;
            reply.headers = {{"WWW-Authenticate", "Basic realm=\"Meridian\""}};
            return reply;
        });
        const QString address = with.server.address(QStringLiteral("/feed"));
        const auto denied = find(with, address);
        QVERIFY(!denied.ok());
        QCOMPARE(denied.error().kind, ErrorKind::Denied);
        const auto found =
            find(with, address, HttpCredentials{QStringLiteral("anna"), QStringLiteral("secret")});
        QVERIFY(found.ok());
        Subscriber subscriber(with.library, with.client, with.workers);
        QList<HttpCredentials> kept;
        connect(&subscriber, &Subscriber::credentialsNeeded, this,
                [&](FeedId, const HttpCredentials &credentials) { kept += credentials; });
        const auto id = answerTo<Result<FeedId>>(
            [&](auto done) { subscriber.subscribe(found->feeds.first(), {}, &subscriber, done); });
        QVERIFY(id.ok());
        QCOMPARE(kept.size(), 1);
        const Feed feed = with.feed(*id);
        QCOMPARE(feed.options.userName, QStringLiteral("anna"));
        QVERIFY(!feed.url.toString().contains(QStringLiteral("secret")));
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

    void subscribesToSeveralAsOneStep()
    {
        test::SyncFixture with;
        with.server.set("/",
                        page("<link rel=feed href=/a.xml title=A><link rel=feed href=/b.xml title=B>"
                             "<link rel=feed href=/gone.xml title=C>"),
                        "text/html");
        with.server.set("/a.xml", test::rss(1, "a", "A"), "text/xml");
        with.server.set("/b.xml", test::rss(1, "b", "B"), "text/xml");
        const auto found = find(with, with.server.address());
        Subscriber subscriber(with.library, with.client, with.workers);
        QStringList steps;
        const auto report = answerTo<SubscribeReport>([&](auto done) {
            subscriber.subscribeAll(
                found->feeds, QStringLiteral("World/Ports"), &subscriber,
                [&](int step, int total, const QString &) {
                    steps += QStringLiteral("%1/%2").arg(step).arg(total);
                },
                done);
        });
        QCOMPARE(steps, QStringList({QStringLiteral("0/3"), QStringLiteral("1/3"), QStringLiteral("2/3")}));
        QCOMPARE(report.added.size(), 2);
        QCOMPARE(report.failed.size(), 1);
        QCOMPARE(report.failed.first().candidate.title, QStringLiteral("C"));
        QCOMPARE(with.server.requests().size(), 4);
        QCOMPARE(feeds(with).size(), 2);
        const auto step = with.write([time = with.now](Connection &db) { return UndoTable(db).undo(time); });
        QVERIFY(step);
        QCOMPARE(step->title, report.undoTitle);
        QCOMPARE(feeds(with).size(), 0);
        QCOMPARE(with.read([](Connection &db) { return FolderTable(db).folders(); }).size(), 0);
    }

    void whatWasAddedBeforeAStopCanBeUndone()
    {
        test::SyncFixture with;
        Reply slow;
        slow.delayMilliseconds = 60000;
        with.server.set("/slow", slow);
        with.server.set("/a.xml", test::rss(1, "a", "A"), "text/xml");
        Subscriber subscriber(with.library, with.client, with.workers);
        QList<FeedCandidate> candidates(2);
        candidates[0].url = with.server.url(QStringLiteral("/a.xml"));
        candidates[1].url = with.server.url(QStringLiteral("/slow"));
        for (FeedCandidate &candidate : candidates)
            candidate.trusted = true;
        auto context = std::make_unique<QObject>();
        subscriber.subscribeAll(candidates, {}, context.get(), {},
                                [](const SubscribeReport &) { qFatal("it was stopped"); });
        QVERIFY(test::waitFor([&] { return with.server.count("/slow") == 1; }));
        context.reset();
        QCOMPARE(feeds(with).size(), 1);
        QVERIFY(with.write([time = with.now](Connection &db) { return UndoTable(db).undo(time); }));
        QCOMPARE(feeds(with).size(), 0);
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
        const auto id = subscribe(with, found->feeds.first());
        QVERIFY(id.ok());
        QVERIFY(with.titles(*id).size() >= 3);
    }
};

QTEST_GUILESS_MAIN(TestSubscriber)
#include "tst_subscriber.moc"
