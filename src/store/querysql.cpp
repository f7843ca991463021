#include "store/querysql.h"

#include "store/queryplanner.h"
#include "store/queryresolver.h"

namespace depeche {

namespace {

QString armSql(const QueryArm &arm)
{
    const QString score = arm.scored.isEmpty() ? QString() : QString(u", " + arm.scored + u" AS score");
    QString sql = (arm.distinct ? u"SELECT DISTINCT " : u"SELECT ") + arm.idColumn + u" AS id" + score +
                  u" FROM " + arm.from;
    if (!arm.where.isEmpty())
        sql += u" WHERE " + arm.where.join(u" AND ");
    return sql;
}

} // namespace

QString CompiledQuery::idSql(int limit) const
{
    QString sql = setSql();
    sql += arms.size() == 1 ? QString(u" ORDER BY " + arms.first().idColumn + u" DESC")
                            : QStringLiteral(" ORDER BY 1 DESC");
    if (limit >= 0)
        sql += u" LIMIT " + QString::number(limit);
    return sql;
}

QString CompiledQuery::setSql() const
{
    if (arms.isEmpty())
        return QStringLiteral("SELECT id FROM article_state WHERE 0");
    QStringList parts;
    for (const QueryArm &arm : arms)
        parts += armSql(arm);
    return parts.join(u" UNION ");
}

QString CompiledQuery::countSql() const
{
    if (arms.size() == 1 && !arms.first().distinct)
        return u"SELECT count(*) FROM " + arms.first().from +
               (arms.first().where.isEmpty() ? QString()
                                             : QString(u" WHERE " + arms.first().where.join(u" AND ")));
    return QString(u"SELECT count(*) FROM (" + setSql() + u')');
}

QVariantList CompiledQuery::values() const
{
    QVariantList all;
    for (const QueryArm &arm : arms)
        all += arm.values;
    return all;
}

Result<> QueryCompiler::prepare(const ArticleQuery &query)
{
    auto term = QueryResolver(m_db, m_now).resolve(query);
    if (!term)
        return term.error();
    m_term = *term;
    DEPECHE_TRY(m_sizes.read());
    // Words alone leave no choice, and may take long to be counted.
    return m_term.kind == QueryTerm::Kind::Words ? Result<>() : m_sizes.estimate(m_term);
}

CompiledQuery QueryCompiler::compiled(int wanted, IdRange range, For purpose) const
{
    return QueryPlanner(m_sizes, wanted).compiled(m_term, range, purpose);
}

} // namespace depeche
