#pragma once

#include "store/maintenance.h"

#include <QJsonObject>

namespace depeche {

/// The numbers of `stats`, which `compact` tells as well.
QJsonObject statsToJson(const StoreStats &stats);
QString statsText(const StoreStats &stats);

} // namespace depeche
