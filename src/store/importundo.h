#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "store/connection.h"

#include <QList>

namespace depeche {

/// What an import of subscriptions did, so that it can be taken back in one step.
struct ImportUndo
{
    struct Move
    {
        FeedId feed;
        std::optional<FolderId> from;
        int position = 0; ///< there
        std::optional<FolderId> to;

        bool operator==(const Move &) const = default;
    };

    QList<FeedId> added;     ///< subscribed to, also those that had been unsubscribed from
    QList<FolderId> folders; ///< made, each after the one it lies in
    QList<Move> moved;

    bool isEmpty() const { return added.isEmpty() && folders.isEmpty() && moved.isEmpty(); }

    /// For the undo table.
    QByteArray packed() const;

    bool operator==(const ImportUndo &) const = default;
};

/// Takes back the import that packed() made @p packed of: its feeds go where feeds go that the user unsubscribes from
/// (articles and stars are kept), what it moved goes back unless the user moved it again, and its folders go if they are
/// empty then. Time grows with the size of the import only. NotFound if nothing of it is left.
Result<> takeBackImport(Connection &db, const QByteArray &packed, Timestamp now);

} // namespace depeche
