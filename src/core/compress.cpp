#include "core/compress.h"

#include <QCoreApplication>
#include <memory>
#include <zstd.h>

namespace depeche {

namespace {

constexpr char Plain = 0;
constexpr char Zstd = 1;
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
    if (packed.at(0) != Zstd)
        return damaged("unknown coding");
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

} // namespace depeche
