#include "refreshing.h"
#include "settings/secrets.h"
#include "store/fetchtable.h"
#include "sync/schedule.h"

#include <QDateTime>
#include <QLocale>

using namespace depeche;
using namespace std::chrono_literals;
using test::feedReply;
using test::refreshed;
using test::Reply;

namespace {

Reply status(int status, const test::Headers &headers = {}, const QByteArray &body = "x")
{
    Reply reply;
    reply.status = status;
    reply.headers = headers;
    reply.body = body;
    return reply;
}

/// A keyring in memory.
class Keyring final : public SecretBackend
{
public:
    void read(const QString &key, const ReadDone &done) override
    {
        if (m_kept.contains(key))
            done(m_kept.value(key));
        else
            done(Error{ErrorKind::NotFound, {}, {}});
    }
    void write(const QString &key, const QString &secret, const Done &done) override
    {
        m_kept.insert(key, secret);
        done({});
    }
    void remove(const QString &key, const Done &done) override
    {
        m_kept.remove(key);
        done({});
    }

private:
    QHash<QString, QString> m_kept;
};

} // namespace

/// What servers do wrong, and what becomes of the feed.
class TestRefreshFaults final : public QObject
{
    Q_OBJECT

    static RefreshSummary refresh(test::SyncFixture &with, const RefreshScope &scope = RefreshScope::all())
    {
        return refreshed(with, with.client, scope);
    }

    static FeedId feedAt(test::SyncFixture &with, const char *path = "/feed")
    {
        return with.addFeed(with.server.url(QString::fromLatin1(path)));
    }

    /// The feed is asked again that much later, or up to a tenth more.
    static void verifyWait(const Feed &feed, Timestamp now, std::chrono::seconds wait)
    {
        const auto planned = *feed.fetch.nextFetch - now;
        QVERIFY2(planned >= wait && planned <= wait * 11 / 10, qPrintable(QString::number(planned.count())));
        QVERIFY(feed.fetch.why.endsWith(u'.'));
    }

private Q_SLOTS:
    void fault01_namesTheFeedsOfAPage()
    {
        test::SyncFixture with;
        with.server.set("/feed", feedReply(test::rss(3), "\"good\""));
        const FeedId id = feedAt(with);
        refresh(with);
        Reply page =
            feedReply("<!DOCTYPE html><html><head><title>Meridian</title><link rel=\"alternate\" "
                      "type=\"application/rss+xml\" title=\"Meridian World\" href=\"/world.xml\"></head>"
                      "<body><p>Welcome</p></body></html>",
                      "\"page\"");
        page.headers = {{"Content-Type", "text/html"}, {"ETag", "\"page\""}};
        with.server.set("/feed", page);
        QCOMPARE(refresh(with).failed, 1);
        const Feed feed = with.feed(id);
        QVERIFY2(feed.fetch.error.contains(QStringLiteral("Meridian World")), qPrintable(feed.fetch.error));
        QVERIFY(feed.fetch.error.contains(with.server.address(QStringLiteral("/world.xml"))));
        QCOMPARE(feed.fetch.validators.etag, QByteArray("\"good\""));
        QCOMPARE(feed.fetch.failures, 1);
        QCOMPARE(with.titles(id).size(), 3);
    }

    void fault02_takesAnEmptyDocumentForAFailure()
    {
        test::SyncFixture with;
        with.server.set("/feed", feedReply(test::rss(3), "\"good\""));
        const FeedId id = feedAt(with);
        refresh(with);
        with.server.set("/feed", feedReply({}, "\"empty\""));
        QCOMPARE(refresh(with).failed, 1);
        const Feed feed = with.feed(id);
        QVERIFY(!feed.fetch.error.isEmpty());
        QCOMPARE(feed.fetch.validators.etag, QByteArray("\"good\""));
        QCOMPARE(with.titles(id).size(), 3);
        verifyWait(feed, with.now, 1h);
        refresh(with);
        verifyWait(with.feed(id), with.now, 2h);
    }

