#include "store/backup.h"

#include "store/maintenance.h"
#include "store/migrator.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <array>

namespace depeche {

namespace {

Error cannotReplace(const QString &file, const QString &detail)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("depeche", "%1 could not be replaced: %2 Nothing was changed.")
                .arg(QDir::toNativeSeparators(file), detail),
            file};
}

/// Brings the write-ahead log into the file, so that the file alone is complete. ErrorKind::Locked when another program
/// has it open: leaving WAL needs the file for itself alone.
Result<> foldLogIn(const QString &database)
{
    auto db = Connection::open(database, Connection::Mode::ReadWrite);
    if (!db)
        return db.error();
    return (*db)->exec(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

const std::array<QString, 2> &logSuffixes()
{
    static const std::array<QString, 2> suffixes{QStringLiteral("-wal"), QStringLiteral("-shm")};
    return suffixes;
}

} // namespace

Result<> copyDatabase(Connection &db, const QString &file)
{
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part); // of a copy that was cut short
    Statement copy(db, QStringLiteral("VACUUM INTO ?"));
    if (const auto copied = copy.run(part); !copied) {
        QFile::remove(part);
        return copied.error();
    }
    QFile complete(part);
    if (!complete.rename(file)) {
        const QString detail = complete.errorString();
        QFile::remove(part);
        return cannotReplace(file, detail);
    }
    return {};
}

Result<> verifyBackup(const QString &file)
{
    if (!QFile::exists(file))
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("depeche", "There is no file %1.")
                         .arg(QDir::toNativeSeparators(file)),
                     {}};
    const auto copy = Connection::open(file, Connection::Mode::Immutable);
    if (!copy)
        return copy.error();
    const auto version = Migrator(**copy, file).version();
    if (!version)
        return version.error();
    if (*version < 1 || *version > Migrator::newestVersion())
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate("depeche", "%1 is no backup that this version can read.")
                         .arg(QDir::toNativeSeparators(file)),
                     {}};
    const auto problems = Maintenance(**copy).check();
    if (!problems)
        return problems.error();
    if (!problems->isEmpty())
        return Error{
            ErrorKind::Storage,
            QCoreApplication::translate("depeche", "The backup is damaged: %1").arg(problems->first()),
            {}};
    return {};
}

Result<QString> restoreBackup(const QString &backup, const QString &database, Timestamp now)
{
    DEPECHE_TRY(verifyBackup(backup));
    const QString incoming = database + QStringLiteral(".restoring");
    QFile::remove(incoming);
    QFile copy(backup);
    if (!copy.copy(incoming)) {
        QFile::remove(incoming);
        return cannotReplace(database, copy.errorString());
    }
    // The copy too: a full disk shows here, before anything is replaced.
    if (const auto verified = verifyBackup(incoming); !verified) {
        QFile::remove(incoming);
        return verified.error();
    }
    QString kept;
    if (QFile::exists(database)) {
        // A damaged database is what people restore over: it is kept as it is, log and all.
        const auto folded = foldLogIn(database);
        if (!folded && folded.error().kind == ErrorKind::Locked) {
            QFile::remove(incoming);
            return folded.error();
        }
        kept = database + QStringLiteral(".before-restore-%1").arg(toUnixSeconds(now));
        QFile current(database);
        if (!current.rename(kept)) {
            QFile::remove(incoming);
            return cannotReplace(database, current.errorString());
        }
        for (const QString &suffix : logSuffixes())
            QFile::rename(database + suffix, kept + suffix);
    }
    QFile file(incoming);
    if (!file.rename(database)) {
        const QString detail = file.errorString();
        QFile::rename(kept, database);
        for (const QString &suffix : logSuffixes())
            QFile::rename(kept + suffix, database + suffix);
        QFile::remove(incoming);
        return cannotReplace(database, detail);
    }
    return kept;
}

} // namespace depeche
