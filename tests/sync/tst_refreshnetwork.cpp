#include "fakeclient.h"
#include "net/networkstate.h"
#include "refreshing.h"
#include "store/hosttable.h"
#include "sync/hostkeeper.h"

using namespace depeche;
using namespace std::chrono_literals;
using test::FakeClient;
using test::refreshed;

/// Refreshing with a client that has no network: what happens when there is none, when the program crashes, when things
/// change on the way.
class TestRefreshNetwork final : public QObject
{
    Q_OBJECT

    static QList<FeedId> addFeeds(test::SyncFixture &with, int count)
    {
        return with.write([count, now = with.now](Connection &db) -> Result<QList<FeedId>> {
            QList<FeedId> ids;
            for (int i = 0; i < count; ++i) {
                const auto id = FeedTable(db).add(
                    {QUrl(QStringLiteral("https://host%1.test/feed").arg(i)), {}, {}, {}}, now);
                if (!id)
                    return id.error();
                ids.append(*id);
            }
            return ids;
        });
    }

    static QList<Feed> feeds(test::SyncFixture &with)
    {
        return with.read([](Connection &db) { return FeedTable(db).feeds(); });
    }

private Q_SLOTS:
    void fault59_saysOnceThatThereIsNoNetwork()
    {
        test::SyncFixture with;
        addFeeds(with, 2000);
        FakeClient client;
        client.answer = [](const HttpRequest &) { return FakeClient::failure(HttpFailure::HostNotFound); };
        const RefreshSummary summary = refreshed(with, client, RefreshScope::all());
        QVERIFY(summary.offline);
        QCOMPARE(summary.feeds, 2000);
        QCOMPARE(summary.failed, 0);
        QCOMPARE(summary.skipped, 2000);
        QCOMPARE(summary.errors.size(), 1);
        QVERIFY(!summary.errors.first().feed.isValid());
        QVERIFY(summary.errors.first().message.contains(QStringLiteral("2000")));
        QVERIFY2(client.requests.size() < 64, qPrintable(QString::number(client.requests.size())));
        for (const Feed &feed : feeds(with)) {
            QCOMPARE(feed.fetch.failures, 0);
            QVERIFY(feed.fetch.error.isEmpty());
        }
        // The network is back: everything is asked, what was not asked even at once by itself.
        client.requests.clear();
        client.answer = [](const HttpRequest &) { return FakeClient::document(test::rss(1)); };
        QVERIFY(refreshed(with, client, RefreshScope::due()).fetched > 1900);
        QCOMPARE(refreshed(with, client, RefreshScope::all()).failed, 0);
    }

    void fault59_asksNobodyWhenTheSystemSaysSo()
    {
        test::SyncFixture with;
        addFeeds(with, 50);
        FakeClient client;
        client.answer = [](const HttpRequest &) { return FakeClient::document(test::rss(1)); };
        NetworkState network({false, false, false});
        RefreshSummary summary = refreshed(with, client, RefreshScope::all(), nullptr, &network);
        QVERIFY(summary.offline);
        QCOMPARE(summary.errors.size(), 1);
        network.set({true, false, true});
        summary = refreshed(with, client, RefreshScope::all(), nullptr, &network);
        QVERIFY(summary.offline);
        QCOMPARE(client.requests.size(), 0);
        QVERIFY(!feeds(with).first().fetch.lastAttempt);
        // A feed of this computer needs no network.
        with.addFeed(QUrl(QStringLiteral("http://localhost:1234/feed")));
        QCOMPARE(refreshed(with, client, RefreshScope::all(), nullptr, &network).fetched, 1);
    }

