#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"
#include "store/connection.h"

#include <QSqlQuery>
#include <QUrl>
#include <QVariant>

class QSqlError;

namespace depeche {

/// Turns what SQLite says into an error for the user: disk full, locked, damaged, read-only.
Error storageError(const QSqlError &error, const QString &context);

/// A prepared statement: binds, runs, walks the rows. Every failure is a Result; none can be overlooked.
///
///     Statement query(db, u"SELECT id, name FROM tags WHERE kind = ?");
///     DEPECHE_TRY(query.run(kind));
///     while (query.next())
///         use(query.id<TagId>(0), query.text(1));
///     return query.ended();
///
/// A value used twice is written @name both times: the first place counts as its question mark. (Qt makes ?1
/// a name of its own at each place.)
class Statement final
{
public:
    Statement(Connection &db, const QString &sql);
    /// Gives the prepared query back to the connection.
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds @p values to the question marks in order and runs. May be called again.
    template <typename... Values>
    Result<> run(const Values &...values)
    {
        int position = 0;
        (m_query->bindValue(position++, toVariant(values)), ...);
        return execute();
    }
    Result<> runWith(const QVariantList &values);

    /// Moves to the next row.
    bool next() { return m_query->next(); }
    /// Whether the walk ended because there were no more rows. Call it after a loop over next().
    Result<> ended() const;
    /// Rows changed by the last run().
    int changed() const { return m_query->numRowsAffected(); }
    qint64 lastInsertId() const { return m_query->lastInsertId().toLongLong(); }

    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    bool isNull(int column) const { return m_query->value(column).isNull(); }
    QUrl url(int column) const { return QUrl(text(column)); }
    std::optional<Timestamp> time(int column) const;
    template <typename IdType>
    IdType id(int column) const
    {
        return IdType(number(column));
    }

private:
    template <typename Tag>
    static QVariant toVariant(Id<Tag> id)
    {
        return id.isValid() ? QVariant(id.value) : QVariant();
    }
    static QVariant toVariant(Timestamp time) { return toUnixSeconds(time); }
    static QVariant toVariant(const QString &text)
    {
        return text.isNull() ? QVariant(QLatin1String("")) : QVariant(text);
    }
    static QVariant toVariant(const QUrl &url) { return toVariant(QString::fromLatin1(url.toEncoded())); }
    template <typename T>
    static QVariant toVariant(const std::optional<T> &value)
    {
        return value ? toVariant(*value) : QVariant();
    }
    template <typename T>
    static QVariant toVariant(const T &value)
    {
        return QVariant::fromValue(value);
    }

    Result<> execute();

    Connection &m_db;
    std::unique_ptr<QSqlQuery> m_query;
    QString m_sql;
    bool m_prepared = false;
};

/// Runs @p query and makes a list of its rows with @p make(const Statement &).
template <typename Make, typename... Values>
auto listOf(Statement &query, Make make, const Values &...values)
    -> Result<QList<std::invoke_result_t<Make, const Statement &>>>
{
    DEPECHE_TRY(query.run(values...));
    QList<std::invoke_result_t<Make, const Statement &>> rows;
    while (query.next())
        rows.append(make(query));
    DEPECHE_TRY(query.ended());
    return rows;
}

/// The number in the first row, or 0.
template <typename... Values>
Result<qint64> numberOf(Connection &db, const QString &sql, const Values &...values)
{
    Statement query(db, sql);
    DEPECHE_TRY(query.run(values...));
    const qint64 number = query.next() ? query.number(0) : 0;
    DEPECHE_TRY(query.ended());
    return number;
}

} // namespace depeche
