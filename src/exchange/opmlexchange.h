#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"
#include "feed/opml.h"
#include "store/connection.h"

namespace depeche {

/// What an import does, or would do.
struct ImportReport
{
    QList<FeedId> added; ///< new subscriptions
    int feeds = 0;       ///< named in the document, without doubles
    int known = 0;       ///< of these: subscribed to already, left as they are
    int invalid = 0;     ///< of these: the address is no http(s) address
    int folders = 0;     ///< folders of the document that hold a new feed

    int toAdd() const { return feeds - known - invalid; }

    bool operator==(const ImportReport &) const = default;
};

/// Subscribes to the feeds of @p document that are not there yet, in folders named as its outlines. A feed that is
/// subscribed to already stays where and how it is. The caller makes it one transaction (Library::write). Of a feed
/// named more than once the first place counts.
Result<ImportReport> importOpml(Connection &db, const OpmlDocument &document, Timestamp now);

/// What importOpml() would do; nothing is changed and added is empty.
Result<ImportReport> previewImport(Connection &db, const OpmlDocument &document);

/// Unsubscribes from what an import added, and removes the folders that are empty then.
Result<> undoImport(Connection &db, const QList<FeedId> &added, Timestamp now);

/// All subscriptions with their folders. @p now is the document's date.
Result<OpmlDocument> exportOpml(Connection &db, Timestamp now);

} // namespace depeche
