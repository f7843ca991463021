#include "store/library.h"
#include "store/statement.h"
#include "store/threadguard.h"
#include "support/testprofile.h"
#include "support/waitfor.h"

#include <QProcess>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// Proves that the assertion against SQL on the GUI thread works: it ends the process, so this program starts
/// itself again to commit the crime.
class TestThreadGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqlOnAForbiddenThreadEndsTheProgram()
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--break-the-rule"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY(process.readAllStandardError().contains("SQL on a thread that must never wait"));
    }

    void theLibraryWorksBesideAForbiddenThread()
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--use-the-library"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().contains(u"--break-the-rule"_s)) {
        TestProfile profile;
        forbidSqlOnThisThread();
        (void)FeedTable(profile.db()).feeds();
        return 0; // not reached if the guard works
    }
    if (app.arguments().contains(u"--use-the-library"_s)) {
        forbidSqlOnThisThread();
        QTemporaryDir folder;
        Library library(Paths::forProfile(folder.path()), systemClock());
        bool answered = false;
        library.read(
            Library::Lane::Lists, &library, [](Connection &db) { return FeedTable(db).feeds(); },
            [&](const auto &feeds) { answered = feeds.ok(); });
        return waitFor([&] { return answered; }) ? 0 : 1;
    }
    TestThreadGuard test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_threadguard.moc"
