#pragma once

#include "core/result.h"
#include "domain/changes.h"

#include "store/preparedstatement.h"
#include "store/reading.h"

#include <QCache>
#include <memory>

struct sqlite3;

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

    sqlite3 *handle() const { return m_database; }
    /// A prepared statement for @p sql that nobody uses now, if one was given back.
    std::unique_ptr<PreparedStatement> takePrepared(const QString &sql);
    /// Keeps @p statement for the next who runs the same.
    void giveBack(const QString &sql, std::unique_ptr<PreparedStatement> statement);
    bool isReadOnly() const { return m_mode != Mode::ReadWrite; }

    /// What the jobs of the current transaction changed. Table classes note it here; the Library sends it on
    /// after the commit, and drops it after a rollback.
    StoreChanges &changes() { return m_changes; }
    StoreChanges takeChanges() { return std::exchange(m_changes, {}); }

    /// From now on what runs here ends with ErrorKind::Cancelled as soon as @p flag is set; null: nothing ends it.
    void obey(const CancelFlag *flag) { m_cancelled = flag; }

private:
    Connection(sqlite3 *database, Mode mode);
    static int checkCancelled(void *connection);

    sqlite3 *m_database;
    Mode m_mode;
    QCache<QString, PreparedStatement> m_prepared; ///< by its SQL
    const CancelFlag *m_cancelled = nullptr;
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
