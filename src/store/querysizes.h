#pragma once

#include "store/connection.h"
#include "store/queryterm.h"

#include <limits>

namespace depeche {

/// Ids from @p from to below @p until.
struct IdRange
{
    qint64 from = 0;
    qint64 until = std::numeric_limits<qint64>::max();

    bool operator==(const IdRange &) const = default;
};

/// About how many articles meet a condition, from the kept counts where there are some, else from a look at the newest
/// few thousand. Costs a millisecond or two whatever the size of the archive. Synchronous; see Connection for threads.
class QuerySizes final
{
public:
    explicit QuerySizes(Connection &db)
        : m_db(db)
    {
    }

    /// Reads the totals; call it first.
    Result<> read();
    /// Writes sizes into @p term and all below it.
    Result<> estimate(QueryTerm &term);

    double articles() const { return m_articles; }
    double unread() const { return m_unread; }
    /// The part of all articles that is in @p range.
    double part(IdRange range) const;
    IdRange everything() const { return {m_oldest, m_newest + 1}; }
    /// Articles wait for the index.
    bool isIndexBehind() const { return m_isIndexBehind; }

private:
    Result<double> sizeOf(const QueryTerm &term);
    Result<double> flagged(ArticleFlag flag);
    Result<double> tagged(const QList<qint64> &tags);
    Result<double> ofFeeds(const QList<qint64> &feeds);
    Result<double> extrapolated(const QString &newest, const QVariantList &values);

    Connection &m_db;
    double m_articles = 0;
    double m_unread = 0;
    double m_starred = 0;
    double m_later = 0;
    qint64 m_oldest = 0;
    qint64 m_newest = 0;
    bool m_isIndexBehind = false;
};

} // namespace depeche
