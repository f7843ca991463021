#include "core/paths.h"

#include <QDir>
#include <QTest>

using namespace depeche;

class TestPaths final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProfileKeepsEverythingInOneFolder();
    void relativeProfilesBecomeAbsolute();
    void theStandardProfileFollowsXdg();
};

void TestPaths::aProfileKeepsEverythingInOneFolder()
{
    const Paths paths = Paths::forProfile(QStringLiteral("/srv/my news/"));
    QCOMPARE(paths.profile, QStringLiteral("/srv/my news"));
    for (const QString &path : {paths.database(), paths.settings(), paths.images(), paths.lock()})
        QVERIFY(path.startsWith(u"/srv/my news/"));
    QCOMPARE(paths.database(), QStringLiteral("/srv/my news/depeche.db"));
}

void TestPaths::relativeProfilesBecomeAbsolute()
{
    QCOMPARE(Paths::forProfile(QStringLiteral("profile")).profile,
             QDir::current().absoluteFilePath(QStringLiteral("profile")));
}

void TestPaths::theStandardProfileFollowsXdg()
{
    qputenv("XDG_DATA_HOME", "/srv/data");
    QCOMPARE(Paths::standard().profile, QStringLiteral("/srv/data/depeche"));
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
