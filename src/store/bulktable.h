#pragma once

#include "store/bulkaction.h"
#include "store/connection.h"

#include <chrono>

namespace depeche {

/// How far an action on many articles has come.
struct BulkProgress
{
    BulkAction action;
    QList<ArticleId> ids; ///< newest first
    qsizetype done = 0;   ///< of ids
    int changed = 0;      ///< articles
    UndoId step;          ///< what takes it back; invalid until something changed

    bool isFinished() const { return done >= ids.size(); }
};

/// Does something to many articles, a slice in a transaction, so that nothing else waits long. All slices are one step
/// to undo, which is there, and says what was done, as soon as the first slice is. Synchronous; see Connection for
/// threads; BulkRunner drives it.
class BulkTable final
{
public:
    BulkTable(Connection &db, Timestamp now)
        : m_db(db)
        , m_now(now)
    {
    }

    /// The articles of @p target that @p action may change, newest first.
    Result<QList<ArticleId>> affected(const BulkAction &action, const BulkTarget &target);
    /// Goes on with the next articles for about @p budget, and at least one; what changed already is left out.
    Result<BulkProgress> advance(BulkProgress progress, std::chrono::milliseconds budget);
    /// Everything in one transaction: for few articles.
    Result<BulkProgress> perform(const BulkAction &action, const QList<ArticleId> &ids);

private:
    Connection &m_db;
    Timestamp m_now;
};

} // namespace depeche
