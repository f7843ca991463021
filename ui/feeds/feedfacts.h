#pragma once

#include "domain/feed.h"
#include "store/connection.h"

namespace depeche {

/// What the properties of a feed show, read at once. A value.
struct FeedFacts
{
    Feed feed;
    QString folder; ///< its path
    QList<FetchLogEntry> history;
    QList<FormerAddress> former;

    bool operator==(const FeedFacts &) const = default;
};

/// A job for Library::read().
Result<FeedFacts> readFeedFacts(Connection &db, FeedId id);

} // namespace depeche
