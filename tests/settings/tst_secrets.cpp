#include "settings/keychainbackend.h"
#include "settings/secrets.h"
#include "support/fakekeyring.h"
#include "support/waitfor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace depeche;
using test::FakeKeyring;
using namespace std::chrono_literals;

namespace {

QString key()
{
    return QStringLiteral("feed/7@news.example");
}

} // namespace

class TestSecrets final : public QObject
{
    Q_OBJECT

    std::shared_ptr<FakeKeyring::State> m_keyring;
    std::unique_ptr<Secrets> m_secrets;

    void start(std::chrono::milliseconds patience = 10s)
    {
        m_secrets = std::make_unique<Secrets>(std::make_unique<FakeKeyring>(m_keyring), patience);
    }
    static Result<QString> read(Secrets &secrets, const QString &wanted = key())
    {
        std::optional<Result<QString>> answer;
        QObject context;
        secrets.read(wanted, &context, [&](const Result<QString> &got) { answer = got; });
        if (answer)
            qFatal("answered at once");
        if (!test::waitFor([&] { return answer.has_value(); }, 30000))
            qFatal("no answer");
        return *answer;
    }
    static SecretPlace write(Secrets &secrets, const QString &secret)
    {
        std::optional<Result<SecretPlace>> answer;
        QObject context;
        secrets.write(key(), secret, &context, [&](const Result<SecretPlace> &got) { answer = got; });
        if (!test::waitFor([&] { return answer.has_value(); }, 30000) || !*answer)
            qFatal("no answer");
        return **answer;
    }
    static void remove(Secrets &secrets)
    {
        std::optional<Result<>> answer;
        QObject context;
        secrets.remove(key(), &context, [&](const Result<> &got) { answer = got; });
        if (!test::waitFor([&] { return answer.has_value(); }, 30000))
            qFatal("no answer");
    }

private Q_SLOTS:
    void init() { m_keyring = std::make_shared<FakeKeyring::State>(); }
    void cleanup() { m_secrets.reset(); }

    void keepsInTheKeyring()
    {
        start();
        QSignalSpy notices(m_secrets.get(), &Secrets::notice);
        QCOMPARE(read(*m_secrets).error().kind, ErrorKind::NotFound);
        QCOMPARE(write(*m_secrets, QStringLiteral("pass")), SecretPlace::Keyring);
        QCOMPARE(m_keyring->secrets.value(key()), QStringLiteral("pass"));
        QCOMPARE(m_secrets->placeOf(key()), SecretPlace::Keyring);
        start(); // the next start of the program
        QCOMPARE(read(*m_secrets).value(), QStringLiteral("pass"));
        QCOMPARE(m_secrets->placeOf(key()), SecretPlace::Keyring);
        QCOMPARE(notices.count(), 0);
        remove(*m_secrets);
        QVERIFY(m_keyring->secrets.isEmpty());
        QCOMPARE(read(*m_secrets).error().kind, ErrorKind::NotFound);
        QVERIFY(!m_secrets->placeOf(key()));
    }

    void anEmptyPasswordIsNone()
    {
        start();
        write(*m_secrets, QStringLiteral("pass"));
        write(*m_secrets, QString());
        QVERIFY(m_keyring->secrets.isEmpty());
    }

    void asksTheKeyringOnce()
    {
        m_keyring->secrets.insert(key(), QStringLiteral("pass"));
        start();
        int answers = 0;
        for (int i = 0; i < 5; ++i)
            m_secrets->read(key(), this, [&](const Result<QString> &got) { answers += got ? 1 : 0; });
        QVERIFY(test::waitFor([&] { return answers == 5; }));
        QCOMPARE(read(*m_secrets).value(), QStringLiteral("pass"));
        QCOMPARE(m_keyring->questions, 1);
    }

    void whoIsGoneIsNotAnswered()
    {
        m_keyring->secrets.insert(key(), QStringLiteral("pass"));
        start();
        auto gone = std::make_unique<QObject>();
        bool answered = false;
        m_secrets->read(key(), gone.get(), [&](const Result<QString> &) { answered = true; });
        gone.reset();
        QCOMPARE(read(*m_secrets).value(), QStringLiteral("pass"));
        QVERIFY(!answered);
    }

    void fault58_refusedKeyringKeepsPasswordsInMemory()
    {
        m_keyring->mood = FakeKeyring::Mood::Refuses;
        start();
        QSignalSpy notices(m_secrets.get(), &Secrets::notice);
        QCOMPARE(read(*m_secrets).error().kind, ErrorKind::Locked);
        QCOMPARE(write(*m_secrets, QStringLiteral("pass")), SecretPlace::SessionOnly);
        QCOMPARE(m_secrets->placeOf(key()), SecretPlace::SessionOnly);
        QCOMPARE(read(*m_secrets).value(), QStringLiteral("pass"));
        QCOMPARE(notices.count(), 1);
        QVERIFY(m_keyring->secrets.isEmpty());
        start();
        QCOMPARE(read(*m_secrets).error().kind, ErrorKind::Locked);
    }

