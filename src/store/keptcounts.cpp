#include "store/keptcounts.h"

#include "store/querytests.h"
#include "store/statement.h"

namespace depeche {

namespace {

using Kind = QueryTerm::Kind;

bool isFlag(const QueryTerm &term, ArticleFlag flag)
{
    return term.kind == Kind::Flag && term.flag == flag;
}

/// The SQL that reads @p term from the kept counts; empty if they do not tell.
QString keptSql(const QueryTerm &term, const QString &column)
{
    switch (term.kind) {
    case Kind::All: return u"SELECT coalesce(sum(" + column + u"), 0) FROM feed_counts";
    case Kind::Feeds:
        return u"SELECT coalesce(sum(" + column + u"), 0) FROM feed_counts WHERE feed_id IN (" +
               numberList(term.ids) + u')';
    case Kind::Tags:
        return term.ids.size() != 1 ? QString()
                                    : QString(u"SELECT " + column + u" FROM tag_counts WHERE tag_id = " +
                                              numberList(term.ids));
    default: return {};
    }
}

} // namespace

Result<std::optional<int>> KeptCounts::count(const QueryTerm &term)
{
    if (term.kind == Kind::Never)
        return std::optional(0);
    QueryTerm rest = term;
    QString column = QStringLiteral("articles");
    QList<QueryTerm> conjuncts = conjunctsOf(term);
    const auto unread = std::find_if(conjuncts.begin(), conjuncts.end(), [](const QueryTerm &one) {
        return one.kind == Kind::Not && isFlag(one.children.first(), ArticleFlag::Read);
    });
    if (unread != conjuncts.end()) {
        column = QStringLiteral("unread");
        conjuncts.erase(unread);
        rest = allOf(conjuncts);
    }
    QString sql = keptSql(rest, column);
    if (isFlag(term, ArticleFlag::Read))
        sql = QStringLiteral("SELECT coalesce(sum(articles - unread), 0) FROM feed_counts");
    else if (isFlag(term, ArticleFlag::Starred))
        sql = QStringLiteral("SELECT starred FROM flag_counts");
    else if (isFlag(term, ArticleFlag::Later))
        sql = QStringLiteral("SELECT later FROM flag_counts");
    if (sql.isEmpty())
        return std::optional<int>();
    Statement query(m_db, sql);
    DEPECHE_TRY(query.run());
    std::optional<int> count;
    if (query.next()) // no row: the tag is not followed
        count = int(query.number(0));
    DEPECHE_TRY(query.ended());
    return count;
}

} // namespace depeche
