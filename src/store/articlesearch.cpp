#include "store/articlesearch.h"

#include "store/articleid.h"
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

Result<Facets> ArticleSearch::facets(const ArticleQuery &query, int limit, int sample)
{
    Facets facets;
    auto tags = topTags(query, limit, sample);
    if (!tags)
        return tags.error();
    facets.tags = *tags;
    const auto compiled = QueryCompiler(m_db, m_now).compile(query);
    if (!compiled)
        return compiled.error();
    struct Grouping
    {
        QList<FacetCount> *counts;
        QString columns; ///< key and name
        QString order;
    };
    const std::array<Grouping, 3> groupings{{
        {&facets.feeds,
         QStringLiteral("CAST(f.id AS TEXT) AS key, CASE WHEN f.custom_title != '' THEN f.custom_title ELSE "
                        "f.title END"),
         QStringLiteral("3 DESC, 2")},
        {&facets.languages, QStringLiteral("a.language AS key, a.language"), QStringLiteral("3 DESC, 1")},
        {&facets.days,
         QStringLiteral("date(a.id >> %1, 'unixepoch') AS key, date(a.id >> %1, 'unixepoch')")
             .arg(ArticleIdSlotBits),
         QStringLiteral("1 DESC")},
    }};
    for (const Grouping &grouping : groupings) {
        auto counts = groups(*compiled, grouping.columns, grouping.order, limit, sample);
        if (!counts)
            return counts.error();
        *grouping.counts = *counts;
    }
    return facets;
}

Result<QList<FacetCount>> ArticleSearch::groups(const CompiledQuery &listed, const QString &columns,
                                                const QString &order, int limit, int sample)
{
    Statement statement(m_db,
                        QStringLiteral("WITH listed(id) AS (%1) SELECT %2, count(*) AS n FROM listed l "
                                       "JOIN articles a ON a.id = l.id JOIN feeds f ON f.id = a.feed_id "
                                       "GROUP BY 1 HAVING key != '' ORDER BY %3 LIMIT %4")
                            .arg(listed.idSql(sample), columns, order)
                            .arg(limit));
    DEPECHE_TRY(statement.runWith(listed.values));
    QList<FacetCount> counts;
    while (statement.next())
        counts.append(FacetCount{statement.text(0), statement.text(1), int(statement.number(2))});
    DEPECHE_TRY(statement.ended());
    return counts;
}

} // namespace depeche
