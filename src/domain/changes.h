#pragma once

#include "domain/article.h"

#include <QHash>
#include <QSet>

namespace depeche {

/// What one commit changed: the one message everything above the store lives on.
struct StoreChanges
{
    QList<ArticleId> added;
    QList<ArticleId> updated; ///< text, tags or details, not flags
    QList<ArticleId> removed;
    QHash<ArticleId, ArticleFlags> flags; ///< articles with changed flags and their flags now
    QSet<FeedId> feeds;                   ///< title, fetch state or counts changed
    bool feedTree = false;                ///< feeds or folders were added, removed, moved or renamed
    bool tags = false;                    ///< tags were followed, unfollowed, merged, renamed
    bool savedSearches = false;
    bool undo = false;       ///< there is something new to undo
    bool searchable = false;              ///< the index caught up: searches find more than before
    bool everything = false; ///< too much to list (a bulk action, another program): read again

    bool isEmpty() const { return *this == StoreChanges(); }
    void merge(const StoreChanges &other);

    bool operator==(const StoreChanges &) const = default;
};

} // namespace depeche
