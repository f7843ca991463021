#pragma once

#include "store/connection.h"
#include "store/queryterm.h"

namespace depeche {

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
    /// The part of all articles with ids from @p from to below @p until.
    double part(qint64 from, qint64 until) const;
    /// Articles wait for the index.
    bool isIndexBehind() const { return m_isIndexBehind; }

private:
    Result<double> flagged(ArticleFlag flag);
    Result<double> tagged(qint64 tag);
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
