#pragma once

#include "store/querysizes.h"

#include <QVariant>

namespace depeche {

/// Conditions as SQL expressions on one row of article_state, "s", and its id.
class QueryTests final
{
public:
    /// What is known of the rows that are tested.
    enum class Rows {
        Indexed, ///< nothing waits for the index
        Mixed,   ///< some of them may wait for it
        Queued,  ///< all of them do
    };

    /// @p idColumn: where the id is known first, which may be before the row of article_state is read. All rows are of
    /// @p range, which has @p part of all articles.
    QueryTests(Rows kind, QString idColumn, IdRange range, double part)
        : m_kind(kind)
        , m_id(std::move(idColumn))
        , m_range(range)
        , m_part(part)
    {
    }

    /// For about @p rows rows. Appends the values of its question marks to @p values.
    QString sql(const QueryTerm &term, double rows, QVariantList &values) const;
    /// Microseconds for each of @p rows rows, about, when @p part of all articles is looked at.
    static double cost(const QueryTerm &term, double rows, double part);

private:
    QString joined(const QueryTerm &term, const QString &separator, double rows, QVariantList &values) const;
    QString words(const QueryTerm &term, double rows, QVariantList &values) const;

    Rows m_kind;
    QString m_id;
    IdRange m_range;
    double m_part;
};

/// "1,2,3"
QString numberList(const QList<qint64> &numbers);

} // namespace depeche
