#include "store/connection.h"

#include "store/sqlextensions.h"
#include "store/statement.h"
#include "store/threadguard.h"

#include <QUrl>
#include <array>
#include <sqlite3.h>

namespace depeche {

namespace {

constexpr int MaxPrepared = 100; ///< statements kept per connection
constexpr int BusyMilliseconds = 10000;
/// Instructions of SQLite's machine between two looks at the flag: some tens of microseconds.
constexpr int StepsBetweenLooks = 2000;

QStringList pragmas(Connection::Mode mode)
{
    QStringList list{
        QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA trusted_schema = OFF"),
        QStringLiteral("PRAGMA cell_size_check = ON"), QStringLiteral("PRAGMA temp_store = MEMORY"),
        QStringLiteral("PRAGMA cache_size = -16384")};
    if (mode == Connection::Mode::ReadWrite) {
        // auto_vacuum counts before the first page is written; an older database changes with its next VACUUM.
        // A checkpoint syncs the whole file, and a page that changed often is written once by it: at the default of 1,000
        // pages a large refresh writes half as much again.
        list << QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL")
             << QStringLiteral("PRAGMA analysis_limit = 400") // samples; the planner needs no more
             << QStringLiteral("PRAGMA cache_size = -32768")  // what a large transaction changes should fit
             << QStringLiteral("PRAGMA journal_mode = WAL") << QStringLiteral("PRAGMA synchronous = NORMAL")
             << QStringLiteral("PRAGMA secure_delete = FAST")
             << QStringLiteral("PRAGMA wal_autocheckpoint = 32000");
    } else {
        list << QStringLiteral("PRAGMA query_only = ON") << QStringLiteral("PRAGMA mmap_size = 67108864");
    }
    return list;
}

/// Pragmas take effect while they are prepared, and what changes the schema is run once.
bool isWorthKeeping(const QString &sql)
{
    static constexpr std::array kinds = {
        QLatin1String("SELECT"), QLatin1String("INSERT"), QLatin1String("UPDATE"), QLatin1String("DELETE"),
        QLatin1String("WITH"),   QLatin1String("BEGIN"),  QLatin1String("COMMIT"), QLatin1String("ROLLBACK")};
    return std::any_of(kinds.begin(), kinds.end(),
                       [&sql](QLatin1String kind) { return sql.startsWith(kind); });
}

} // namespace

PreparedStatement::~PreparedStatement()
{
    sqlite3_finalize(m_statement);
}

Connection::Connection(sqlite3 *database, Mode mode)
    : m_database(database)
    , m_mode(mode)
    , m_prepared(MaxPrepared)
{
    sqlite3_progress_handler(database, StepsBetweenLooks, &Connection::checkCancelled, this);
}

int Connection::checkCancelled(void *connection)
{
    const CancelFlag *flag = static_cast<const Connection *>(connection)->m_cancelled;
    return flag && flag->load(std::memory_order_relaxed) ? 1 : 0;
}

std::unique_ptr<PreparedStatement> Connection::takePrepared(const QString &sql)
{
    return std::unique_ptr<PreparedStatement>(m_prepared.take(sql));
}

void Connection::giveBack(const QString &sql, std::unique_ptr<PreparedStatement> statement)
{
    if (isWorthKeeping(sql))
        m_prepared.insert(sql, statement.release());
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    assertSqlAllowedHere();
    // A connection is used by one thread at a time, so SQLite need not lock it.
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    QByteArray path = file.toUtf8();
    if (mode == Mode::Immutable) {
        flags |= SQLITE_OPEN_URI;
        path = QUrl::fromLocalFile(file).toEncoded() + "?immutable=1";
    }
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(path.constData(), &database, flags, nullptr);
    if (code != SQLITE_OK) {
        const Error error = storageError(code, database, file);
        sqlite3_close_v2(database);
        return error;
    }
    std::unique_ptr<Connection> connection(new Connection(database, mode));
    sqlite3_busy_timeout(database, BusyMilliseconds);
    DEPECHE_TRY(addExtensions(database));
    for (const QString &pragma : pragmas(mode))
        DEPECHE_TRY(connection->exec(pragma));
    return connection;
}

Connection::~Connection()
{
    m_cancelled = nullptr;
    if (m_mode == Mode::ReadWrite)
        (void)exec(QStringLiteral("PRAGMA optimize"));
    m_prepared.clear();
    sqlite3_close_v2(m_database);
}

Result<> Connection::exec(const QString &sql)
{
    Statement statement(*this, sql);
    return statement.run();
}

Result<std::unique_ptr<Snapshot>> Snapshot::begin(Connection &db)
{
    DEPECHE_TRY(db.exec(QStringLiteral("BEGIN")));
    return std::unique_ptr<Snapshot>(new Snapshot(db));
}

Snapshot::~Snapshot()
{
    (void)m_db.exec(QStringLiteral("ROLLBACK"));
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &db, Durability durability)
{
    // WAL: FULL syncs the log at each commit, NORMAL only at checkpoints. Cannot change inside a transaction.
    DEPECHE_TRY(db.exec(durability == Durability::User ? QStringLiteral("PRAGMA synchronous = FULL")
                                                       : QStringLiteral("PRAGMA synchronous = NORMAL")));
    // IMMEDIATE: wait for the other program's write here, not fail in the middle.
    DEPECHE_TRY(db.exec(QStringLiteral("BEGIN IMMEDIATE")));
    db.takeChanges();
    return std::unique_ptr<Transaction>(new Transaction(db));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // Fails, and logs it, when SQLite has rolled back by itself already, as with a full disk.
    (void)m_db.exec(QStringLiteral("ROLLBACK"));
    m_db.takeChanges();
}

Result<> Transaction::commit()
{
    DEPECHE_TRY(m_db.exec(QStringLiteral("COMMIT")));
    m_open = false;
    return {};
}

} // namespace depeche
