#pragma once

#include "store/connection.h"

#include <chrono>

namespace depeche {

/// The full-text index behind the articles. Synchronous; usually on db-write.
class IndexTable final
{
public:
    explicit IndexTable(Connection &db)
        : m_db(db)
    {
    }

    /// Puts up to @p limit waiting articles into the index, newest first, and begins no other one after @p budget; how
    /// many that were (0: all done).
    Result<int> indexSome(int limit, std::chrono::milliseconds budget = std::chrono::minutes(1));
    Result<int> waiting();
    /// Takes an article out of the index, before its text changes or it is deleted for good.
    Result<> forget(ArticleId id);

private:
    Connection &m_db;
};

} // namespace depeche
