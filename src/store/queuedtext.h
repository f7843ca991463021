#pragma once

#include "core/result.h"
#include "core/stem.h"

#include <QString>

struct sqlite3;

namespace depeche {

/// The columns of the index for one article: folded, with stems, divided by blanks.
struct IndexedText
{
    QString title;
    QString author;
    QString body;
    StemLanguage language = StemLanguage::None;
};

/// What goes into the index. Taking an article out needs exactly the same: see IndexTable.
IndexedText indexedText(const QString &title, const QString &lead, const QString &authors,
                        const QString &body, const QString &language, Stemmers &stemmers);

/// Adds the SQL function depeche_matches(expression, title, lead, authors, body, language): whether the index would find an
/// article of this text. A page that searches looks so at the newest articles that wait for the index.
Result<> addQueuedTextFunction(sqlite3 *db);

} // namespace depeche
