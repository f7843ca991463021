#include "core/workerpool.h"
#include "store/articlesearch.h"
#include "store/articletable.h"
#include "store/indexer.h"
#include "store/library.h"
#include "store/statement.h"
#include "store/tagtable.h"
#include "store/undotable.h"
#include "support/testprofile.h"
#include "support/waitfor.h"

#include <QProcess>
#include <QSignalSpy>
#include <sys/stat.h>
#include <unistd.h>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Clock fixedClock()
{
    return [] { return Now; };
}

/// What @p job says on the writing thread, waited for.
template <typename Job>
auto written(Library &library, Job job)
{
    std::optional<std::invoke_result_t<Job, Connection &>> answer;
    library.write(Durability::User, &library, job, [&](auto result) { answer = std::move(result); });
    if (!waitFor([&] { return answer.has_value(); }))
        qFatal("no answer");
    return *answer;
}

template <typename Job>
auto readBack(Library &library, Job job)
{
    std::optional<std::invoke_result_t<Job, Connection &>> answer;
    library.read(Library::Lane::Lists, &library, job, [&](auto result) { answer = std::move(result); });
    if (!waitFor([&] { return answer.has_value(); }))
        qFatal("no answer");
    return *answer;
}

std::optional<Result<OpenedProfile>> openingOf(Library &library)
{
    std::optional<Result<OpenedProfile>> outcome;
    QObject::connect(&library, &Library::opened, &library, [&](const auto &result) { outcome = result; });
    (void)waitFor([&] { return outcome.has_value(); });
    return outcome;
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAProfile()
    {
        QTemporaryDir folder;
        Library library(Paths::forProfile(folder.filePath(u"a/b"_s)), fixedClock());
        const auto opened = openingOf(library);
        QVERIFY(opened && *opened);
        QVERIFY(!(*opened)->readOnly);
        QVERIFY(QFileInfo::exists(folder.filePath(u"a/b/depeche.db"_s)));
    }

    void aCommitIsToldOnceAndARollbackNever()
    {
        QTemporaryDir folder;
        Library library(Paths::forProfile(folder.path()), fixedClock());
        QList<StoreChanges> told;
        connect(&library, &Library::changed, this, [&](const StoreChanges &changes) { told += changes; });
        const auto added = written(library, [](Connection &db) {
            return FeedTable(db).add({QUrl(u"https://meridien.example/f"_s), {}, {}, {}}, Now);
        });
        QVERIFY(added);
        QVERIFY(waitFor([&] { return told.size() == 1; }));
        QVERIFY(told.first().feedTree);

        const auto failed = written(library, [](Connection &db) -> Result<> {
            if (const auto id = FeedTable(db).add({QUrl(u"https://two.example/f"_s), {}, {}, {}}, Now); !id)
                return id.error();
            return Error{ErrorKind::Invalid, u"no"_s, {}};
        });
        QVERIFY(!failed);
        const auto feeds = readBack(library, [](Connection &db) { return FeedTable(db).feeds(); });
        QCOMPARE(feeds->size(), 1);
        QCOMPARE(told.size(), 1);
    }

    void aReaderSeesOneState()
    {
        QTemporaryDir folder;
        Library library(Paths::forProfile(folder.path()), fixedClock());
        QVERIFY(openingOf(library));
        std::promise<void> begun;
        std::promise<void> go;
        std::optional<Result<std::pair<qsizetype, qsizetype>>> seen;
        library.read(
            Library::Lane::Lists, this,
            [&, gate = go.get_future().share()](Connection &db) -> Result<std::pair<qsizetype, qsizetype>> {
                const auto before = FeedTable(db).feeds();
                begun.set_value();
                gate.wait();
                const auto after = FeedTable(db).feeds();
                return std::pair(before->size(), after->size());
            },
            [&](const auto &answer) { seen = answer; });
        begun.get_future().wait();
        const auto add = [](Connection &db) {
            return FeedTable(db).add({QUrl(u"https://meridien.example/f"_s), {}, {}, {}}, Now);
        };
        QVERIFY(written(library, add));
        go.set_value();
        QVERIFY(waitFor([&] { return seen.has_value(); }));
        QCOMPARE(**seen, std::pair(qsizetype(0), qsizetype(0)));
        const auto feeds = readBack(library, [](Connection &db) { return FeedTable(db).feeds(); });
        QCOMPARE(feeds->size(), 1); // the next reader sees what is new
    }

    void whatTheUserDoesOvertakesTheBackground()
    {
        QTemporaryDir folder;
        Library library(Paths::forProfile(folder.path()), fixedClock());
        QVERIFY(openingOf(library));
        QStringList order;
        std::promise<void> begun;
        std::promise<void> go;
        library.maintain(
            this,
            [&, gate = go.get_future().share()](Connection &) -> Result<> {
                begun.set_value();
                gate.wait();
                return {};
            },
            [](const Result<> &) {});
        begun.get_future().wait();
        const auto job = [](Connection &) -> Result<> { return {}; };
        for (int i = 0; i < 3; ++i)
            library.write(Durability::Fetched, this, job, [&](const Result<> &) { order += u"fetched"_s; });
        library.write(Durability::User, this, job, [&](const Result<> &) { order += u"user"_s; });
        go.set_value();
        QVERIFY(waitFor([&] { return order.size() == 4; }));
        QCOMPARE(order.first(), u"user"_s);
    }

    void noAnswerForAnAskerThatIsGone()
    {
        QTemporaryDir folder;
        Library library(Paths::forProfile(folder.path()), fixedClock());
        bool answered = false;
        auto asker = std::make_unique<QObject>();
        library.read(
            Library::Lane::Lists, asker.get(), [](Connection &db) { return FeedTable(db).feeds(); },
            [&](const auto &) { answered = true; });
        asker.reset();
        (void)readBack(library,
                       [](Connection &db) { return FeedTable(db).feeds(); }); // later in the same queue
        QVERIFY(!answered);
    }

    void acceptedWritesSurviveTheEnd()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.path());
        {
            Library library(paths, fixedClock());
            for (int i = 0; i < 20; ++i) {
                library.write(
                    Durability::User, &library,
                    [i](Connection &db) {
                        return FeedTable(db).add({QUrl(u"https://f%1.example/"_s.arg(i)), {}, {}, {}}, Now);
                    },
                    [](const auto &) {});
            }
        }
        Library library(paths, fixedClock());
        QCOMPARE(readBack(library, [](Connection &db) { return FeedTable(db).feeds(); })->size(), 20);
    }

    void theIndexFollows()
    {
        QTemporaryDir folder;
        Library library(Paths::forProfile(folder.path()), fixedClock());
        WorkerPool workers;
        Indexer indexer(library, workers);
        QSignalSpy idle(&indexer, &Indexer::idle);
        const auto feed = written(library, [](Connection &db) {
            return FeedTable(db).add({QUrl(u"https://meridien.example/f"_s), {}, {}, {}}, Now);
        });
        const auto result = written(library, [feed = *feed](Connection &db) {
            IngestBatch batch;
            batch.feed = feed;
            for (int i = 0; i < 500; ++i)
                batch.articles += article(u"Sommet numéro %1"_s.arg(i), i);
            return ArticleWriter(db).write(batch, {feed, Now, 200, {}, Now, {}});
        });
        QCOMPARE(result->added, 500);
        QVERIFY(waitFor([&] { return idle.count() > 0 && !indexer.isRunning(); }));
        const auto count = readBack(library, [](Connection &db) {
            return ArticleSearch(db, Now).count(parseQuery(u"sommet"_s, Now).query);
        });
        QCOMPARE(*count, 500);
    }

    void changesOfAnotherProgramAreNoticed()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.path());
        Library window(paths, fixedClock());
        QVERIFY(openingOf(window));
        window.watchOtherPrograms();
        bool noticed = false;
        connect(&window, &Library::changed, this,
                [&](const StoreChanges &changes) { noticed |= changes.everything; });
        QTest::qWait(1800); // one look, so that there is something to compare with
        Library other(paths, fixedClock());
        QVERIFY(written(other, [](Connection &db) {
            return FeedTable(db).add({QUrl(u"https://meridien.example/f"_s), {}, {}, {}}, Now);
        }));
        QVERIFY(waitFor([&] { return noticed; }));
    }

    void whatAnotherProgramDidAtTheStartIsNoticed()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.path());
        Library window(paths, fixedClock());
        QVERIFY(openingOf(window));
        {
            Library other(paths, fixedClock());
            QVERIFY(written(other, [](Connection &db) {
                return FeedTable(db).add({QUrl(u"https://meridien.example/f"_s), {}, {}, {}}, Now);
            }));
        }
        bool noticed = false;
        connect(&window, &Library::changed, this,
                [&](const StoreChanges &changes) { noticed |= changes.everything; });
        window.watchOtherPrograms();
        QVERIFY(waitFor([&] { return noticed; }));
    }

    void aNewerDatabaseIsReadOnly()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"kept"_s)});
        QVERIFY(profile.db().exec(u"PRAGMA user_version = 999"_s));
        profile.close();
        Library library(Paths::forProfile(profile.folder()), fixedClock());
        const auto opened = openingOf(library);
        QVERIFY(opened && *opened);
        QVERIFY((*opened)->readOnly);
        QVERIFY((*opened)->notice.contains(u"newer"_s));
        QCOMPARE(readBack(library, [](Connection &db) { return FeedTable(db).feeds(); })->size(), 1);
        const auto refused = written(library, [](Connection &db) {
            return FeedTable(db).add({QUrl(u"https://two.example/f"_s), {}, {}, {}}, Now);
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::ReadOnly);
    }

    void aFileThatIsNoDatabaseIsAnErrorAndStays()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"depeche.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("this is a letter, not a database. ").repeated(200));
        file.close();
        Library library(Paths::forProfile(folder.path()), fixedClock());
        const auto opened = openingOf(library);
        QVERIFY(opened && !*opened);
        QCOMPARE(opened->error().kind, ErrorKind::Storage);
        QVERIFY(opened->error().message.contains(u"damaged"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("this is a letter"));
    }

    void anUnreachableFolderIsAnError()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        Library library(Paths::forProfile(folder.filePath(u"file/profile"_s)), fixedClock());
        const auto opened = openingOf(library);
        QVERIFY(opened && !*opened);
        QCOMPARE(opened->error().kind, ErrorKind::ReadOnly);
        const auto feeds = readBack(library, [](Connection &db) { return FeedTable(db).feeds(); });
        QVERIFY(!feeds);
    }

    void aFullDiskLosesNothing()
    {
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        profile.write(feed, {article(u"kept"_s)});
        // As a full disk: the database may not grow beyond what it has.
        const qint64 pages = *numberOf(profile.db(), u"PRAGMA page_count"_s);
        QVERIFY(profile.db().exec(u"PRAGMA max_page_count = %1"_s.arg(pages + 2)));
        IngestBatch batch;
        batch.feed = feed;
        for (int i = 0; i < 500; ++i)
            batch.articles += article(u"new %1"_s.arg(i), i);
        Result<IngestResult> result = IngestResult();
        {
            auto transaction = Transaction::begin(profile.db(), Durability::Fetched);
            QVERIFY(transaction);
            result = ArticleWriter(profile.db()).write(batch, {feed, Now, 200, {}, Now, {}});
        }
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::DiskFull);
        QCOMPARE(*ArticleSearch(profile.db(), Now).count(ArticleQuery::all()), 1);
        QCOMPARE(*numberOf(profile.db(), u"SELECT count(*) FROM feeds"_s), 1);
    }

    void aLockedDatabaseIsToldAsSuch()
    {
        TestProfile profile;
        auto other = Connection::open(profile.file(), Connection::Mode::ReadWrite);
        QVERIFY(other);
        QVERIFY((*other)->exec(u"PRAGMA busy_timeout = 50"_s));
        auto held = Transaction::begin(profile.db(), Durability::User);
        QVERIFY(held);
        const auto refused = Transaction::begin(**other, Durability::User);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Locked);
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
