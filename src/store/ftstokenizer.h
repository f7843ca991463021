#pragma once

#include "core/result.h"

struct sqlite3;

namespace depeche {

/// Adds the tokenizer "depeche" of the full-text index to a connection (https://sqlite.org/fts5.html, "Custom
/// Tokenizers"). What it gets is folded and divided by blanks already (core/text.h, core/stem.h); it only splits. A
/// term that begins with StemMark stands at the place of the term before it, mark included; one that begins with
/// InsteadMark likewise, without the mark. So phrases and title:, author:, text: work as if the stems were not there.
Result<> addTokenizer(sqlite3 *db);

} // namespace depeche
