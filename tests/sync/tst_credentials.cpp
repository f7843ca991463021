#include "sync/credentials.h"

#include <QTest>

using namespace depeche;

class TestCredentials final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesPlainAddressesAlone()
    {
        const QUrl url(QStringLiteral("https://news.example/feed?a=%20b#c"));
        QCOMPARE(splitCredentials(url), (SplitAddress{url, {}, {}}));
        QVERIFY(!splitCredentials(url).hasCredentials());
    }

    void takesNameAndPasswordOut()
    {
        const auto split =
            splitCredentials(QUrl(QStringLiteral("https://an%40na:p%3Aw%2F%C3%A9@news.example:8443/feed")));
        QCOMPARE(split.url, QUrl(QStringLiteral("https://news.example:8443/feed")));
        QCOMPARE(split.userName, QStringLiteral("an@na"));
        QCOMPARE(split.password, QStringLiteral("p:w/é"));
        QVERIFY(split.hasCredentials());
    }

    void aNameAloneIsEnough()
    {
        const auto split = splitCredentials(QUrl(QStringLiteral("https://token@news.example/feed")));
        QCOMPARE(split.userName, QStringLiteral("token"));
        QVERIFY(split.password.isEmpty());
        QVERIFY(split.hasCredentials());
        QVERIFY(split.url.userInfo().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
