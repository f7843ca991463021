#include "net/httpheaders.h"

#include <QTest>

using namespace depeche;

class TestHttpHeaders final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsAValueInAnyCase()
    {
        const HttpHeaders headers{{"ETag", "\"a\""}, {"Content-Type", "text/xml"}, {"etag", "\"b\""}};
        QCOMPARE(headerValue(headers, "content-type"), QByteArray("text/xml"));
        QCOMPARE(headerValue(headers, "ETAG"), QByteArray("\"b\""));
        QCOMPARE(headerValue(headers, "expires"), QByteArray());
    }

    void readsDates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("iso");
        const QString expected = QStringLiteral("1994-11-06T08:49:37Z");
        QTest::newRow("fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << expected;
        QTest::newRow("rfc 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << expected;
        QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << expected;
        QTest::newRow("two-digit year of this century")
            << QByteArray("Sunday, 06-Nov-26 08:49:37 GMT") << QStringLiteral("2026-11-06T08:49:37Z");
        for (const char *text : {"", "0", "-1", "soon", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994",
                                 "Sun, 06 Nov 1994 25:49:37 GMT"})
            QTest::newRow(text) << QByteArray(text) << QString();
    }
    void readsDates()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, iso);
        const auto date = parseHttpDate(text);
        QCOMPARE(date ? toIso(*date) : QString(), iso);
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("seconds"); // -1: none
        QTest::newRow("seconds") << QByteArray("120") << qint64(120);
        QTest::newRow("date") << QByteArray("Fri, 01 May 2026 00:10:00 GMT") << qint64(600);
        QTest::newRow("past date") << QByteArray("Fri, 01 May 2020 00:10:00 GMT") << qint64(0);
        QTest::newRow("ten years") << QByteArray("315360000") << qint64(7 * 86400);
        QTest::newRow("more than fits") << QByteArray("99999999999999999999") << qint64(7 * 86400);
        QTest::newRow("far date") << QByteArray("Fri, 01 May 2099 00:10:00 GMT") << qint64(7 * 86400);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
        QTest::newRow("garbage") << QByteArray("later") << qint64(-1);
        QTest::newRow("absent") << QByteArray() << qint64(-1);
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, seconds);
        const Timestamp now = *fromIso(u"2026-05-01T00:00:00Z");
        const auto until = retryAfter({{"Retry-After", value}}, now);
        QCOMPARE(until ? qint64((*until - now).count()) : -1, seconds);
    }
};

QTEST_GUILESS_MAIN(TestHttpHeaders)
#include "tst_httpheaders.moc"
