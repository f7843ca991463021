#pragma once

#include "store/connection.h"

namespace depeche {

/// Brings a database to the newest schema: numbered files :/sql/NNN_name.sql, each in one transaction, never
/// edited after release. Before a migration of an existing database a copy is kept beside it
/// ("depeche.db.before-2").
class Migrator final
{
public:
    /// @p file is the path of @p db's database, for the copy.
    Migrator(Connection &db, QString file);

    /// The schema this program writes.
    static int newestVersion();
    /// The schema of @p db.
    Result<int> version();
    /// Fails with ErrorKind::NewerData when a newer program wrote the database; nothing is changed then.
    Result<> migrate();

private:
    Result<> apply(int version, const QString &sqlFile);

    Connection &m_db;
    QString m_file;
};

/// The statements of a migration file: one ends with each line that ends in a semicolon.
QStringList splitStatements(const QString &sql);

} // namespace depeche
