#pragma once

#include "core/result.h"
#include "domain/changes.h"

#include <QCache>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <memory>

namespace depeche {

/// One open SQLite database. Lives and dies on the thread that opened it, usually inside a DbQueue; table
/// classes take it by reference. Not for the GUI thread (store/threadguard.h).
class Connection final
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Immutable, ///< for a folder that cannot be written: no other program may change the file meanwhile
    };

    static Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs one statement without parameters or results.
    Result<> exec(const QString &sql);

    QSqlDatabase &handle() { return m_database; }
    /// A prepared query for @p sql that nobody uses now, if one was given back.
    std::unique_ptr<QSqlQuery> takePrepared(const QString &sql);
    /// Keeps @p query for the next who runs the same.
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);
    bool isReadOnly() const { return m_mode != Mode::ReadWrite; }

    /// What the jobs of the current transaction changed. Table classes note it here; the Library sends it on
    /// after the commit, and drops it after a rollback.
    StoreChanges &changes() { return m_changes; }
    StoreChanges takeChanges() { return std::exchange(m_changes, {}); }

private:
    Connection(QSqlDatabase database, QString name, Mode mode);

    QSqlDatabase m_database;
    QString m_name;
    Mode m_mode;
    QCache<QString, QSqlQuery> m_prepared; ///< by its SQL
    StoreChanges m_changes;
};

/// What is read while it lives is one state of the database, whatever others commit meanwhile.
class Snapshot final
{
public:
    static Result<std::unique_ptr<Snapshot>> begin(Connection &db);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    explicit Snapshot(Connection &db)
        : m_db(db)
    {
    }
    Connection &m_db;
};

/// Whether a transaction must be on the disk before it counts as done.
enum class Durability {
    Fetched, ///< may be lost with the power: it can be fetched again
    User,    ///< what the user did: never lost once it was acknowledged
};

/// Begins a transaction; rolls it back unless commit() was called and succeeded.
class Transaction final
{
public:
    static Result<std::unique_ptr<Transaction>> begin(Connection &db, Durability durability);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<> commit();

private:
    explicit Transaction(Connection &db)
        : m_db(db)
    {
    }
    Connection &m_db;
    bool m_open = true;
};

} // namespace depeche
