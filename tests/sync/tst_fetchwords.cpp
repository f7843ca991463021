#include "sync/fetchwords.h"
#include "sync/schedule.h"

#include <QTest>

using namespace depeche;
using namespace std::chrono_literals;

class TestFetchWords final : public QObject
{
    Q_OBJECT

    const Timestamp m_now = *fromIso(u"2026-05-17T08:00:00Z");

private Q_SLOTS:
    void everyStatusHasWords()
    {
        for (int status = 100; status < 600; ++status)
            QVERIFY2(statusText(status).endsWith(QStringLiteral(" (%1)").arg(status)),
                     qPrintable(statusText(status)));
        QCOMPARE(statusText(0), QStringLiteral("no answer"));
    }

    void answers()
    {
        FetchState fetch;
        QVERIFY(answerText(fetch).isEmpty());
        fetch.error = QStringLiteral("There is no server called x.");
        QCOMPARE(answerText(fetch), QStringLiteral("no answer"));
        fetch.lastStatus = 200; // read, but not understood
        QVERIFY(answerText(fetch).contains(QStringLiteral("not a feed")));
        fetch.error.clear();
        QCOMPARE(answerText(fetch), QStringLiteral("sent the feed (200)"));
    }

    void whatIsNext()
    {
        Feed feed;
        QCOMPARE(nextFetchText(feed, m_now), QStringLiteral("as soon as possible"));
        QVERIFY(!nextFetchReason(feed).isEmpty());
        feed.fetch.nextFetch = m_now + 90min;
        feed.fetch.why = QStringLiteral("Because.");
        QVERIFY(nextFetchWithDistance(feed, m_now).contains(QStringLiteral("(in 90 minute")));
        QCOMPARE(nextFetchReason(feed), QStringLiteral("Because."));
        QCOMPARE(nextFetchWithDistance(feed, m_now + 2h), QStringLiteral("as soon as possible"));
        feed.fetch.nextFetch = neverAgain();
        QCOMPARE(nextFetchWithDistance(feed, m_now), QStringLiteral("never again"));
        feed.options.paused = true;
        QCOMPARE(nextFetchWithDistance(feed, m_now), QStringLiteral("only when you ask"));
        QCOMPARE(nextFetchReason(feed), QStringLiteral("You paused this feed."));
    }

    void fault58_aPasswordThatCannotBeReadIsAskedFor()
    {
        Feed feed;
        feed.options.userName = QStringLiteral("ana");
        QVERIFY(!wantsSignIn(feed));
        feed.fetch.error = QStringLiteral("The keyring of the desktop does not answer.");
        QVERIFY(wantsSignIn(feed));
        feed.fetch.lastStatus = 503; // its name and password were good enough
        QVERIFY(!wantsSignIn(feed));
        feed.options.userName.clear();
        feed.fetch.lastStatus = 401;
        QVERIFY(wantsSignIn(feed));
    }

    void distances()
    {
        QCOMPARE(relativeText(m_now, m_now), QStringLiteral("just now"));
        const QString before = relativeText(m_now - 5min, m_now);
        QVERIFY2(before.startsWith(u"5 minute") && before.endsWith(u" ago"), qPrintable(before));
        QVERIFY(relativeText(m_now + 3h, m_now).startsWith(u"in 3 hour"));
        QVERIFY(relativeText(m_now - 24h * 12, m_now).startsWith(u"12 day"));
    }
};

QTEST_GUILESS_MAIN(TestFetchWords)
#include "tst_fetchwords.moc"
