#pragma once

#include "bench/archive/querycases.h"

#include <QJsonObject>
#include <memory>

struct sqlite3;

namespace depeche::bench {

/// SQLite's own interface to a profile's database, read-only: sizes, known tags, and the least that showing a list can
/// cost. One thread.
class RawDatabase final
{
public:
    explicit RawDatabase(const QString &file);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    qint64 number(const QByteArray &sql) const;
    QString text(const QByteArray &sql) const;
    /// Steps through all rows of @p sql, reading every column; how many there were.
    int walk(const QByteArray &sql) const;

    KnownTags knownTags() const;
    /// Bytes: "database", and of it "index" (the tables of the full-text index), "texts" and "tags".
    QJsonObject sizes() const;

private:
    sqlite3 *m_db = nullptr;
};

} // namespace depeche::bench
