#pragma once

#include "feed/entrylist.h"
#include "feed/parsedfeed.h"
#include "feed/readcontext.h"

namespace depeche {

/// Reads JSON Feed 1 and 1.1 (https://jsonfeed.org). Sets the format if it is one, and the problem if not. A cut
/// document gives the items that are complete.
void readJsonFeed(ParsedFeed &feed, EntryList &entries, const QByteArray &utf8, const ReadContext &context);

} // namespace depeche
