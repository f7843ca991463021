#include "refreshing.h"
#include "settings/secrets.h"
#include "store/undotable.h"
#include "subscribing.h"
#include "support/fakekeyring.h"

using namespace depeche;
using namespace depeche::test;

/// From a feed that was found to a stored subscription.
class TestSubscriber final : public QObject
{
    Q_OBJECT

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

    void subscribesToAPageThatIsAListOfArticles()
    {
        test::SyncFixture with;
        const auto entry = [](const QByteArray &name) -> QByteArray {
            return "<article class=h-entry><a class='u-url p-name' href=/" + name + ">" + name +
                   "</a></article>";
        };
        const auto list = [entry](const QByteArray &first, const QByteArray &second) -> QByteArray {
            return "<!DOCTYPE html><main class=h-feed>" + entry(first) + entry(second) + "</main>";
        };
        with.server.set("/notes", list("tide", "ebb"), "text/html");
        const auto found = find(with, with.server.address(QStringLiteral("/notes")));
        QVERIFY(found.ok());
        QCOMPARE(found->feeds.size(), 1);
        QCOMPARE(found->feeds.first().source, FeedCandidate::Source::PageAsFeed);
        const auto seen = preview(with, found->feeds.first());
        QVERIFY(seen.ok());
        QCOMPARE(seen->preview.articles, 2);
        const auto id = subscribe(with, seen->candidate);
        QVERIFY(id.ok());
        QCOMPARE(with.server.requests().size(), 1);
        QCOMPARE(with.titles(*id).size(), 2);

        with.server.set("/notes", list("flood", "tide"), "text/html");
        const RefreshSummary summary = refreshed(with, with.client, RefreshScope::all());
        QCOMPARE(summary.fetched, 1);
        QCOMPARE(summary.added, 1);
        QVERIFY(with.titles(*id).contains(QStringLiteral("flood")));
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
        const auto keyring = std::make_shared<FakeKeyring::State>();
        Secrets secrets(std::make_unique<FakeKeyring>(keyring));
        subscriber.setSecrets(secrets);
        const auto id = answerTo<Result<FeedId>>(
            [&](auto done) { subscriber.subscribe(found->feeds.first(), {}, &subscriber, done); });
        QVERIFY(id.ok());
        const Feed feed = with.feed(*id);
        QCOMPARE(feed.options.userName, QStringLiteral("anna"));
        QVERIFY(!feed.url.toString().contains(QStringLiteral("secret")));
        QCOMPARE(keyring->secrets.value(feedSecretKey(with.library.paths(), *id, feed.url)),
                 QStringLiteral("secret"));
    }

    void fault58_aPasswordInTheAddressIsTakenOut()
    {
        test::SyncFixture with;
        with.server.handle("/feed", [](const test::SeenRequest &request) {
            Reply reply;
            reply.status = request.header("Authorization").isEmpty() ? 401 : 200;
            reply.headers = {{"WWW-Authenticate", "Basic realm=\"Meridian\""}};
            reply.body = reply.status == 200 ? test::rss(2) : QByteArray();
            return reply;
        });
        const QUrl url = with.server.url(QStringLiteral("/feed"));
        for (const QString &begin : {QStringLiteral("http://"), QString()}) {
            const QString typed = begin + QStringLiteral("anna:se%40cret@127.0.0.1:") +
                                  QString::number(url.port()) + QStringLiteral("/feed");
            const auto found = find(with, typed);
            QVERIFY2(found.ok(), qPrintable(typed));
            QCOMPARE(found->feeds.first().url, url);
            QCOMPARE(found->feeds.first().credentials->userName, QStringLiteral("anna"));
            QCOMPARE(found->feeds.first().credentials->password, QStringLiteral("se@cret"));
        }
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
