#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace depeche {

/// What the index would have of one column of an article: the terms of each place, a word first, its stems behind it
/// (store/ftstokenizer.h).
class IndexedColumn final
{
public:
    IndexedColumn() = default;
    /// @p text as it goes into the index: folded, divided by blanks.
    explicit IndexedColumn(const QString &text);

    qsizetype places() const { return m_begins.size(); }
    /// Whether one of @p terms stands at @p place; @p prefix: or a word that begins with it.
    bool has(qsizetype place, const QStringList &terms, bool prefix) const;

private:
    QString m_text;
    QList<QStringView> m_terms;
    QList<qsizetype> m_begins; ///< of each place, in m_terms
};

/// An expression of store/ftstext.h, matched against a text as FTS5 matches it against the index. For articles the index
/// does not have yet.
class FtsPattern final
{
public:
    enum Column { Title, Author, Body };

    static FtsPattern parse(const QString &expression);

    bool matches(const QList<IndexedColumn> &columns) const;

private:
    enum class Kind { Phrase, And, Or, Not };

    static FtsPattern parsed(QStringView text, qsizetype &at);
    static FtsPattern phrase(QStringView text, qsizetype &at);
    bool standsIn(const IndexedColumn &column) const;

    Kind m_kind = Kind::Phrase;
    QList<FtsPattern> m_children;
    QList<QStringList> m_places; ///< of a phrase: what may stand there
    bool m_prefix = false;       ///< the last place begins so
    int m_column = -1;           ///< any
};

} // namespace depeche
