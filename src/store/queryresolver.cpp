#include "store/queryresolver.h"

#include "core/text.h"
#include "store/articleid.h"
#include "store/feedtable.h"
#include "store/ftstext.h"
#include "store/indextable.h"
#include "store/querytests.h"
#include "store/statement.h"
#include "store/tagtable.h"

#include <QDateTime>

namespace depeche {

namespace {

using Kind = QueryNode::Kind;

qint64 startOfToday(Timestamp now)
{
    const QDate today = QDateTime::fromSecsSinceEpoch(toUnixSeconds(now)).date();
    return firstArticleIdAt(fromUnixSeconds(today.startOfDay().toSecsSinceEpoch())).value;
}

QueryTerm idTerm(QueryTerm::Kind kind, const QList<qint64> &ids)
{
    QueryTerm term;
    term.kind = ids.isEmpty() ? QueryTerm::Kind::Never : kind;
    term.ids = ids;
    return term;
}

QueryTerm boundTerm(QueryTerm::Kind kind, qint64 bound)
{
    QueryTerm term;
    term.kind = kind;
    term.bound = bound;
    return term;
}

QueryTerm wordsTerm(const QString &expression)
{
    QueryTerm term;
    term.kind = QueryTerm::Kind::Words;
    term.words = expression;
    return term;
}

} // namespace

Result<QueryTerm> QueryResolver::resolve(const ArticleQuery &query)
{
    const auto stems = IndexTable(m_db).languages();
    if (!stems)
        return stems.error();
    m_stems = *stems;
    return term(query.root);
}

Result<QueryTerm> QueryResolver::joined(const QueryNode &node)
{
    // Words next to each other become one expression: the index is much quicker at joining them than we are.
    const bool all = node.kind == Kind::And;
    QStringList required;
    QStringList excluded;
    QList<QueryTerm> terms;
    for (const QueryNode &child : node.children) {
        const bool negative = all && child.kind == Kind::Not;
        const auto text = ftsExpression(negative ? child.children.value(0) : child, m_stems);
        if (text) {
            (negative ? excluded : required).append(*text);
            continue;
        }
        const auto one = term(child);
        if (!one)
            return one;
        terms += *one;
    }
    if (!required.isEmpty())
        terms.prepend(
            wordsTerm(all ? ftsCombined(required, excluded) : QString(u'(' + required.join(u" OR ") + u')')));
    else if (!excluded.isEmpty())
        terms += opposite(wordsTerm(QString(u'(' + excluded.join(u" OR ") + u')')));
    return all ? allOf(terms) : anyOf(terms);
}

Result<QueryTerm> QueryResolver::term(const QueryNode &node)
{
    const auto named = [](QueryTerm::Kind kind, const Result<QList<qint64>> &ids) {
        return ids ? Result<QueryTerm>(idTerm(kind, *ids)) : ids.error();
    };
    const auto after = [](qint64 bound) { return boundTerm(QueryTerm::Kind::From, bound); };
    switch (node.kind) {
    case Kind::All: return QueryTerm();
    case Kind::Never: return idTerm(QueryTerm::Kind::Never, {});
    case Kind::And:
    case Kind::Or: return joined(node);
    case Kind::Not: {
        const auto child = term(node.children.value(0));
        return child ? Result<QueryTerm>(opposite(*child)) : child.error();
    }
    case Kind::Words: return wordsTerm(ftsExpression(node, m_stems).value_or(QStringLiteral("\"\"")));
    case Kind::Tag: return named(QueryTerm::Kind::Tags, tagIds(node.text));
    case Kind::Followed: return named(QueryTerm::Kind::Tags, followedIds());
    case Kind::Feed: return named(QueryTerm::Kind::Feeds, feedIds(node.text));
    case Kind::Folder: return named(QueryTerm::Kind::Feeds, feedsOfFolder(node.text));
    case Kind::Language: return language(node.text);
    case Kind::Flag: {
        QueryTerm flag;
        flag.kind = QueryTerm::Kind::Flag;
        flag.flag = node.flag;
        return flag;
    }
    case Kind::After: return after(firstArticleIdAt(node.time).value);
    case Kind::Before: return boundTerm(QueryTerm::Kind::Until, firstArticleIdAt(node.time).value);
    case Kind::Age: return after(firstArticleIdAt(m_now - node.age).value);
    case Kind::Today: return after(startOfToday(m_now));
    }
    return idTerm(QueryTerm::Kind::Never, {});
}

Result<QueryTerm> QueryResolver::language(const QString &prefix)
{
    QueryTerm term;
    term.kind = QueryTerm::Kind::Languages;
    // A jump from one language to the next: there are few.
    Statement languages(
        m_db, QStringLiteral("WITH RECURSIVE known(name) AS (SELECT min(language) FROM feed_languages "
                             "UNION ALL SELECT (SELECT min(language) FROM feed_languages "
                             "WHERE language > known.name) FROM known WHERE name IS NOT NULL) "
                             "SELECT name FROM known WHERE name IS NOT NULL"));
    DEPECHE_TRY(languages.run());
    while (languages.next()) {
        const QString name = languages.text(0);
        if (name.compare(prefix, Qt::CaseInsensitive) == 0 ||
            name.startsWith(QString(prefix + u'-'), Qt::CaseInsensitive))
            term.languages += name;
    }
    DEPECHE_TRY(languages.ended());
    if (term.languages.isEmpty())
        return idTerm(QueryTerm::Kind::Never, {});
    Statement feeds(m_db, QStringLiteral("SELECT feed_id, articles FROM feed_languages WHERE language = ?"));
    for (const QString &name : std::as_const(term.languages)) {
        DEPECHE_TRY(feeds.run(name));
        while (feeds.next()) {
            if (!term.ids.contains(feeds.number(0)))
                term.ids += feeds.number(0);
            term.size += double(feeds.number(1));
        }
        DEPECHE_TRY(feeds.ended());
    }
    return term;
}

Result<QList<qint64>> QueryResolver::tagIds(const QString &name)
{
    Statement query(m_db, QStringLiteral("SELECT DISTINCT tag_id FROM tag_names WHERE folded = ? "
                                         "UNION SELECT id FROM tags WHERE key = ?"));
    return listOf(
        query, [](const Statement &row) { return row.number(0); }, foldedTagName(name), name);
}

Result<QList<qint64>> QueryResolver::followedIds()
{
    Statement query(m_db, QStringLiteral("SELECT id FROM tags WHERE followed IS NOT NULL"));
    return listOf(query, [](const Statement &row) { return row.number(0); });
}

Result<QList<qint64>> QueryResolver::feedIds(const QString &name)
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

Result<QList<qint64>> QueryResolver::feedsOfFolder(const QString &name)
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
                              .arg(numberList(within.values())));
    return listOf(query, [](const Statement &row) { return row.number(0); });
}

} // namespace depeche
