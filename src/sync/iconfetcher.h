#pragma once

#include "domain/feed.h"
#include "net/httpclient.h"

#include <QHash>
#include <QObject>
#include <deque>
#include <memory>

namespace depeche {

class Library;
class WorkerPool;

/// Fetches the icons of feeds that have none, and again once a month: the feed's own icon, else those its site's page
/// names, else /favicon.ico. They are decoded and written again as PNG of at most 64 pixels before anything else sees
/// them. Main thread, owned by app/services. A feed without a usable icon is asked again after a week; marker files in
/// @p folder remember since when. An icon that cannot be had any more stays as it is.
class IconFetcher final : public QObject
{
    Q_OBJECT
public:
    /// @p folder: Paths::images(); the markers are in a folder below it.
    IconFetcher(const QString &folder, Library &library, HttpClient &client, WorkerPool &workers,
                QObject *parent = nullptr);

    /// Looks for feeds without icons and fetches them, a few at a time. Calls while it works are ignored.
    void fetchMissing();

public Q_SLOTS:
    /// Begins no more requests until resume(): feeds go first.
    void pause();
    void resume();

Q_SIGNALS:
    void finished();

private:
    /// One feed on its way through the addresses that may have its icon.
    struct Search
    {
        Feed feed;
        QUrl site;
        QList<QUrl> addresses;
        bool ownTried = false; ///< what comes now is the site's, which other feeds may have too
    };
    using SearchPtr = std::shared_ptr<Search>;

    void goOn();
    void tryNext(const SearchPtr &search);
    void askSite(const SearchPtr &search);
    void fetchPage(const SearchPtr &search);
    void fetchIcon(const SearchPtr &search, const HttpUrl &url);
    AddressPolicy policyFor(const Feed &feed, const HttpUrl &url) const;
    void done(const SearchPtr &search, const QByteArray &png);
    void ended(const SearchPtr &search);

    QString m_markers;
    Library &m_library;
    HttpClient &m_client;
    WorkerPool &m_workers;
    std::deque<Feed> m_waiting;
    QHash<QUrl, QByteArray> m_sites; ///< icons found in this round, empty when there is none
    int m_active = 0;
    bool m_working = false;
    bool m_listing = false;
    bool m_paused = false;
};

} // namespace depeche
