#include "store/migrator.h"

#include "store/backup.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace depeche {

namespace {

QStringList migrationFiles()
{
    return QDir(QStringLiteral(":/sql")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

} // namespace

QStringList splitStatements(const QString &sql)
{
    QStringList statements;
    QString current;
    for (const QString &line : sql.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u"--"))
            continue;
        current += line + u'\n';
        if (trimmed.endsWith(u';')) {
            statements += current;
            current.clear();
        }
    }
    if (!current.trimmed().isEmpty())
        statements += current;
    return statements;
}

Migrator::Migrator(Connection &db, QString file)
    : m_db(db)
    , m_file(std::move(file))
{
}

int Migrator::newestVersion()
{
    const QStringList files = migrationFiles();
    return files.isEmpty() ? 0 : files.last().left(3).toInt();
}

Result<int> Migrator::version()
{
    auto version = numberOf(m_db, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    return int(*version);
}

Result<> Migrator::migrate()
{
    const auto current = version();
    if (!current)
        return current.error();
    if (*current > newestVersion()) {
        return Error{ErrorKind::NewerData,
                     QCoreApplication::translate(
                         "depeche", "This profile was written by a newer version of Dépêche. It is opened "
                                    "for reading only; update the program to change it."),
                     QStringLiteral("schema %1, known %2").arg(*current).arg(newestVersion())};
    }
    if (*current == newestVersion())
        return {};
    if (*current > 0) {
        const QString copy = m_file + QStringLiteral(".before-%1").arg(newestVersion());
        if (!QFile::exists(copy))
            DEPECHE_TRY(copyDatabase(m_db, copy));
    }
    for (const QString &file : migrationFiles()) {
        const int number = file.left(3).toInt();
        if (number > *current)
            DEPECHE_TRY(apply(number, QStringLiteral(":/sql/") + file));
    }
    return {};
}

Result<> Migrator::apply(int version, const QString &sqlFile)
{
    QFile file(sqlFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, file.errorString(), sqlFile};
    auto transaction = Transaction::begin(m_db, Durability::User);
    if (!transaction)
        return transaction.error();
    // Another program may have migrated while we waited for the lock.
    const auto now = this->version();
    if (!now)
        return now.error();
    if (*now >= version)
        return {};
    for (const QString &statement : splitStatements(QString::fromUtf8(file.readAll())))
        DEPECHE_TRY(m_db.exec(statement));
    DEPECHE_TRY(m_db.exec(QStringLiteral("PRAGMA user_version = %1").arg(version)));
    return (*transaction)->commit();
}

} // namespace depeche
