#include "core/compress.h"

#include <QRandomGenerator>
#include <QTest>

using namespace depeche;

class TestCompress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void longTextsShrink();
    void noiseDoesNotGrow();
    void damageIsAnError_data();
    void damageIsAnError();
    void bombsAreRefused();
    void aPairComesBack_data() { comesBack_data(); }
    void aPairComesBack();
    void theSecondOfAPairCostsLittle();
    void aDamagedPairIsAnError();
};

namespace {

QByteArray article()
{
    QByteArray html;
    for (int i = 0; i < 200; ++i)
        html += "<p>Le port de Meridian rouvre, annonce le Quotidien du Port. " +
                QByteArray::number(i * 7919) + "</p>\n";
    return html;
}

QByteArray noise(int size)
{
    QRandomGenerator random(1);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

} // namespace

void TestCompress::comesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("a");
    QTest::newRow("zeros") << QByteArray(10, '\0');
    QTest::newRow("begins like a coding") << QByteArray("\x01\x02");
    QTest::newRow("just not compressed") << QByteArray(255, 'a');
    QTest::newRow("just compressed") << QByteArray(256, 'a');
    QTest::newRow("article") << article();
    QTest::newRow("noise") << noise(5000);
}

void TestCompress::comesBack()
{
    QFETCH(QByteArray, bytes);
    const auto unpacked = unpack(pack(bytes));
    QVERIFY(unpacked);
    QCOMPARE(*unpacked, bytes);
}

void TestCompress::longTextsShrink()
{
    QVERIFY(pack(article()).size() < article().size() / 4);
}

void TestCompress::noiseDoesNotGrow()
{
    QCOMPARE(pack(noise(5000)).size(), 5001);
}

void TestCompress::damageIsAnError_data()
{
    QTest::addColumn<QByteArray>("packed");
    const QByteArray good = pack(article());
    QTest::newRow("cut in half") << good.left(good.size() / 2);
    QTest::newRow("last byte gone") << good.chopped(1);
    QTest::newRow("head only") << good.left(1);
    QTest::newRow("another coding") << QByteArray(QByteArray("\x07") + good.mid(1));
    QTest::newRow("no frame") << QByteArray(QByteArray("\x01") + noise(100));
}

void TestCompress::damageIsAnError()
{
    QFETCH(QByteArray, packed);
    const auto unpacked = unpack(packed);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().kind, ErrorKind::Storage);
    QVERIFY(!unpacked.error().message.isEmpty());
    QVERIFY(!unpacked.error().detail.isEmpty());
}

void TestCompress::bombsAreRefused()
{
    const QByteArray bomb = pack(QByteArray(65 << 20, 'a'));
    QVERIFY(bomb.size() < 100000);
    QVERIFY(!unpack(bomb));
}

void TestCompress::aPairComesBack()
{
    QFETCH(QByteArray, bytes);
    for (const TextPair &pair : {TextPair{bytes, {}}, TextPair{{}, bytes}, TextPair{bytes, bytes}}) {
        const auto unpacked = unpackPair(packPair(pair));
        QVERIFY(unpacked);
        QCOMPARE(*unpacked, pair);
    }
    QCOMPARE(unpackPair(pack(bytes)).value(), (TextPair{{}, bytes}));
}

void TestCompress::theSecondOfAPairCostsLittle()
{
    const QByteArray text = article();
    QVERIFY(packPair({text, text}).size() < pack(text).size() + 32);
}

void TestCompress::aDamagedPairIsAnError()
{
    const QByteArray good = packPair({article(), article()});
    QVERIFY(!unpackPair(good.chopped(1)));
    QVERIFY(!unpackPair(QByteArray("\x02\xff\xff\xff\xff", 5) + "text"));
    QVERIFY(!unpackPair(QByteArray("\x02\x01", 2)));
    QVERIFY(!unpackPair(QByteArray("\x04\x01\x01\x01\x01", 5)));
    QVERIFY(!unpack(good));
}

QTEST_APPLESS_MAIN(TestCompress)
#include "tst_compress.moc"
