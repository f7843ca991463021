#include "store/querysql.h"

#include "store/queryplanner.h"
#include "store/queryresolver.h"
#include "store/querysizes.h"

namespace depeche {

namespace {

enum class Limited { Yes, No };

QString armSql(const QueryArm &arm, Limited limited, ArticleId before)
{
    const QString score = arm.scored.isEmpty() ? QString() : QString(u", " + arm.scored + u" AS score");
    QString sql = (arm.distinct ? u"SELECT DISTINCT " : u"SELECT ") + arm.idColumn + u" AS id" + score +
                  u" FROM " + arm.from;
    QStringList where = arm.where;
    if (before.isValid())
        where += arm.idColumn + u" < @before";
    if (arm.queued && limited == Limited::Yes)
        where += QStringLiteral(
                     "q.id >= coalesce((SELECT id FROM index_queue%1 ORDER BY id DESC LIMIT 1 OFFSET %2), 0)")
                     .arg(before.isValid() ? QStringLiteral(" WHERE id < @before") : QString())
                     .arg(QueuedWindow - 1);
    if (!where.isEmpty())
        sql += u" WHERE " + where.join(u" AND ");
    return sql;
}

QString unionSql(const QList<QueryArm> &arms, Limited limited, ArticleId before)
{
    if (arms.isEmpty())
        return QStringLiteral("SELECT id FROM article_state WHERE 0");
    QStringList parts;
    for (const QueryArm &arm : arms)
        parts += armSql(arm, limited, before);
    return parts.join(u" UNION ");
}

} // namespace

QString CompiledQuery::idSql(int limit, ArticleId before) const
{
    QString sql = unionSql(arms, limit < 0 ? Limited::No : Limited::Yes, before);
    if (arms.size() == 1)
        sql += u" ORDER BY " + arms.first().idColumn + u" DESC";
    else
        sql += u" ORDER BY 1 DESC";
    if (limit >= 0)
        sql += u" LIMIT " + QString::number(limit);
    return sql;
}

QString CompiledQuery::setSql() const
{
    return unionSql(arms, Limited::No, {});
}

QString CompiledQuery::countSql() const
{
    if (arms.size() == 1 && !arms.first().distinct)
        return u"SELECT count(*) FROM " + arms.first().from +
               (arms.first().where.isEmpty() ? QString()
                                             : QString(u" WHERE " + arms.first().where.join(u" AND ")));
    return QString(u"SELECT count(*) FROM (" + setSql() + u')');
}

QVariantList CompiledQuery::idValues(ArticleId before) const
{
    QVariantList all;
    for (qsizetype i = 0; i < arms.size(); ++i) {
        all += arms.at(i).values;
        if (i == 0 && before.isValid())
            all += before.value; // it is numbered where it stands first
    }
    return all;
}

Result<CompiledQuery> QueryCompiler::compile(const ArticleQuery &query, int wanted, For purpose)
{
    auto term = QueryResolver(m_db, m_now).resolve(query);
    if (!term)
        return term.error();
    QuerySizes sizes(m_db);
    DEPECHE_TRY(sizes.read());
    // With one condition there is no choice.
    if (term->kind != QueryTerm::Kind::Words)
        DEPECHE_TRY(sizes.estimate(*term));
    return CompiledQuery{QueryPlanner(sizes, wanted).arms(*term, purpose)};
}

} // namespace depeche
