#include "store/statement.h"

#include "core/log.h"
#include "store/threadguard.h"

#include <QCoreApplication>
#include <QSqlError>

namespace depeche {

namespace {

// Result codes of sqlite3.h; the plugin reports the extended code, whose low byte is the primary one.
enum SqliteCode {
    Busy = 5,
    LockedTable = 6,
    ReadOnlyDb = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

} // namespace

Error storageError(const QSqlError &error, const QString &context)
{
    const QString detail = context + u": " + error.text() + u" (" + error.nativeErrorCode() + u')';
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Full:
        return {ErrorKind::DiskFull,
                QCoreApplication::translate(
                    "depeche", "The disk is full. Nothing was changed; make room and try again."),
                detail};
    case Busy:
    case LockedTable:
        return {ErrorKind::Locked,
                QCoreApplication::translate(
                    "depeche",
                    "Another program is using the database. Nothing was changed; try again in a moment."),
                detail};
    case ReadOnlyDb:
        return {ErrorKind::ReadOnly,
                QCoreApplication::translate("depeche",
                                            "The profile cannot be written. Check the rights of its folder."),
                detail};
    case Corrupt:
    case NotADatabase:
        return {
            ErrorKind::Storage,
            QCoreApplication::translate(
                "depeche",
                "The database is damaged. Run “depeche check”, or restore a backup with “depeche restore”."),
            detail};
    case CannotOpen:
        return {
            ErrorKind::Storage,
            QCoreApplication::translate(
                "depeche", "The database cannot be opened. Check that its folder exists and can be read."),
            detail};
    case IoError:
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
    , m_query(db.takePrepared(sql))
    , m_sql(sql)
{
    assertSqlAllowedHere();
    m_prepared = m_query != nullptr;
    if (m_prepared)
        return;
    m_query = std::make_unique<QSqlQuery>(db.handle());
    m_query->setForwardOnly(true);
    m_prepared = m_query->prepare(sql); // an error is reported when it runs
}

Statement::~Statement()
{
    m_query->finish();
    if (m_prepared && !m_query->lastError().isValid())
        m_db.giveBack(m_sql, std::move(m_query));
}

Result<> Statement::runWith(const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query->bindValue(int(i), values.at(i));
    return execute();
}

Result<> Statement::execute()
{
    assertSqlAllowedHere();
    if (m_prepared && m_query->exec())
        return {};
    const Error error = storageError(m_query->lastError(), m_sql);
    qCWarning(lcStore).noquote() << error.detail;
    return error;
}

Result<> Statement::ended() const
{
    if (m_query->lastError().isValid())
        return storageError(m_query->lastError(), m_sql);
    return {};
}

std::optional<Timestamp> Statement::time(int column) const
{
    const QVariant value = m_query->value(column);
    if (value.isNull())
        return std::nullopt;
    return fromUnixSeconds(value.toLongLong());
}

} // namespace depeche
