#include "support/waitfor.h"
#include "ui/shell/singleinstance.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtEndian>
#include <thread>

using namespace depeche;

namespace {

/// Claims on another thread, as another program would, while this one runs its event loop.
std::optional<Result<SingleInstance::Role>> claimBeside(const Paths &paths, const QStringList &arguments)
{
    std::optional<Result<SingleInstance::Role>> result;
    std::atomic_bool ended = false;
    std::thread other([&] {
        SingleInstance second(paths);
        result = second.claim(arguments);
        ended = true;
    });
    test::waitFor([&] { return ended.load(); });
    other.join();
    return result;
}

} // namespace

class TestSingleInstance final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secondHandsOver()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.filePath(QStringLiteral("a/new/profile")));
        SingleInstance first(paths);
        QSignalSpy received(&first, &SingleInstance::received);
        const auto role = first.claim({});
        QVERIFY(role && *role == SingleInstance::Role::First);

        const QStringList arguments{QStringLiteral("feed://example.org/новости"), QStringLiteral("two words"),
                                    QString()};
        const auto second = claimBeside(paths, arguments);
        QVERIFY(second && second->ok());
        QVERIFY(**second == SingleInstance::Role::HandedOver);
        QVERIFY(test::waitFor([&] { return received.count() == 1; }));
        QCOMPARE(received.first().first().toStringList(), arguments);
    }

    void profilesAreIndependent()
    {
        QTemporaryDir one;
        QTemporaryDir two;
        SingleInstance first(Paths::forProfile(one.path()));
        SingleInstance second(Paths::forProfile(two.path()));
        QVERIFY(*first.claim({}) == SingleInstance::Role::First);
        QVERIFY(*second.claim({}) == SingleInstance::Role::First);
    }

    void nextComesAfterTheFirstEnded()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.path());
        {
            SingleInstance first(paths);
            QVERIFY(*first.claim({}) == SingleInstance::Role::First);
        }
        SingleInstance second(paths);
        QVERIFY(*second.claim({}) == SingleInstance::Role::First);
    }

    void crashLeavesNothingInTheWay()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.path());
        // A process that is gone: its number stands in the lock as QLockFile writes it.
        QProcess gone;
        gone.start(QStringLiteral("sleep"), {QStringLiteral("0")});
        const qint64 number = gone.processId();
        QVERIFY(gone.waitForFinished());
        QFile lock(paths.lock());
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray::number(number) + "\ndepeche\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        lock.close();
        SingleInstance after(paths);
        const auto role = after.claim({});
        QVERIFY(role);
        QVERIFY(*role == SingleInstance::Role::First);
    }

    void tooLongIsRefused()
    {
        QTemporaryDir folder;
        SingleInstance first(Paths::forProfile(folder.path()));
        const auto role = first.claim({QString(100000, u'x')});
        QVERIFY(!role);
        QVERIFY(role.error().kind == ErrorKind::Limit);
    }

    void nonsenseIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no json") << QByteArray("\0\0\0\3abc", 7);
        QTest::newRow("an object") << QByteArray("\0\0\0\2{}", 6);
        QTest::newRow("endless") << QByteArray(SingleInstance::MaxMessageBytes + 10, '\xff');
    }
    void nonsenseIsIgnored()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.path());
        SingleInstance first(paths);
        QVERIFY(first.claim({}));
        QSignalSpy received(&first, &SingleInstance::received);
        QLocalSocket socket;
        socket.connectToServer(first.serverName());
        QVERIFY(test::waitFor([&] { return socket.state() == QLocalSocket::ConnectedState; }));
        socket.write(bytes);
        QVERIFY(test::waitFor([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
        QCOMPARE(received.count(), 0);
        // It still serves.
        const auto second = claimBeside(paths, {QStringLiteral("x")});
        QVERIFY(second && second->ok() && **second == SingleInstance::Role::HandedOver);
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
