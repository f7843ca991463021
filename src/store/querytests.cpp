#include "store/querytests.h"

namespace depeche {

namespace {

using Kind = QueryTerm::Kind;

// Measured with a million articles, in microseconds.
constexpr double LookIntoIndex = 50; // one row
constexpr double ReadIntoSet = 0.15; // each hit, once
constexpr int FewTags = 3;

/// The text of an article that waits, matched as the index would (store/queuedtext.h).
QString queuedMatch(const QString &id)
{
    return QStringLiteral(
               "EXISTS (SELECT 1 FROM articles a CROSS JOIN article_bodies b ON b.id = a.id WHERE a.id = %1 "
               "AND depeche_matches(?, a.title, a.lead, b.authors, b.body, a.language))")
        .arg(id);
}

bool readsSet(const QueryTerm &words, double rows, double part)
{
    return words.size * part * ReadIntoSet < rows * LookIntoIndex;
}

} // namespace

QString numberList(const QList<qint64> &numbers)
{
    QStringList texts;
    for (const qint64 number : numbers)
        texts += QString::number(number);
    return texts.join(u',');
}

double QueryTests::cost(const QueryTerm &term, double rows, double part)
{
    switch (term.kind) {
    case Kind::All:
    case Kind::Never:
    case Kind::From:
    case Kind::Until:
    case Kind::Flag: return 0.02;
    case Kind::Feeds: return 0.05;
    case Kind::Tags: return term.ids.size() <= FewTags ? 0.5 : 1.5;
    case Kind::Languages: return 0.8;
    case Kind::Words: return std::min(LookIntoIndex, term.size * part * ReadIntoSet / std::max(rows, 1.0));
    case Kind::And:
    case Kind::Or:
    case Kind::Not: break;
    }
    double sum = 0;
    for (const QueryTerm &child : term.children)
        sum += cost(child, rows, part);
    return sum;
}

QString QueryTests::joined(const QueryTerm &term, const QString &separator, double rows,
                           QVariantList &values) const
{
    QStringList parts;
    for (const QueryTerm &child : term.children)
        parts += sql(child, rows, values);
    return u'(' + parts.join(separator) + u')';
}

QString QueryTests::words(const QueryTerm &term, double rows, QVariantList &values) const
{
    values += term.words;
    if (m_kind == Rows::Queued)
        return queuedMatch(m_id);
    QString indexed;
    if (readsSet(term, rows, m_part)) {
        indexed = u'+' + m_id +
                  u" IN (SELECT w.rowid FROM article_fts w WHERE w.article_fts MATCH ? AND w.rowid >= ? AND "
                  u"w.rowid < ?)";
        values << m_range.from << m_range.until;
    } else {
        indexed =
            u"EXISTS (SELECT 1 FROM article_fts w WHERE w.article_fts MATCH ? AND w.rowid = " + m_id + u')';
    }
    if (m_kind == Rows::Indexed)
        return indexed;
    values += term.words;
    return u'(' + indexed + u" OR (" + m_id + u" IN index_queue AND " + queuedMatch(m_id) + u"))";
}

QString QueryTests::sql(const QueryTerm &term, double rows, QVariantList &values) const
{
    switch (term.kind) {
    case Kind::All: return QStringLiteral("1");
    case Kind::Never: return QStringLiteral("0");
    case Kind::And: return joined(term, QStringLiteral(" AND "), rows, values);
    case Kind::Or: return joined(term, QStringLiteral(" OR "), rows, values);
    case Kind::Not: {
        const QueryTerm &child = term.children.first();
        // Spelled as in the partial indexes of the schema, which SQLite only then uses.
        if (child.kind == Kind::Flag)
            return QStringLiteral("(s.flags & %1) = 0").arg(quint32(child.flag));
        return u"NOT " + sql(child, rows, values);
    }
    case Kind::Words: return words(term, rows, values);
    case Kind::Tags:
        // Of few tags each is looked up where its articles lie side by side: as a range, or SQLite takes the index by
        // article, where the next one is on another page. Of many tags those of the article are compared.
        if (term.ids.size() <= FewTags)
            return QStringLiteral("EXISTS (SELECT 1 FROM article_tags x WHERE x.tag_id IN (%1) "
                                  "AND x.article_id BETWEEN %2 AND %2)")
                .arg(numberList(term.ids), m_id);
        return QStringLiteral("EXISTS (SELECT 1 FROM article_tags x INDEXED BY article_tags_by_article "
                              "WHERE x.article_id = %1 AND x.tag_id IN (%2))")
            .arg(m_id, numberList(term.ids));
    case Kind::Feeds:
        return term.ids.size() == 1 ? QStringLiteral("s.feed_id = %1").arg(term.ids.first())
                                    : QStringLiteral("s.feed_id IN (%1)").arg(numberList(term.ids));
    case Kind::Languages: {
        QStringList marks;
        for (const QString &language : term.languages) {
            values += language;
            marks += QStringLiteral("?");
        }
        return QStringLiteral("EXISTS (SELECT 1 FROM articles a WHERE a.id = %2 AND a.language IN (%1))")
            .arg(marks.join(u','), m_id);
    }
    case Kind::Flag: return QStringLiteral("(s.flags & %1) != 0").arg(quint32(term.flag));
    case Kind::From: values += term.bound; return m_id + u" >= ?";
    case Kind::Until: values += term.bound; return m_id + u" < ?";
    }
    return QStringLiteral("0");
}

} // namespace depeche
