#pragma once

#include "feed/feedparser.h"

namespace depeche {

/// Reads a web page as a feed: the h-feed of microformats2 (or its h-entries), else a list of articles in JSON-LD
/// (ItemList, Blog, CollectionPage of BlogPostings or NewsArticles). Only for pages that the user asked for as a feed and
/// that offer no real one. Pure, any thread. Entries are in document order, at most source.maxEntries; isFeed() is false,
/// with Problem::Html, when the page has no such list. An entry alone (an article's own page) is no list.
ParsedFeed parsePageAsFeed(const FeedSource &page);

} // namespace depeche
