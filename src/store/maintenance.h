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
    qint64 databaseBytes = 0;
    qint64 indexBytes = 0;
    int schema = 0;
};

/// Checking, copying and compacting the database. Outside a transaction, on db-write.
class Maintenance final
{
public:
    explicit Maintenance(Connection &db)
        : m_db(db)
    {
    }

    /// What is wrong, in words; empty when all is well: integrity of the file, of the index, of the counters.
    Result<QStringList> check();
    /// A complete, consistent copy. ErrorKind::Exists if the file is there already.
    Result<> backup(const QString &file);
    /// Deletes for good what was unsubscribed from before @p before, tidies the index and gives room back.
    Result<> compact(Timestamp before);
    Result<StoreStats> stats();

private:
    Connection &m_db;
};

} // namespace depeche
