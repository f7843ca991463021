#pragma once

#include "domain/feed.h"
#include "store/connection.h"

namespace depeche {

/// What servers asked of us: pauses and https only. Synchronous; see Connection for threads.
class HostTable final
{
public:
    explicit HostTable(Connection &db)
        : m_db(db)
    {
    }

    /// All that still counts at @p now.
    Result<QList<HostState>> hosts(Timestamp now);
    /// Stores @p state, or forgets the host if there is nothing to remember.
    Result<> set(const HostState &state);

private:
    Connection &m_db;
};

} // namespace depeche
