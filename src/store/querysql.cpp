#include "store/querysql.h"

#include "core/text.h"
#include "store/articleid.h"
#include "store/feedtable.h"
#include "store/ftstext.h"
#include "store/statement.h"
#include "store/tagtable.h"

#include <QDateTime>

namespace depeche {

namespace {

using Kind = QueryNode::Kind;

QString idList(const QList<qint64> &ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts += QString::number(id);
    return texts.join(u',');
}

ArticleId startOfToday(Timestamp now)
{
    const QDate today = QDateTime::fromSecsSinceEpoch(toUnixSeconds(now)).date();
    return firstArticleIdAt(fromUnixSeconds(today.startOfDay().toSecsSinceEpoch()));
}

} // namespace

QString CompiledQuery::idSql(int limit, ArticleId before) const
{
    QString sql =
        (distinct ? u"SELECT DISTINCT " : u"SELECT ") + idColumn + u" FROM " + from + u" WHERE " + where;
    if (before.isValid())
        sql += u" AND " + idColumn + u" < ?";
    sql += u" ORDER BY " + idColumn + u" DESC";
    if (limit >= 0)
        sql += u" LIMIT " + QString::number(limit);
    return sql;
}

QVariantList CompiledQuery::idValues(ArticleId before) const
{
    QVariantList all = values;
    if (before.isValid())
        all += before.value;
    return all;
}

Result<CompiledQuery> QueryCompiler::compile(const ArticleQuery &query)
{
    QList<QueryNode> conditions;
    if (query.root.kind == Kind::And)
        conditions = query.root.children;
    else if (query.root.kind != Kind::All)
        conditions = {query.root};

    // 1. Words that must appear go into one expression of the index, with the words that must not.
    QStringList required;
    QStringList excluded;
    QList<QueryNode> rest;
    for (const QueryNode &node : std::as_const(conditions)) {
        const bool negative = node.kind == Kind::Not;
        if (const auto text = ftsExpression(negative ? node.children.value(0) : node))
            (negative ? excluded : required).append(*text);
        else
            rest += node;
    }
    if (required.isEmpty() && !excluded.isEmpty()) {
        rest = conditions;
        excluded.clear();
    }

    CompiledQuery compiled;
    QStringList where;
    if (!required.isEmpty()) {
        compiled.from = QStringLiteral("article_fts CROSS JOIN article_state s ON s.id = article_fts.rowid");
        compiled.idColumn = QStringLiteral("article_fts.rowid");
        compiled.ranked = true;
        where += QStringLiteral("article_fts MATCH ?");
        compiled.values += ftsCombined(required, excluded);
    } else {
        // 2. Else a tag drives, if there is one.
        const auto tag =
            std::find_if(rest.cbegin(), rest.cend(), [](const auto &node) { return node.kind == Kind::Tag; });
        auto ids = tag == rest.cend() ? Result<QList<qint64>>(QList<qint64>()) : tagIds(tag->text);
        if (!ids)
            return ids.error();
        if (ids->size() == 1) {
            compiled.from =
                QStringLiteral("article_tags t CROSS JOIN article_state s ON s.id = t.article_id");
            compiled.idColumn = QStringLiteral("t.article_id");
            compiled.distinct = true;
            where += QStringLiteral("t.tag_id = %1").arg(ids->first());
            rest.removeAt(tag - rest.cbegin());
        } else {
            // 3. Else the narrow table of states, through one of its indexes.
            compiled.from = QStringLiteral("article_state s");
            compiled.idColumn = QStringLiteral("s.id");
        }
    }
    for (const QueryNode &node : std::as_const(rest)) {
        const auto sql = condition(node, compiled.values);
        if (!sql)
            return sql.error();
        where += *sql;
    }
    compiled.where = where.isEmpty() ? QStringLiteral("1") : where.join(u" AND ");
    return compiled;
}

Result<QString> QueryCompiler::combined(const QueryNode &node, const QString &separator, QVariantList &values)
{
    QStringList parts;
    for (const QueryNode &child : node.children) {
        const auto sql = condition(child, values);
        if (!sql)
            return sql.error();
        parts += *sql;
    }
    return parts.isEmpty() ? QStringLiteral("1") : QString(u'(' + parts.join(separator) + u')');
}

Result<QString> QueryCompiler::flagCondition(const QueryNode &node)
{
    // Spelled as in the partial indexes of the schema, which SQLite only then uses.
    return QStringLiteral("(s.flags & %1) != 0").arg(quint32(node.flag));
}

Result<QString> QueryCompiler::feedCondition(const QList<qint64> &ids) const
{
    if (ids.size() == 1)
        return QStringLiteral("s.feed_id = %1").arg(ids.first());
    return QStringLiteral("s.feed_id IN (%1)").arg(idList(ids));
}

Result<QString> QueryCompiler::condition(const QueryNode &node, QVariantList &values)
{
    switch (node.kind) {
    case Kind::All: return QStringLiteral("1");
    case Kind::Never: return QStringLiteral("0");
    case Kind::And: return combined(node, QStringLiteral(" AND "), values);
    case Kind::Or: return combined(node, QStringLiteral(" OR "), values);
    case Kind::Not: {
        const QueryNode child = node.children.value(0);
        if (child.kind == Kind::Flag)
            return QStringLiteral("(s.flags & %1) = 0").arg(quint32(child.flag));
        const auto sql = condition(child, values);
        if (!sql)
            return sql.error();
        return QString(u"NOT " + *sql);
    }
    case Kind::Words: {
        values += ftsExpression(node).value_or(QStringLiteral("\"\""));
        return QStringLiteral("s.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)");
    }
    case Kind::Tag: {
        const auto ids = tagIds(node.text);
        if (!ids)
            return ids.error();
        return QStringLiteral(
                   "EXISTS (SELECT 1 FROM article_tags x WHERE x.article_id = s.id AND x.tag_id IN (%1))")
            .arg(idList(*ids));
    }
    case Kind::Feed: {
        const auto ids = feedIds(node.text);
        return ids ? feedCondition(*ids) : ids.error();
    }
    case Kind::Folder: {
        const auto ids = feedsOfFolder(node.text);
        return ids ? feedCondition(*ids) : ids.error();
    }
    case Kind::Language:
        values << node.text << QString(node.text + u"-%");
        return QStringLiteral(
            "EXISTS (SELECT 1 FROM articles a WHERE a.id = s.id AND (lower(a.language) = ? OR "
            "a.language LIKE ?))");
    case Kind::Flag: return flagCondition(node);
    case Kind::Followed:
        return QStringLiteral("EXISTS (SELECT 1 FROM article_tags x JOIN tags g ON g.id = x.tag_id "
                              "WHERE x.article_id = s.id AND g.followed IS NOT NULL)");
    case Kind::After: values += firstArticleIdAt(node.time).value; return QStringLiteral("s.id >= ?");
    case Kind::Before: values += firstArticleIdAt(node.time).value; return QStringLiteral("s.id < ?");
    case Kind::Age: values += firstArticleIdAt(m_now - node.age).value; return QStringLiteral("s.id >= ?");
    case Kind::Today: values += startOfToday(m_now).value; return QStringLiteral("s.id >= ?");
    }
    return QStringLiteral("0");
}

Result<QList<qint64>> QueryCompiler::tagIds(const QString &name)
{
    Statement query(m_db, QStringLiteral("SELECT DISTINCT tag_id FROM tag_names WHERE folded = ? "
                                         "UNION SELECT id FROM tags WHERE key = ?"));
    return listOf(
        query, [](const Statement &row) { return row.number(0); }, foldedTagName(name), name);
}

Result<QList<qint64>> QueryCompiler::feedIds(const QString &name)
{
    bool isNumber = false;
    const qint64 number = name.toLongLong(&isNumber);
    if (isNumber)
        return QList<qint64>{number};
    Statement query(
        m_db, QStringLiteral("SELECT id, CASE WHEN custom_title != '' THEN custom_title ELSE title END, url "
                             "FROM feeds WHERE removed IS NULL"));
    DEPECHE_TRY(query.run());
    const QString wanted = fold(name);
    QList<qint64> exact;
    QList<qint64> partial;
    while (query.next()) {
        const QString title = fold(query.text(1));
        const QString host = query.url(2).host();
        if (title == wanted || host == name || query.text(2) == name)
            exact += query.number(0);
        else if (!wanted.isEmpty() && (title.contains(wanted) || host.contains(name, Qt::CaseInsensitive)))
            partial += query.number(0);
    }
    DEPECHE_TRY(query.ended());
    return exact.isEmpty() ? partial : exact;
}

Result<QList<qint64>> QueryCompiler::feedsOfFolder(const QString &name)
{
    const auto folders = FolderTable(m_db).folders();
    if (!folders)
        return folders.error();
    const QString wanted = fold(name);
    // The whole path names one folder; only where no path is that, a last name may name several.
    const bool isPath = std::any_of(folders->begin(), folders->end(), [&](const Folder &folder) {
        return fold(folderPath(*folders, folder.id)) == wanted;
    });
    QSet<qint64> within;
    for (const Folder &folder : *folders) {
        // What lies in a folder that is named belongs to it.
        std::optional<FolderId> step = folder.id;
        while (step) {
            const auto at = std::find_if(folders->begin(), folders->end(),
                                         [&](const Folder &f) { return f.id == *step; });
            if (at == folders->end())
                break;
            if (fold(isPath ? folderPath(*folders, *step) : at->name) == wanted)
                within.insert(folder.id.value);
            step = at->parent;
        }
    }
    if (within.isEmpty())
        return QList<qint64>();
    Statement query(m_db, QStringLiteral("SELECT id FROM feeds WHERE removed IS NULL AND folder_id IN (%1)")
                              .arg(idList(within.values())));
    return listOf(query, [](const Statement &row) { return row.number(0); });
}

} // namespace depeche
