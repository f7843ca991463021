#pragma once

#include "domain/savedsearch.h"
#include "store/connection.h"

namespace depeche {

/// Saved searches in the order of the sidebar. Synchronous; see Connection for threads.
class SavedSearchTable final
{
public:
    explicit SavedSearchTable(Connection &db)
        : m_db(db)
    {
    }

    /// With the unread counts that were stored last: nothing is counted.
    Result<QList<SavedSearch>> searches();
    /// The unread articles @p search finds as of @p now. May take a second with a million articles: Lane::Counts.
    Result<int> unreadCount(const SavedSearch &search, Timestamp now);
    /// Stores what was counted, so that the next start shows it at once. Notes no change: nobody needs to read it again.
    Result<> setUnread(SavedSearchId id, int unread);
    /// searches() with unread counts as of @p now.
    Result<QList<SavedSearch>> all(Timestamp now);
    Result<SavedSearchId> add(const QString &name, const QString &query);
    Result<> rename(SavedSearchId id, const QString &name);
    Result<> remove(SavedSearchId id);

private:
    Connection &m_db;
};

} // namespace depeche
