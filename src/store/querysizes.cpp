#include "store/querysizes.h"

#include "store/statement.h"

namespace depeche {

namespace {

using Kind = QueryTerm::Kind;

constexpr int Sample = 2000;

} // namespace

Result<> QuerySizes::read()
{
    Statement totals(
        m_db, QStringLiteral("SELECT (SELECT coalesce(sum(articles), 0) FROM feed_counts), "
                             "(SELECT coalesce(sum(unread), 0) FROM feed_counts), "
                             "(SELECT starred FROM flag_counts), (SELECT later FROM flag_counts), "
                             "(SELECT min(id) FROM article_state), (SELECT max(id) FROM article_state), "
                             "EXISTS(SELECT 1 FROM index_queue)"));
    DEPECHE_TRY(totals.run());
    if (totals.next()) {
        m_articles = totals.real(0);
        m_unread = totals.real(1);
        m_starred = totals.real(2);
        m_later = totals.real(3);
        m_oldest = totals.number(4);
        m_newest = totals.number(5);
        m_isIndexBehind = totals.number(6) != 0;
    }
    return totals.ended();
}

double QuerySizes::part(IdRange range) const
{
    const double span = double(m_newest - m_oldest + 1);
    const double within =
        double(std::min(range.until, m_newest + 1)) - double(std::max(range.from, m_oldest));
    return std::clamp(within / span, 0.0, 1.0);
}

Result<> QuerySizes::estimate(QueryTerm &term)
{
    for (QueryTerm &child : term.children)
        DEPECHE_TRY(estimate(child));
    if (term.kind == Kind::Languages) {
        const auto spread = ofFeeds(term.ids);
        if (!spread)
            return spread.error();
        term.spread = *spread;
    }
    const auto size = sizeOf(term);
    if (!size)
        return size.error();
    term.size = std::clamp(*size, 0.0, m_articles);
    return {};
}

Result<double> QuerySizes::sizeOf(const QueryTerm &term)
{
    switch (term.kind) {
    case Kind::All: return m_articles;
    case Kind::Never: return 0.0;
    case Kind::And: {
        double size = m_articles;
        for (const QueryTerm &child : term.children)
            size *= child.size / std::max(m_articles, 1.0);
        return size;
    }
    case Kind::Or: {
        double size = 0;
        for (const QueryTerm &child : term.children)
            size += child.size;
        return size;
    }
    case Kind::Not: return m_articles - term.children.first().size;
    case Kind::Words:
        // The terms of a prefix are many, and the index reads them all before the first hit.
        if (term.words.contains(QLatin1String("\"*")))
            return m_articles / 20;
        return extrapolated(QStringLiteral("SELECT rowid AS id FROM article_fts WHERE article_fts MATCH ? "
                                           "ORDER BY rowid DESC LIMIT %1")
                                .arg(Sample),
                            {term.words});
    case Kind::Tags: return tagged(term.ids);
    case Kind::Feeds: return ofFeeds(term.ids);
    case Kind::Languages: return term.size; // the resolver has read it
    case Kind::Flag: return flagged(term.flag);
    case Kind::From: return m_articles * part({term.bound, m_newest + 1});
    case Kind::Until: return m_articles * part({m_oldest, term.bound});
    }
    return 0.0;
}

Result<double> QuerySizes::flagged(ArticleFlag flag)
{
    switch (flag) {
    case ArticleFlag::Read: return m_articles - m_unread;
    case ArticleFlag::Starred: return m_starred;
    case ArticleFlag::Later: return m_later;
    default: break;
    }
    Statement share(m_db,
                    QStringLiteral("SELECT count(*), coalesce(sum((flags & %1) != 0), 0) FROM (SELECT flags "
                                   "FROM article_state ORDER BY id DESC LIMIT %2)")
                        .arg(quint32(flag))
                        .arg(Sample));
    DEPECHE_TRY(share.run());
    double size = 0;
    if (share.next())
        size = m_articles * std::max(share.real(1), 0.5) / std::max(share.real(0), 1.0);
    DEPECHE_TRY(share.ended());
    return size;
}

Result<double> QuerySizes::tagged(const QList<qint64> &tags)
{
    Statement counted(m_db, QStringLiteral("SELECT articles FROM tag_counts WHERE tag_id = ?"));
    double size = 0;
    for (const qint64 tag : tags) {
        DEPECHE_TRY(counted.run(tag));
        if (counted.next()) {
            size += counted.real(0);
            continue;
        }
        DEPECHE_TRY(counted.ended());
        const auto looked =
            extrapolated(QStringLiteral("SELECT article_id AS id FROM article_tags WHERE tag_id = ? "
                                        "ORDER BY article_id DESC LIMIT %1")
                             .arg(Sample),
                         {tag});
        if (!looked)
            return looked;
        size += *looked;
    }
    return size;
}

Result<double> QuerySizes::ofFeeds(const QList<qint64> &feeds)
{
    Statement counted(m_db, QStringLiteral("SELECT articles FROM feed_counts WHERE feed_id = ?"));
    double size = 0;
    for (const qint64 feed : feeds) {
        DEPECHE_TRY(counted.run(feed));
        if (counted.next())
            size += counted.real(0);
        DEPECHE_TRY(counted.ended());
    }
    return size;
}

Result<double> QuerySizes::extrapolated(const QString &newest, const QVariantList &values)
{
    Statement look(m_db, QString(u"SELECT count(*), min(id) FROM (" + newest + u')'));
    DEPECHE_TRY(look.runWith(values));
    double size = 0;
    if (look.next()) {
        size = look.real(0);
        if (look.number(0) >= Sample)
            size /= std::max(part({look.number(1), m_newest + 1}), 1e-6);
    }
    DEPECHE_TRY(look.ended());
    return size;
}

} // namespace depeche
