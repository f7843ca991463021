#pragma once

#include "store/queryterm.h"

#include <QVariant>

namespace depeche {

/// Conditions as SQL expressions on one row of article_state, "s".
class QueryTests final
{
public:
    /// What is known of the rows that are tested.
    enum class Rows {
        Indexed, ///< nothing waits for the index
        Mixed,   ///< some of them may wait for it
        Queued,  ///< all of them do
    };

    /// @p rows: about how many will be tested.
    QueryTests(Rows kind, double rows)
        : m_kind(kind)
        , m_rows(rows)
    {
    }

    /// Appends the values of its question marks to @p values.
    QString sql(const QueryTerm &term, QVariantList &values) const;
    /// Microseconds for a row, about.
    double cost(const QueryTerm &term) const;

private:
    QString joined(const QueryTerm &term, const QString &separator, QVariantList &values) const;
    QString words(const QueryTerm &term, QVariantList &values) const;

    Rows m_kind;
    double m_rows;
};

/// "1,2,3"
QString numberList(const QList<qint64> &numbers);

} // namespace depeche
