#include "store/connection.h"

#include "store/statement.h"
#include "store/threadguard.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <array>
#include <atomic>

namespace depeche {

namespace {

/// Qt names connections in one table for the whole process.
QString uniqueName()
{
    static std::atomic<int> next{0};
    return QStringLiteral("depeche-%1").arg(next.fetch_add(1));
}

constexpr int MaxPrepared = 100; ///< statements kept per connection

QStringList pragmas(Connection::Mode mode)
{
    QStringList list{
        QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA trusted_schema = OFF"),
        QStringLiteral("PRAGMA cell_size_check = ON"), QStringLiteral("PRAGMA temp_store = MEMORY"),
        QStringLiteral("PRAGMA cache_size = -16384")};
    if (mode == Connection::Mode::ReadWrite) {
        // A checkpoint syncs the whole file: at the default of 1,000 pages they were a tenth of a large refresh.
        list << QStringLiteral("PRAGMA cache_size = -32768") // what a large transaction changes should fit
             << QStringLiteral("PRAGMA journal_mode = WAL") << QStringLiteral("PRAGMA synchronous = NORMAL")
             << QStringLiteral("PRAGMA secure_delete = FAST")
             << QStringLiteral("PRAGMA wal_autocheckpoint = 8000");
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

Connection::Connection(QSqlDatabase database, QString name, Mode mode)
    : m_database(std::move(database))
    , m_name(std::move(name))
    , m_mode(mode)
    , m_prepared(MaxPrepared)
{
}

std::unique_ptr<QSqlQuery> Connection::takePrepared(const QString &sql)
{
    return std::unique_ptr<QSqlQuery>(m_prepared.take(sql));
}

void Connection::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    if (isWorthKeeping(sql))
        m_prepared.insert(sql, query.release());
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    assertSqlAllowedHere();
    const QString name = uniqueName();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000");
    QString path = file;
    if (mode != Mode::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == Mode::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        path = QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + QStringLiteral("?immutable=1");
    }
    database.setConnectOptions(options);
    database.setDatabaseName(path);
    if (!database.open()) {
        const Error error = storageError(database.lastError(), file);
        database = {};
        QSqlDatabase::removeDatabase(name);
        return error;
    }
    std::unique_ptr<Connection> connection(new Connection(database, name, mode));
    database = {}; // or the name could not be given back if a pragma fails
    for (const QString &pragma : pragmas(mode))
        DEPECHE_TRY(connection->exec(pragma));
    return connection;
}

Connection::~Connection()
{
    if (m_mode == Mode::ReadWrite)
        (void)exec(QStringLiteral("PRAGMA optimize"));
    m_prepared.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
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
