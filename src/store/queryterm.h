#pragma once

#include "domain/article.h"

#include <QList>
#include <QStringList>

namespace depeche {

/// A QueryNode with its names looked up: ids instead of names, FTS5 expressions instead of words, bounds of ids instead
/// of times. A tree of plain values; makers below keep it simple.
struct QueryTerm
{
    enum class Kind {
        All,
        Never,
        And,       ///< children, none of them And
        Or,        ///< children, none of them Or
        Not,       ///< one child
        Words,     ///< words
        Tags,      ///< has one of ids
        Feeds,     ///< is of one of ids
        Languages, ///< is in one of languages; ids: the feeds that have such articles
        Flag,      ///< flag is set
        From,      ///< id ≥ bound
        Until,     ///< id < bound
    };

    Kind kind = Kind::All;
    QList<QueryTerm> children;
    QString words; ///< FTS5 expression
    QList<qint64> ids;
    QStringList languages;
    ArticleFlag flag = ArticleFlag::Read;
    qint64 bound = 0;
    double size = 0;   ///< about how many articles meet it
    double spread = 0; ///< Languages: how many articles the feeds have

    bool operator==(const QueryTerm &) const = default;
};

QueryTerm allOf(const QList<QueryTerm> &terms);
/// Tags become one term, feeds too.
QueryTerm anyOf(const QList<QueryTerm> &terms);
QueryTerm opposite(const QueryTerm &term);

/// What must all hold: the children of an And, nothing for All, else @p term.
QList<QueryTerm> conjunctsOf(const QueryTerm &term);

} // namespace depeche
