#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace depeche {

/// Replaces the file at @p path by @p bytes, or leaves it as it is and says why: never half a file. Not on the GUI
/// thread.
Result<> writeFile(const QString &path, const QByteArray &bytes);

} // namespace depeche
