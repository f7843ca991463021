#include "store/statement.h"

#include "core/log.h"
#include "store/threadguard.h"

#include <QCoreApplication>
#include <sqlite3.h>

namespace depeche {

Error storageError(int code, sqlite3 *db, const QString &context)
{
    const QString words = QString::fromUtf8(
        db && sqlite3_extended_errcode(db) == code ? sqlite3_errmsg(db) : sqlite3_errstr(code));
    const QString detail = context + u": " + words + u" (" + QString::number(code) + u')';
    switch (code & 0xff) {
    case SQLITE_INTERRUPT: return {ErrorKind::Cancelled, {}, detail};
    case SQLITE_FULL:
        return {ErrorKind::DiskFull,
                QCoreApplication::translate(
                    "depeche", "The disk is full. Nothing was changed; make room and try again."),
                detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Locked,
                QCoreApplication::translate(
                    "depeche",
                    "Another program is using the database. Nothing was changed; try again in a moment."),
                detail};
    case SQLITE_READONLY:
        return {ErrorKind::ReadOnly,
                QCoreApplication::translate("depeche",
                                            "The profile cannot be written. Check the rights of its folder."),
                detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {
            ErrorKind::Storage,
            QCoreApplication::translate(
                "depeche",
                "The database is damaged. Run “depeche check”, or restore a backup with “depeche restore”."),
            detail};
    case SQLITE_CANTOPEN:
        return {
            ErrorKind::Storage,
            QCoreApplication::translate(
                "depeche", "The database cannot be opened. Check that its folder exists and can be read."),
            detail};
    case SQLITE_IOERR:
        return {ErrorKind::Storage,
                QCoreApplication::translate("depeche", "The disk reported an error. Nothing was changed."),
                detail};
    default:
        return {
            ErrorKind::Storage,
            QCoreApplication::translate("depeche", "The database reported an error. Nothing was changed."),
            detail};
    }
}

Statement::Statement(Connection &db, const QString &sql)
    : m_db(db)
    , m_sql(sql)
    , m_prepared(db.takePrepared(sql))
{
    assertSqlAllowedHere();
    if (m_prepared)
        return;
    sqlite3_stmt *raw = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    m_code = sqlite3_prepare_v3(db.handle(), utf8.constData(), int(utf8.size()) + 1,
                                SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (m_code == SQLITE_OK)
        m_prepared = std::make_unique<PreparedStatement>(raw);
    // An error is reported when it runs; read now, before another statement changes what the connection says of it.
    else
        m_prepareError = storageError(m_code, db.handle(), sql);
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    sqlite3_reset(m_prepared->raw());
    sqlite3_clear_bindings(m_prepared->raw());
    if (m_state != State::Failed)
        m_db.giveBack(m_sql, std::move(m_prepared));
}

Result<> Statement::runWith(const QVariantList &values)
{
    beginBinding(size_t(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i)
        bind(int(i) + 1, values.at(i));
    return execute();
}

void Statement::beginBinding(size_t count)
{
    m_state = State::Idle;
    m_code = SQLITE_OK;
    if (!m_prepared)
        return;
    sqlite3_reset(m_prepared->raw());
    m_bound.clear();
    if (size_t(sqlite3_bind_parameter_count(m_prepared->raw())) != count)
        m_code = SQLITE_RANGE;
}

void Statement::bind(int position, const QByteArray &blob)
{
    if (!m_prepared)
        return;
    if (blob.isNull())
        return bindNull(position);
    m_bound.append(blob);
    sqlite3_bind_blob64(m_prepared->raw(), position, m_bound.last().constData(), sqlite3_uint64(blob.size()),
                        SQLITE_STATIC);
}

void Statement::bindText(int position, const QByteArray &utf8)
{
    if (!m_prepared)
        return;
    m_bound.append(utf8.isNull() ? QByteArrayLiteral("") : utf8);
    sqlite3_bind_text64(m_prepared->raw(), position, m_bound.last().constData(), sqlite3_uint64(utf8.size()),
                        SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindNumber(int position, qint64 number)
{
    if (m_prepared)
        sqlite3_bind_int64(m_prepared->raw(), position, number);
}

void Statement::bindNull(int position)
{
    if (m_prepared)
        sqlite3_bind_null(m_prepared->raw(), position);
}

void Statement::bind(int position, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType: return bindNull(position);
    case QMetaType::QByteArray: return bind(position, value.toByteArray());
    case QMetaType::QString: return bind(position, value.toString());
    default: return bindNumber(position, value.toLongLong());
    }
}

Result<> Statement::execute()
{
    assertSqlAllowedHere();
    if (m_prepareError || m_code != SQLITE_OK) {
        m_state = State::Failed;
    } else {
        step();
        m_changed = sqlite3_changes(m_db.handle());
        m_lastInsertId = sqlite3_last_insert_rowid(m_db.handle());
    }
    if (m_state != State::Failed) {
        if (m_state == State::Walking)
            m_state = State::HasFirst;
        return {};
    }
    const Error failure = error();
    if (failure.kind != ErrorKind::Cancelled)
        qCWarning(lcStore).noquote() << failure.detail;
    return failure;
}

void Statement::step()
{
    const int code = sqlite3_step(m_prepared->raw());
    if (code == SQLITE_ROW) {
        m_state = State::Walking;
    } else if (code == SQLITE_DONE) {
        m_state = State::Done;
    } else {
        m_state = State::Failed;
        m_code = code;
    }
}

bool Statement::next()
{
    if (m_state == State::HasFirst)
        m_state = State::Walking;
    else if (m_state == State::Walking)
        step();
    return m_state == State::Walking;
}

Error Statement::error() const
{
    return m_prepareError ? *m_prepareError : storageError(m_code, m_db.handle(), m_sql);
}

Result<> Statement::ended() const
{
    if (m_state == State::Failed)
        return error();
    return {};
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_prepared->raw(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_prepared->raw(), column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_prepared->raw(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_prepared->raw(), column));
}

QByteArray Statement::bytes(int column) const
{
    const auto *blob = static_cast<const char *>(sqlite3_column_blob(m_prepared->raw(), column));
    return QByteArray(blob, sqlite3_column_bytes(m_prepared->raw(), column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_prepared->raw(), column) == SQLITE_NULL;
}

std::optional<Timestamp> Statement::time(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return fromUnixSeconds(number(column));
}

} // namespace depeche
