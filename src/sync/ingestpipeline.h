#pragma once

#include "core/result.h"
#include "domain/feed.h"
#include "feed/feedparser.h"

namespace depeche {

/// How the texts of the articles are handed over.
enum class Texts {
    Plain,
    Packed ///< NewArticle::packed: for the store
};

/// A feed document to what the store takes. Pure; runs in the WorkerPool. Keeps what could be read of a
/// damaged document and says so in IngestBatch::note. Of more than 5,000 entries the newest 5,000 are kept.
/// Fails, with a message for the user, when @p source is empty or no feed. Validators and hash are left to
/// the caller.
Result<IngestBatch> ingest(FeedId feed, const FeedSource &source, Texts texts = Texts::Plain,
                           FeedKind kind = FeedKind::Document);

/// The same of a document that was read already. Takes @p parsed apart on the way, so that its texts need not be kept twice.
IngestBatch ingestParsed(FeedId feed, ParsedFeed &&parsed, const FeedSource &source,
                         Texts texts = Texts::Plain);

} // namespace depeche
