#include "store/articlesearch.h"
#include "store/maintenance.h"
#include "support/httpserver.h"
#include "support/program.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A feed that has @p count articles; each carries the words and tags that make storing and indexing take a while.
QByteArray feedOf(int count)
{
    QByteArray xml =
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Le Quotidien</title>";
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        xml += "<item><title>Article " + number + "</title><guid>" + number + "</guid><category>Tag " +
               QByteArray::number(i % 40) + "</category><description>" +
               QByteArray("Le conseil se réunit à Łódź mardi. ").repeated(20) + number +
               "</description></item>";
    }
    return xml + "</channel></rss>";
}

struct Seen
{
    QStringList problems;
    int articles = 0;
    int starred = 0;
};

Seen look(const QString &profile)
{
    const Timestamp now = systemClock()();
    auto db = Connection::open(profile + u"/depeche.db"_s, Connection::Mode::ReadWrite);
    if (!db)
        return {{db.error().detail}, 0, 0};
    Connection &connection = *db.value();
    ArticleSearch search(connection, now);
    return {Maintenance(connection).check().valueOr({u"not checked"_s}),
            search.count(ArticleQuery::all()).valueOr(-1),
            search.count(ArticleQuery::flagged(ArticleFlag::Starred)).valueOr(-1)};
}

} // namespace

/// The program is killed in the middle of its work, again and again: nothing that was there is lost, nothing that was
/// acknowledged is forgotten, and the database stays whole.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileRefreshing()
    {
        HttpServer server;
        std::atomic<int> count = 50;
        server.handle("/feed.xml", [&count](const SeenRequest &) {
            Reply reply;
            reply.headers = {{"Content-Type", "application/rss+xml"}};
            reply.body = feedOf(count);
            return reply;
        });
        QTemporaryDir folder;
        const QString profile = folder.filePath(u"profile"_s);
        const auto words = [&profile](QStringList list) { return list << u"--profile"_s << profile; };
        QCOMPARE(runProgram(words({u"add"_s, server.address(u"/feed.xml"_s)})).code, 0);
        Seen before = look(profile);
        QCOMPARE(before.articles, 50);

        int interrupted = 0;
        for (int round = 0; round < 12; ++round) {
            const Ran starred = runProgram(words({u"mark"_s, u"star"_s, u"\"Article %1\""_s.arg(round)}));
            QCOMPARE(starred.code, 0); // acknowledged: from here on it must be there
            count += 150;
            QProcess refresh;
            refresh.start(QStringLiteral(DEPECHE_PROGRAM), words({u"refresh"_s, u"--force"_s}));
            QVERIFY(refresh.waitForStarted());
            if (!refresh.waitForFinished(30 + 25 * round)) {
                refresh.kill(); // SIGKILL
                ++interrupted;
                QVERIFY(refresh.waitForFinished());
            }
            const Seen after = look(profile);
            QCOMPARE(after.problems, QStringList());
            QVERIFY2(after.articles >= before.articles, "articles went missing");
            QCOMPARE(after.starred, round + 1);
            // What was stored but not indexed when the end came is found all the same.
            const Ran found =
                runProgram(words({u"search"_s, u"conseil"_s, u"--limit"_s, u"1"_s, u"--json"_s}));
            QCOMPARE(found.json()["total"_L1].toInt(-1), after.articles);
            before = after;
        }
        QVERIFY2(interrupted > 0, "no round was interrupted, so nothing was proved");

        QCOMPARE(runProgram(words({u"refresh"_s, u"--force"_s})).code, 0);
        const Seen whole = look(profile);
        QCOMPARE(whole.articles, int(count));
        QCOMPARE(whole.problems, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
