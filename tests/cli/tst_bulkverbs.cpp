#include "clitest.h"

using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// Marking, deleting, tagging and undoing from the command line.
class TestBulkVerbs : public CliTest
{
    Q_OBJECT

    int total(const QString &query)
    {
        return run({u"list"_s, query, u"--json"_s}).json()["total"_L1].toInt(-1);
    }
    int changed(const QStringList &words)
    {
        const Ran ran = run(words + QStringList{u"--json"_s});
        return ran.code == 0 ? ran.json()["changed"_L1].toInt(-1) : -ran.code;
    }
    QString idOf(const QString &query)
    {
        const QJsonObject list = run({u"list"_s, query, u"--json"_s}).json();
        return list["articles"_L1][0]["id"_L1].toString();
    }

private Q_SLOTS:
    void init() { begin(); }

    void badInput()
    {
        subscribe();
        for (const QStringList &words :
             {QStringList{u"delete"_s}, QStringList{u"delete"_s, u" "_s}, QStringList{u"mark"_s, u"read"_s},
              QStringList{u"mark"_s, u"unread"_s, u""_s}, QStringList{u"tag"_s, u"add"_s, u"x"_s},
              QStringList{u"tag"_s, u"add"_s, u" "_s, u"is:unread"_s}, QStringList{u"tag"_s, u"remove"_s},
              QStringList{u"undo"_s, u"3"_s}}) {
            const Ran ran = run(words);
            QVERIFY2(ran.code == 2, qPrintable(words.join(u' ')));
            QVERIFY(!ran.error.isEmpty());
            QVERIFY(ran.out.isEmpty());
        }
        // Half understood is not good enough to delete by.
        QCOMPARE(run({u"delete"_s, u"is:raed"_s}).code, 2);
        QCOMPARE(run({u"tag"_s, u"remove"_s, u"Unknown"_s, u"is:unread"_s}).code, 1);
        QCOMPARE(changed({u"delete"_s, u"123456789012"_s}), 0);
        QCOMPARE(changed({u"delete"_s, u"feed:nobody"_s}), 0);
        QCOMPARE(total({}), 2);
    }

    void deletedUntilUndone()
    {
        subscribe();
        const QString id = idOf(u"dialogue"_s);
        QCOMPARE(changed({u"delete"_s, u"tag:OTAN"_s}), 1);
        QCOMPARE(total({}), 1);
        QCOMPARE(run({u"show"_s, id}).code, 1);
        QCOMPARE(changed({u"mark"_s, u"star"_s, id}), 0);
        const QJsonObject feed = run({u"feeds"_s, u"--json"_s}).json()["feeds"_L1][0].toObject();
        QCOMPARE(feed["articles"_L1].toInt(), 1);
        // The next fetch does not bring it again, even when the publisher changed it.
        m_server->set(
            "/feed.xml",
            rss(item(u"L’Otan et le dialogue"_s, {u"Vilnius"_s}) + item(u"Le climat"_s, {u"Climat"_s})),
            RssType);
        QCOMPARE(run({u"refresh"_s, u"--force"_s}).code, 0);
        QCOMPARE(total({}), 1);
        const Ran undone = run({u"undo"_s, u"--json"_s});
        QVERIFY(undone.json()["undone"_L1].toString().contains(u"deleted"_s));
        QCOMPARE(total(u"tag:OTAN"_s), 1);
        QCOMPARE(run({u"show"_s, id}).code, 0);
    }

    void tagsOfOnesOwn()
    {
        subscribe();
        QCOMPARE(changed({u"tag"_s, u"add"_s, u"À lire"_s, u"climat"_s}), 1);
        QCOMPARE(changed({u"tag"_s, u"add"_s, u"a LIRE"_s, u"climat"_s}), 0);
        QCOMPARE(total(u"tag:\"a lire\""_s), 1);
        const QJsonObject article =
            run({u"list"_s, u"climat"_s, u"--json"_s}).json()["articles"_L1][0].toObject();
        QStringList origins;
        for (const QJsonValue tag : article["tags"_L1].toArray())
            origins += tag["name"_L1].toString() + u':' + tag["origin"_L1].toString();
        QCOMPARE(origins, QStringList({u"Climat:publisher"_s, u"À lire:user"_s}));
        QCOMPARE(changed({u"tag"_s, u"remove"_s, u"À lire"_s, idOf(u"climat"_s)}), 1);
        QCOMPARE(total(u"tag:\"a lire\""_s), 0);
        QCOMPARE(changed({u"tag"_s, u"remove"_s, u"Climat"_s, u"climat"_s}), 0); // the publisher's
    }

    void undoGoesBackStepByStep()
    {
        subscribe();
        QCOMPARE(changed({u"mark"_s, u"read"_s, u"is:unread"_s}), 2);
        QCOMPARE(changed({u"mark"_s, u"later"_s, u"dialogue"_s}), 1);
        QVERIFY(run({u"undo"_s}).out.contains("later"));
        QVERIFY(run({u"undo"_s}).out.contains("read"));
        QCOMPARE(total(u"is:unread"_s), 2);
        QVERIFY(run({u"undo"_s}).out.contains("Subscribed"));
        const QJsonObject nothing = run({u"undo"_s, u"--json"_s}).json();
        QVERIFY(nothing.contains("undone"_L1) && nothing["undone"_L1].isNull());
    }
};

QTEST_GUILESS_MAIN(TestBulkVerbs)
#include "tst_bulkverbs.moc"
