#include "net/networkstate.h"

#include <QSignalSpy>
#include <QTest>

using namespace depeche;

class TestNetworkState final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isGoodUntilToldOtherwise()
    {
        NetworkState state;
        QVERIFY(state.isOnline() && !state.isMetered() && !state.isBehindCaptivePortal());
        const QSignalSpy changes(&state, &NetworkState::changed);
        state.set({});
        QCOMPARE(changes.size(), 0);
        state.set({false, true, true});
        QCOMPARE(changes.size(), 1);
        QVERIFY(!state.isOnline() && state.isMetered() && state.isBehindCaptivePortal());
    }

    void worksWithoutABackend()
    {
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent");
        const SystemNetworkState state;
        QVERIFY(state.isOnline());
    }
};

QTEST_GUILESS_MAIN(TestNetworkState)
#include "tst_networkstate.moc"
