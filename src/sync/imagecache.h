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

/// What kind of picture @p bytes are, by their first bytes; empty when none that is shown. SVG is refused: it
/// is a document with scripts.
QString imageTypeOf(const QByteArray &bytes);

/// Pictures of articles, fetched once and kept as files. Main thread, owned by app/services; files are read
/// and written on a thread of its own. When the folder grows beyond its limit, the longest unused pictures
/// are removed.
class ImageCache final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<CachedImage>)>;
    static constexpr qint64 DefaultMaxBytes = qint64(500) << 20;

    /// @p folder is Paths::images(); made when the first picture comes.
    ImageCache(const QString &folder, HttpClient &client, qint64 maxBytes = DefaultMaxBytes,
               QObject *parent = nullptr);

    /// The picture at @p url, from the folder or the network. Asked for twice at a time, it is fetched once.
    /// Failures are remembered until the program ends.
    void fetch(const QUrl &url, QObject *context, Done done) { fetch(url, QUrl(), context, std::move(done)); }
    /// The same for an article of the feed @p feedUrl: a picture on the feed's own host may lie on loopback
    /// or the LAN, because the user subscribed to that host.
    void fetch(const QUrl &url, const QUrl &feedUrl, QObject *context, Done done);

    /// Keeps @p bytes as the picture of @p url: pictures that came with the program.
    void insert(const QUrl &url, const QByteArray &bytes);

    /// Where the picture of @p url lies, if it is there.
    static QString fileFor(const QString &folder, const QUrl &url);

private:
    struct Asker
    {
        QPointer<QObject> context;
        Done done;
    };
    void fetchFromNetwork(const QUrl &url, const QUrl &feedUrl);
    void answer(const QUrl &url, const Result<CachedImage> &image);
    void noteWritten(qint64 bytes);

    QString m_folder;
    HttpClient &m_client;
    qint64 m_maxBytes;
    qint64 m_writtenSinceTrim;
    QHash<QUrl, QList<Asker>> m_waiting;
    QHash<QUrl, Error> m_failed;
    WorkerPool m_files{1};
};

} // namespace depeche
