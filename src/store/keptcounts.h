#pragma once

#include "store/connection.h"
#include "store/queryterm.h"

#include <optional>

namespace depeche {

/// The counts that triggers keep (feed_counts, tag_counts, flag_counts): exact, and read without counting. Synchronous;
/// see Connection for threads.
class KeptCounts final
{
public:
    explicit KeptCounts(Connection &db)
        : m_db(db)
    {
    }

    /// How many articles meet @p term, if that is kept: all, feeds (so folders), a followed tag, each of them unread too,
    /// read, starred, later.
    Result<std::optional<int>> count(const QueryTerm &term);

private:
    Connection &m_db;
};

} // namespace depeche
