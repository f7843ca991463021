#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "store/connection.h"

#include <QString>

namespace depeche {

/// A complete, consistent copy of @p db in @p file, which must not exist: it is there when it is whole, or not at all.
/// Outside a transaction.
Result<> copyDatabase(Connection &db, const QString &file);

/// Whether @p file is a database of ours that this program can read and that is whole; the reason otherwise.
Result<> verifyBackup(const QString &file);

/// Puts a verified copy of @p backup in the place of @p database, which no program may have open (else ErrorKind::Locked). What was there is
/// kept beside it; its name is the result, empty when there was nothing. On an error nothing was changed.
Result<QString> restoreBackup(const QString &backup, const QString &database, Timestamp now);

} // namespace depeche
