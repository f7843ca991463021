#include "clitest.h"

using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// The built program, run as a script would.
class TestCli : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void helpAndWrongUsage()
    {
        const Ran help = runProgram({u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("refresh [FEED"));
        QCOMPARE(runProgram({u"--version"_s}).code, 0);
        const Ran unknown = runProgram({u"frobnicate"_s});
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.error.contains("frobnicate"));
        QVERIFY(unknown.out.isEmpty());
        QCOMPARE(run({u"list"_s, u"--nonsense"_s}).code, 2);
        QCOMPARE(run({u"list"_s, u"--limit"_s, u"many"_s}).code, 2);
        QCOMPARE(run({u"show"_s, u"otan"_s}).code, 2);
        QCOMPARE(run({u"mark"_s, u"blue"_s, u"otan"_s}).code, 2);
        QCOMPARE(run({u"tag"_s, u"follow"_s}).code, 2);
        QCOMPARE(run({u"search"_s}).code, 2);
    }

    void messagesInTheUsersLanguage()
    {
        const Ran ran = runProgram({u"frobnicate"_s}, {}, {u"DEPECHE_LANGUAGE=fr"_s});
        QCOMPARE(ran.code, 2);
        QVERIFY2(QString::fromUtf8(ran.error).contains(u"inconnu"_s), ran.error);
    }

    void addListSearch()
    {
        subscribe();
        const QJsonObject feeds = run({u"feeds"_s, u"--json"_s}).json();
        const QJsonObject feed = feeds["feeds"_L1][0].toObject();
        QCOMPARE(feed["title"_L1].toString(), u"Le Quotidien du Port"_s);
        QCOMPARE(feed["folder"_L1].toString(), u"Monde/Europe"_s);
        QCOMPARE(feed["unread"_L1].toInt(), 2);
        QCOMPARE(feed["lastStatus"_L1].toInt(), 200);
        QVERIFY(!feed["nextFetch"_L1].toString().isEmpty());
        QVERIFY(!feed["why"_L1].toString().isEmpty());
        QVERIFY(!feed.contains("error"_L1));

        const QJsonObject list = run({u"list"_s, u"--json"_s}).json();
        QCOMPARE(list["total"_L1].toInt(), 2);
        QCOMPARE(titles(list), QStringList({u"L’Otan et le dialogue"_s, u"Le climat"_s}));
        QVERIFY(list["next"_L1].isNull());
        const QJsonObject article = list["articles"_L1][0].toObject();
        QCOMPARE(article["published"_L1].toString(), u"2026-05-04T07:30:00Z"_s);
        QCOMPARE(article["tags"_L1][0]["name"_L1].toString(), u"OTAN"_s);
        QCOMPARE(article["tags"_L1][0]["origin"_L1].toString(), u"publisher"_s);

        const QJsonObject found = run({u"search"_s, u"l'otan dialogue"_s, u"--json"_s}).json();
        QCOMPARE(titles(found), QStringList({u"L’Otan et le dialogue"_s}));
        QVERIFY(found["articles"_L1][0]["snippet"_L1].toString().contains(u"[L’Otan]"_s));
        const Ran nothing = run({u"search"_s, u"xyzzy"_s, u"--json"_s});
        QCOMPARE(nothing.code, 0);
        QCOMPARE(nothing.json()["total"_L1].toInt(-1), 0);
        QCOMPARE(titles(run({u"list"_s, u"-dialogue"_s, u"--json"_s}).json()), QStringList({u"Le climat"_s}));

        const QJsonObject shown =
            run({u"show"_s, article["id"_L1].toString(), u"--json"_s}).json()["article"_L1].toObject();
        QCOMPARE(shown["title"_L1].toString(), u"L’Otan et le dialogue"_s);
        QCOMPARE(run({u"show"_s, u"123456789012"_s}).code, 1);
    }

    void pagesAndEverything()
    {
        QByteArray items;
        for (int i = 0; i < 460; ++i)
            items += item(u"Article %1"_s.arg(i));
        m_server->set("/feed.xml", rss(items), RssType);
        QCOMPARE(run({u"add"_s, m_server->address(u"/feed.xml"_s)}).code, 0);
        const QJsonObject first = run({u"list"_s, u"--limit"_s, u"10"_s, u"--json"_s}).json();
        QCOMPARE(titles(first).size(), 10);
        const QString next = first["next"_L1].toString();
        const QJsonObject second =
            run({u"list"_s, u"--limit"_s, u"10"_s, u"--before"_s, next, u"--json"_s}).json();
        QCOMPARE(titles(second).first(), u"Article 10"_s);
        const QJsonObject all = run({u"list"_s, u"--all"_s, u"--json"_s}).json();
        QCOMPARE(titles(all).size(), 460);
        QCOMPARE(all["total"_L1].toInt(), 460);
        const Ran none = run({u"list"_s, u"--limit"_s, u"0"_s, u"--json"_s});
        QVERIFY2(none.code == 0, none.error);
        QCOMPARE(none.json()["total"_L1].toInt(), 460);
        QCOMPARE(titles(none.json()).size(), 0);
    }

    void addFindsTheFeedOfAPage()
    {
        m_server->set("/feed.xml", rss(item(u"a"_s)), RssType);
        m_server->set(
            "/",
            "<html><head><link rel=alternate type='application/rss+xml' title='Tout' href='/feed.xml'>"
            "<link rel=alternate type='application/atom+xml' title='Sport' href='/sport.xml'></head></html>",
            "text/html");
        const Ran added = run({u"add"_s, m_server->address(), u"--json"_s});
        QVERIFY2(added.code == 0, added.error);
        QCOMPARE(added.json()["feed"_L1]["url"_L1].toString(), m_server->address(u"/feed.xml"_s));
        QCOMPARE(added.json()["alternatives"_L1][0]["title"_L1].toString(), u"Sport"_s);
        const Ran again = run({u"add"_s, m_server->address(u"/feed.xml"_s)});
        QCOMPARE(again.code, 1);
        QVERIFY(again.error.contains("already"));
    }

    void discoverTellsWhatAnAddressOffers()
    {
        m_server->set("/feed.xml", rss(item(u"a"_s)), RssType);
        m_server->set("/",
                      "<title>Accueil</title><link rel=alternate type='application/rss+xml' href='feed.xml'>",
                      "text/html");
        const Ran page = runProgram({u"discover"_s, m_server->address()});
        QVERIFY2(page.code == 0, page.error);
        QCOMPARE(page.json()["feeds"_L1][0]["href"_L1].toString(), m_server->address(u"/feed.xml"_s));
        QCOMPARE(page.json()["isFeed"_L1].toBool(true), false);
        const Ran feed = runProgram({u"discover"_s, m_server->address(u"/feed.xml"_s)});
        QCOMPARE(feed.json()["isFeed"_L1].toBool(), true);
        QCOMPARE(feed.json()["title"_L1].toString(), u"Le Quotidien du Port"_s);
        QCOMPARE(runProgram({u"discover"_s, m_server->address(u"/absent"_s)}).code, 1);
    }

    void refreshTellsWhatHappened()
    {
        subscribe();
        m_server->set("/other.xml", rss(item(u"autre"_s), "Autre"), RssType);
        QCOMPARE(run({u"add"_s, m_server->address(u"/other.xml"_s)}).code, 0);
        m_server->set("/feed.xml", rss(item(u"Nouveau"_s) + item(u"Le climat"_s, {u"Climat"_s})), RssType);
        m_server->set("/other.xml", "<html>moved</html>", "text/html");

        const Ran refreshed = run({u"refresh"_s, u"--force"_s, u"--json"_s});
        QCOMPARE(refreshed.code, 3); // partly
        const QJsonObject summary = refreshed.json();
        QCOMPARE(summary["feeds"_L1].toInt(), 2);
        QCOMPARE(summary["fetched"_L1].toInt(), 1);
        QCOMPARE(summary["failed"_L1].toInt(), 1);
        QCOMPARE(summary["new"_L1].toInt(), 1);
        QCOMPARE(summary["errors"_L1][0]["url"_L1].toString(), m_server->address(u"/other.xml"_s));
        QVERIFY(!summary["errors"_L1][0]["message"_L1].toString().isEmpty());
        // The broken feed keeps its article, and what was fetched is found at once.
        QCOMPARE(titles(run({u"list"_s, u"--json"_s}).json()).size(), 4);
        QCOMPARE(titles(run({u"search"_s, u"nouveau"_s, u"--json"_s}).json()), QStringList({u"Nouveau"_s}));
        // Nothing is due now.
        QCOMPARE(run({u"refresh"_s, u"--json"_s}).json()["feeds"_L1].toInt(-1), 0);
        QCOMPARE(run({u"refresh"_s, u"no such feed"_s}).code, 1);
    }

    void tagsAsThings()
    {
        subscribe();
        const Ran followed = run({u"tag"_s, u"follow"_s, u"OTAN"_s, u"--alias"_s, u"NATO"_s, u"--alias"_s,
                                  u"НАТО"_s, u"--json"_s});
        QCOMPARE(followed.code, 0);
        QCOMPARE(followed.json()["unread"_L1].toInt(), 1);
        QCOMPARE(followed.json()["tag"_L1]["aliases"_L1].toArray().size(), 3);
        QCOMPARE(titles(run({u"list"_s, u"tag:нато"_s, u"--json"_s}).json()).size(), 1);
        const QJsonArray tags = run({u"tags"_s, u"--followed"_s, u"--json"_s}).json()["tags"_L1].toArray();
        QCOMPARE(tags.size(), 1);
        QCOMPARE(tags[0]["key"_L1].toString(), u"tag:otan"_s);
        QCOMPARE(run({u"tags"_s, u"--json"_s}).json()["tags"_L1].toArray().size(), 3);
        QCOMPARE(run({u"tag"_s, u"unfollow"_s, u"nobody"_s}).code, 1);
        QCOMPARE(
            run({u"tag"_s, u"merge"_s, u"Climat"_s, u"Russie"_s, u"--json"_s}).json()["unread"_L1].toInt(),
            2);
    }

    void markAndBackup()
    {
        subscribe();
        QCOMPARE(run({u"mark"_s, u"star"_s, u"climat"_s, u"--json"_s}).json()["changed"_L1].toInt(), 1);
        QCOMPARE(titles(run({u"list"_s, u"is:starred"_s, u"--json"_s}).json()),
                 QStringList({u"Le climat"_s}));
        const QString copy = m_folder->filePath(u"copy.db"_s);
        QCOMPARE(run({u"backup"_s, copy}).code, 0);
        QCOMPARE(run({u"backup"_s, copy}).code, 1); // never over a file
        QCOMPARE(run({u"mark"_s, u"read"_s, u"is:unread"_s, u"--json"_s}).json()["changed"_L1].toInt(), 2);
        QCOMPARE(run({u"stats"_s, u"--json"_s}).json()["unread"_L1].toInt(-1), 0);
        const Ran restored = run({u"restore"_s, copy});
        QVERIFY2(restored.code == 0, restored.error);
        QCOMPARE(run({u"stats"_s, u"--json"_s}).json()["unread"_L1].toInt(), 2);
        QCOMPARE(run({u"restore"_s, m_folder->filePath(u"absent"_s)}).code, 1);
        QVERIFY(run({u"check"_s, u"--json"_s}).json()["ok"_L1].toBool());
        QCOMPARE(run({u"remove"_s, u"Le Quotidien du Port"_s}).code, 0);
        QCOMPARE(run({u"compact"_s}).code, 0);
        QVERIFY(run({u"check"_s, u"--json"_s}).json()["ok"_L1].toBool());
    }

    void opmlBothWays()
    {
        subscribe();
        const QString file = m_folder->filePath(u"feeds.opml"_s);
        QCOMPARE(run({u"export-opml"_s, file}).code, 0);
        QCOMPARE(run({u"remove"_s, u"Le Quotidien du Port"_s}).code, 0);
        const Ran imported = run({u"import"_s, file, u"--json"_s});
        QVERIFY2(imported.code == 0, imported.error);
        const QJsonObject feed = run({u"feeds"_s, u"--json"_s}).json()["feeds"_L1][0].toObject();
        QCOMPARE(feed["url"_L1].toString(), m_server->address(u"/feed.xml"_s));
        QCOMPARE(feed["folder"_L1].toString(), u"Monde/Europe"_s);
        QFile bad(m_folder->filePath(u"bad.opml"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("this is a letter");
        bad.close();
        QCOMPARE(run({u"import"_s, bad.fileName()}).code, 1);
        QCOMPARE(run({u"import"_s, m_folder->filePath(u"absent.opml"_s)}).code, 1);
    }

    void nothingNamedIsNothingMeant()
    {
        // What a script hands over when its variable is empty must not mean every article, or a feed named by a sign.
        m_server->set("/feed.xml", rss(item(u"a"_s), "☕"), RssType);
        QCOMPARE(run({u"add"_s, m_server->address(u"/feed.xml"_s)}).code, 0);
        QCOMPARE(run({u"mark"_s, u"read"_s, u" "_s}).code, 2);
        QCOMPARE(run({u"list"_s, u"is:unread"_s, u"--json"_s}).json()["total"_L1].toInt(), 1);
        QCOMPARE(run({u"remove"_s, u""_s}).code, 1);
        QCOMPARE(run({u"remove"_s, u"+1"_s}).code, 1);
        QCOMPARE(run({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray().size(), 1);
        QCOMPARE(run({u"remove"_s, u"☕"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