    void fault59_tellsAPortalFromFeeds_data()
    {
        QTest::addColumn<bool>("secure");
        QTest::addColumn<QString>("said");
        QTest::newRow("its page") << false << QStringLiteral("sign in on a page");
        QTest::newRow("its certificate") << true << QStringLiteral("date");
    }
    void fault59_tellsAPortalFromFeeds()
    {
        QFETCH(bool, secure);
        QFETCH(QString, said);
        test::SyncFixture with;
        addFeeds(with, 100);
        FakeClient client;
        HttpResponse page = FakeClient::document("<html><body>Welcome to the hotel</body></html>");
        page.headers = {{"Content-Type", "text/html"}};
        page.redirects = {{302, QUrl(QStringLiteral("http://wifi.hotel.test/login"))}};
        client.answer = [&](const HttpRequest &) {
            return secure ? FakeClient::failure(HttpFailure::Tls) : page;
        };
        const RefreshSummary summary = refreshed(with, client, RefreshScope::all());
        QVERIFY(summary.offline);
        QCOMPARE(summary.failed, 0);
        QCOMPARE(summary.errors.size(), 1);
        QVERIFY2(summary.errors.first().message.contains(said), qPrintable(summary.errors.first().message));
        QCOMPARE(feeds(with).first().fetch.failures, 0);
        // A single one that does so is to blame itself.
        const FeedId id = feeds(with).last().id;
        QCOMPARE(refreshed(with, client, RefreshScope::of({id})).failed, 1);
        QVERIFY(!with.feed(id).fetch.error.isEmpty());
    }

    void blamesDeadServersWhenOthersAnswer()
    {
        test::SyncFixture with;
        addFeeds(with, 100);
        FakeClient client;
        client.answer = [](const HttpRequest &request) {
            return request.url.host().contains(u'7') ? FakeClient::document(test::rss(1))
                                                     : FakeClient::failure(HttpFailure::NotConnected);
        };
        const RefreshSummary summary = refreshed(with, client, RefreshScope::all());
        QVERIFY(!summary.offline);
        QCOMPARE(summary.fetched, 19);
        QCOMPARE(summary.failed, 81);
        QCOMPARE(summary.errors.size(), 81);
    }

    void blamesAFeedThatIsAskedAlone()
    {
        test::SyncFixture with;
        const FeedId id = addFeeds(with, 1).first();
        FakeClient client;
        client.answer = [](const HttpRequest &) { return FakeClient::failure(HttpFailure::HostNotFound); };
        QCOMPARE(refreshed(with, client, RefreshScope::of({id})).failed, 1);
        QCOMPARE(with.feed(id).fetch.failures, 1);
    }

    void fault59_refreshesWhenTheNetworkComesBack()
    {
        test::SyncFixture with;
        addFeeds(with, 5);
        FakeClient client;
        client.answer = [](const HttpRequest &) { return FakeClient::document(test::rss(1)); };
        NetworkState network({true, true, false}); // metered
        Refresher refresher(with.library, client, with.workers);
        refresher.setNetwork(network);
        AutomaticRefresh automatic;
        automatic.enabled = true;
        refresher.setAutomatic(automatic);
        QVERIFY(!refresher.isRunning());
        network.set({false, false, false});
        QVERIFY(!refresher.isRunning());
        network.set({true, false, false});
        QVERIFY(!refresher.isRunning()); // not in the very same moment
        QVERIFY(test::waitFor([&] { return client.requests.size() == 5; }, 20000));

        automatic.workOffline = true;
        refresher.setAutomatic(automatic);
        refresher.startAutomatic();
        QVERIFY(test::waitFor([&] { return !refresher.isRunning(); }));
        QCOMPARE(client.requests.size(), 5);
    }

    void fault55_asksALimitedNumberAtOnceByItself()
    {
        test::SyncFixture with;
        addFeeds(with, 1000);
        with.now += 24h * 3650;
        FakeClient client;
        client.answer = [](const HttpRequest &) { return FakeClient::document(test::rss(1)); };
        Refresher refresher(with.library, client, with.workers);
        bool isDone = false;
        connect(&refresher, &Refresher::finished, this, [&] { isDone = true; });
        refresher.startAutomatic();
        QVERIFY(test::waitFor([&] { return isDone; }, 30000));
        QCOMPARE(client.requests.size(), AutomaticRounds::Usual);
    }

