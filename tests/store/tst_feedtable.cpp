#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/fetchtable.h"
#include "store/hosttable.h"
#include "store/maintenance.h"
#include "store/purge.h"
#include "store/undotable.h"
#include "support/testprofile.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

class TestFeedTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsSubscribedToOnce()
    {
        TestProfile profile;
        profile.addFeed(u"https://meridien.example/feed"_s);
        const auto again =
            FeedTable(profile.db()).add({QUrl(u"https://meridien.example/feed"_s), {}, {}, {}}, Now);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Exists);
    }

    void unsubscribingIsUndoneWithStars()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"a"_s), article(u"b"_s, 2)});
        const auto ids = *ArticleSearch(db, Now).ids(ArticleQuery::all(), -1);
        QVERIFY(ArticleTable(db).setFlags({ids.first()}, ArticleFlag::Starred, {}, u"star"_s));

        QVERIFY(FeedTable(db).remove(feed, Now));
        QCOMPARE(FeedTable(db).feeds()->size(), 0);
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::all()), 0);
        QCOMPARE(Maintenance(db).check().value(), QStringList());

        const auto step = UndoTable(db).undo(Now);
        QVERIFY(step && *step);
        QVERIFY((*step)->title.contains(u"meridien.example"_s));
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::all()), 2);
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::flagged(ArticleFlag::Starred)), 1);
        QCOMPARE(FeedTable(db).feed(feed)->unread, 2);
    }

    void subscribingAgainBringsTheArticlesBack()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"a"_s)});
        QVERIFY(FeedTable(profile.db()).remove(feed, Now));
        QCOMPARE(profile.addFeed(), feed);
        QCOMPARE(*ArticleSearch(profile.db(), Now).count(ArticleQuery::all()), 1);
    }

    void compactingForgetsForGood()
    {
        TestProfile profile;
        Connection &db = profile.db();
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"unique"_s)});
        profile.index();
        QVERIFY(FeedTable(db).remove(feed, Now));
        const auto purge = [&db](Timestamp now) {
            PurgePosition position;
            while (!position.isDone())
                position = *Purge(db).slice({now, {}, PurgePlan::Retain::Everything}, position);
        };
        purge(Now + std::chrono::hours(24)); // not yet: removed lately
        QVERIFY(FeedTable(db).restore(feed));
        QVERIFY(FeedTable(db).remove(feed, Now));
        purge(Now + UndoPeriod + std::chrono::hours(1));
        QCOMPARE(profile.addFeed() == feed && *ArticleSearch(db, Now).count(ArticleQuery::all()) > 0, false);
        QCOMPARE(Maintenance(db).check().value(), QStringList());
    }

    void dueFeedsLongestWaitingFirst()
    {
        TestProfile profile;
        FeedTable table(profile.db());
        const FeedId later = profile.addFeed(u"https://later.example/"_s);
        const FeedId soon = profile.addFeed(u"https://soon.example/"_s);
        const FeedId fresh = profile.addFeed(u"https://fresh.example/"_s);
        QVERIFY(
            FetchTable(profile.db())
                .recordFetch({later, Now - std::chrono::hours(1), 304, {}, Now + std::chrono::hours(1), {}}));
        QVERIFY(FetchTable(profile.db())
                    .recordFetch({soon,
                                  Now - std::chrono::hours(1),
                                  500,
                                  u"broken"_s,
                                  Now - std::chrono::minutes(1),
                                  {}}));
        QList<FeedId> due;
        for (const Feed &feed : *table.due(Now))
            due += feed.id;
        QCOMPARE(due.size(), 2);
        QVERIFY(due.contains(soon) && due.contains(fresh));
        const Feed failed = *table.feed(soon);
        QCOMPARE(failed.fetch.failures, 1);
        QCOMPARE(failed.fetch.error, u"broken"_s);
        QCOMPARE(failed.fetch.lastStatus, 500);
        QVERIFY(!failed.fetch.lastFetch);
    }

    void anAttemptThatWasCutShortIsNotRepeatedAtOnce()
    {
        TestProfile profile;
        FeedTable table(profile.db());
        const FeedId feed = profile.addFeed();
        QVERIFY(FetchTable(profile.db()).recordAttempts({feed}, Now));
        QVERIFY(table.due(Now + std::chrono::minutes(1))->isEmpty());
        QCOMPARE(table.due(Now + std::chrono::minutes(16))->size(), 1);
    }

    void aPausedFeedIsNotDue()
    {
        TestProfile profile;
        FeedTable table(profile.db());
        const FeedId feed = profile.addFeed();
        FetchOptions options;
        options.paused = true;
        options.interval = std::chrono::minutes(5); // too short
        options.headers = {{"X-Reader", "yes"}, {"X-Two", "a: b"}};
        QVERIFY(table.setOptions(feed, options));
        QVERIFY(table.due(Now)->isEmpty());
        FetchOptions stored = table.feed(feed)->options;
        QCOMPARE(stored.interval, std::optional(ShortestInterval));
        stored.interval = options.interval;
        QCOMPARE(stored, options);
    }

    void aMoveIsRememberedAndTakenBack()
    {
        TestProfile profile;
        FeedTable table(profile.db());
        FetchTable fetches(profile.db());
        const QUrl before(u"https://old.example/feed"_s);
        const QUrl after(u"https://new.example/feed"_s);
        const FeedId feed = profile.addFeed(before.toString());
        const FeedId other = profile.addFeed(u"https://other.example/"_s);
        QVERIFY(fetches.moveTo(feed, after, Now));
        QCOMPARE(table.feed(feed)->url, after);
        QCOMPARE(fetches.formerAddresses(feed)->first(), (FormerAddress{before, Now}));
        QCOMPARE(fetches.moveTo(other, after, Now).error().kind, ErrorKind::Exists);

        QVERIFY(fetches.goBack(feed));
        QCOMPARE(table.feed(feed)->url, before);
        QCOMPARE(table.feed(feed)->fetch.moveRefused, after);
        QVERIFY(fetches.formerAddresses(feed)->isEmpty());
        QCOMPARE(fetches.goBack(feed).error().kind, ErrorKind::NotFound);
    }

    void aMoveThatIsRefusedIsForgotten()
    {
        TestProfile profile;
        FeedTable table(profile.db());
        const FeedId feed = profile.addFeed();
        const QUrl after(u"https://new.example/feed"_s);
        FetchRecord record{feed, Now, 304, {}, Now, {}};
        record.move = PendingMove{after, Now};
        QVERIFY(FetchTable(profile.db()).recordFetch(record));
        QCOMPARE(table.feed(feed)->fetch.move, record.move);
        QVERIFY(FetchTable(profile.db()).refuseMove(feed, after));
        QVERIFY(!table.feed(feed)->fetch.move);
        QCOMPARE(table.feed(feed)->fetch.moveRefused, after);
        QVERIFY(table.feed(feed)->added);
    }

    void theHistoryKeepsTheNewestFetches()
    {
        TestProfile profile;
        FetchTable fetches(profile.db());
        const FeedId feed = profile.addFeed();
        for (int i = 0; i < 40; ++i) {
            FetchRecord record{feed, Now + std::chrono::hours(i), 304, {}, Now, {}};
            record.bytes = i;
            QVERIFY(fetches.recordFetch(record));
        }
        const auto history = fetches.history(feed);
        QCOMPARE(history->size(), 32);
        QCOMPARE(history->first().bytes, 39);
        QCOMPARE(history->last().bytes, 8);
    }

    void whatServersAskedForIsKept()
    {
        TestProfile profile;
        HostTable hosts(profile.db());
        const HostState busy{u"busy.example"_s, Now + std::chrono::hours(2), std::nullopt, false};
        const HostState safe{u"safe.example"_s, std::nullopt, Now + std::chrono::days(90), true};
        QVERIFY(hosts.set(busy) && hosts.set(safe));
        QCOMPARE(hosts.hosts(Now)->size(), 2);
        QCOMPARE(*hosts.hosts(Now + std::chrono::hours(3)), QList<HostState>{safe});
        QVERIFY(hosts.set({u"safe.example"_s, std::nullopt, std::nullopt, false}));
        QCOMPARE(*hosts.hosts(Now), QList<HostState>{busy});
    }

    void aClockThatWasWrongDoesNotStopAFeedForYears()
    {
        TestProfile profile;
        FeedTable table(profile.db());
        const FeedId feed = profile.addFeed();
        const FeedId gone = profile.addFeed(u"https://gone.example/"_s);
        const Timestamp wrong = Now + std::chrono::hours(24 * 365 * 20);
        QVERIFY(
            FetchTable(profile.db()).recordFetch({feed, wrong, 200, {}, wrong + std::chrono::hours(1), {}}));
        QVERIFY(FetchTable(profile.db())
                    .recordFetch({gone, wrong, 410, u"gone"_s, fromUnixSeconds(253402300799), {}}));
        const auto due = table.due(Now);
        QCOMPARE(due->size(), 1);
        QCOMPARE(due->first().id, feed);
    }

    void theAddressOfAnUnsubscribedFeedIsFree()
    {
        TestProfile profile;
        Connection &db = profile.db();
        FeedTable table(db);
        const FeedId old = profile.addFeed(u"https://meridien.example/new"_s);
        profile.write(old, {article(u"a"_s)});
        QVERIFY(table.remove(old, Now));
        const FeedId feed = profile.addFeed(u"https://meridien.example/old"_s);
        const auto changed = table.setUrl(feed, QUrl(u"https://meridien.example/new"_s));
        QVERIFY2(changed.ok(), changed.ok() ? "" : qPrintable(changed.error().detail));
        QCOMPARE(table.feed(feed)->url, QUrl(u"https://meridien.example/new"_s));
        QVERIFY(UndoTable(db).undo(Now)); // unsubscribing can still be taken back, articles and all
        QCOMPARE(table.feeds()->size(), 2);
        QCOMPARE(*ArticleSearch(db, Now).count(ArticleQuery::all()), 1);
    }

    void aFolderHasAName()
    {
        TestProfile profile;
        FolderTable folders(profile.db());
        const auto folder = *folders.ensure(u"Monde/ \t/Est"_s);
        QCOMPARE(folderPath(*folders.folders(), folder), u"Monde/Est"_s);
        QVERIFY(folders.rename(*folder, u"  "_s));
        QCOMPARE(folderPath(*folders.folders(), folder), u"Monde/Est"_s);
    }

    void aFailureKeepsValidators()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        IngestBatch batch;
        batch.feed = feed;
        batch.validators = {"W/\"x \"", "Mon, 04 May 2026 07:30:00 GMT"};
        QVERIFY(ArticleWriter(profile.db()).write(batch, {feed, Now, 200, {}, Now, {}}));
        QVERIFY(FetchTable(profile.db()).recordFetch({feed, Now, 503, u"busy"_s, Now, {}}));
        QCOMPARE(FeedTable(profile.db()).feed(feed)->fetch.validators, batch.validators);
    }

    void folders()
    {
        TestProfile profile;
        FolderTable folders(profile.db());
        const auto inner = *folders.ensure(u"Monde/Europe/Est"_s);
        QCOMPARE(*folders.ensure(u"Monde/Europe/Est"_s), inner);
        QCOMPARE(folderPath(*folders.folders(), inner), u"Monde/Europe/Est"_s);
        const FeedId feed = profile.addFeed(u"https://meridien.example/"_s, {}, inner);
        const FolderId europe = *(*folders.ensure(u"Monde/Europe"_s));
        QVERIFY(folders.remove(*inner));
        QCOMPARE(*FeedTable(profile.db()).feed(feed)->folder, europe);
        // A folder can not be moved into itself.
        const FolderId monde = *(*folders.ensure(u"Monde"_s));
        QVERIFY(!folders.move(monde, europe, 0));
    }
};

QTEST_GUILESS_MAIN(TestFeedTable)
#include "tst_feedtable.moc"
