#include "core/charset.h"

#include <QtTest>

using namespace depeche;

class TestCharset final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labels()
    {
        QCOMPARE(canonicalCharset(u" ISO-8859-1 "), QStringLiteral("windows-1252"));
        QCOMPARE(canonicalCharset(u"UTF8"), QStringLiteral("utf-8"));
        QCOMPARE(canonicalCharset(u"gb2312"), QStringLiteral("gbk"));
        QCOMPARE(canonicalCharset(u"x-sjis"), QStringLiteral("shift_jis"));
        QVERIFY(canonicalCharset(u"utf-7").isEmpty());
        QVERIFY(canonicalCharset(u"").isEmpty());
    }

    void everyCharsetHasAConverter()
    {
        for (const char *label : {"utf-16be", "ibm866", "iso-8859-2", "iso-8859-10", "iso-8859-14", "koi8-u",
                                  "macintosh", "x-mac-cyrillic", "windows-874", "windows-1258", "gb18030",
                                  "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr"}) {
            const QByteArray bytes =
                QByteArray(label) == "utf-16be" ? QByteArray("\0A\0z", 4) : QByteArray("Az");
            QCOMPARE(decodeBytes(bytes, QString::fromLatin1(label)).text, QStringLiteral("Az"));
            QCOMPARE(decodeBytes(bytes, QString::fromLatin1(label)).charset, QString::fromLatin1(label));
        }
        QCOMPARE(decodeBytes("\xd0\xd2", QStringLiteral("koi8-r")).text, QStringLiteral("пр"));
        QCOMPARE(decodeBytes("\x93\xfa\x96\x7b", QStringLiteral("shift_jis")).text, QStringLiteral("日本"));
        QCOMPARE(decodeBytes("\x80", QStringLiteral("latin1")).text, QStringLiteral("€"));
    }

    void damageIsCounted()
    {
        QCOMPARE(decodeBytes("a\xff"
                             "b",
                             QStringLiteral("utf-8"))
                     .errors,
                 1);
        QCOMPARE(decodeBytes("\xef\xbb\xbfz", QStringLiteral("utf-8")).text, QStringLiteral("z"));
        QVERIFY(decodeBytes(QByteArray("\0\xd8z", 3), QStringLiteral("utf-16le")).errors > 0);
    }

    void utf8Check()
    {
        QCOMPARE(checkUtf8("caf\xc3\xa9"), (Utf8Check{1, 0}));
        QCOMPARE(checkUtf8("caf\xc3"), (Utf8Check{0, 0, 1})); // cut, not wrong
        QCOMPARE(checkUtf8("caf\xe9!"), (Utf8Check{0, 1}));
        QCOMPARE(checkUtf8("\xc0\xaf").invalid, 2);       // overlong
        QCOMPARE(checkUtf8("\xed\xa0\x80").sequences, 0); // surrogate
    }

    void detection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("charset");
        QTest::newRow("ascii") << QByteArray("hello") << "utf-8";
        QTest::newRow("utf-8") << QByteArray("<a>d\xc3\xa9j\xc3\xa0 vu</a>") << "utf-8";
        QTest::newRow("utf-16") << QByteArray("<\0?\0x\0m\0", 8) << "utf-16le";
        QTest::newRow("latin")
            << QByteArray(
                   "<t>Le pr\xe9sident a d\xe9j\xe0 \xe9t\xe9 re\xe7u \xe0 l'\xe9t\xe9 \x97 dit-on</t>")
            << "windows-1252";
        QTest::newRow("cyrillic")
            << QByteArray("<t>\xc3\xeb\xe0\xe2\xed\xfb\xe5 \xed\xee\xe2\xee\xf1\xf2\xe8 \xe4\xed\xff</t>")
            << "windows-1251";
        QTest::newRow("polish") << QByteArray("Wiadomo\xb6"
                                              "ci dnia \xbf\xf3\xb3\xe6")
                                << "iso-8859-2";
        QTest::newRow("euro") << QByteArray(
                                     "Le pr\xe9sident a d\xe9j\xe0 re\xe7u \xe0 l'\xe9t\xe9 un don de 5 \xa4")
                              << "iso-8859-15";
    }

    void detection()
    {
        QFETCH(QByteArray, bytes);
        QTEST(detectCharset(bytes), "charset");
    }
};

QTEST_GUILESS_MAIN(TestCharset)
#include "tst_charset.moc"
