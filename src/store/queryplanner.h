#pragma once

#include "store/querysizes.h"
#include "store/querysql.h"
#include "store/queryterm.h"

namespace depeche {

/// Chooses what drives a query, and writes its SQL. Everything that can drive delivers newest first: the index, a tag, a
/// feed, a partial index of a flag, or a walk over article_state; an Or is the union of its parts. What is left over is
/// tested for each row. The choice is by expected cost: rows walked until the page is full × what their tests take.
/// Pure but for the sizes it was given. The SQL names indexes, so that plans do not depend on statistics.
class QueryPlanner final
{
public:
    /// @p wanted < 0: all matches.
    QueryPlanner(const QuerySizes &sizes, int wanted)
        : m_sizes(sizes)
        , m_wanted(wanted)
    {
    }

    CompiledQuery compiled(const QueryTerm &term, IdRange range, QueryCompiler::For purpose) const;

private:
    enum class Way {
        Walk,       ///< article_state in the order of its key
        Flagged,    ///< a partial index of article_state
        Feed,       ///< one feed
        Gather,     ///< several feeds or tags, then sorted: for few articles
        Tag,        ///< one tag
        EachTag,    ///< a stream for each tag
        Words,      ///< the index, the rest tested
        WordsAmong, ///< the index among the ids that meet the rest
        EachChild,  ///< a stream for each part of an Or
    };
    struct Plan
    {
        double cost = 0;
        Way way = Way::Walk;
        qsizetype conjunct = -1; ///< that drives
        double rows = 0;         ///< expected to be walked
        IdRange range;           ///< that the conjuncts allow
    };

    Plan best(const QList<QueryTerm> &conjuncts, int depth, QueryCompiler::For purpose) const;
    QList<QueryArm> build(const QList<QueryTerm> &conjuncts, int depth, QueryCompiler::For purpose) const;
    QueryArm streamed(const QList<QueryTerm> &conjuncts, const Plan &plan) const;
    QueryArm queued(const QList<QueryTerm> &conjuncts, const Plan &plan) const;
    void addTests(QueryArm &arm, const QList<QueryTerm> &rest, const Plan &plan) const;

    const QuerySizes &m_sizes;
    int m_wanted;
};

} // namespace depeche
