#include "feed/feeddate.h"

#include <QtTest>

using namespace depeche;

class TestFeedDate final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        const struct
        {
            const char *text;
            const char *iso;
        } rows[] = {
            {"Mon, 04 May 2026 07:30:00 GMT", "2026-05-04T07:30:00Z"},
            {"Mon, 04 May 2026 09:30:00 +0200", "2026-05-04T07:30:00Z"},
            {"4 May 26 09:30 CEST", "2026-05-04T07:30:00Z"},
            {"Mon,04 May 2026 7:30:5 UTC", "2026-05-04T07:30:05Z"},
            {"2026-05-04T07:30:00Z", "2026-05-04T07:30:00Z"},
            {"2026-05-04T07:30:00.123456-05:00", "2026-05-04T12:30:00Z"},
            {"2026-05-04 07:30", "2026-05-04T07:30:00Z"},
            {"20260504", "2026-05-04T00:00:00Z"},
            {"2026-05", "2026-05-01T00:00:00Z"},
            {"2026-124", "2026-05-04T00:00:00Z"},
            {"Mon May  4 07:30:00 2026", "2026-05-04T07:30:00Z"},
            {"Mon May 4 2026 09:30:00 GMT+0200 (heure d’été)", "2026-05-04T07:30:00Z"},
            {"May 4, 2026, 3:07 p.m.", "2026-05-04T15:07:00Z"},
            {"Monday, May 4, 2026 - 12:05am", "2026-05-04T00:05:00Z"},
            {"05/04/2026", "2026-05-04T00:00:00Z"},
            {"24/05/2026", "2026-05-24T00:00:00Z"},
            {"04.05.26", "2026-05-04T00:00:00Z"},
            {"lun., 04 mai 2026 07:30:00 +0000", "2026-05-04T07:30:00Z"},
            {"mar., 01 déc. 2026 16:11:02 +0000", "2026-12-01T16:11:02Z"},
            {"Mo, 4 Mär 2024 10:00:00 +0100", "2024-03-04T09:00:00Z"},
            {"4 мая 2026 07:30", "2026-05-04T07:30:00Z"},
            {"4 Μαΐου 2026 07:30", "2026-05-04T07:30:00Z"},
            {"Sun, 4 Jan 2026 10:00:00 EST", "2026-01-04T15:00:00Z"},
            {"Sun, 4 Jan 2026 10:00:00 PT", "2026-01-04T18:00:00Z"},
            {"2026-05-04 10:00 Europe/Brussels", "2026-05-04T08:00:00Z"},
            {"1777879800", "2026-05-04T07:30:00Z"},
            {"2026-06-30T23:59:60Z", "2026-06-30T23:59:59Z"},
            {"24 Jul, 2026 +0530", "2026-07-23T18:30:00Z"},
            {"1st June 2026", "2026-06-01T00:00:00Z"},
        };
        for (const auto &row : rows)
            QTest::newRow(row.text) << QString::fromUtf8(row.text) << QString::fromLatin1(row.iso);
    }

    void dates()
    {
        QFETCH(QString, text);
        const auto time = parseFeedDate(text);
        QVERIFY(time.has_value());
        QTEST(toIso(*time), "iso");
    }

    void noDates_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "soon", "Invalid Date", "2026-13-01", "2026-02-30", "Mon, 04 May 2026 24:30:00 GMT",
              "Mon, 04 May 2026 07:61:00 GMT", "Mon, 04 May 07:30:00", "04 Foo 2026 07:30:00 GMT", "07:30:00",
              "Mon, 04 May 2026 07:30:00 +zz:00", "2026-05-04T07:30:00-99:99", "1:2:3:4",
              "99999999999999999999"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("long") << QStringLiteral("Mon, ").repeated(200000);
    }

    void noDates()
    {
        QFETCH(QString, text);
        QVERIFY(!parseFeedDate(text).has_value());
    }

    void durations()
    {
        QCOMPARE(parseDuration(u"1:02:03"), std::optional<int>(3723));
        QCOMPARE(parseDuration(u" 62:03 "), std::optional<int>(3723));
        QCOMPARE(parseDuration(u"3723"), std::optional<int>(3723));
        QCOMPARE(parseDuration(u"0:30.7"), std::optional<int>(30));
        QVERIFY(!parseDuration(u"").has_value());
        QVERIFY(!parseDuration(u"-5").has_value());
        QVERIFY(!parseDuration(u"1:2:3:4").has_value());
        QVERIFY(!parseDuration(QString(QStringLiteral("9").repeated(1000))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestFeedDate)
#include "tst_feeddate.moc"
