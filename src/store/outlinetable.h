#pragma once

#include "domain/feed.h"
#include "store/statement.h"

#include <QHash>

namespace depeche {

/// A subscription as lists of feeds (OPML) know it.
struct OutlineFeed
{
    FeedId id;
    std::optional<FolderId> folder;
    int position = 0;
    bool isRemoved = false; ///< unsubscribed from, and kept aside
    QUrl url;
    QUrl siteUrl;
    QString title;      ///< the publisher's
    QString customName; ///< the user's
    QString description;
    QString language;
    QByteArray opml; ///< JSON: what else the list said that it came with

    bool operator==(const OutlineFeed &) const = default;
};

/// A folder as lists of feeds know it.
struct OutlineFolder
{
    Folder folder;
    QByteArray opml;

    bool operator==(const OutlineFolder &) const = default;
};

/// Subscriptions and folders read and written by the thousand: imports and exports. One object prepares its statements
/// once. Synchronous; see Connection for threads.
class OutlineTable final
{
public:
    explicit OutlineTable(Connection &db);

    /// All, also those unsubscribed from, in the order of the sidebar.
    Result<QList<OutlineFeed>> feeds();
    /// All, in the order of the sidebar.
    Result<QList<OutlineFolder>> folders();

    /// The caller knows that there is no feed with this address. Its id is given by the store.
    Result<FeedId> addFeed(const OutlineFeed &feed, Timestamp now);
    Result<FolderId> addFolder(const OutlineFolder &folder);
    /// Puts a feed elsewhere; others keep their places.
    Result<> placeFeed(FeedId id, std::optional<FolderId> folder, int position);

private:
    Connection &m_db;
    Statement m_addFeed;
    Statement m_addFolder;
    Statement m_placeFeed;
};

} // namespace depeche
