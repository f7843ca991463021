#include "store/savedsearchtable.h"

#include "core/text.h"
#include "store/articlesearch.h"
#include "store/statement.h"

#include <QCoreApplication>

namespace depeche {

Result<QList<SavedSearch>> SavedSearchTable::searches()
{
    Statement query(m_db, QStringLiteral("SELECT id, name, query, coalesce(unread, 0) FROM saved_searches "
                                         "ORDER BY position, id"));
    return listOf(query, [](const Statement &row) {
        return SavedSearch{row.id<SavedSearchId>(0), row.text(1), row.text(2), int(row.number(3))};
    });
}

Result<QList<SavedSearch>> SavedSearchTable::all(Timestamp now)
{
    auto all = searches();
    if (!all)
        return all;
    for (SavedSearch &search : *all) {
        const auto unread = unreadCount(search, now);
        if (!unread)
            return unread.error();
        search.unread = *unread;
    }
    return all;
}

Result<int> SavedSearchTable::unreadCount(const SavedSearch &search, Timestamp now)
{
    return ArticleSearch(m_db, now).unreadCount(parseQuery(search.query, now).query);
}

Result<> SavedSearchTable::setUnread(SavedSearchId id, int unread)
{
    Statement update(
        m_db, QStringLiteral("UPDATE saved_searches SET unread = @n WHERE id = @id AND unread IS NOT @n"));
    return update.run(unread, id);
}

Result<SavedSearchId> SavedSearchTable::add(const QString &name, const QString &query)
{
    if (name.trimmed().isEmpty() || query.trimmed().isEmpty())
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate("depeche",
                                                 "A saved search needs a name and something to search for."),
                     {}};
    Statement insert(m_db, QStringLiteral("INSERT INTO saved_searches(name, query, position) VALUES(?, ?, "
                                          "(SELECT coalesce(max(position), 0) + 1 FROM saved_searches))"));
    DEPECHE_TRY(insert.run(singleLine(name, 200), query));
    m_db.changes().savedSearches = true;
    return SavedSearchId(insert.lastInsertId());
}

Result<> SavedSearchTable::rename(SavedSearchId id, const QString &name)
{
    Statement update(m_db, QStringLiteral("UPDATE saved_searches SET name = ? WHERE id = ?"));
    DEPECHE_TRY(update.run(singleLine(name, 200), id));
    m_db.changes().savedSearches = true;
    return {};
}

Result<> SavedSearchTable::remove(SavedSearchId id)
{
    Statement remove(m_db, QStringLiteral("DELETE FROM saved_searches WHERE id = ?"));
    DEPECHE_TRY(remove.run(id));
    m_db.changes().savedSearches = true;
    return {};
}

} // namespace depeche