    void asksOnceThoughEveryStartCrashes()
    {
        test::SyncFixture with;
        addFeeds(with, 40);
        FakeClient client; // never answers
        for (int start = 0; start < 5; ++start) {
            Refresher refresher(with.library, client, with.workers);
            bool isDone = false;
            connect(&refresher, &Refresher::finished, this, [&] { isDone = true; });
            refresher.refresh(RefreshScope::due());
            QVERIFY(test::waitFor([&] { return isDone || (start == 0 && client.requests.size() == 32); }));
        }
        QCOMPARE(client.requests.size(), 32);
        with.now += 15min;
        Refresher refresher(with.library, client, with.workers);
        refresher.refresh(RefreshScope::due());
        QVERIFY(test::waitFor([&] { return client.requests.size() == 64; }));
        QCOMPARE(client.mostAtOnce, 32);
    }

    void dropsAnAnswerForAFeedThatWasRemoved()
    {
        test::SyncFixture with;
        const FeedId id = addFeeds(with, 1).first();
        FakeClient client;
        Refresher refresher(with.library, client, with.workers);
        std::optional<RefreshSummary> summary;
        connect(&refresher, &Refresher::finished, this,
                [&](const RefreshSummary &given) { summary = given; });
        refresher.refresh(RefreshScope::all());
        QVERIFY(test::waitFor([&] { return client.requests.size() == 1; }));
        with.write([id, now = with.now](Connection &db) { return FeedTable(db).remove(id, now); });
        client.replyToAll(FakeClient::document(test::rss(3)));
        QVERIFY(test::waitFor([&] { return summary.has_value(); }));
        QCOMPARE(summary->failed, 0);
        QCOMPARE(summary->skipped, 1);
        QCOMPARE(summary->added, 0);
        QVERIFY(summary->errors.isEmpty());
    }

    void dropsAnAnswerOfAnAddressTheFeedHasNoMore()
    {
        test::SyncFixture with;
        const FeedId id = addFeeds(with, 1).first();
        const QUrl other(QStringLiteral("https://other.test/feed"));
        FakeClient client;
        Refresher refresher(with.library, client, with.workers);
        std::optional<RefreshSummary> summary;
        connect(&refresher, &Refresher::finished, this,
                [&](const RefreshSummary &given) { summary = given; });
        refresher.refresh(RefreshScope::all());
        QVERIFY(test::waitFor([&] { return client.requests.size() == 1; }));
        with.write([&](Connection &db) { return FeedTable(db).setUrl(id, other); });
        client.replyToAll(FakeClient::document(test::rss(3)));
        QVERIFY(test::waitFor([&] { return summary.has_value(); }));
        QVERIFY(with.titles(id).isEmpty());
        QCOMPARE(with.feed(id).url, other);
        QVERIFY(with.feed(id).fetch.validators.etag.isEmpty());
        refresher.refresh(RefreshScope::due()); // the new address is asked at once
        QVERIFY(test::waitFor([&] { return client.requests.size() == 2; }));
        QCOMPARE(client.requests.last().url.url(), other);
    }

    void losesNoRequestWhileItStops()
    {
        test::SyncFixture with;
        const QList<FeedId> ids = addFeeds(with, 60);
        FakeClient client;
        Refresher refresher(with.library, client, with.workers);
        QList<RefreshSummary> summaries;
        connect(&refresher, &Refresher::finished, this,
                [&](const RefreshSummary &given) { summaries.append(given); });
        refresher.refresh(RefreshScope::all());
        QVERIFY(test::waitFor([&] { return client.requests.size() == 32; }));
        client.answer = [](const HttpRequest &) { return FakeClient::document(test::rss(1)); };
        refresher.cancel();
        QVERIFY(refresher.isRunning()); // it takes back what it noted of the others
        refresher.refresh(RefreshScope::of({ids.last()}));
        QVERIFY(test::waitFor([&] { return summaries.size() == 2; }));
        QVERIFY(summaries.first().cancelled);
        QVERIFY(!summaries.last().cancelled);
        QCOMPARE(summaries.last().fetched, 1);
        // Those that were not asked are due.
        QCOMPARE(refreshed(with, client, RefreshScope::due()).feeds, 60 - 32 - 1);
    }

