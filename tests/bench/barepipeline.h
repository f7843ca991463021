#pragma once

#include "bench/download.h"

#include <QString>

namespace depeche::bench {

/// The least a newsreader can do with the same documents, which is what the program is measured against: curl on one
/// thread; on another libxml2's tree (JSON feeds: Qt's), and SQLite's C interface with prepared statements, one
/// transaction for each document, WAL and synchronous=NORMAL as the program has it. At most 32 documents wait between the
/// two. Nothing is sanitised, folded, deduplicated, tagged or scheduled.
enum class BareIndex {
    None,
    Fts5 ///< also an FTS5 table (contentless, tokenizer unicode61) of titles and texts without their HTML tags
};

struct BareResult
{
    Downloaded downloaded;
    int articles = 0;
    QString error; ///< empty when all went well

    bool operator==(const BareResult &) const = default;
};

/// Fills @p file, which must not exist.
BareResult runBarePipeline(const QList<Download> &downloads, const QString &file, BareIndex index);

} // namespace depeche::bench