    void fault58_hangingKeyringHoldsNobodyUp()
    {
        m_keyring->mood = FakeKeyring::Mood::Hangs;
        start(20ms);
        QSignalSpy notices(m_secrets.get(), &Secrets::notice);
        QCOMPARE(read(*m_secrets).error().kind, ErrorKind::Locked);
        QCOMPARE(write(*m_secrets, QStringLiteral("pass")), SecretPlace::SessionOnly);
        QCOMPARE(read(*m_secrets).value(), QStringLiteral("pass"));
        QCOMPARE(notices.count(), 1);
        // It is not asked again with each feed: one question, and no patience spent on the others.
        QCOMPARE(read(*m_secrets, QStringLiteral("other")).error().kind, ErrorKind::Locked);
        QCOMPARE(m_keyring->questions, 1);
    }

    void fault58_unlockedLaterIsUsedAgain()
    {
        m_keyring->secrets.insert(key(), QStringLiteral("pass"));
        m_keyring->mood = FakeKeyring::Mood::Hangs;
        start(20ms);
        QCOMPARE(read(*m_secrets).error().kind, ErrorKind::Locked);
        m_keyring->mood = FakeKeyring::Mood::Works;
        for (const auto &answer : std::exchange(m_keyring->waiting, {}))
            answer();
        QCOMPARE(read(*m_secrets).value(), QStringLiteral("pass"));
        QCOMPARE(write(*m_secrets, QStringLiteral("new")), SecretPlace::Keyring);
    }

    void fault58_answersAfterTheEndHurtNobody()
    {
        m_keyring->mood = FakeKeyring::Mood::Hangs;
        start();
        bool answered = false;
        m_secrets->read(key(), this, [&](const Result<QString> &) { answered = true; });
        m_secrets->write(key(), QStringLiteral("x"), this,
                         [&](const Result<SecretPlace> &) { answered = true; });
        m_secrets->remove(key(), this, [&](const Result<> &) { answered = true; });
        m_secrets.reset();
        const auto waiting = std::exchange(m_keyring->waiting, {});
        QCOMPARE(waiting.size(), 3);
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    void fault58_withoutSessionBus_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("disabled") << QByteArray("disabled:");
        QTest::newRow("nobody listens") << QByteArray("unix:path=/nonexistent/bus");
        QTest::newRow("not set") << QByteArray();
    }
    void fault58_withoutSessionBus()
    {
        QFETCH(const QByteArray, address);
        QTemporaryDir home;
        const QByteArray before = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        const QByteArray homeBefore = qgetenv("HOME");
        const QByteArray runtimeBefore = qgetenv("XDG_RUNTIME_DIR");
        if (address.isEmpty())
            qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        else
            qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("HOME", home.path().toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", home.path().toLocal8Bit());
        {
            Secrets secrets(std::make_unique<KeychainBackend>(), 3s);
            QSignalSpy notices(&secrets, &Secrets::notice);
            QCOMPARE(read(secrets).error().kind, ErrorKind::Locked);
            QCOMPARE(write(secrets, QStringLiteral("geheim-4711")), SecretPlace::SessionOnly);
            QCOMPARE(read(secrets).value(), QStringLiteral("geheim-4711"));
            QCOMPARE(notices.count(), 1);
        }
        // Nothing was put into a file in its stead.
        QVERIFY(
            QDir(home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
        qputenv("DBUS_SESSION_BUS_ADDRESS", before);
        qputenv("HOME", homeBefore);
        qputenv("XDG_RUNTIME_DIR", runtimeBefore);
    }

    void keysBelongToOneHostAndProfile()
    {
        const Paths paths = Paths::forProfile(QStringLiteral("/a"));
        const QUrl url(QStringLiteral("https://News.example/feed"));
        const QString mine = feedSecretKey(paths, FeedId(7), url);
        QCOMPARE(feedSecretKey(paths, FeedId(7), QUrl(QStringLiteral("https://news.example/other"))), mine);
        QVERIFY(feedSecretKey(paths, FeedId(7), QUrl(QStringLiteral("https://evil.example/feed"))) != mine);
        QVERIFY(feedSecretKey(paths, FeedId(8), url) != mine);
        QVERIFY(feedSecretKey(Paths::forProfile(QStringLiteral("/b")), FeedId(7), url) != mine);
        QVERIFY(proxySecretKey(paths) != mine);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
