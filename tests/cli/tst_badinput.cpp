#include "clitest.h"
#include "store/connection.h"

using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// What cannot be read or used gets a clear message and an exit code, and loses nothing.
class TestBadInput : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void whatIsNoFeed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("page") << QByteArray("<html><body><p>Hello</p></body></html>")
                              << QByteArray("text/html");
        QTest::newRow("empty") << QByteArray() << RssType;
        QTest::newRow("text") << QByteArray("nothing to see") << QByteArray("text/plain");
    }

    void whatIsNoFeed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        m_server->set("/x", body, type);
        const Ran added = run({u"add"_s, m_server->address(u"/x"_s), u"--json"_s});
        QCOMPARE(added.code, 1);
        QVERIFY(added.out.isEmpty());
        QVERIFY2(added.error.trimmed().size() > 20, added.error);
        QCOMPARE(run({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray().size(), 0);
    }

    void profilesThatCannotBeUsed()
    {
        QFile file(profile());
        QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
        file.close();
        const Ran blocked = run({u"list"_s, u"--json"_s});
        QCOMPARE(blocked.code, 1);
        QVERIFY(blocked.out.isEmpty());
        QVERIFY(blocked.error.contains("profile folder"));
    }

    void aNewerDatabaseIsOnlyRead()
    {
        subscribe();
        {
            const auto db =
                depeche::Connection::open(profile() + u"/depeche.db"_s, depeche::Connection::Mode::ReadWrite);
            QVERIFY(db && db.value()->exec(u"PRAGMA user_version = 999"_s));
        }
        const Ran listed = run({u"list"_s, u"--json"_s});
        QCOMPARE(listed.code, 0);
        QCOMPARE(titles(listed.json()).size(), 2);
        QVERIFY(listed.error.contains("newer version"));
        QCOMPARE(run({u"mark"_s, u"read"_s, u"climat"_s}).code, 1);
        QCOMPARE(run({u"add"_s, m_server->address(u"/feed.xml"_s)}).code, 1);
    }

    void aDamagedDatabaseIsSaidAndKept()
    {
        QVERIFY(QDir().mkpath(profile()));
        QFile file(profile() + u"/depeche.db"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("garbage").repeated(1000));
        file.close();
        const Ran ran = run({u"list"_s});
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.error.contains("damaged"));
        QCOMPARE(file.size(), 7000);
    }

    void unknownOperatorsAreSearchedAsText()
    {
        subscribe();
        const Ran ran = run({u"search"_s, u"colour:blue otan"_s, u"--json"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.error.contains("colour"));
    }

    void aTruncatedFeedKeepsWhatCouldBeRead()
    {
        QByteArray whole = rss(item(u"premier"_s) + item(u"second"_s));
        m_server->set("/cut.xml", whole.left(whole.indexOf("second") + 3), RssType);
        QCOMPARE(run({u"add"_s, m_server->address(u"/cut.xml"_s)}).code, 0);
        QCOMPARE(titles(run({u"list"_s, u"--json"_s}).json()),
                 QStringList({u"premier"_s})); // not half of a title
        // The rest comes with the next fetch, once.
        m_server->set("/cut.xml", whole, RssType);
        QCOMPARE(run({u"refresh"_s, u"--force"_s}).code, 0);
        QCOMPARE(titles(run({u"list"_s, u"--json"_s}).json()).size(), 2);
    }

    void aWrongCharsetIsSeenThrough()
    {
        // Declared UTF-8, sent as windows-1252.
        QByteArray feed =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>T</title>";
        feed += "<item><title>\xC9tats g\xE9n\xE9raux de "
                "l\x92\xE9t\xE9</title><guid>1</guid></item></channel></rss>";
        m_server->set("/latin.xml", feed, "text/xml; charset=utf-8");
        QCOMPARE(run({u"add"_s, m_server->address(u"/latin.xml"_s)}).code, 0);
        QCOMPARE(titles(run({u"search"_s, u"etats generaux"_s, u"--json"_s}).json()),
                 QStringList({u"États généraux de l’été"_s}));
    }

    void aGiantFeedBringsItsNewest()
    {
        QByteArray items;
        items.reserve(50000 * 120);
        for (int i = 0; i < 50000; ++i)
            items += "<item><title>n" + QByteArray::number(i) + "</title><guid>" + QByteArray::number(i) +
                     "</guid></item>";
        m_server->set("/giant.xml", rss(items), RssType);
        const Ran added = run({u"add"_s, m_server->address(u"/giant.xml"_s), u"--json"_s});
        QVERIFY2(added.code == 0, added.error);
        QCOMPARE(added.json()["feed"_L1]["articles"_L1].toInt(), 5000);
        QCOMPARE(titles(run({u"list"_s, u"--limit"_s, u"1"_s, u"--json"_s}).json()), QStringList({u"n0"_s}));
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
