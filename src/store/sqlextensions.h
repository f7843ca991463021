#pragma once

#include "core/result.h"

struct sqlite3;

namespace depeche {

/// Adds what our SQL uses beyond SQLite itself to a connection: functions and the tokenizer of the index.
Result<> addExtensions(sqlite3 *db);

} // namespace depeche
