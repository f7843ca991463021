#include "clitest.h"

#include <QProcess>
#include <QThread>

using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// Lists of feeds in and out of the built program.
class TestOpmlVerbs : public CliTest
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &body)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write("<opml version='2.0'><body>" + body + "</body></opml>") < 0)
            qFatal("cannot write");
        return path;
    }
    QHash<QString, QString> folders()
    {
        QHash<QString, QString> found;
        for (const QJsonValue feed : run({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray())
            found.insert(feed["url"_L1].toString(), feed["folder"_L1].toString());
        return found;
    }

private Q_SLOTS:
    void init() { begin(); }

    void importCountsAndMerges()
    {
        const QString first = write(u"1.opml"_s, "<outline text='a' xmlUrl='https://a.test/f'/>"
                                                 "<outline text='s' xmlUrl='|script'/>");
        const QString second =
            write(u"2.opml"_s, "<outline text='World'><outline text='a' xmlUrl='https://a.test/f'/>"
                               "<outline text='b' xmlUrl='https://b.test/f'/>"
                               "<outline text='b' xmlUrl='https://b.test/f'/></outline>");
        const QJsonObject one = run({u"import"_s, first, u"--json"_s}).json();
        QCOMPARE(one["added"_L1].toInt(), 1);
        QCOMPARE(one["invalid"_L1].toInt(), 1);

        const QStringList words{u"import"_s, second, u"--merge"_s, u"--folder"_s, u"Old"_s, u"--json"_s};
        QJsonObject dry = run(words + QStringList{u"--dry-run"_s}).json();
        QVERIFY(dry["dryRun"_L1].toBool());
        QCOMPARE(folders().size(), 1);
        QJsonObject real = run(words).json();
        QCOMPARE(real["added"_L1].toInt(), 1);
        QCOMPARE(real["known"_L1].toInt(), 1);
        QCOMPARE(real["moved"_L1].toInt(), 1);
        QCOMPARE(real["duplicates"_L1].toInt(), 1);
        real.remove("dryRun"_L1);
        dry.remove("dryRun"_L1);
        QCOMPARE(dry, real); // the preview is true
        QCOMPARE(folders(), (QHash<QString, QString>{{u"https://a.test/f"_s, u"Old/World"_s},
                                                     {u"https://b.test/f"_s, u"Old/World"_s}}));
    }

    void exportOverwritesWhenToldTo()
    {
        QCOMPARE(
            run({u"import"_s, write(u"1.opml"_s, "<outline text='a' xmlUrl='https://u:geheim@a.test/f'/>")})
                .code,
            0);
        const QString file = write(u"out.opml"_s, "mine");
        const Ran refused = run({u"export-opml"_s, file});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.error.contains("--force"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::ReadOnly));
        QVERIFY(out.readAll().contains("mine"));
        QCOMPARE(run({u"export-opml"_s, file, u"--force"_s}).code, 0);
        const Ran plain = run({u"export-opml"_s, u"-"_s});
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.out.contains("https://a.test/f"));
        QVERIFY(!plain.out.contains("geheim"));
        QVERIFY(
            run({u"export-opml"_s, u"-"_s, u"--with-passwords"_s}).out.contains("https://u:geheim@a.test/f"));
        QCOMPARE(run({u"import"_s}).code, 2);
        QCOMPARE(run({u"export-opml"_s}).code, 2);
    }

    void killedImportsLeaveAllOrNothing()
    {
        constexpr int Feeds = 10000;
        QByteArray many;
        for (int i = 0; i < Feeds; ++i)
            many += "<outline text='f" + QByteArray::number(i / 10) +
                    "'><outline text='x' xmlUrl='https://x.test/" + QByteArray::number(i) + "'/></outline>";
        const QString list = write(u"many.opml"_s, many);
        QCOMPARE(run({u"feeds"_s}).code, 0); // makes the profile
        for (int delay = 100; delay <= 900; delay += 200) {
            QProcess import;
            import.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
            import.start(QStringLiteral(DEPECHE_PROGRAM), {u"import"_s, list, u"--profile"_s, profile()});
            QVERIFY(import.waitForStarted());
            QThread::msleep(ulong(delay));
            import.kill();
            import.waitForFinished();
            const QJsonObject stored = run({u"feeds"_s, u"--json"_s}).json();
            const auto feeds = stored["feeds"_L1].toArray().size();
            QVERIFY2(feeds == 0 || feeds == Feeds, qPrintable(QString::number(feeds)));
            QCOMPARE(stored["folders"_L1].toArray().size(), feeds / 10);
            if (feeds > 0)
                break;
        }
        QVERIFY(run({u"check"_s, u"--json"_s}).json()["ok"_L1].toBool());
    }
};

QTEST_GUILESS_MAIN(TestOpmlVerbs)
#include "tst_opmlverbs.moc"
