#include "ui/feeds/feedfacts.h"

#include "store/feedtable.h"
#include "store/fetchtable.h"

namespace depeche {

Result<FeedFacts> readFeedFacts(Connection &db, FeedId id)
{
    const auto feed = FeedTable(db).feed(id);
    if (!feed)
        return feed.error();
    const auto folders = FolderTable(db).folders();
    if (!folders)
        return folders.error();
    const auto history = FetchTable(db).history(id);
    if (!history)
        return history.error();
    const auto former = FetchTable(db).formerAddresses(id);
    if (!former)
        return former.error();
    return FeedFacts{*feed, folderPath(*folders, feed->folder), *history, *former};
}

} // namespace depeche
