#include "store/connection.h"

#include "store/statement.h"
#include "store/threadguard.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <atomic>

namespace depeche {

namespace {

/// Qt names connections in one table for the whole process.
QString uniqueName()
{
    static std::atomic<int> next{0};
    return QStringLiteral("depeche-%1").arg(next.fetch_add(1));
}

QStringList pragmas(Connection::Mode mode)
{
    QStringList list{
        QStringLiteral("PRAGMA foreign_keys = ON"),    QStringLiteral("PRAGMA trusted_schema = OFF"),
        QStringLiteral("PRAGMA cell_size_check = ON"), QStringLiteral("PRAGMA temp_store = MEMORY"),
        QStringLiteral("PRAGMA cache_size = -16384"),  QStringLiteral("PRAGMA mmap_size = 268435456")};
    if (mode == Connection::Mode::ReadWrite) {
        list << QStringLiteral("PRAGMA journal_mode = WAL") << QStringLiteral("PRAGMA synchronous = NORMAL")
             << QStringLiteral("PRAGMA secure_delete = FAST");
    } else {
        list << QStringLiteral("PRAGMA query_only = ON");
    }
    return list;
}

} // namespace

Connection::Connection(QSqlDatabase database, QString name, Mode mode)
    : m_database(std::move(database))
    , m_name(std::move(name))
    , m_mode(mode)
{
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
