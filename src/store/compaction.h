#pragma once

#include "store/connection.h"

#include <chrono>

namespace depeche {

/// How far a compaction is. A value that goes from one slice to the next.
struct CompactionPosition
{
    enum class Stage { Index, Pages, Statistics, Done };

    Stage stage = Stage::Index;
    bool mergesAll = false; ///< Index: every segment is being merged into one
    bool hasBegun = false;  ///< Index: the merge of all was begun
    qint64 pages = 0;       ///< given back so far

    bool isDone() const { return stage == Stage::Done; }
    bool operator==(const CompactionPosition &) const = default;
};

/// Tidies the index and gives room back. In slices beside other work: segments of the index are merged, free pages at the
/// end of the file are given back (new databases have auto_vacuum = INCREMENTAL), statistics of the planner are renewed
/// from samples. Or all at once, which takes the lock for as long as it takes to write everything anew. On db-write.
class Compaction final
{
public:
    explicit Compaction(Connection &db)
        : m_db(db)
    {
    }

    enum class Merge {
        WhenWorthIt, ///< of all segments only if a tenth of the articles was purged since the last time
        All,
    };
    Result<CompactionPosition> begin(Merge merge);
    /// One slice, within a transaction: for @p budget at most, and some milliseconds for the last step.
    Result<CompactionPosition> slice(CompactionPosition from,
                                     std::chrono::milliseconds budget = std::chrono::milliseconds(50));
    /// Notes for the next begin() that articles left the index, within their transaction.
    Result<> notePurged(qint64 articles);

    /// Brings the write-ahead log into the file, if no reader needs it now. Outside a transaction.
    Result<> emptyLog();

    /// Bytes that must be free beside the database for writeAnew().
    Result<qint64> roomNeeded();
    /// Writes the whole database anew without gaps (VACUUM). Outside a transaction. ErrorKind::DiskFull, before anything
    /// is done, if there is too little room; ErrorKind::Cancelled as Connection::obey() says. Nothing changes then.
    Result<> writeAnew();

private:
    Result<bool> mergeSome(CompactionPosition &position);
    Result<bool> giveSomeBack(CompactionPosition &position);

    Connection &m_db;
};

} // namespace depeche
