#pragma once

#include "domain/feed.h"
#include "store/connection.h"

#include <QHash>

namespace depeche {

/// Subscriptions and folders, and what is known of their fetches. Synchronous; see Connection for threads.
class FeedTable final
{
public:
    explicit FeedTable(Connection &db)
        : m_db(db)
    {
    }

    /// In the order of the sidebar: by folder, position, title. Without those unsubscribed from.
    Result<QList<Feed>> feeds();
    /// The same without Feed::iconPng, most of their bytes; see icons().
    Result<QList<Feed>> feedsWithoutIcons();
    /// Of the feeds that have one.
    Result<QHash<FeedId, QByteArray>> icons();
    struct Counts
    {
        int articles = 0;
        int unread = 0;
    };
    /// Kept, not counted.
    Result<QHash<FeedId, Counts>> counts();
    Result<Feed> feed(FeedId id); ///< ErrorKind::NotFound if there is none
    Result<std::optional<FeedId>> find(const QUrl &url);
    /// Feeds whose next fetch is at or before @p now, longest waiting first. Not those the user paused.
    Result<QList<Feed>> due(Timestamp now);

    /// Subscribes. ErrorKind::Exists if there is a feed with this address; one unsubscribed from comes back
    /// with its articles.
    Result<FeedId> add(const NewFeed &feed, Timestamp now);
    /// Unsubscribes. Articles, stars and all are kept aside until the Purge, so that it can be undone.
    Result<> remove(FeedId id, Timestamp now);
    Result<> restore(FeedId id);
    Result<> rename(FeedId id, const QString &title); ///< empty: the publisher's title again
    Result<> move(FeedId id, std::optional<FolderId> folder, int position);
    /// The user's new address for the feed: it is due at once.
    Result<> setUrl(FeedId id, const QUrl &url);
    /// Makes @p url free for feed @p id. ErrorKind::Exists if another feed has it.
    Result<> releaseUrl(FeedId id, const QUrl &url);
    Result<> setOptions(FeedId id, const FetchOptions &options);
    Result<> setKeeping(FeedId id, const FeedKeeping &keeping);
    Result<> setIcon(FeedId id, const QByteArray &png);

private:
    Connection &m_db;
};

/// Folders of feeds. Paths are names divided by "/".
class FolderTable final
{
public:
    explicit FolderTable(Connection &db)
        : m_db(db)
    {
    }

    Result<QList<Folder>> folders();
    /// The folder at @p path, made if needed with all above it. An empty path is no folder.
    Result<std::optional<FolderId>> ensure(const QString &path);
    Result<> rename(FolderId id, const QString &name);
    Result<> move(FolderId id, std::optional<FolderId> parent, int position);
    /// Removes the folder; its feeds and folders move up to its parent.
    Result<> remove(FolderId id);

private:
    Connection &m_db;
};

/// The path of @p folder among @p folders, "World/Europe".
QString folderPath(const QList<Folder> &folders, std::optional<FolderId> folder);

} // namespace depeche
