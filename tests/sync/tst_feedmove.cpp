#include "sync/feedmove.h"

#include <QTest>

using namespace depeche;
using namespace std::chrono_literals;

namespace {

const Timestamp Now = *fromIso(u"2026-05-17T08:00:00Z");

HttpResponse movedTo(const QString &target, int status = 301)
{
    HttpResponse response;
    response.status = 200;
    response.finalUrl = QUrl(target);
    response.redirects = {{status, QUrl(target)}};
    return response;
}

} // namespace

/// When a redirect changes the address of a feed.
class TestFeedMove final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault22_followsNoPortal_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("moves");
        const QString feed = QStringLiteral("https://meridian.test/rss");
        const auto row = [&](const char *target, bool moves) {
            QTest::newRow(target) << feed << QString::fromLatin1(target) << moves;
        };
        row("https://meridian.test/feed.xml", true);
        row("https://www.meridian.test/rss", true);
        row("https://feeds.quotidien.test/meridian?format=rss", true);
        row("https://meridian.test/authors/rss", true);
        row("https://meridian.test/blogging/rss", true);
        row("https://meridian.test/login", false);
        row("https://meridian.test/Login.php?x=1", false);
        row("https://meridian.test/user/sign-in/feed", false);
        row("https://meridian.test/signin", false);
        row("https://meridian.test/wp-login.php", false);
        row("https://meridian.test/captive", false);
        row("https://hotspot.hotel.test/", false);
        row("https://login.meridian.test/rss", false);
        row("https://consent.meridian.test/m?continue=x", false);
        row("https://meridian.test/page?returnUrl=%2Frss", false);
        row("http://meridian.test/feed.xml", false); // gives up https
        row("https://name:secret@meridian.test/feed.xml", false);
        row("https://meridian.test/rss#top", false); // the same
        QTest::newRow("http to https") << QStringLiteral("http://meridian.test/rss") << feed << true;
        QTest::newRow("with a password") << QStringLiteral("https://me:x@meridian.test/rss") << feed << false;
    }
    void fault22_followsNoPortal()
    {
        QFETCH(QString, asked);
        QFETCH(QString, target);
        QFETCH(bool, moves);
        const auto found = permanentTarget(QUrl(asked), movedTo(target));
        QCOMPARE(found.has_value(), moves);
        if (moves)
            QCOMPARE(*found, QUrl(target));
    }

    void wantsEveryHopPermanent_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<bool>("moves");
        QTest::newRow("301 308") << 301 << 308 << true;
        QTest::newRow("301 302") << 301 << 302 << false;
        QTest::newRow("307 301") << 307 << 301 << false;
        QTest::newRow("303 303") << 303 << 303 << false;
    }
    void wantsEveryHopPermanent()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(bool, moves);
        HttpResponse response = movedTo(QStringLiteral("https://new.test/feed"), second);
        response.redirects.prepend({first, QUrl(QStringLiteral("https://middle.test/feed"))});
        const QUrl asked(QStringLiteral("https://old.test/feed"));
        QCOMPARE(permanentTarget(asked, response).has_value(), moves);
        response.redirects.first().to = QUrl(QStringLiteral("http://middle.test/feed"));
        QVERIFY(!permanentTarget(asked, response)); // down to http and up again
    }

    void doesNotMoveIntoPrivateNetworks()
    {
        HttpResponse response = movedTo(QStringLiteral("https://router.example.net/feed"));
        response.privateAddress = true;
        QVERIFY(!permanentTarget(QUrl(QStringLiteral("http://meridian.test/rss")), response));
        QVERIFY(permanentTarget(QUrl(QStringLiteral("http://192.168.1.7/rss")), response));
    }

    void waitsForADay()
    {
        Feed feed;
        feed.url = QUrl(QStringLiteral("https://old.test/feed"));
        const HttpResponse response = movedTo(QStringLiteral("https://new.test/feed"));
        const PendingMove seen{QUrl(QStringLiteral("https://new.test/feed")), Now};
        QCOMPARE(moveStep(feed, response, Now), (MoveStep{seen, {}}));
        feed.fetch.move = seen;
        QCOMPARE(moveStep(feed, response, Now + 23h), (MoveStep{seen, {}}));
        QCOMPARE(moveStep(feed, response, Now + 24h), (MoveStep{seen, seen.to}));
        // Another target begins anew, none forgets.
        const HttpResponse other = movedTo(QStringLiteral("https://other.test/feed"));
        QCOMPARE(moveStep(feed, other, Now + 48h).pending->since, Now + 48h);
        QCOMPARE(moveStep(feed, {}, Now + 48h), MoveStep());
        // A clock that was set back makes no day.
        QCOMPARE(moveStep(feed, response, Now - 48h).pending->since, Now - 48h);
        feed.fetch.moveRefused = seen.to;
        QCOMPARE(moveStep(feed, response, Now + 24h), MoveStep());
    }

    void fault22_manySitesDoNotMoveToOneAddress()
    {
        QList<QUrl> from;
        for (int i = 0; i < 5; ++i)
            from.append(QUrl(QStringLiteral("https://one.test/%1").arg(i)));
        QVERIFY(!isSharedTarget(from));
        from.append(QUrl(QStringLiteral("https://two.test/")));
        from.append(QUrl(QStringLiteral("https://three.test/")));
        QVERIFY(isSharedTarget(from));
    }
};

QTEST_GUILESS_MAIN(TestFeedMove)
#include "tst_feedmove.moc"
