#include "sync/refresher.h"
#include "sync/schedule.h"
#include "syncfixture.h"

using namespace depeche;
using namespace std::chrono_literals;
using test::Reply;

/// Refreshing through the real client, server, pool and database.
class TestRefresher final : public QObject
{
    Q_OBJECT

    static RefreshSummary refresh(test::SyncFixture &with, const RefreshScope &scope)
    {
        Refresher refresher(with.library, with.client, with.workers);
        std::optional<RefreshSummary> summary;
        connect(&refresher, &Refresher::finished, &refresher,
                [&](const RefreshSummary &given) { summary = given; });
        refresher.refresh(scope);
        if (!test::waitFor([&] { return summary.has_value(); }, 60000))
            qFatal("the refresh did not end");
        return *summary;
    }

    static Reply feedReply(const QByteArray &body, const QByteArray &etag = {})
    {
        Reply reply;
        reply.body = body;
        reply.headers = {{"Content-Type", "application/rss+xml"}};
        if (!etag.isEmpty())
            reply.headers.append({"ETag", etag});
        reply.conditional = true;
        return reply;
    }

private Q_SLOTS:
    void storesWhatIsNew()
    {
        test::SyncFixture with;
        with.server.set("/feed", feedReply(test::rss(3)));
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        RefreshSummary summary = refresh(with, RefreshScope::due());
        QCOMPARE(summary.feeds, 1);
        QCOMPARE(summary.fetched, 1);
        QCOMPARE(summary.added, 3);
        QCOMPARE(with.feed(id).title, QStringLiteral("Meridian"));
        QCOMPARE(with.feed(id).fetch.lastStatus, 200);
        QVERIFY(*with.feed(id).fetch.nextFetch > with.now);

        // Not due yet: nothing is asked. Forced: one more article.
        with.server.set("/feed", feedReply(test::rss(4)));
        QCOMPARE(refresh(with, RefreshScope::due()).feeds, 0);
        summary = refresh(with, RefreshScope::all());
        QCOMPARE(summary.added, 1);
        QCOMPARE(with.titles(id).size(), 4);
        QCOMPARE(with.titles(id).first(), QStringLiteral("Headline a0"));
    }

    void feedsWithoutAPaceOfTheirOwnFollowTheUsersUsualOne()
    {
        test::SyncFixture with;
        with.server.set("/usual", feedReply(test::rss(3)));
        with.server.set("/own", feedReply(test::rss(3)));
        const FeedId usual = with.addFeed(with.server.url(QStringLiteral("/usual")));
        const FeedId own = with.addFeed(with.server.url(QStringLiteral("/own")));
        with.write([own](Connection &db) {
            FetchOptions options;
            options.interval = 30min;
            return FeedTable(db).setOptions(own, options);
        });
        Refresher refresher(with.library, with.client, with.workers);
        refresher.setUsualPace(8h);
        bool isDone = false;
        connect(&refresher, &Refresher::finished, &refresher, [&] { isDone = true; });
        refresher.refresh(RefreshScope::all());
        QVERIFY(test::waitFor([&] { return isDone; }));
        const auto pause = [&](FeedId id) { return *with.feed(id).fetch.nextFetch - with.now; };
        QVERIFY(pause(usual) >= 8h && pause(usual) < 9h);
        QVERIFY(pause(own) >= 30min && pause(own) < 34min);
        QVERIFY(!with.feed(usual).options.interval);
    }

    void asksConditionallyByteForByte()
    {
        test::SyncFixture with;
        const QByteArray etag = "W/\"a,  b\\\"-gzip";
        const QByteArray modified = "sun, 17 May 2026 8:0:0 +0000";
        Reply reply = feedReply(test::rss(2), etag);
        reply.headers.append({"Last-Modified", modified});
        with.server.set("/feed", reply);
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        refresh(with, RefreshScope::all());
        const RefreshSummary summary = refresh(with, RefreshScope::all());
        QCOMPARE(summary.unchanged, 1);
        QCOMPARE(summary.fetched, 0);
        const auto requests = with.server.requests("/feed");
        QVERIFY(requests.at(0).header("If-None-Match").isNull());
        QCOMPARE(requests.at(1).header("If-None-Match"), etag);
        QCOMPARE(requests.at(1).header("If-Modified-Since"), modified);
        QCOMPARE(with.feed(id).fetch.lastStatus, 304);
        QVERIFY(with.feed(id).fetch.error.isEmpty());
        QCOMPARE(with.titles(id).size(), 2);
        // An answer without a document changes nothing in the rhythm: what is stored tells it.
        QVERIFY2(with.feed(id).fetch.why.contains(QStringLiteral("rhythm")),
                 qPrintable(with.feed(id).fetch.why));
        QVERIFY(*with.feed(id).fetch.nextFetch < with.now + 40min);
    }

