#include "core/hash.h"

#include <QTest>

using namespace depeche;

/// Stored hashes must never change.
class TestHash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sha256IsTheStandard();
    void stableHashIsStable_data();
    void stableHashIsStable();
};

void TestHash::sha256IsTheStandard()
{
    // FIPS 180-2, appendix B.1.
    QCOMPARE(sha256("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestHash::stableHashIsStable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint64>("expected");
    QTest::newRow("abc") << u"abc"_qs << quint64(0xba7816bf8f01cfea);
    QTest::newRow("nothing") << QString() << quint64(0xe3b0c44298fc1c14);
    QTest::newRow("UTF-8") << u"é"_qs << quint64(0x4a99557e4033c353);
}

void TestHash::stableHashIsStable()
{
    QFETCH(QString, text);
    QFETCH(quint64, expected);
    QCOMPARE(quint64(stableHash64(text)), expected);
}

QTEST_APPLESS_MAIN(TestHash)
#include "tst_hash.moc"
