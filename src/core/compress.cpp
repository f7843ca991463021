#include "core/compress.h"

#include <QCoreApplication>
#include <QtEndian>
#include <memory>
#include <zstd.h>

namespace depeche {

namespace {

constexpr char Plain = 0;
constexpr char Zstd = 1;
constexpr char PairBit = 2; // added to the above: a length of four bytes, little endian, and then both texts
constexpr qsizetype WorthCompressing = 256; // below, zstd's frame costs more than it gives
constexpr unsigned long long MaxUnpacked = 64ULL << 20;
constexpr int Level = 1; // 3 takes half as long again and saves 3.5 %

/// Making a context costs as much as packing a short text.
ZSTD_CCtx *packingContext()
{
    static thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                                           &ZSTD_freeCCtx);
    return context.get();
}

ZSTD_DCtx *unpackingContext()
{
    static thread_local const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                                           &ZSTD_freeDCtx);
    return context.get();
}

Error damaged(const char *detail)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("depeche", "A stored text is damaged. Check the database."),
            QString::fromLatin1(detail)};
}

/// The one frame after the first byte.
Result<QByteArray> unpackFrame(const QByteArray &packed)
{
    const char *data = packed.constData() + 1;
    const size_t size = size_t(packed.size() - 1);
    const unsigned long long unpackedSize = ZSTD_getFrameContentSize(data, size);
    if (unpackedSize == ZSTD_CONTENTSIZE_ERROR || unpackedSize == ZSTD_CONTENTSIZE_UNKNOWN ||
        unpackedSize > MaxUnpacked)
        return damaged("zstd frame without a usable size");
    QByteArray result(qsizetype(unpackedSize), Qt::Uninitialized);
    const size_t written =
        ZSTD_decompressDCtx(unpackingContext(), result.data(), size_t(result.size()), data, size);
    if (ZSTD_isError(written) || written != unpackedSize)
        return damaged("zstd frame is damaged");
    return result;
}

} // namespace

QByteArray pack(const QByteArray &bytes)
{
    if (bytes.size() >= WorthCompressing) {
        QByteArray result(static_cast<qsizetype>(ZSTD_compressBound(size_t(bytes.size()))) + 1,
                          Qt::Uninitialized);
        result[0] = Zstd;
        const size_t size = ZSTD_compressCCtx(packingContext(), result.data() + 1, size_t(result.size() - 1),
                                              bytes.constData(), size_t(bytes.size()), Level);
        if (!ZSTD_isError(size) && qsizetype(size) < bytes.size()) {
            result.resize(qsizetype(size) + 1);
            result.squeeze();
            return result;
        }
    }
    return QByteArray(1, Plain) + bytes;
}

Result<QByteArray> unpack(const QByteArray &packed)
{
    if (packed.isEmpty())
        return QByteArray();
    if (packed.at(0) == Plain)
        return packed.mid(1);
    return packed.at(0) == Zstd ? unpackFrame(packed) : damaged("unknown coding");
}

QByteArray packPair(const TextPair &pair)
{
    QByteArray both(sizeof(quint32), Qt::Uninitialized);
    qToLittleEndian(quint32(pair.first.size()), both.data());
    both += pair.first;
    both += pair.second;
    QByteArray packed = pack(both);
    packed[0] = char(packed.at(0) + PairBit);
    return packed;
}

Result<TextPair> unpackPair(const QByteArray &packed)
{
    if (packed.isEmpty() || packed.at(0) < PairBit) {
        auto alone = unpack(packed);
        return alone ? Result<TextPair>(TextPair{{}, std::move(*alone)}) : alone.error();
    }
    if (packed.at(0) > PairBit + Zstd)
        return damaged("unknown coding");
    const auto both = packed.at(0) == PairBit ? Result<QByteArray>(packed.mid(1)) : unpackFrame(packed);
    if (!both)
        return both.error();
    constexpr qsizetype Header = sizeof(quint32);
    const qint64 length = both->size() < Header ? -1 : qint64(qFromLittleEndian<quint32>(both->constData()));
    if (length < 0 || Header + length > both->size())
        return damaged("pair without a usable length");
    return TextPair{both->mid(Header, length), both->mid(Header + length)};
}

} // namespace depeche
