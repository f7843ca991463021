#pragma once

#include "domain/article.h"
#include "store/statement.h"

namespace depeche {

/// Changes the user's flags of one article after the other and notes it in the connection's changes. Synchronous; see
/// Connection for threads.
class FlagMarks final
{
public:
    explicit FlagMarks(Connection &db);

    /// Sets and clears flags. What they all were before, or none if nothing changed.
    Result<std::optional<quint32>> change(ArticleId id, ArticleFlags set, ArticleFlags clear);
    /// Makes the flags of @p mask those of @p flags, also of an article that is deleted or unsubscribed from.
    Result<> restore(ArticleId id, quint32 mask, quint32 flags);

private:
    void note(ArticleId id, FeedId feed, quint32 before, quint32 now);

    Connection &m_db;
    Statement m_find;
    Statement m_update;
    Statement m_updateHidden;
};

} // namespace depeche
