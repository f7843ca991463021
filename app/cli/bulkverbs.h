#pragma once

#include "cli/session.h"
#include "store/bulkaction.h"

namespace depeche {

/// What to do with a query that was not fully understood: parts of it were searched as text.
enum class OnMisreading { GoOn, Refuse };

/// Whether @p words name articles at all.
bool namesArticles(const QStringList &words);
/// Does @p action to the articles that @p words name, by ids or by a query, and answers how many changed.
void runOnArticles(Session &session, const BulkAction &action, const QStringList &words,
                   OnMisreading misreading);

} // namespace depeche
