#include "net/bodydecoder.h"
#include "support/reply.h"

#include <zstd.h>

#include <QTest>

using namespace depeche;

namespace {

constexpr qint64 NoLimit = qint64(1) << 30;

QByteArray text()
{
    QByteArray bytes;
    for (int i = 0; i < 40000; ++i)
        bytes += QByteArray::number(i * 7919 % 104729) + ' ';
    return bytes;
}

QByteArray zstd(const QByteArray &bytes)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), '\0');
    packed.resize(qsizetype(
        ZSTD_compress(packed.data(), size_t(packed.size()), bytes.constData(), size_t(bytes.size()), 3)));
    return packed;
}

/// "été été été été été" as a brotli stream.
QByteArray brotli()
{
    return QByteArray::fromHex("1b1c0000a441e85287053d71c87900");
}

struct Decoded
{
    QByteArray bytes;
    BodyDecoder::Outcome outcome = BodyDecoder::Outcome::Good;
    bool complete = false;
};

Decoded decode(const QByteArray &coding, const QByteArray &packed, qsizetype piece, qint64 limit = NoLimit)
{
    Decoded decoded;
    const auto decoder = BodyDecoder::forCoding(coding);
    for (qsizetype at = 0; at < packed.size() && decoded.outcome == BodyDecoder::Outcome::Good; at += piece) {
        const size_t length = size_t(std::min(piece, packed.size() - at));
        decoded.outcome = decoder->decode(packed.constData() + at, length, decoded.bytes, limit);
    }
    decoded.complete = decoder->isComplete();
    return decoded;
}

} // namespace

class TestBodyDecoder final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unpacks_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("packed");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray deflated = qCompress(text()).mid(4);
        QTest::newRow("gzip") << QByteArray("gzip") << test::gzipped(text()) << text();
        QTest::newRow("x-gzip") << QByteArray(" X-GZip ") << test::gzipped(text()) << text();
        QTest::newRow("members") << QByteArray("gzip")
                                 << QByteArray(test::gzipped("ab") + test::gzipped("cd"))
                                 << QByteArray("abcd");
        QTest::newRow("padding") << QByteArray("gzip")
                                 << QByteArray(test::gzipped("ab") + QByteArray(20, '\0'))
                                 << QByteArray("ab");
        QTest::newRow("zlib") << QByteArray("deflate") << deflated << text();
        QTest::newRow("raw deflate") << QByteArray("deflate") << deflated.mid(2, deflated.size() - 6)
                                     << text();
        QTest::newRow("zstd") << QByteArray("identity, zstd") << zstd(text()) << text();
        QTest::newRow("zstd frames") << QByteArray("zstd") << QByteArray(zstd("ab") + zstd("cd"))
                                     << QByteArray("abcd");
        QTest::newRow("brotli") << QByteArray("br") << brotli() << QByteArray("été été été été été");
        QTest::newRow("empty gzip") << QByteArray("gzip") << test::gzipped("") << QByteArray();
        QTest::newRow("very small") << QByteArray("gzip") << test::gzipped(QByteArray(1 << 20, 'a'))
                                    << QByteArray(1 << 20, 'a');
    }
    void unpacks()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, packed);
        QFETCH(QByteArray, expected);
        for (const qsizetype piece : {qsizetype(1), qsizetype(1000), packed.size()}) {
            const Decoded decoded = decode(coding, packed, piece);
            QCOMPARE(decoded.outcome, BodyDecoder::Outcome::Good);
            QVERIFY(decoded.complete);
            QVERIFY(decoded.bytes == expected);
        }
    }

    void fault04_seesThatTheEndIsMissing_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("packed");
        QTest::newRow("gzip") << QByteArray("gzip") << test::gzipped(text());
        QTest::newRow("deflate") << QByteArray("deflate") << qCompress(text()).mid(4);
        QTest::newRow("zstd") << QByteArray("zstd") << zstd(text());
        QTest::newRow("brotli") << QByteArray("br") << brotli();
    }
    void fault04_seesThatTheEndIsMissing()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, packed);
        for (const qsizetype cut : {qsizetype(1), packed.size() / 2, packed.size() - 3}) {
            const Decoded decoded = decode(coding, packed.chopped(cut), 500);
            QCOMPARE(decoded.outcome, BodyDecoder::Outcome::Good);
            QVERIFY(!decoded.complete);
            QVERIFY(coding == "br" || text().startsWith(decoded.bytes));
        }
    }

    void refusesGarbage_data()
    {
        QTest::addColumn<QByteArray>("coding");
        for (const char *coding : {"gzip", "deflate", "br", "zstd"})
            QTest::newRow(coding) << QByteArray(coding);
    }
    void refusesGarbage()
    {
        QFETCH(QByteArray, coding);
        QCOMPARE(decode(coding, "<rss>this is no compressed body at all</rss>", 1000).outcome,
                 BodyDecoder::Outcome::Broken);
    }

    void fault05_stopsAtTheLimit()
    {
        const QByteArray zeros(20 << 20, '\0');
        for (const auto &[coding, packed] :
             {std::pair<QByteArray, QByteArray>{"gzip", test::gzipped(zeros)}, {"zstd", zstd(zeros)}}) {
            const Decoded decoded = decode(coding, packed, packed.size(), 1 << 20);
            QCOMPARE(decoded.outcome, BodyDecoder::Outcome::TooLarge);
            QVERIFY(decoded.bytes.size() < (1 << 20) + (1 << 17));
        }
    }

    void leavesOtherCodingsAlone()
    {
        for (const char *coding : {"", "identity", "utf-8", "none"})
            QVERIFY2(!BodyDecoder::forCoding(coding), coding);
        QVERIFY(BodyDecoder::isStacked("gzip, br"));
        QVERIFY(!BodyDecoder::isStacked("gzip, identity"));
    }
};

QTEST_GUILESS_MAIN(TestBodyDecoder)
#include "tst_bodydecoder.moc"
