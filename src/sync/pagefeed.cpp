#include "sync/pagefeed.h"

namespace depeche {

ParsedFeed parsePageAsFeed(const FeedSource &page)
{
    ParsedFeed feed;
    feed.baseUrl = page.baseUrl;
    feed.problem = ParsedFeed::Problem::Html;
    return feed;
}

} // namespace depeche
