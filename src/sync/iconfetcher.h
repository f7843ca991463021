#pragma once

#include "domain/feed.h"
#include "net/httpclient.h"

#include <QObject>
#include <deque>

namespace depeche {

class Library;
class WorkerPool;

/// Fetches the icons of feeds that have none: the feed's own icon, else /favicon.ico of its site. They are decoded and
/// written again as PNG of at most 64 pixels before anything else sees them. Main thread, owned by app/services.
/// A feed without a usable icon is asked again after a week; marker files in @p folder remember since when.
class IconFetcher final : public QObject
{
    Q_OBJECT
public:
    /// @p folder: Paths::images(); the markers are in a folder below it.
    IconFetcher(const QString &folder, Library &library, HttpClient &client, WorkerPool &workers,
                QObject *parent = nullptr);

    /// Looks for feeds without icons and fetches them, a few at a time. Calls while it works are ignored.
    void fetchMissing();

Q_SIGNALS:
    void finished();

private:
    void goOn();
    void tryNext(const Feed &feed, QList<QUrl> addresses);
    void store(const Feed &feed, const QByteArray &png);
    void giveUp(const Feed &feed);
    void ended();

    QString m_markers;
    Library &m_library;
    HttpClient &m_client;
    WorkerPool &m_workers;
    std::deque<Feed> m_waiting;
    int m_active = 0;
    bool m_working = false;
};

} // namespace depeche
