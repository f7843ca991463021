#pragma once

#include <QtGlobal>

struct sqlite3_stmt;

namespace depeche {

/// Owns a prepared statement of SQLite.
class PreparedStatement final
{
public:
    explicit PreparedStatement(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    ~PreparedStatement();
    Q_DISABLE_COPY_MOVE(PreparedStatement)

    sqlite3_stmt *raw() const { return m_statement; }

private:
    sqlite3_stmt *m_statement;
};

} // namespace depeche
