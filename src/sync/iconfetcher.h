#pragma once

#include "domain/feed.h"
#include "net/httpclient.h"

#include <QObject>
#include <deque>

namespace depeche {

class Library;
class WorkerPool;

/// Fetches the icons of feeds that have none: the feed's own icon, else /favicon.ico of its site. They are
/// decoded and written again as PNG of at most 64 pixels before anything else sees them. Main thread, owned
/// by app/services. A feed without a usable icon is asked again after a week (a marker file in @p folder says
/// when).
class IconFetcher final : public QObject
{
    Q_OBJECT
public:
    /// @p folder: Paths::images().
    IconFetcher(const QString &folder, Library &library, HttpClient &client, WorkerPool &workers,
                QObject *parent = nullptr);

    /// Looks for feeds without icons and fetches them, a few at a time. Calls while it works are ignored.
    void fetchMissing();

Q_SIGNALS:
    void finished();

private:
    void next();
    void tryAddresses(const Feed &feed, QList<QUrl> addresses);
    void ended(const Feed &feed, const QByteArray &png);

    QString m_folder;
    Library &m_library;
    HttpClient &m_client;
    WorkerPool &m_workers;
    std::deque<Feed> m_waiting;
    int m_running = 0;
    bool m_working = false;
};

/// @p bytes of a picture or .ico as PNG, at most 64 × 64; empty when they are none.
QByteArray iconToPng(const QByteArray &bytes);

} // namespace depeche
