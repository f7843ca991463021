#pragma once

#include "domain/articlequery.h"
#include "store/connection.h"
#include "store/querysizes.h"
#include "store/queryterm.h"

#include <QVariant>
#include <limits>

namespace depeche {

/// One stream of ids, newest first. The table article_state is joined as "s".
struct QueryArm
{
    QString idColumn; ///< what to order by: the key of the driving table
    QString from;
    QStringList where;
    QVariantList values;   ///< of the question marks
    QString scored;        ///< an expression that is given with each id, "score"; empty: none
    bool distinct = false; ///< the driving table may give an id twice in a row
    bool ranked = false;   ///< article_fts is in from, so bm25() may be used
    bool sorts = false;    ///< the ids come out of order: there are few
    bool queued = false;   ///< what the index does not have yet: index_queue q
};

/// An ArticleQuery as SQL: the union of streams. Each is in the order of an index and they are merged, so that a page
/// costs the same wherever it is and however many matches there are. Values for the question marks of all: values().
struct CompiledQuery
{
    QList<QueryArm> arms;
    double cost = 0; ///< microseconds, about

    bool isRanked() const { return !arms.isEmpty() && arms.first().ranked; }

    /// "SELECT id …" of the newest matches; @p limit < 0: all.
    QString idSql(int limit) const;
    /// The ids in no order: a set.
    QString setSql() const;
    /// "SELECT count(*) …"
    QString countSql() const;
    QVariantList values() const;
};

/// Of the articles that wait for the index, a page looks at the newest so many: reading and folding one takes 0.17 ms.
/// What is beyond is found when the index has it, and at once by who asks for all matches.
inline constexpr int QueuedWindow = 150;

/// Turns conditions into SQL: looks up names (QueryResolver), guesses sizes (QuerySizes), and chooses the cheapest way
/// (QueryPlanner). Synchronous; see Connection for threads.
class QueryCompiler final
{
public:
    /// The order decides whether the index must drive, so that its hits can be ranked.
    enum class For { Ids, Ranking };

    QueryCompiler(Connection &db, Timestamp now)
        : m_db(db)
        , m_now(now)
        , m_sizes(db)
    {
    }

    /// Looks up names and sizes. What is compiled then must be run in the same transaction.
    Result<> prepare(const ArticleQuery &query);
    /// The best way to the newest @p wanted matches (< 0: to all) of @p range. After prepare().
    CompiledQuery compiled(int wanted, IdRange range = {}, For purpose = For::Ids) const;
    /// All ids there are. After prepare().
    IdRange everything() const { return m_sizes.everything(); }

private:
    Connection &m_db;
    Timestamp m_now;
    QuerySizes m_sizes;
    QueryTerm m_term;
};

} // namespace depeche
