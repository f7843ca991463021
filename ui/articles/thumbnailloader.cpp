#include "ui/articles/thumbnailloader.h"

#include <QBuffer>
#include <QImageReader>

namespace depeche {

namespace {

constexpr int CachedPixmaps = 400; ///< of 60 × 60 at two device pixels each: about 23 MB
constexpr qsizetype LongestQueue = 40;
constexpr qsizetype AtOnce = 4;
constexpr int MegabytesPerImage = 160; ///< 40 Mpx

QString keyOf(const QUrl &url, int pixels)
{
    return QString::number(pixels) + u' ' + url.toString(QUrl::FullyEncoded);
}

/// The middle of the picture as a square; null when it cannot be read. A tracking pixel is no picture.
QImage squareOf(const QByteArray &bytes, int pixels)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    QImageReader::setAllocationLimit(MegabytesPerImage);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid()) {
        if (size.width() < 8 || size.height() < 8 || qint64(size.width()) * size.height() > 40'000'000)
            return {};
        // JPEG decodes straight to a smaller size; twice as large keeps the second step smooth.
        const QSize wanted = size.scaled(QSize(2 * pixels, 2 * pixels), Qt::KeepAspectRatioByExpanding);
        if (wanted.width() < size.width())
            reader.setScaledSize(wanted);
    }
    QImage image = reader.read();
    if (image.isNull())
        return {};
    image = image.scaled(QSize(pixels, pixels), Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    // The upper part of a tall picture: that is where faces are.
    return image.copy((image.width() - pixels) / 2, (image.height() - pixels) / 4, pixels, pixels)
        .convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

ThumbnailLoader::ThumbnailLoader(ThumbnailSource source, WorkerPool &pool, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_pool(pool)
    , m_ready(CachedPixmaps)
{
}

ThumbnailLoader::Thumbnail ThumbnailLoader::thumbnail(const QUrl &url, int pixels)
{
    if (!m_source || m_failed.contains(url))
        return {State::Failed, {}};
    if (const QPixmap *ready = m_ready.object(keyOf(url, pixels)))
        return {State::Ready, *ready};
    if (!m_loading.contains(url)) {
        m_wishes.removeIf([&](const Wish &wish) { return wish.url == url; });
        m_wishes.append({url, pixels});
        if (m_wishes.size() > LongestQueue)
            m_wishes.removeFirst();
        // Not from within the painting that asks.
        QMetaObject::invokeMethod(this, &ThumbnailLoader::loadNext, Qt::QueuedConnection);
    }
    return {State::Loading, {}};
}

void ThumbnailLoader::loadNext()
{
    while (m_loading.size() < AtOnce && !m_wishes.isEmpty()) {
        const Wish wish = m_wishes.takeLast();
        m_loading.insert(wish.url);
        m_source(wish.url, this, [this, wish](const QByteArray &bytes) { decode(wish, bytes); });
    }
}

void ThumbnailLoader::decode(const Wish &wish, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return finish(wish, {});
    m_pool.post(
        this, [bytes, pixels = wish.pixels](const std::stop_token &) { return squareOf(bytes, pixels); },
        [this, wish](const QImage &image) { finish(wish, image); });
}

void ThumbnailLoader::finish(const Wish &wish, const QImage &image)
{
    m_loading.remove(wish.url);
    if (image.isNull())
        m_failed.insert(wish.url);
    else
        m_ready.insert(keyOf(wish.url, wish.pixels), new QPixmap(QPixmap::fromImage(image)));
    Q_EMIT changed(wish.url);
    loadNext();
}

} // namespace depeche
