#include "domain/changes.h"

namespace depeche {

void StoreChanges::merge(const StoreChanges &other)
{
    added += other.added;
    updated += other.updated;
    removed += other.removed;
    flags.insert(other.flags);
    feeds.unite(other.feeds);
    feedTree |= other.feedTree;
    tags |= other.tags;
    savedSearches |= other.savedSearches;
    undo |= other.undo;
    searchable |= other.searchable;
    everything |= other.everything;
}

} // namespace depeche
