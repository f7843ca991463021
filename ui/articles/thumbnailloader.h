#pragma once

#include "core/workerpool.h"

#include <QCache>
#include <QPixmap>
#include <QSet>
#include <QUrl>
#include <functional>

namespace depeche {

/// Brings the bytes of a picture, from the cache or the network, and calls back on the main thread, with nothing when
/// there is none; not at all when the context was deleted meanwhile.
using ThumbnailSource =
    std::function<void(const QUrl &url, QObject *context, std::function<void(const QByteArray &bytes)> done)>;

/// Small pictures for lists: fetched, cut to a square and scaled off the main thread, the latest used kept. What was
/// asked for last is loaded first, and what was scrolled past is forgotten. Main thread.
class ThumbnailLoader final : public QObject
{
    Q_OBJECT
public:
    ThumbnailLoader(ThumbnailSource source, WorkerPool &pool, QObject *parent = nullptr);

    enum class State { Ready, Loading, Failed };
    struct Thumbnail
    {
        State state = State::Loading;
        QPixmap pixmap;
    };
    /// The picture at @p url as a square of @p pixels device pixels; begins to load it if needed.
    Thumbnail thumbnail(const QUrl &url, int pixels);
    /// Whether the picture at @p url could not be loaded; begins nothing.
    bool hasFailed(const QUrl &url) const { return m_failed.contains(url); }

Q_SIGNALS:
    /// The state of a picture changed.
    void changed(const QUrl &url);

private:
    struct Wish
    {
        QUrl url;
        int pixels = 0;
    };

    void loadNext();
    void decode(const Wish &wish, const QByteArray &bytes);
    void finish(const Wish &wish, const QImage &image);

    ThumbnailSource m_source;
    WorkerPool &m_pool;
    QCache<QString, QPixmap> m_ready;
    QSet<QUrl> m_failed;
    QList<Wish> m_wishes; ///< the latest at the end
    QSet<QUrl> m_loading;
};

} // namespace depeche
