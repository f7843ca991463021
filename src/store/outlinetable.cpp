#include "store/outlinetable.h"

namespace depeche {

OutlineTable::OutlineTable(Connection &db)
    : m_db(db)
    , m_addFeed(db,
                QStringLiteral("INSERT INTO feeds(url, site_url, title, custom_title, description, language, "
                               "opml, folder_id, position, created) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
    , m_addFolder(db,
                  QStringLiteral("INSERT INTO folders(parent_id, name, position, opml) VALUES(?, ?, ?, ?)"))
    , m_placeFeed(db, QStringLiteral("UPDATE feeds SET folder_id = ?, position = ? WHERE id = ?"))
{
}

Result<QList<OutlineFeed>> OutlineTable::feeds()
{
    Statement query(
        m_db, QStringLiteral("SELECT id, folder_id, position, removed IS NOT NULL, url, site_url, title, "
                             "custom_title, description, language, opml FROM feeds "
                             "ORDER BY folder_id, position, id"));
    return listOf(query, [](const Statement &row) {
        OutlineFeed feed;
        feed.id = row.id<FeedId>(0);
        if (!row.isNull(1))
            feed.folder = row.id<FolderId>(1);
        feed.position = int(row.number(2));
        feed.isRemoved = row.number(3) != 0;
        feed.url = row.url(4);
        feed.siteUrl = row.url(5);
        feed.title = row.text(6);
        feed.customName = row.text(7);
        feed.description = row.text(8);
        feed.language = row.text(9);
        feed.opml = row.text(10).toUtf8();
        return feed;
    });
}

Result<QList<OutlineFolder>> OutlineTable::folders()
{
    Statement query(m_db, QStringLiteral("SELECT id, parent_id, name, position, opml FROM folders "
                                         "ORDER BY parent_id, position, id"));
    return listOf(query, [](const Statement &row) {
        OutlineFolder found;
        found.folder.id = row.id<FolderId>(0);
        if (!row.isNull(1))
            found.folder.parent = row.id<FolderId>(1);
        found.folder.name = row.text(2);
        found.folder.position = int(row.number(3));
        found.opml = row.text(4).toUtf8();
        return found;
    });
}

Result<FeedId> OutlineTable::addFeed(const OutlineFeed &feed, Timestamp now)
{
    DEPECHE_TRY(m_addFeed.run(feed.url, feed.siteUrl, feed.title, feed.customName, feed.description,
                              feed.language, QString::fromUtf8(feed.opml), feed.folder, feed.position, now));
    const FeedId id(m_addFeed.lastInsertId());
    m_db.changes().feedTree = true;
    m_db.changes().feeds.insert(id);
    return id;
}

Result<FolderId> OutlineTable::addFolder(const OutlineFolder &folder)
{
    DEPECHE_TRY(m_addFolder.run(folder.folder.parent, folder.folder.name, folder.folder.position,
                                QString::fromUtf8(folder.opml)));
    m_db.changes().feedTree = true;
    return FolderId(m_addFolder.lastInsertId());
}

Result<> OutlineTable::placeFeed(FeedId id, std::optional<FolderId> folder, int position)
{
    DEPECHE_TRY(m_placeFeed.run(folder, position, id));
    m_db.changes().feedTree = true;
    m_db.changes().feeds.insert(id);
    return {};
}

} // namespace depeche
