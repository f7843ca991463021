#include "sync/imagetype.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace depeche {

namespace {

constexpr int IconSide = 64;
constexpr int MaxIconSide = 4096;
constexpr int MaxIconProportion = 3;

bool isIco(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArrayLiteral("\0\0\1\0"));
}

/// The largest of the pictures in an .ico file, the only one elsewhere.
QImage largestImage(QImageReader &reader)
{
    QImage best;
    const int count = isIco(reader.device()->peek(4)) ? std::clamp(reader.imageCount(), 1, 32) : 1;
    for (int i = 0; i < count; ++i) {
        if (i > 0 && !reader.jumpToImage(i))
            break;
        const QSize size = reader.size();
        if (size.width() > MaxIconSide || size.height() > MaxIconSide)
            continue;
        const QImage image = reader.read();
        if (image.width() > best.width())
            best = image;
    }
    return best;
}

} // namespace

QString imageTypeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return QStringLiteral("image/png");
    if (bytes.startsWith("\xff\xd8\xff"))
        return QStringLiteral("image/jpeg");
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return QStringLiteral("image/gif");
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return QStringLiteral("image/webp");
    if (bytes.mid(4, 8) == "ftypavif" || bytes.mid(4, 8) == "ftypavis")
        return QStringLiteral("image/avif");
    return {};
}

bool isTooLargeToShow(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    const QSize size = QImageReader(&buffer).size();
    return size.isValid() && qint64(size.width()) * size.height() > MaxImagePixels;
}

QByteArray iconToPng(const QByteArray &bytes)
{
    if (imageTypeOf(bytes).isEmpty() && !isIco(bytes))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    QImage image = largestImage(reader);
    if (image.isNull() || image.width() > MaxIconProportion * image.height() ||
        image.height() > MaxIconProportion * image.width())
        return {};
    if (image.width() > IconSide || image.height() > IconSide)
        image = image.scaled(IconSide, IconSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    for (const QString &key : image.textKeys())
        image.setText(key, QString());
    QByteArray png;
    QBuffer out(&png);
    out.open(QIODevice::WriteOnly);
    return image.save(&out, "PNG") ? png : QByteArray();
}

} // namespace depeche
