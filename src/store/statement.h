#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"
#include "store/connection.h"

#include <QUrl>
#include <QVarLengthArray>
#include <QVariant>

namespace depeche {

/// Turns what SQLite says into an error for the user: disk full, locked, damaged, read-only. @p code is of sqlite3.h;
/// @p db, which may be null, knows more about it.
Error storageError(int code, sqlite3 *db, const QString &context);

/// A prepared statement: binds, runs, walks the rows. Every failure is a Result; none can be overlooked.
///
///     Statement query(db, u"SELECT id, name FROM tags WHERE kind = ?");
///     DEPECHE_TRY(query.run(kind));
///     while (query.next())
///         use(query.id<TagId>(0), query.text(1));
///     return query.ended();
///
/// A value used twice is written @name both times: the first place counts as its question mark. What is bound is kept
/// as long as SQLite may read it, so texts and blobs are shared and not copied.
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
        beginBinding(sizeof...(Values));
        int position = 0;
        (bind(++position, values), ...);
        return execute();
    }
    Result<> runWith(const QVariantList &values);

    /// Moves to the next row.
    bool next();
    /// Whether the walk ended because there were no more rows. Call it after a loop over next().
    Result<> ended() const;
    /// Rows changed by the last run().
    int changed() const { return m_changed; }
    qint64 lastInsertId() const { return m_lastInsertId; }

    qint64 number(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    QUrl url(int column) const { return QUrl(text(column)); }
    std::optional<Timestamp> time(int column) const;
    template <typename IdType>
    IdType id(int column) const
    {
        return IdType(number(column));
    }

private:
    enum class State { Idle, HasFirst, Walking, Done, Failed };

    template <typename Tag>
    void bind(int position, Id<Tag> id)
    {
        id.isValid() ? bind(position, id.value) : bindNull(position);
    }
    template <typename T>
    void bind(int position, const std::optional<T> &value)
    {
        value ? bind(position, *value) : bindNull(position);
    }
    template <typename T>
    requires std::is_integral_v<T>
    void bind(int position, T value) { bindNumber(position, qint64(value)); }
    void bind(int position, Timestamp time) { bindNumber(position, toUnixSeconds(time)); }
    void bind(int position, const QString &text) { bindText(position, text.toUtf8()); }
    void bind(int position, QLatin1String text) { bindText(position, QByteArray(text.data(), text.size())); }
    void bind(int position, const QUrl &url) { bindText(position, url.toEncoded()); }
    void bind(int position, const QByteArray &blob); ///< null: NULL
    void bind(int position, const QVariant &value);
    void bindNumber(int position, qint64 number);
    void bindText(int position, const QByteArray &utf8);
    void bindNull(int position);

    void beginBinding(size_t count);
    Result<> execute();
    void step();
    Error error() const;

    Connection &m_db;
    QString m_sql;
    std::unique_ptr<PreparedStatement> m_prepared;
    std::optional<Error> m_prepareError;
    QVarLengthArray<QByteArray, 24> m_bound; ///< what SQLite reads while it runs
    State m_state = State::Idle;
    int m_code = 0; ///< of sqlite3.h: why it failed
    int m_changed = 0;
    qint64 m_lastInsertId = 0;
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
