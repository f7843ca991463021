#pragma once

#include "net/httpheaders.h"

namespace depeche {

/// How long after @p now an answer with @p headers is fresh by HTTP (RFC 9111, 4.2; RFC 8246), so that asking again makes
/// no sense: max-age, else Expires against the server's own Date, less the Age a cache gave it. No cache is shared by us,
/// so s-maxage does not count, and nothing is guessed. 0 to 5 hours: servers have been seen to claim 16 years.
std::chrono::seconds freshnessOf(const HttpHeaders &headers, Timestamp now);

} // namespace depeche