    void leavesPausedFeedsToTheUser()
    {
        test::SyncFixture with;
        const QList<FeedId> ids = addFeeds(with, 2);
        with.write([id = ids.first()](Connection &db) {
            FetchOptions options;
            options.paused = true;
            options.userAgent = QStringLiteral("Meridian/1");
            return FeedTable(db).setOptions(id, options);
        });
        FakeClient client;
        client.answer = [](const HttpRequest &) { return FakeClient::document(test::rss(1)); };
        QCOMPARE(refreshed(with, client, RefreshScope::all()).feeds, 1);
        QCOMPARE(refreshed(with, client, RefreshScope::of(ids)).feeds, 2);
        const auto named = [&](const HttpRequest &request) {
            return headerValue(request.headers, "User-Agent") == "Meridian/1";
        };
        QCOMPARE(std::count_if(client.requests.begin(), client.requests.end(), named), 1);
    }

    void writesUnchangedFeedsTogether()
    {
        test::SyncFixture with;
        addFeeds(with, 600);
        FakeClient client;
        client.answer = [](const HttpRequest &) { return FakeClient::document(test::rss(1)); };
        refreshed(with, client, RefreshScope::all());
        HttpResponse unchanged;
        unchanged.status = 304;
        client.answer = [&](const HttpRequest &) { return unchanged; };
        int commits = 0;
        connect(&with.library, &Library::changed, this, [&] { ++commits; });
        QCOMPARE(refreshed(with, client, RefreshScope::all()).unchanged, 600);
        QVERIFY2(commits < 300, qPrintable(QString::number(commits)));
    }

    void fault22_manyFeedsDoNotMoveToOneAddress()
    {
        test::SyncFixture with;
        addFeeds(with, 5);
        FakeClient client;
        HttpResponse moved = FakeClient::document(test::rss(2));
        moved.redirects = {{301, QUrl(QStringLiteral("https://feeds.example.net/all"))}};
        client.answer = [&](const HttpRequest &) { return moved; };
        for (int day = 0; day < 3; ++day) {
            QCOMPARE(refreshed(with, client, RefreshScope::all()).failed, 0);
            with.now += 25h;
        }
        for (const Feed &feed : feeds(with)) {
            QVERIFY(feed.url.host().startsWith(QStringLiteral("host")));
            QVERIFY(feed.fetch.note.contains(QStringLiteral("same address")));
        }
    }

    void remembersWhatHostsAskedFor()
    {
        test::SyncFixture with;
        const HostKnowledge busy{QStringLiteral("busy.test"), with.now + 2h, {}, false};
        const HostKnowledge secure{QStringLiteral("secure.test"), {}, with.now + 24h, true};
        {
            FakeClient client;
            HostKeeper keeper(with.library, client);
            Q_EMIT client.learned(busy);
            Q_EMIT client.learned(secure);
            Q_EMIT client.learned({QStringLiteral("forgotten.test"), with.now + 1h, {}, false});
            Q_EMIT client.learned({QStringLiteral("forgotten.test"), {}, {}, false});
        }
        const auto stored = [&] {
            return with.read([&](Connection &db) { return HostTable(db).hosts(with.now); });
        };
        while (stored().size() < 2) // the end of the keeper waits for nothing
            QTest::qWait(5);
        FakeClient client;
        HostKeeper keeper(with.library, client);
        QVERIFY(test::waitFor([&] { return client.known.size() == 2; }));
        QVERIFY(client.known.contains(busy));
        QVERIFY(client.known.contains(secure));
        with.now += 3h;
        HostKeeper later(with.library, client);
        QVERIFY(test::waitFor([&] { return client.known.size() == 1; }));
        QCOMPARE(client.known.first(), secure);
    }
};

QTEST_GUILESS_MAIN(TestRefreshNetwork)
#include "tst_refreshnetwork.moc"
