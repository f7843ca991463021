#include "clitest.h"

using namespace depeche::test;

/// The verbs that look after the database: compact, check, stats.
class TestKeepingVerbs final : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void compactTellsFirstWhatItWouldRemove()
    {
        subscribe(); // articles of May 2026, unread
        const QStringList tomorrow{u"--keep"_s, u"1"_s};
        QCOMPARE(run(QStringList{u"compact"_s, u"--dry-run"_s, u"--json"_s} + tomorrow)
                     .json()["expired"_L1]
                     .toInt(-1),
                 0);
        QCOMPARE(run({u"mark"_s, u"read"_s, u"is:unread"_s}).code, 0);
        QCOMPARE(run({u"mark"_s, u"star"_s, u"climat"_s}).code, 0);
        QCOMPARE(run(QStringList{u"compact"_s, u"--dry-run"_s, u"--json"_s} + tomorrow)
                     .json()["expired"_L1]
                     .toInt(-1),
                 1);
        // The settings keep everything, unless told otherwise.
        QCOMPARE(run({u"compact"_s, u"--json"_s}).json()["removed"_L1].toInt(-1), 0);
        const Ran compacted = run(QStringList{u"compact"_s, u"--json"_s} + tomorrow);
        QVERIFY2(compacted.code == 0, compacted.error);
        QCOMPARE(compacted.json()["removed"_L1].toInt(), 1);
        QCOMPARE(compacted.json()["articles"_L1].toInt(), 1);
        QCOMPARE(titles(run({u"list"_s, u"--json"_s}).json()), QStringList{u"Le climat"_s});
        QCOMPARE(run({u"refresh"_s, u"--force"_s, u"--json"_s}).json()["new"_L1].toInt(-1), 0);
        QVERIFY(run({u"check"_s, u"--json"_s}).json()["ok"_L1].toBool());
    }

    void keepNeedsDays()
    {
        for (const QString &days : {u"0"_s, u"-3"_s, u"soon"_s, u"9999999999"_s})
            QCOMPARE(run({u"compact"_s, u"--keep="_s + days}).code, 2);
    }

    void statsTellWhatTakesTheRoom()
    {
        subscribe();
        const QJsonObject stats = run({u"stats"_s, u"--json"_s}).json();
        for (const QString &key :
             {u"textBytes"_s, u"indexBytes"_s, u"listBytes"_s, u"tagBytes"_s, u"databaseBytes"_s})
            QVERIFY2(stats[key].toInt() > 0, qPrintable(key));
        QCOMPARE(stats["notIndexed"_L1].toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestKeepingVerbs)
#include "tst_keepingverbs.moc"
