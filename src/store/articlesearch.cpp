#include "store/articlesearch.h"

#include "store/keptcounts.h"
#include "store/queryresolver.h"
#include "store/querysql.h"
#include "store/statement.h"

namespace depeche {

namespace {

/// Ranking looks at the newest matches only: scoring every match of a common word takes seconds.
constexpr int RankedWindow = 3000;

/// What is expected to take longer is looked for in parts.
constexpr double PatienceMicroseconds = 8000;
constexpr int FirstWindow = 64; ///< of the time the archive spans
constexpr int WindowGrowth = 4;

constexpr auto RankColumns = "bm25(article_fts, 8.0, 4.0, 1.0)"; // title, author, body

} // namespace

Result<QList<ArticleId>> ArticleSearch::ids(const ArticleQuery &query, int limit, ArticleId before)
{
    QueryCompiler compiler(m_db, m_now);
    DEPECHE_TRY(compiler.prepare(query));
    IdRange range;
    if (before.isValid())
        range.until = before.value;
    if (query.order == ArticleQuery::Order::Relevance)
        return ranked(compiler, limit, range);
    const CompiledQuery whole = compiler.compiled(limit, range);
    if (limit < 0 || whole.cost < PatienceMicroseconds)
        return run(whole.idSql(limit), whole.values());
    return windowed(compiler, limit, range);
}

Result<QList<ArticleId>> ArticleSearch::windowed(const QueryCompiler &compiler, int limit, IdRange range)
{
    // What is dear looks at the newest first: sets that are made on the way are small then, and mostly a page is full.
    const IdRange everything = compiler.everything();
    range.until = std::min(range.until, everything.until);
    qint64 span = (everything.until - everything.from) / FirstWindow;
    QList<ArticleId> ids;
    while (ids.size() < limit && range.until > everything.from) {
        range.from = std::max(everything.from, range.until - span);
        const int wanted = limit - int(ids.size());
        const CompiledQuery part = compiler.compiled(wanted, range);
        const auto found = run(part.idSql(wanted), part.values());
        if (!found)
            return found;
        ids += *found;
        range.until = range.from;
        span *= WindowGrowth;
    }
    return ids;
}

Result<QList<ArticleId>> ArticleSearch::ranked(const QueryCompiler &compiler, int limit, IdRange range)
{
    CompiledQuery compiled = compiler.compiled(RankedWindow, range, QueryCompiler::For::Ranking);
    if (!compiled.isRanked()) // no words: newest first
        return run(compiled.idSql(limit), compiled.values());
    CompiledQuery indexed{{compiled.arms.takeFirst()}};
    // The score is computed once a row: SQLite does not merge a query with a limit into the one around it.
    indexed.arms.first().scored = QLatin1String(RankColumns);
    const QString window = indexed.idSql(RankedWindow);
    auto best = run(QString(u"SELECT id FROM (" + window + u") ORDER BY score, id DESC"), indexed.values());
    if (!best)
        return best;
    if (!compiled.arms.isEmpty()) {
        // What waits for the index has no rank yet: some of it at the end, rather than nothing.
        const auto queued = run(compiled.idSql(limit < 0 ? -1 : limit / 4), compiled.values());
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
    QueryCompiler compiler(m_db, m_now);
    DEPECHE_TRY(compiler.prepare(query));
    const CompiledQuery compiled = compiler.compiled(-1);
    Statement statement(m_db, compiled.countSql());
    DEPECHE_TRY(statement.runWith(compiled.values()));
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
