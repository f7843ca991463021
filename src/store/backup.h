#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

namespace depeche {

/// Whether @p file is a database of ours that this program can read and that is whole; the reason otherwise.
Result<> verifyBackup(const QString &file);

/// Puts a verified copy of @p backup in the place of @p database, which no program may have open. What was there is
/// kept beside it; its name is the result, empty when there was nothing. On an error nothing was changed.
Result<QString> restoreBackup(const QString &backup, const QString &database, Timestamp now);

} // namespace depeche