    void takesTheSameBytesForUnchanged()
    {
        test::SyncFixture with;
        with.server.set("/feed", feedReply(test::rss(2)));
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        refresh(with, RefreshScope::all());
        QCOMPARE(refresh(with, RefreshScope::all()).unchanged, 1);
        // The same bytes with a validator that was not there: remembered all the same.
        with.server.set("/feed", feedReply(test::rss(2), "\"1\""));
        const RefreshSummary summary = refresh(with, RefreshScope::all());
        QCOMPARE(summary.unchanged, 1);
        QCOMPARE(summary.added + summary.updated, 0);
        QCOMPARE(with.feed(id).fetch.validators.etag, QByteArray("\"1\""));
    }

    void keepsArticlesWhenAFeedBreaks_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("empty") << QByteArray() << 200;
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><html><body>Sorry</body></html>") << 200;
        QTest::newRow("rubbish") << QByteArray("\x00\x01\x02\xff\xfe", 5) << 200;
        QTest::newRow("gone") << QByteArray("x") << 410;
        QTest::newRow("missing") << QByteArray("x") << 404;
        QTest::newRow("server error") << test::rss(1) << 500;
        QTest::newRow("304 that was not asked for") << QByteArray() << 304;
    }
    void keepsArticlesWhenAFeedBreaks()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        test::SyncFixture with;
        with.server.set("/feed", feedReply(test::rss(3)));
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        refresh(with, RefreshScope::all());
        Reply broken = feedReply(body, "\"broken\"");
        broken.status = status;
        with.server.set("/feed", broken);
        const RefreshSummary summary = refresh(with, RefreshScope::all());
        QCOMPARE(summary.failed, 1);
        QCOMPARE(summary.errors.size(), 1);
        QCOMPARE(summary.errors.first().feed, id);
        QVERIFY(!summary.errors.first().message.isEmpty());
        QCOMPARE(with.titles(id).size(), 3);
        const FetchState state = with.feed(id).fetch;
        QCOMPARE(state.error, summary.errors.first().message);
        QCOMPARE(state.failures, 1);
        QCOMPARE(state.lastStatus, status);
        QVERIFY(state.validators.etag.isEmpty());
        if (status == 410)
            QCOMPARE(*state.nextFetch, neverAgain());

        // It comes back: the error is forgotten.
        with.server.set("/feed", feedReply(test::rss(4)));
        QCOMPARE(refresh(with, RefreshScope::of({id})).added, 1);
        QVERIFY(with.feed(id).fetch.error.isEmpty());
        QCOMPARE(with.feed(id).fetch.failures, 0);
    }

    void keepsArticlesWhenAFeedIsEmptyOfItems()
    {
        test::SyncFixture with;
        with.server.set("/feed", feedReply(test::rss(3)));
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        refresh(with, RefreshScope::all());
        with.server.set("/feed", feedReply(test::rss(0)));
        QCOMPARE(refresh(with, RefreshScope::all()).fetched, 1);
        QCOMPARE(with.titles(id).size(), 3);
    }

    void fault03_keepsWhatCameOfATruncatedFeed()
    {
        test::SyncFixture with;
        Reply cut = feedReply(test::rss(10), "\"cut\"");
        cut.declaredLength = cut.body.size();
        cut.body.truncate(cut.body.size() / 2);
        with.server.set("/feed", cut);
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        const RefreshSummary summary = refresh(with, RefreshScope::all());
        QVERIFY(summary.added >= 3);
        QVERIFY(summary.added < 10);
        // Neither validators nor hash of half a document are kept: the rest must be fetched next time.
        QVERIFY(with.feed(id).fetch.validators.etag.isEmpty());
        with.server.set("/feed", feedReply(test::rss(10), "\"cut\""));
        refresh(with, RefreshScope::all());
        QCOMPARE(with.titles(id).size(), 10);
        QCOMPARE(with.feed(id).fetch.validators.etag, QByteArray("\"cut\""));
    }

    void readsAFeedInAnotherCharsetThanItSays()
    {
        test::SyncFixture with;
        QByteArray body = test::rss(1, "a", "Le Quotidien d'\xe9t\xe9"); // Latin-1 that claims to be UTF-8
        with.server.set("/feed", feedReply(body));
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        QCOMPARE(refresh(with, RefreshScope::all()).failed, 0);
        QVERIFY(with.feed(id).title.startsWith(QStringLiteral("Le Quotidien d'")));
        QCOMPARE(with.titles(id), QStringList{QStringLiteral("Headline a0")});
    }

    void boundsAFeedOfFiftyThousandItems()
    {
        test::SyncFixture with;
        with.server.set("/feed", feedReply(test::rss(50000)));
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        const RefreshSummary summary = refresh(with, RefreshScope::all());
        QCOMPARE(summary.failed, 0);
        QCOMPARE(summary.added, 5000);
        QCOMPARE(with.titles(id).first(), QStringLiteral("Headline a0"));
    }

    void refreshesManyFeedsWithProgress()
    {
        test::SyncFixture with;
        for (int i = 0; i < 40; ++i) {
            const QByteArray path = "/feed" + QByteArray::number(i);
            if (i % 10 == 9)
                with.server.set(path, "no feed", "text/plain");
            else
                with.server.set(path, feedReply(test::rss(5, "f" + QByteArray::number(i) + "-")));
            with.addFeed(with.server.url(QString::fromLatin1(path)));
        }
        Refresher refresher(with.library, with.client, with.workers);
        std::optional<RefreshSummary> summary;
        QList<int> steps;
        int failures = 0;
        connect(&refresher, &Refresher::finished, this,
                [&](const RefreshSummary &given) { summary = given; });
        connect(&refresher, &Refresher::progress, this, [&](int done, int total) {
            steps += done;
            QCOMPARE(total, 40);
        });
        connect(&refresher, &Refresher::feedFailed, this, [&] { ++failures; });
        refresher.refresh(RefreshScope::due());
        refresher.refresh(RefreshScope::due()); // the same feeds again: not fetched twice
        QVERIFY(test::waitFor([&] { return summary.has_value(); }, 30000));
        QVERIFY(!refresher.isRunning());
        QCOMPARE(summary->feeds, 40);
        QCOMPARE(summary->fetched, 36);
        QCOMPARE(summary->failed, 4);
        QCOMPARE(failures, 4);
        QCOMPARE(summary->added, 180);
        QVERIFY(!steps.isEmpty()); // not one for each feed: the window has other things to do
        QCOMPARE(steps.last(), 40);
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QCOMPARE(with.server.requests().size(), 40);
    }

    void refreshesOnlyWhatIsSelected()
    {
        test::SyncFixture with;
        with.server.set("/1", feedReply(test::rss(1)));
        with.server.set("/2", feedReply(test::rss(1)));
        const FeedId first = with.addFeed(with.server.url(QStringLiteral("/1")));
        with.addFeed(with.server.url(QStringLiteral("/2")));
        QCOMPARE(refresh(with, RefreshScope::of({first, FeedId(999)})).feeds, 1);
        QCOMPARE(with.server.count("/1"), 1);
        QCOMPARE(with.server.count("/2"), 0);
        QCOMPARE(refresh(with, RefreshScope::of({})).feeds, 0);
    }

    void persistsTheAttemptBeforeTheRequest()
    {
        test::SyncFixture with;
        Reply silent;
        silent.delayMilliseconds = 60000;
        with.server.set("/feed", silent);
        const FeedId id = with.addFeed(with.server.url(QStringLiteral("/feed")));
        Refresher refresher(with.library, with.client, with.workers);
        refresher.refresh(RefreshScope::all());
        QVERIFY(test::waitFor([&] { return with.server.count("/feed") == 1; }));
        QCOMPARE(with.feed(id).fetch.lastAttempt, std::optional(with.now));
    }

    void cancels()
    {
        test::SyncFixture with;
        Reply slow = feedReply(test::rss(5));
        slow.delayMilliseconds = 500;
        for (int i = 0; i < 60; ++i) {
            const QByteArray path = "/feed" + QByteArray::number(i);
            with.server.set(path, i == 0 ? feedReply(test::rss(5)) : slow);
            with.addFeed(with.server.url(QString::fromLatin1(path)));
        }
        Refresher refresher(with.library, with.client, with.workers);
        std::optional<RefreshSummary> summary;
        connect(&refresher, &Refresher::finished, this,
                [&](const RefreshSummary &given) { summary = given; });
        connect(&refresher, &Refresher::progress, this, [&] { refresher.cancel(); });
        refresher.refresh(RefreshScope::all());
        QVERIFY(test::waitFor([&] { return summary.has_value(); }));
        QVERIFY(summary->cancelled);
        QCOMPARE(summary->failed, 0);
        QVERIFY(summary->fetched < 60);

        // What was dropped is fetched by the next refresh.
        for (int i = 0; i < 60; ++i)
            with.server.set("/feed" + QByteArray::number(i), feedReply(test::rss(5)));
        const int before = summary->fetched;
        summary.reset();
        refresher.refresh(RefreshScope::all());
        disconnect(&refresher, &Refresher::progress, this, nullptr);
        QVERIFY(test::waitFor([&] { return summary.has_value(); }, 30000));
        QCOMPARE(summary->fetched, 60 - before);
        QVERIFY(!summary->cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRefresher)
#include "tst_refresher.moc"
