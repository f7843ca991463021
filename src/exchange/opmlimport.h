#pragma once

#include "core/clock.h"
#include "exchange/opmlplan.h"

#include <atomic>
#include <memory>

namespace depeche {

/// How far an import is. Written by the import, read by whoever waits for it; any thread.
struct ImportProgress
{
    std::atomic<int> done = 0;           ///< rows of the plan
    std::atomic<bool> cancelled = false; ///< set it: the import fails with Cancelled, and nothing of it stays
};

/// How a list is imported.
struct ImportOptions
{
    enum class KnownFeeds {
        Leave, ///< what is subscribed to already stays where it is
        Move,  ///< it goes into the folder the list has it in, if the list has it in one
    };

    QString folder; ///< path of the folder that the list goes into; empty: the top
    KnownFeeds known = KnownFeeds::Leave;
    std::shared_ptr<ImportProgress> progress; ///< may be null
};

/// What an import did, or would do.
struct ImportReport
{
    QList<FeedId> added;        ///< new subscriptions, in the order of the list
    int feeds = 0;              ///< named in the document, without doubles
    int toAdd = 0;              ///< of these: new and chosen
    int known = 0;              ///< of these: subscribed to already
    int invalid = 0;            ///< of these: the address is no http(s) address
    int duplicates = 0;         ///< named again
    int others = 0;             ///< outlines that are no feeds
    int moved = 0;              ///< known ones that were put into another folder
    int folders = 0;            ///< folders that hold a new feed
    std::optional<UndoId> undo; ///< the step that takes it back; none if nothing was done

    bool operator==(const ImportReport &) const = default;
};

/// Subscribes to what is chosen in @p plan, in folders named as its outlines. Compares with the store once more, so that
/// @p plan may be old. The caller makes it one transaction (Library::write): all of it or nothing. It is one step of the
/// undo table. A feed that is subscribed to already keeps its name and all else.
Result<ImportReport> importPlan(Connection &db, const ImportPlan &plan, const ImportOptions &options,
                                Timestamp now);

/// What importPlan() would do with @p plan after compareWithStore(); added and undo are empty. Pure.
ImportReport previewOf(const ImportPlan &plan, const ImportOptions &options);

/// For the user: "280 feeds imported, 30 known already …".
QString importSummary(const ImportReport &report);

} // namespace depeche
