#pragma once

#include "core/result.h"
#include "core/workerpool.h"
#include "net/httpclient.h"

#include <QHash>
#include <QObject>
#include <QUrl>
#include <functional>

namespace depeche {

struct CachedImage
{
    QByteArray bytes;
    QString mimeType; ///< by its first bytes: image/png, jpeg, gif, webp, avif

    bool operator==(const CachedImage &) const = default;
};

/// Pictures of articles, fetched once and kept as files. Main thread, owned by app/services; files are read and written
/// on a thread of its own. When the folder grows beyond its limit, the longest unused pictures are removed.
class ImageCache final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<CachedImage>)>;
    static constexpr qint64 DefaultMaxBytes = qint64(500) << 20;

    /// @p folder is Paths::images(); made when the first picture comes.
    ImageCache(const QString &folder, HttpClient &client, qint64 maxBytes = DefaultMaxBytes,
               QObject *parent = nullptr);

    /// The picture at @p url, from the folder or the network. Asked for twice at a time, it is fetched once. That an
    /// address has no picture is remembered until the program ends; failures of the network are not.
    void fetch(const QUrl &url, QObject *context, Done done) { fetch(url, QUrl(), context, std::move(done)); }
    /// The same for an article of the feed @p feedUrl: a picture on the feed's own host may lie on loopback or the LAN,
    /// because the user subscribed to that host.
    void fetch(const QUrl &url, const QUrl &feedUrl, QObject *context, Done done);

    /// Keeps @p bytes as the picture of @p url: pictures that came with the program. Others are not asked for again.
    void insert(const QUrl &url, const QByteArray &bytes);

private:
    struct Asker
    {
        QPointer<QObject> context;
        Done done;
    };
    void fetchFromNetwork(const QUrl &url, const QUrl &feedUrl);
    void received(const QUrl &url, HttpResponse response);
    void answer(const QUrl &url, const Result<CachedImage> &image);
    void noteWritten(qint64 bytes);

    QString m_folder;
    HttpClient &m_client;
    qint64 m_maxBytes;
    qint64 m_untilTrim = 0; ///< bytes that may still be written before the folder is looked at
    QHash<QUrl, QList<Asker>> m_waiting;
    QHash<QUrl, Error> m_hopeless;
    WorkerPool m_files{1};
};

} // namespace depeche
