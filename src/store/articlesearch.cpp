#include "store/articlesearch.h"

#include "store/keptcounts.h"
#include "store/queryresolver.h"
#include "store/querysql.h"
#include "store/statement.h"

namespace depeche {

namespace {

/// Ranking looks at the newest matches only: scoring every match of a common word takes seconds.
constexpr int RankedWindow = 3000;

constexpr auto RankColumns = "bm25(article_fts, 8.0, 4.0, 1.0)"; // title, author, body

} // namespace

Result<QList<ArticleId>> ArticleSearch::ids(const ArticleQuery &query, int limit, ArticleId before)
{
    if (query.order == ArticleQuery::Order::Relevance)
        return ranked(query, limit, before);
    const auto compiled = QueryCompiler(m_db, m_now).compile(query, limit);
    if (!compiled)
        return compiled.error();
    return run(compiled->idSql(limit, before), compiled->idValues(before));
}

Result<QList<ArticleId>> ArticleSearch::ranked(const ArticleQuery &query, int limit, ArticleId before)
{
    auto compiled = QueryCompiler(m_db, m_now).compile(query, RankedWindow, QueryCompiler::For::Ranking);
    if (!compiled)
        return compiled.error();
    if (!compiled->isRanked())
        return run(compiled->idSql(limit, before), compiled->idValues(before));
    CompiledQuery indexed{{compiled->arms.takeFirst()}};
    // The score is computed once a row: SQLite does not merge a query with a limit into the one around it.
    indexed.arms.first().scored = QLatin1String(RankColumns);
    const QString window = indexed.idSql(RankedWindow, before);
    auto best =
        run(QString(u"SELECT id FROM (" + window + u") ORDER BY score, id DESC"), indexed.idValues(before));
    if (!best)
        return best;
    if (!compiled->arms.isEmpty()) {
        // What waits for the index has no rank yet: some of it at the end, rather than nothing.
        const int most = limit < 0 ? -1 : limit / 4;
        const auto queued = run(compiled->idSql(most, before), compiled->idValues(before));
        if (!queued)
            return queued;
        if (limit >= 0)
            best->resize(std::min(best->size(), qsizetype(limit) - queued->size()));
        best->append(*queued);
    }
    return limit < 0 ? *best : best->mid(0, limit);
}

Result<QList<ArticleId>> ArticleSearch::run(const QString &sql, const QVariantList &values)
{
    Statement statement(m_db, sql);
    DEPECHE_TRY(statement.runWith(values));
    QList<ArticleId> ids;
    while (statement.next())
        ids.append(statement.id<ArticleId>(0));
    DEPECHE_TRY(statement.ended());
    return ids;
}

Result<int> ArticleSearch::count(const ArticleQuery &query)
{
    const auto term = QueryResolver(m_db, m_now).resolve(query);
    if (!term)
        return term.error();
    const auto kept = KeptCounts(m_db).count(*term);
    if (!kept)
        return kept.error();
    if (*kept)
        return **kept;
    const auto compiled = QueryCompiler(m_db, m_now).compile(query);
    if (!compiled)
        return compiled.error();
    Statement statement(m_db, compiled->countSql());
    DEPECHE_TRY(statement.runWith(compiled->idValues()));
    const int number = statement.next() ? int(statement.number(0)) : 0;
    DEPECHE_TRY(statement.ended());
    return number;
}

Result<int> ArticleSearch::unreadCount(const ArticleQuery &query)
{
    return count(both(query, ArticleQuery::unread()));
}

Result<QList<TagCount>> ArticleSearch::topTags(const ArticleQuery &query, int limit, int sample)
{
    const auto newest = ids({query.root}, sample);
    return newest ? FacetReader(m_db).tags(*newest, limit) : newest.error();
}

Result<Facets> ArticleSearch::facets(const ArticleQuery &query, int limit, int sample)
{
    // One more tells whether there are more.
    const auto newest = ids({query.root}, sample + 1);
    if (!newest)
        return newest.error();
    auto facets = FacetReader(m_db).facets(newest->mid(0, sample), limit);
    if (facets)
        facets->isSample = newest->size() > sample;
    return facets;
}

} // namespace depeche
