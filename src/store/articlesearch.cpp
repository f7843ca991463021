#include "store/articlesearch.h"

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
    const auto compiled = QueryCompiler(m_db, m_now).compile(query);
    if (!compiled)
        return compiled.error();
    QString sql = compiled->idSql(limit, before);
    if (query.order == ArticleQuery::Order::Relevance && compiled->ranked) {
        sql =
            QStringLiteral(
                "SELECT id FROM (SELECT %1 AS id, %2 AS score FROM %3 WHERE %4%5 ORDER BY %1 DESC LIMIT %6) "
                "ORDER BY score, id DESC")
                .arg(compiled->idColumn, QLatin1String(RankColumns), compiled->from, compiled->where,
                     before.isValid() ? QString(u" AND " + compiled->idColumn + u" < ?") : QString())
                .arg(RankedWindow);
        if (limit >= 0)
            sql += u" LIMIT " + QString::number(limit);
    }
    Statement statement(m_db, sql);
    DEPECHE_TRY(statement.runWith(compiled->idValues(before)));
    QList<ArticleId> ids;
    while (statement.next())
        ids.append(statement.id<ArticleId>(0));
    DEPECHE_TRY(statement.ended());
    return ids;
}

Result<int> ArticleSearch::count(const ArticleQuery &query)
{
    const auto compiled = QueryCompiler(m_db, m_now).compile(query);
    if (!compiled)
        return compiled.error();
    Statement statement(m_db, QStringLiteral("SELECT count(%1 s.id) FROM %2 WHERE %3")
                                  .arg(compiled->distinct ? QStringLiteral("DISTINCT") : QString(),
                                       compiled->from, compiled->where));
    DEPECHE_TRY(statement.runWith(compiled->values));
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
    const auto compiled = QueryCompiler(m_db, m_now).compile(query);
    if (!compiled)
        return compiled.error();
    Statement statement(
        m_db, QStringLiteral(
                  "WITH listed(id) AS (%1) "
                  "SELECT g.id, g.name, g.key, g.kind, g.followed IS NOT NULL, "
                  "count(DISTINCT t.article_id) AS n, "
                  "count(DISTINCT CASE WHEN (s.flags & 1) = 0 THEN t.article_id END) "
                  "FROM listed l JOIN article_tags t ON t.article_id = l.id JOIN tags g ON g.id = t.tag_id "
                  "JOIN article_state s ON s.id = l.id "
                  "GROUP BY g.id ORDER BY n DESC, g.name LIMIT %2")
                  .arg(compiled->idSql(sample))
                  .arg(limit));
    DEPECHE_TRY(statement.runWith(compiled->values));
    QList<TagCount> counts;
    while (statement.next()) {
        TagCount count;
        count.tag.id = statement.id<TagId>(0);
        count.tag.name = statement.text(1);
        count.tag.key = statement.text(2);
        count.tag.kind = TagKind(statement.number(3));
        count.tag.followed = statement.number(4) != 0;
        count.count = int(statement.number(5));
        count.unread = int(statement.number(6));
        counts.append(count);
    }
    DEPECHE_TRY(statement.ended());
    return counts;
}

} // namespace depeche
