#include "core/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace depeche;

class TestFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesTheWholeFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        QVERIFY(writeFile(path, "a long text"));
        QVERIFY(writeFile(path, "short"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("short"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void saysWhyNot()
    {
        QTemporaryDir folder;
        const auto written = writeFile(folder.filePath(QStringLiteral("absent/a")), "text");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QVERIFY(written.error().message.contains(QStringLiteral("absent")));
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
