#pragma once

#include "core/result.h"
#include "domain/feed.h"
#include "net/httpclient.h"

namespace depeche {

/// A fetched feed document, ready for the store.
struct FeedDocument
{
    IngestBatch batch;
    FetchRecord record;
    bool sameBytes = false; ///< as last time: nothing can be new

    bool operator==(const FeedDocument &) const = default;
};

/// The request for @p feed with what the server said last time, byte for byte. None if its address is none.
std::optional<HttpRequest> feedRequest(const Feed &feed);

/// True if @p response has a document, perhaps a damaged one, that should be read.
bool hasDocument(const HttpResponse &response);

/// Reads the document in @p response. Pure; for the WorkerPool. Validators are taken over from a complete document only.
Result<FeedDocument> readFeedDocument(const Feed &feed, const HttpResponse &response, Timestamp now);

/// The record of an attempt at @p feed that brought no document: 304, or failed with @p error for the user.
FetchRecord recordOfUnchanged(const Feed &feed, const HttpResponse &response, Timestamp attempted);
FetchRecord recordOfFailure(const Feed &feed, const HttpResponse &response, Timestamp attempted,
                            const QString &error);

} // namespace depeche
