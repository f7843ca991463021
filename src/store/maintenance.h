#pragma once

#include "store/connection.h"

namespace depeche {

/// Numbers about the database for `depeche stats`.
struct StoreStats
{
    qint64 articles = 0;
    qint64 unread = 0;
    qint64 feeds = 0;
    qint64 tags = 0;
    qint64 notIndexed = 0; ///< articles that wait for the index
    qint64 databaseBytes = 0;
    qint64 freeBytes = 0;  ///< of it, in pages nobody uses
    qint64 textBytes = 0;  ///< of it, texts and earlier versions of them
    qint64 indexBytes = 0; ///< of it, the search index
    qint64 listBytes = 0;  ///< of it, what lists show: lines, state, enclosures
    qint64 tagBytes = 0;   ///< of it, tags and which article has which
    int schema = 0;
};

/// Checking, mending and copying the database. On db-write outside a transaction, or where copies are looked at.
class Maintenance final
{
public:
    explicit Maintenance(Connection &db)
        : m_db(db)
    {
    }

    /// What is looked at, one after the other: File and Index take long, minutes for a million articles.
    enum class Part { File, References, FeedCounts, FlagCounts, TagCounts, Index };
    static const QList<Part> &parts();

    /// What is wrong with one part, in words; empty when all is well.
    Result<QStringList> check(Part part);
    /// The same for all of it. A copy of an older schema has no counts of its own and is checked without.
    Result<QStringList> check();
    /// Counts anew what is counted, and has the index take in what it lacks; if it has what is gone, it is made anew in
    /// the background. Nothing the user did is touched. In one transaction of its own.
    Result<> mend();
    /// A complete, consistent copy. ErrorKind::Exists if the file is there already.
    Result<> backup(const QString &file);
    /// Reads every page for the sizes of the parts: seconds for a large database.
    Result<StoreStats> stats();

private:
    Result<QStringList> checkFile();
    Result<QStringList> checkReferences();
    Result<QStringList> checkFeedCounts();
    Result<QStringList> checkFlagCounts();
    Result<QStringList> checkTagCounts();
    Result<QStringList> checkIndex();
    Result<qint64> strayIndexEntries();
    Result<> readSizes(StoreStats &stats);

    Connection &m_db;
};

} // namespace depeche
