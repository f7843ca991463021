#pragma once

#include "core/ids.h"

#include <QList>
#include <QString>

namespace depeche {

/// Ids as a JSON array, for json_each(): one bound value for any number of them.
QString jsonArray(const QList<ArticleId> &ids);

} // namespace depeche
