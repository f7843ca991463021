#pragma once

#include "bench/archive/archivereport.h"

namespace depeche::bench {

/// The lines of the table: what was measured, in the order of the design's budgets.
QList<ArchiveRow> archiveRows(const QJsonObject &archives, const QStringList &sizes);

} // namespace depeche::bench
