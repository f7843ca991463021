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

/// True if the request for @p feed says which version we have, so that 304 is an answer.
bool isConditional(const Feed &feed);

/// The request for @p feed with the user's options (but the password), and what the server said last time, byte for byte. None if its address is none.
std::optional<HttpRequest> feedRequest(const Feed &feed);

/// True if @p response has a document, perhaps a damaged one, that should be read.
bool hasDocument(const HttpResponse &response);

/// Reads the document in @p response. Pure; for the WorkerPool. Validators are taken over from a complete document only.
/// @p known: dates of articles of the feed that are stored, which tell its rhythm together with those in the document.
Result<FeedDocument> readFeedDocument(const Feed &feed, const HttpResponse &response, Timestamp now,
                                      const QList<Timestamp> &known = {});

/// The record of an attempt at @p feed that brought no document: 304, or failed with @p error for the user.
FetchRecord recordOfUnchanged(const Feed &feed, const HttpResponse &response, Timestamp attempted,
                              const QList<Timestamp> &known = {});
FetchRecord recordOfFailure(const Feed &feed, const HttpResponse &response, Timestamp attempted,
                            const QString &error);
/// The plan for a feed that was not asked, because its server wants to be left alone (HttpFailure::HostPaused).
FetchRecord recordOfPause(const Feed &feed, const HttpResponse &response, Timestamp attempted);

} // namespace depeche
