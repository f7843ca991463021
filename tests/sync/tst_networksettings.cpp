#include "settings/secrets.h"
#include "settings/settingsstore.h"
#include "support/fakekeyring.h"
#include "support/waitfor.h"
#include "sync/networksettings.h"

#include <QTemporaryDir>

using namespace depeche;
using test::FakeKeyring;

class TestNetworkSettings final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<SettingsStore> m_settings;
    std::shared_ptr<FakeKeyring::State> m_keyring;
    std::unique_ptr<Secrets> m_secrets;
    QList<ProxySettings> m_applied;

    Paths paths() const { return Paths::forProfile(m_folder.path()); }
    void useProxy(const QString &userName)
    {
        m_settings->change([&](SettingsValues &values) {
            values.proxy = ProxyChoice::Manual;
            values.proxyHost = QStringLiteral("proxy.example");
            values.proxyUserName = userName;
        });
    }

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<SettingsStore>(paths());
        m_settings->set({});
        m_keyring = std::make_shared<FakeKeyring::State>();
        m_secrets = std::make_unique<Secrets>(std::make_unique<FakeKeyring>(m_keyring));
        m_applied.clear();
    }

    void translatesTheSettings()
    {
        SettingsValues values;
        QCOMPARE(NetworkSettings::proxyOf(values, {}), ProxySettings());
        values.proxy = ProxyChoice::None;
        QCOMPARE(NetworkSettings::proxyOf(values, {}).mode, ProxyMode::None);
        values.proxy = ProxyChoice::Manual; // of which nothing is known
        QCOMPARE(NetworkSettings::proxyOf(values, {}).mode, ProxyMode::None);
        values.proxyHost = QStringLiteral("proxy.example");
        values.proxyPort = 3128;
        QCOMPARE(NetworkSettings::proxyOf(values, {}).address, QStringLiteral("http://proxy.example:3128"));
        values.proxyHost = QStringLiteral("2001:db8::1");
        values.proxyType = ProxyType::Socks5;
        values.proxyUserName = QStringLiteral("ana");
        values.proxyExceptions = {QStringLiteral("localhost")};
        const ProxySettings proxy = NetworkSettings::proxyOf(values, QStringLiteral("pass"));
        QCOMPARE(proxy, (ProxySettings{ProxyMode::Manual,
                                       QStringLiteral("socks5h://[2001:db8::1]:3128"),
                                       QStringLiteral("ana"),
                                       QStringLiteral("pass"),
                                       {QStringLiteral("localhost")}}));
        QVERIFY(isProxyAddress(proxy.address));
    }

    void waitsForThePasswordOnce()
    {
        useProxy(QStringLiteral("ana"));
        m_keyring->secrets.insert(proxySecretKey(paths()), QStringLiteral("pass"));
        NetworkSettings network(*m_settings, *m_secrets, paths(),
                                [&](const ProxySettings &proxy) { m_applied += proxy; });
        int ready = 0;
        network.whenReady(this, [&] { ++ready; });
        QCOMPARE(ready, 0);
        QVERIFY(test::waitFor([&] { return ready == 1; }));
        QCOMPARE(m_applied.size(), 1);
        QCOMPARE(m_applied.first().password, QStringLiteral("pass"));
        network.whenReady(this, [&] { ++ready; });
        QCOMPARE(ready, 2);
    }

    void isReadyAtOnceWithoutAProxy()
    {
        NetworkSettings network(*m_settings, *m_secrets, paths(),
                                [&](const ProxySettings &proxy) { m_applied += proxy; });
        bool ready = false;
        network.whenReady(this, [&] { ready = true; });
        QVERIFY(ready);
        QCOMPARE(m_keyring->questions, 0);
        QVERIFY(m_applied.isEmpty()); // what the network begins with
    }

    void fault58_aKeyringThatRefusesHoldsNothingUp()
    {
        m_keyring->mood = FakeKeyring::Mood::Refuses;
        useProxy(QStringLiteral("ana"));
        NetworkSettings network(*m_settings, *m_secrets, paths(),
                                [&](const ProxySettings &proxy) { m_applied += proxy; });
        bool ready = false;
        network.whenReady(this, [&] { ready = true; });
        QVERIFY(test::waitFor([&] { return ready; }));
        QVERIFY(m_applied.first().password.isEmpty());
    }

    void followsTheUser()
    {
        NetworkSettings network(*m_settings, *m_secrets, paths(),
                                [&](const ProxySettings &proxy) { m_applied += proxy; });
        useProxy({});
        QCOMPARE(m_applied.size(), 1);
        m_settings->change([](SettingsValues &values) { values.textZoom = 130; });
        QCOMPARE(m_applied.size(), 1);
        useProxy(QStringLiteral("ana"));
        QVERIFY(test::waitFor([&] { return m_applied.size() == 2; }));
        m_secrets->write(proxySecretKey(paths()), QStringLiteral("new"), this, [](const auto &) {});
        QVERIFY(test::waitFor([&] { return m_applied.size() == 3; }));
        QCOMPARE(m_applied.last().password, QStringLiteral("new"));
    }
};

QTEST_GUILESS_MAIN(TestNetworkSettings)
#include "tst_networksettings.moc"