    void fault15_asksForAPasswordWithoutALoop_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::newRow("with a realm") << QByteArray("Basic realm=\"Meridian\"");
        QTest::newRow("without") << QByteArray();
    }
    void fault15_asksForAPasswordWithoutALoop()
    {
        QFETCH(QByteArray, challenge);
        test::SyncFixture with;
        const QByteArray right = "Basic " + QByteArray("reader:secret").toBase64();
        with.server.handle("/feed", [=](const test::SeenRequest &request) {
            if (request.header("Authorization") == right)
                return feedReply(test::rss(2));
            return status(401, challenge.isEmpty() ? test::Headers()
                                                   : test::Headers{{"WWW-Authenticate", challenge}});
        });
        const FeedId id = feedAt(with);
        QCOMPARE(refresh(with).failed, 1);
        QCOMPARE(with.server.count("/feed"), 1);
        Feed feed = with.feed(id);
        QCOMPARE(feed.fetch.lastStatus, 401);
        QVERIFY(feed.fetch.error.contains(QStringLiteral("Sign in")));
        QCOMPARE(refresh(with, RefreshScope::due()).feeds, 0);

        Secrets secrets(std::make_unique<Keyring>());
        with.write([id](Connection &db) {
            FetchOptions options;
            options.userName = QStringLiteral("reader");
            return FeedTable(db).setOptions(id, options);
        });
        const QString key = feedSecretKey(with.library.paths(), id, feed.url);
        bool written = false;
        secrets.write(key, QStringLiteral("wrong"), this, [&](const auto &) { written = true; });
        QVERIFY(test::waitFor([&] { return written; }));
        with.server.forgetRequests();
        QCOMPARE(refreshed(with, with.client, RefreshScope::all(), &secrets).failed, 1);
        QVERIFY(with.server.count("/feed") <= 2);
        QCOMPARE(with.feed(id).fetch.lastStatus, 401);

        written = false;
        secrets.write(key, QStringLiteral("secret"), this, [&](const auto &) { written = true; });
        QVERIFY(test::waitFor([&] { return written; }));
        if (challenge.isEmpty()) // nobody knows how to sign in there
            return;
        QCOMPARE(refreshed(with, with.client, RefreshScope::all(), &secrets).added, 2);
        QVERIFY(with.feed(id).fetch.error.isEmpty());
    }

    void fault16_namesACloudflareChallenge()
    {
        test::SyncFixture with;
        with.server.set("/feed", status(403, {{"cf-mitigated", "challenge"}}));
        const FeedId id = feedAt(with);
        QCOMPARE(refresh(with).failed, 1);
        QVERIFY(with.feed(id).fetch.error.contains(QStringLiteral("Cloudflare")));
        verifyWait(with.feed(id), with.now, 1h);
    }

    void fault17_stopsWhenAFeedIsGone()
    {
        test::SyncFixture with;
        with.server.set("/feed", feedReply(test::rss(3)));
        const FeedId id = feedAt(with);
        refresh(with);
        with.server.set("/feed", status(410));
        refresh(with);
        const FetchState state = with.feed(id).fetch;
        QCOMPARE(*state.nextFetch, neverAgain());
        QVERIFY(!state.error.isEmpty());
        QCOMPARE(with.titles(id).size(), 3);
        with.server.forgetRequests();
        with.now += 24h * 365;
        QCOMPARE(refresh(with, RefreshScope::due()).feeds, 0);
        QCOMPARE(refresh(with, RefreshScope::all()).feeds, 0);
        QCOMPARE(with.server.count("/feed"), 0);
        with.server.set("/feed", feedReply(test::rss(4)));
        QCOMPARE(refresh(with, RefreshScope::of({id})).added, 1); // but when the user insists
        QVERIFY(*with.feed(id).fetch.nextFetch < with.now + 48h);
    }

    void fault18_waitsAsLongAsAServerAsks_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("hours");
        QTest::newRow("seconds") << QByteArray("36000") << 10;
        QTest::newRow("date") << QByteArray("Sun, 17 May 2026 12:00:00 GMT") << 3;
        QTest::newRow("garbage") << QByteArray("soon") << 1;
        QTest::newRow("negative") << QByteArray("-5") << 1;
        QTest::newRow("ten years") << QByteArray("315360000") << 7 * 24;
        QTest::newRow("nothing") << QByteArray() << 1;
    }
    void fault18_waitsAsLongAsAServerAsks()
    {
        QFETCH(QByteArray, retryAfter);
        QFETCH(int, hours);
        test::SyncFixture with;
        with.server.set(
            "/feed",
            status(429, retryAfter.isEmpty() ? test::Headers() : test::Headers{{"Retry-After", retryAfter}}));
        with.server.set("/other", feedReply(test::rss(1)));
        const FeedId id = feedAt(with);
        QCOMPARE(refresh(with).failed, 1);
        verifyWait(with.feed(id), with.now, std::chrono::hours(hours));
        if (hours == 1)
            return;
        // The whole server is left alone, and its other feeds have done nothing wrong.
        const FeedId other = feedAt(with, "/other");
        const RefreshSummary summary = refresh(with);
        QCOMPARE(summary.skipped, 2);
        QCOMPARE(summary.failed, 0);
        QCOMPARE(with.server.requests().size(), 1);
        QCOMPARE(with.feed(other).fetch.failures, 0);
        QCOMPARE(with.feed(id).fetch.failures, 1);
        verifyWait(with.feed(other), with.now, std::chrono::hours(hours));
    }

    void fault19_asksAgainAfterA304ThatWasNotAskedFor()
    {
        test::SyncFixture with;
        int count = 0;
        with.server.handle("/feed", [&](const test::SeenRequest &) {
            return ++count == 1 ? status(304, {}, {}) : feedReply(test::rss(2));
        });
        const FeedId id = feedAt(with);
        QCOMPARE(refresh(with).added, 2);
        const auto requests = with.server.requests("/feed");
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests.last().header("Cache-Control"), QByteArray("no-cache"));
        QVERIFY(requests.last().header("If-None-Match").isNull());

        with.server.set("/feed", status(304, {}, {}));
        with.server.forgetRequests();
        QCOMPARE(refresh(with).failed, 1);
        QCOMPARE(with.server.count("/feed"), 2); // once, not for ever
        QCOMPARE(with.feed(id).fetch.lastStatus, 304);
    }

    void fault19_takesA304WithABodyForUnchanged()
    {
        test::SyncFixture with;
        with.server.set("/feed", feedReply(test::rss(2), "\"1\""));
        const FeedId id = feedAt(with);
        refresh(with);
        Reply odd;
        odd.raw =
            "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc";
        with.server.set("/feed", odd);
        QCOMPARE(refresh(with).unchanged, 1);
        QVERIFY(with.feed(id).fetch.error.isEmpty());
        QCOMPARE(with.feed(id).fetch.validators.etag, QByteArray("\"1\""));
    }

    void takesNewEntriesAlone()
    {
        test::SyncFixture with;
        with.server.set("/feed", feedReply(test::rss(5), "\"1\""));
        const FeedId id = feedAt(with);
        refresh(with);
        QVERIFY(with.server.requests("/feed").first().header("A-IM").isNull());
        with.server.handle("/feed", [](const test::SeenRequest &request) {
            Reply delta = feedReply(test::rss(1, "new"), "\"2\"");
            delta.status = request.header("A-IM") == "feed" ? 226 : 500;
            delta.headers += {QByteArray("IM"), QByteArray("feed")};
            return delta;
        });
        QCOMPARE(refresh(with).added, 1);
        QCOMPARE(with.titles(id).size(), 6);
        QCOMPARE(with.feed(id).fetch.validators.etag, QByteArray("\"2\""));
    }

    void movesWithItsPublisher()
    {
        test::SyncFixture with;
        with.server.set("/feed", test::redirect("/new", 301));
        with.server.set("/new", feedReply(test::rss(3), "\"1\""));
        const FeedId id = feedAt(with);
        const QUrl before = with.feed(id).url;
        const QUrl after = with.server.url(QStringLiteral("/new"));
        refresh(with);
        QCOMPARE(with.feed(id).url, before);
        QCOMPARE(with.feed(id).fetch.move->to, after);
        with.now += 23h;
        refresh(with);
        QCOMPARE(with.feed(id).url, before);
        with.server.set("/new", status(500)); // a failure confirms nothing and forgets nothing
        with.now += 2h;
        refresh(with);
        QCOMPARE(with.feed(id).url, before);
        QVERIFY(with.feed(id).fetch.move.has_value());
        with.server.set("/new", feedReply(test::rss(3), "\"1\""));
        QCOMPARE(refresh(with).unchanged, 1); // 304 at the new address confirms it
        QCOMPARE(with.feed(id).url, after);
        QVERIFY(!with.feed(id).fetch.move);
        const auto former = with.read([id](Connection &db) { return FetchTable(db).formerAddresses(id); });
        QCOMPARE(former.size(), 1);
        QCOMPARE(former.first().url, before);

        // The user goes back: the same move is not made again.
        with.write([id](Connection &db) { return FetchTable(db).goBack(id); });
        for (int day = 0; day < 3; ++day) {
            with.now += 25h;
            refresh(with);
            QCOMPARE(with.feed(id).url, before);
        }
    }

    void fault22_doesNotMoveToALoginPage()
    {
        test::SyncFixture with;
        with.server.set("/feed", test::redirect("/login", 301));
        with.server.set("/login", feedReply(test::rss(3)));
        const FeedId id = feedAt(with);
        const QUrl before = with.feed(id).url;
        for (int day = 0; day < 3; ++day) {
            refresh(with);
            QCOMPARE(with.feed(id).url, before);
            QVERIFY(!with.feed(id).fetch.move);
            with.now += 25h;
        }
        // A page is no feed, whatever its address.
        with.server.set("/feed", test::redirect("/welcome", 301));
        with.server.set("/welcome", "<html><body>Sign in to the network</body></html>", "text/html");
        for (int day = 0; day < 3; ++day) {
            QCOMPARE(refresh(with).failed, 1);
            QCOMPARE(with.feed(id).url, before);
            with.now += 25h;
        }
    }

    void keepsItsAddressIfAnotherFeedHasTheNewOne()
    {
        test::SyncFixture with;
        with.server.set("/feed", test::redirect("/new", 308));
        with.server.set("/new", feedReply(test::rss(3)));
        const FeedId id = feedAt(with);
        feedAt(with, "/new");
        const QUrl before = with.feed(id).url;
        refresh(with);
        with.now += 25h;
        refresh(with);
        QCOMPARE(with.feed(id).url, before);
        QVERIFY(with.feed(id).fetch.note.contains(QStringLiteral("another")));
        QVERIFY(with.feed(id).fetch.error.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRefreshFaults)
#include "tst_refreshfaults.moc"
