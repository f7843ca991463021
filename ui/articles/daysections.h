#pragma once

#include "core/ids.h"

#include <QList>

namespace depeche {

/// The rows of @p ids (newest first) at which a new day begins in the user's time zone, ascending; 0 is the first
/// unless the list is empty. The time comes from the ids; logarithmic in the length for each day.
QList<int> dayStarts(const QList<ArticleId> &ids);

} // namespace depeche
