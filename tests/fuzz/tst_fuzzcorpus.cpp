#include "fuzz/targets.h"

#include <QDir>
#include <QTest>

using namespace depeche;

/// Inside a test: it fails.
void fuzz::require(bool holds, const char *what)
{
    if (!holds)
        QTest::qFail(what, __FILE__, __LINE__);
}

namespace {

QDir corpus()
{
    return QDir(QStringLiteral(DEPECHE_SOURCE_DIR "/tests/fuzz/corpus"));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The inputs the fuzzers start from, and each they ever broke something with.
class TestFuzzCorpus final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachTargetHasInputs()
    {
        QStringList names;
        for (const fuzz::Target &target : fuzz::targets())
            names.append(QString::fromLatin1(target.name));
        QCOMPARE(corpus().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), names);
        for (const QString &name : names)
            QVERIFY2(!QDir(corpus().filePath(name)).isEmpty(), qPrintable(name));
    }

    void holds_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<QString>("path");
        const QList<fuzz::Target> targets = fuzz::targets();
        for (int i = 0; i < targets.size(); ++i) {
            const QDir folder(corpus().filePath(QString::fromLatin1(targets[i].name)));
            for (const QString &file : folder.entryList(QDir::Files, QDir::Name))
                QTest::addRow("%s/%s", targets[i].name, qPrintable(file)) << i << folder.filePath(file);
        }
    }

    void holds()
    {
        QFETCH(int, target);
        QFETCH(QString, path);
        const QByteArray input = contents(path);
        QVERIFY(!input.isEmpty());
        const auto run = fuzz::targets().at(target).run;
        run(input);
        for (const qsizetype part : {1, 2, 3}) // cut documents are the commonest damage
            run(input.left(input.size() * part / 4));
    }
};

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzzcorpus.moc"
