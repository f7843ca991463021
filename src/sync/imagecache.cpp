#include "sync/imagecache.h"

#include "sync/imagefolder.h"
#include "sync/imagetype.h"

namespace depeche {

namespace {

constexpr qsizetype MaxHopeless = 20000;

/// True for failures that another attempt would only repeat.
bool isHopeless(const Error &error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Invalid ||
           error.kind == ErrorKind::Limit;
}

Error noPicture(const QUrl &url)
{
    return {ErrorKind::Invalid, ImageCache::tr("There is no picture at this address."), url.toString()};
}

/// What @p bytes are, if they may be shown. Pure.
Result<CachedImage> checked(const QUrl &url, const QByteArray &bytes)
{
    const QString type = imageTypeOf(bytes);
    if (type.isEmpty())
        return noPicture(url);
    if (isTooLargeToShow(bytes))
        return Error{ErrorKind::Limit, ImageCache::tr("The picture is too large to be shown."),
                     url.toString()};
    return CachedImage{bytes, type};
}

} // namespace

ImageCache::ImageCache(const QString &folder, HttpClient &client, qint64 maxBytes, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_client(client)
    , m_maxBytes(maxBytes)
{
}

void ImageCache::fetch(const QUrl &url, const QUrl &feedUrl, QObject *context, Done done)
{
    QList<Asker> &askers = m_waiting[url];
    askers.append({context, std::move(done)});
    if (askers.size() > 1)
        return;
    m_files.post(
        this,
        [url, folder = ImageFolder(m_folder)](std::stop_token) -> Result<CachedImage> {
            const auto bytes = folder.read(url);
            return bytes ? checked(url, *bytes) : Result<CachedImage>(noPicture(url));
        },
        [this, url, feedUrl](const Result<CachedImage> &image) {
            if (image)
                answer(url, image);
            else if (m_hopeless.contains(url))
                answer(url, m_hopeless.value(url));
            else
                fetchFromNetwork(url, feedUrl);
        });
}

void ImageCache::fetchFromNetwork(const QUrl &url, const QUrl &feedUrl)
{
    const auto address = HttpUrl::fromUrl(url);
    if (!address) {
        answer(url, noPicture(url));
        return;
    }
    HttpRequest request{*address};
    const auto feed = HttpUrl::fromUrl(feedUrl);
    if (feed && feed->host() == address->host())
        request.policy = AddressPolicy::UserTyped;
    request.pace = HttpPace::Reading; // somebody looks at the article now
    request.maxBody = httplimits::Image;
    request.headers = {{QByteArrayLiteral("Accept"),
                        QByteArrayLiteral("image/webp, image/png, image/jpeg, image/gif, */*;q=0.5")}};
    m_client.fetch(request, this, [this, url](HttpResponse response) { received(url, std::move(response)); });
}

void ImageCache::received(const QUrl &url, HttpResponse response)
{
    if (!response.arrived()) {
        answer(url, describe(response));
        return;
    }
    m_files.post(
        this,
        [url, bytes = std::move(response.body),
         folder = ImageFolder(m_folder)](std::stop_token) -> Result<CachedImage> {
            auto image = checked(url, bytes);
            if (image)
                folder.write(url, bytes); // when that fails it is fetched again another time
            return image;
        },
        [this, url](const Result<CachedImage> &image) {
            if (image)
                noteWritten(image->bytes.size());
            answer(url, image);
        });
}

void ImageCache::answer(const QUrl &url, const Result<CachedImage> &image)
{
    if (!image && isHopeless(image.error())) {
        if (m_hopeless.size() >= MaxHopeless)
            m_hopeless.clear();
        m_hopeless.insert(url, image.error());
    }
    for (const Asker &asker : m_waiting.take(url)) {
        if (asker.context)
            asker.done(image);
    }
}

void ImageCache::insert(const QUrl &url, const QByteArray &bytes)
{
    m_files.post(
        this,
        [url, bytes, folder = ImageFolder(m_folder)](std::stop_token) { return folder.write(url, bytes); },
        [this, size = bytes.size()](bool written) {
            if (written)
                noteWritten(size);
        });
}

void ImageCache::noteWritten(qint64 bytes)
{
    m_untilTrim -= bytes;
    if (m_untilTrim > 0)
        return;
    m_untilTrim = m_maxBytes / 20;
    m_files.post(
        this,
        [folder = ImageFolder(m_folder), maxBytes = m_maxBytes](std::stop_token) {
            folder.trim(maxBytes);
            return true;
        },
        [](bool) {});
}

} // namespace depeche
