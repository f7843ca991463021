#include "cli/clitest.h"

using namespace depeche::test;

/// What `feeds` tells of fetching, from the outside.
class TestFeedsVerb final : public CliTest
{
    Q_OBJECT

    QJsonObject feedAt(const Ran &ran, int at = 0) const
    {
        return ran.json()["feeds"_L1].toArray().at(at).toObject();
    }

private Q_SLOTS:
    void init() { begin(); }

    void saysWhatTheServerAnsweredAndWhatIsNext()
    {
        subscribe();
        const QJsonObject feed = feedAt(run({u"feeds"_s, u"--json"_s}));
        QCOMPARE(feed["lastStatus"_L1].toInt(), 200);
        QVERIFY(!feed["answer"_L1].toString().isEmpty());
        QVERIFY(!feed["why"_L1].toString().isEmpty());
        QVERIFY(QDateTime::fromString(feed["nextFetch"_L1].toString(), Qt::ISODate).isValid());
        QVERIFY(QDateTime::fromString(feed["lastAttempt"_L1].toString(), Qt::ISODate).isValid());
        QCOMPARE(feed["failures"_L1].toInt(-1), 0);
        QCOMPARE(feed["paused"_L1], QJsonValue(false));
        QVERIFY(feed["movedFrom"_L1].isArray());
        QVERIFY(!feed.contains("history"_L1));
        QVERIFY(!feed.contains("error"_L1));
    }

    void printsTheHistoryWhenAsked()
    {
        subscribe();
        QCOMPARE(run({u"refresh"_s, u"--force"_s}).code, 0);
        const QJsonArray history =
            feedAt(run({u"feeds"_s, u"--json"_s, u"--history"_s}))["history"_L1].toArray();
        QVERIFY(!history.isEmpty());
        for (const QJsonValue line : history) {
            QVERIFY(line["time"_L1].isString());
            QVERIFY(line["status"_L1].isDouble());
            QVERIFY(line["answer"_L1].isString());
        }
    }

    void saysInPlainWordsWhy()
    {
        subscribe();
        const Ran ran = run({u"feeds"_s});
        QVERIFY2(ran.out.contains("Next: "), ran.out);
        QVERIFY2(ran.out.contains("(200)"), ran.out);
    }

    void failuresHaveAReason()
    {
        subscribe();
        m_server->set("/feed.xml", Reply{404});
        run({u"refresh"_s, u"--force"_s});
        const QJsonObject feed = feedAt(run({u"feeds"_s, u"--json"_s}));
        QCOMPARE(feed["failures"_L1].toInt(), 1);
        QVERIFY(!feed["error"_L1].toString().isEmpty());
        QVERIFY(!feed["failingSince"_L1].toString().isEmpty());
    }

    void fault58_withoutAKeyringPasswordsAreInNoFile()
    {
        m_server->handle("/private", [](const SeenRequest &request) {
            Reply reply;
            reply.status = request.header("authorization").isEmpty() ? 401 : 200;
            reply.headers = {{"WWW-Authenticate", "Basic realm=\"x\""}, {"Content-Type", RssType}};
            reply.body = reply.status == 200 ? rss(item(u"One"_s)) : QByteArray();
            return reply;
        });
        const QString address =
            m_server->address(u"/private"_s).replace(u"http://"_s, u"http://ana:geheim-4711@"_s);
        const Ran added =
            run({u"add"_s, address, u"--json"_s}, {u"DBUS_SESSION_BUS_ADDRESS=disabled:"_s});
        QCOMPARE(added.code, 0);
        QVERIFY2(!added.out.contains("geheim"), added.out);
        QVERIFY2(!added.error.contains("geheim"), added.error);
        QVERIFY2(added.error.contains("keyring"), added.error); // that it will be forgotten
        const QJsonObject feed = feedAt(run({u"feeds"_s, u"--json"_s}));
        QCOMPARE(feed["userName"_L1].toString(), u"ana"_s);
        QVERIFY(!feed["url"_L1].toString().contains(u"ana"));
        for (const QFileInfo &info : QDir(profile()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("geheim"), qPrintable(info.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(TestFeedsVerb)
#include "tst_feedsverb.moc"
