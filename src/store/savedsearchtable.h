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

    /// With unread counts as of @p now.
    Result<QList<SavedSearch>> all(Timestamp now);
    Result<SavedSearchId> add(const QString &name, const QString &query);
    Result<> rename(SavedSearchId id, const QString &name);
    Result<> remove(SavedSearchId id);

private:
    Connection &m_db;
};

} // namespace depeche
