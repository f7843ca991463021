#pragma once

#include "core/clock.h"
#include "store/statement.h"

namespace depeche {

/// Deletes one article after the other for the user: the row of its state moves to removed_state with the time, so that
/// no list, search or count finds it, and everything about it is there to be brought back until it is purged. The feed
/// does not bring it again, because its row in articles stays. Synchronous; see Connection for threads.
class Deletion final
{
public:
    explicit Deletion(Connection &db);

    /// False if the article was not listed: deleted already, unsubscribed from, or unknown.
    Result<bool> remove(ArticleId id, Timestamp now);
    /// Brings a deleted article back with its flags and tags; false if it is not there any more. Of a feed that was
    /// unsubscribed from meanwhile it comes back with the feed.
    Result<bool> restore(ArticleId id);

private:
    Connection &m_db;
    Statement m_find;
    Statement m_aside;
    Statement m_hide;
    Statement m_findDeleted;
    Statement m_back;
    Statement m_forget;
    Statement m_backWithFeed;
};

} // namespace depeche
