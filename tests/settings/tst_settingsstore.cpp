#include "settings/settingsstore.h"
#include "support/waitfor.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace depeche;

namespace {

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

SettingsValues unusual()
{
    SettingsValues values;
    values.theme = ThemeChoice::Dark;
    values.layout = PaneLayout::Wide;
    values.density = ListDensity::Compact;
    values.serif = false;
    values.textZoom = 130;
    values.showImages = false;
    values.showSidebar = false;
    values.markReadWhenShown = false;
    values.refreshOnStart = false;
    values.refreshAutomatically = false;
    values.language = QStringLiteral("fr");
    values.lastNode = QStringLiteral("feed:7");
    values.collapsedNodes = {QStringLiteral("tags"), QStringLiteral("folder:3")};
    values.windowGeometry = QByteArray("\x01\x00\xff", 3);
    values.sidebarState = QByteArray("sidebar");
    values.columnsState = QByteArray("columns");
    values.wideState = QByteArray("wide");
    return values;
}

} // namespace

class TestSettingsStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueSurvives()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.filePath(QStringLiteral("not/there/yet")));
        {
            SettingsStore store(paths);
            QCOMPARE(store.values(), SettingsValues());
            store.set(unusual());
        } // the destructor writes what is pending
        SettingsStore again(paths);
        QVERIFY(again.values() == unusual());
        QVERIFY(again.notice().isEmpty());
    }

    void savesInTheBackgroundByItself()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.path());
        SettingsStore store(paths);
        QSignalSpy saved(&store, &SettingsStore::saved);
        QSignalSpy changed(&store, &SettingsStore::changed);
        store.change([](SettingsValues &values) { values.textZoom = 120; });
        store.change([](SettingsValues &values) { values.serif = false; });
        store.change([](SettingsValues &values) { values.serif = false; }); // nothing new
        QVERIFY(test::waitFor([&] { return saved.count() == 1; }));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(readJson(paths.settings()).value(QStringLiteral("textZoom")).toInt(), 120);
    }

    void unknownKeysStay()
    {
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.path());
        writeBytes(paths.settings(), R"({"theme": "dark", "fromTheFuture": {"a": [1, 2]}})");
        {
            SettingsStore store(paths);
            QVERIFY(store.values().theme == ThemeChoice::Dark);
            store.change([](SettingsValues &values) { values.theme = ThemeChoice::Light; });
        }
        const QJsonObject object = readJson(paths.settings());
        QCOMPARE(object.value(QStringLiteral("theme")).toString(), QStringLiteral("light"));
        QCOMPARE(object.value(QStringLiteral("fromTheFuture"))
                     .toObject()
                     .value(QStringLiteral("a"))
                     .toArray()
                     .size(),
                 2);
    }

    void nonsenseKeepsDefaults()
    {
        const SettingsValues values = settingsFromJson({{QStringLiteral("theme"), 7},
                                                        {QStringLiteral("layout"), QStringLiteral("")},
                                                        {QStringLiteral("textZoom"), 100000},
                                                        {QStringLiteral("serif"), QStringLiteral("yes")}});
        QVERIFY(values.theme == ThemeChoice::System);
        QVERIFY(values.layout == PaneLayout::Columns);
        QCOMPARE(values.textZoom, MaxTextZoom);
        QVERIFY(values.serif);
    }

    void damagedFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"theme\": \"da");
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("binary") << QByteArray(4096, '\0');
        QTest::newRow("huge") << QByteArray("{\"a\": \"" + QByteArray(2 * 1024 * 1024, 'x') + "\"}");
    }
    void damagedFileIsKeptAside()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const Paths paths = Paths::forProfile(folder.path());
        writeBytes(paths.settings(), bytes);
        SettingsStore store(paths);
        QCOMPARE(store.values(), SettingsValues());
        QVERIFY(store.notice().contains(QStringLiteral("settings.json.damaged")));
        QFile aside(paths.settings() + QStringLiteral(".damaged"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
    }

    void whatCouldNotBeSavedIsTriedAgainAtTheEnd()
    {
        QTemporaryDir folder;
        const QString profile = folder.filePath(QStringLiteral("profile"));
        writeBytes(profile, "not a folder");
        const Paths paths = Paths::forProfile(profile);
        {
            SettingsStore store(paths);
            QSignalSpy failed(&store, &SettingsStore::saveFailed);
            store.change([](SettingsValues &values) { values.serif = false; });
            QVERIFY(test::waitFor([&] { return failed.count() == 1; }));
            QVERIFY(QFile::remove(profile)); // room was made
        }
        QCOMPARE(SettingsStore(paths).values().serif, false);
    }

    void unwritableFolderIsSaidOnce()
    {
        // A file where the folder should be cannot be written by root either.
        QTemporaryDir folder;
        writeBytes(folder.filePath(QStringLiteral("profile")), "not a folder");
        SettingsStore store(Paths::forProfile(folder.filePath(QStringLiteral("profile"))));
        QSignalSpy failed(&store, &SettingsStore::saveFailed);
        store.change([](SettingsValues &values) { values.serif = false; });
        store.save();
        QVERIFY(test::waitFor([&] { return failed.count() == 1; }));
        QVERIFY(failed.first().first().toString().contains(QStringLiteral("settings.json")));
        store.save();
        store.save();
        QVERIFY(!test::waitFor([&] { return failed.count() > 1; }, 300));
        QCOMPARE(store.values().serif, false);
    }
};

QTEST_GUILESS_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
