#pragma once

#include "core/clock.h"
#include "feed/opml.h"
#include "store/connection.h"

namespace depeche {

/// What is done with user names and passwords that stand in addresses.
enum class ExportedPasswords {
    LeaveOut, ///< the list can be given to others
    Include,
};

/// All subscriptions with their folders, and whatever the lists said that they were imported from. Time grows with their
/// number. @p now is the document's date. importPlan() of it gives the same folders and feeds, and these the same bytes.
Result<OpmlDocument> exportOpml(Connection &db, Timestamp now,
                                ExportedPasswords passwords = ExportedPasswords::LeaveOut);

/// How many addresses have a user name or password in them.
Result<int> addressesWithPasswords(Connection &db);

/// Whether exportOpml() made @p document.
bool isOwnExport(const OpmlDocument &document);

} // namespace depeche
