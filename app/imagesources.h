#pragma once

#include "sync/imagecache.h"
#include "ui/reader/imagesource.h"

namespace depeche {

/// The pictures of article pages and PDFs out of @p cache, which must live longer than what is returned.
inline ImageSource pageImages(ImageCache &cache)
{
    return [&cache](const QUrl &url, const QUrl &feedUrl, QObject *context, const ImageDone &done) {
        cache.fetch(url, feedUrl, context, [done](const Result<CachedImage> &image) {
            if (image)
                done(image.value().bytes, image.value().mimeType.toLatin1());
            else
                done({}, {});
        });
    };
}

} // namespace depeche
