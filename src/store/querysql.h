#pragma once

#include "domain/articlequery.h"
#include "store/connection.h"

#include <QVariant>

namespace depeche {

/// An ArticleQuery as parts of a SELECT. The table article_state is always joined as "s".
struct CompiledQuery
{
    QString idColumn; ///< what to order by: the key of the driving table
    QString from;
    QString where; ///< never empty
    QVariantList values;
    bool distinct = false; ///< the driving table may give an id twice in a row
    bool ranked = false;   ///< article_fts is in from, so bm25() may be used

    /// "SELECT id …" of the newest matches; @p limit < 0: all. Values for the question marks: idValues().
    QString idSql(int limit, ArticleId before = {}) const;
    QVariantList idValues(ArticleId before = {}) const;
};

/// Turns conditions into SQL. Names of tags, feeds and folders are looked up, so it needs the database; a
/// name that nothing has makes a condition that nothing meets.
///
/// The most selective streaming source drives: the index when there are words, else a tag, else
/// article_state; all of them deliver newest first, so that a first page never depends on how many matches
/// there are.
class QueryCompiler final
{
public:
    QueryCompiler(Connection &db, Timestamp now)
        : m_db(db)
        , m_now(now)
    {
    }

    Result<CompiledQuery> compile(const ArticleQuery &query);

private:
    Result<QString> condition(const QueryNode &node, QVariantList &values);
    Result<QString> combined(const QueryNode &node, const QString &separator, QVariantList &values);
    Result<QString> flagCondition(const QueryNode &node);
    Result<QString> feedCondition(const QList<qint64> &ids) const;
    Result<QList<qint64>> tagIds(const QString &name);
    Result<QList<qint64>> feedIds(const QString &name);
    Result<QList<qint64>> feedsOfFolder(const QString &name);

    Connection &m_db;
    Timestamp m_now;
};

} // namespace depeche
