#include "store/articletable.h"

#include "core/compress.h"
#include "store/articleid.h"
#include "store/querysql.h"
#include "store/statement.h"
#include "store/tagtable.h"
#include "store/undotable.h"

#include <QCoreApplication>

namespace depeche {

namespace {

/// Up to here a change lists each article; beyond, everybody reads again.
constexpr int MaxListedChanges = 2000;

/// Ids as a JSON array: one bound value for any number of them.
QString jsonArray(const QList<ArticleId> &ids)
{
    QString text = QStringLiteral("[");
    for (const ArticleId id : ids)
        text += (text.size() > 1 ? u"," : u"") + QString::number(id.value);
    return text + u']';
}

QString unpackText(const QByteArray &packed)
{
    return QString::fromUtf8(unpack(packed).valueOr({}));
}

ArticleRow readRow(const Statement &row)
{
    ArticleRow read;
    read.id = row.id<ArticleId>(0);
    read.feed = row.id<FeedId>(1);
    read.title = row.text(2);
    read.lead = row.text(3);
    read.url = row.url(4);
    read.imageUrl = row.url(5);
    read.language = row.text(6);
    read.flags = ArticleFlags(ArticleFlags::Int(row.number(7)));
    read.published = timeOf(read.id);
    return read;
}

constexpr auto RowColumns = "a.id, a.feed_id, a.title, a.lead, a.url, a.image_url, a.language, s.flags";

} // namespace

Result<QList<ArticleRow>> ArticleTable::rows(const QList<ArticleId> &ids)
{
    const QString wanted = jsonArray(ids);
    Statement query(m_db,
                    QStringLiteral("SELECT %1 FROM json_each(?) j CROSS JOIN articles a ON a.id = j.value "
                                   "JOIN article_state s ON s.id = a.id ORDER BY j.key")
                        .arg(QLatin1String(RowColumns)));
    auto rows = listOf(query, readRow, wanted);
    if (!rows)
        return rows;

    Statement tags(
        m_db, QStringLiteral("SELECT DISTINCT t.article_id, g.id, g.name, g.key, g.kind FROM json_each(?) j "
                             "CROSS JOIN article_tags t ON t.article_id = j.value "
                             "JOIN tags g ON g.id = t.tag_id WHERE g.followed IS NOT NULL"));
    DEPECHE_TRY(tags.run(wanted));
    QHash<ArticleId, QList<ArticleTag>> followed;
    while (tags.next()) {
        ArticleTag tag;
        tag.id = tags.id<TagId>(1);
        tag.name = tag.spelling = tags.text(2);
        tag.key = tags.text(3);
        tag.kind = TagKind(tags.number(4));
        tag.followed = true;
        followed[tags.id<ArticleId>(0)].append(tag);
    }
    DEPECHE_TRY(tags.ended());
    for (ArticleRow &row : *rows)
        row.followedTags = followed.value(row.id);
    return rows;
}

Result<Article> ArticleTable::article(ArticleId id)
{
    // Hidden ones (unsubscribed) can still be opened by id.
    Statement query(
        m_db,
        QStringLiteral(
            "SELECT a.id, a.feed_id, a.title, a.lead, a.url, a.image_url, a.language, coalesce(s.flags, 0), "
            "CASE WHEN f.custom_title != '' THEN f.custom_title ELSE f.title END, f.url, b.base_url, "
            "b.published, b.received, b.updated, b.authors, b.section, b.canonical_url, b.short_url, "
            "b.image_caption, b.image_credit, b.comments_url, b.comments_feed, b.comments_count, "
            "b.word_count, b.html, b.body FROM articles a JOIN feeds f ON f.id = a.feed_id "
            "JOIN article_bodies b ON b.id = a.id LEFT JOIN article_state s ON s.id = a.id WHERE a.id = ?"));
    DEPECHE_TRY(query.run(id));
    if (!query.next()) {
        DEPECHE_TRY(query.ended());
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("depeche", "There is no article %1.").arg(id.value),
                     {}};
    }
    Article article;
    article.row = readRow(query);
    article.feedTitle = query.text(8);
    article.feedUrl = query.url(9);
    article.baseUrl = query.url(10);
    article.publishedByFeed = query.time(11);
    article.received = fromUnixSeconds(query.number(12));
    article.updated = query.time(13);
    ArticleDetails &details = article.details;
    details.authors = query.text(14).split(u'\n', Qt::SkipEmptyParts);
    details.section = query.text(15);
    details.canonicalUrl = query.url(16);
    details.shortUrl = query.url(17);
    details.image = {article.row.imageUrl, query.text(18), query.text(19)};
    details.discussion.url = query.url(20);
    details.discussion.feedUrl = query.url(21);
    if (!query.isNull(22))
        details.discussion.count = int(query.number(22));
    details.wordCount = int(query.number(23));
    const auto html = unpack(query.bytes(24));
    if (!html)
        return html.error();
    article.html = QString::fromUtf8(*html);
    article.text = unpackText(query.bytes(25));
    DEPECHE_TRY(readExtras(article));
    return article;
}

Result<> ArticleTable::readExtras(Article &article)
{
    const ArticleId id = article.row.id;
    Statement enclosures(m_db, QStringLiteral("SELECT url, mime, bytes, seconds, title FROM enclosures "
                                              "WHERE article_id = ? ORDER BY position"));
    const auto files = listOf(
        enclosures,
        [](const Statement &row) {
            return Enclosure{row.url(0), row.text(1), row.number(2), std::chrono::seconds(row.number(3)),
                             row.text(4)};
        },
        id);
    if (!files)
        return files.error();
    article.details.enclosures = *files;

    Statement related(
        m_db, QStringLiteral("SELECT url, title FROM related_links WHERE article_id = ? ORDER BY position"));
    const auto links = listOf(
        related,
        [](const Statement &row) {
            return RelatedLink{row.url(0), row.text(1)};
        },
        id);
    if (!links)
        return links.error();
    article.details.related = *links;

    auto tags = TagTable(m_db).tagsOf(id);
    if (!tags)
        return tags.error();
    article.tags = *tags;
    for (const ArticleTag &tag : std::as_const(article.tags)) {
        if (tag.followed)
            article.row.followedTags.append(tag);
    }
    return {};
}

Result<QStringList> ArticleTable::texts(const QList<ArticleId> &ids)
{
    Statement query(
        m_db, QStringLiteral("SELECT b.body FROM json_each(?) j LEFT JOIN article_bodies b ON b.id = j.value "
                             "ORDER BY j.key"));
    return listOf(
        query, [](const Statement &row) { return unpackText(row.bytes(0)); }, jsonArray(ids));
}

Result<int> ArticleTable::setFlags(const QList<ArticleId> &ids, ArticleFlags set, ArticleFlags clear,
                                   const QString &undoTitle)
{
    return changeFlags(QStringLiteral("SELECT value FROM json_each(?)"), {jsonArray(ids)}, set, clear,
                       undoTitle);
}

Result<int> ArticleTable::setFlagsWhere(const ArticleQuery &query, ArticleFlags set, ArticleFlags clear,
                                        const QString &undoTitle, Timestamp now)
{
    const auto compiled = QueryCompiler(m_db, now).compile(query);
    if (!compiled)
        return compiled.error();
    return changeFlags(compiled->idSql(-1), compiled->values, set, clear, undoTitle);
}

Result<int> ArticleTable::changeFlags(const QString &idsSql, const QVariantList &values, ArticleFlags set,
                                      ArticleFlags clear, const QString &undoTitle)
{
    Q_ASSERT(((set | clear) & ~UserFlags) == ArticleFlags());
    const auto setBits = quint32(set.toInt());
    const auto clearBits = quint32(clear.toInt());
    // Read which ones change before changing them: an index that is read must not move under the walk.
    Statement select(m_db, QStringLiteral("SELECT id, flags FROM article_state WHERE id IN (%1) "
                                          "AND ((flags | %2) & ~%3) != flags")
                               .arg(idsSql)
                               .arg(setBits)
                               .arg(clearBits));
    DEPECHE_TRY(select.runWith(values));
    QHash<ArticleId, ArticleFlags> before;
    while (select.next())
        before.insert(select.id<ArticleId>(0), ArticleFlags(ArticleFlags::Int(select.number(1))));
    DEPECHE_TRY(select.ended());
    if (before.isEmpty())
        return 0;

    Statement update(m_db, QStringLiteral("UPDATE article_state SET flags = (flags | %1) & ~%2 "
                                          "WHERE id IN (SELECT value FROM json_each(?))")
                               .arg(setBits)
                               .arg(clearBits));
    DEPECHE_TRY(update.run(jsonArray(before.keys())));
    if (!undoTitle.isEmpty())
        DEPECHE_TRY(UndoTable(m_db).noteFlags(undoTitle, before));

    StoreChanges &changes = m_db.changes();
    if (before.size() > MaxListedChanges) {
        changes.everything = true;
    } else {
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            changes.flags.insert(it.key(), (it.value() | set) & ~clear);
    }
    if ((set | clear).testFlag(ArticleFlag::Read)) {
        Statement feeds(m_db, QStringLiteral("SELECT DISTINCT feed_id FROM article_state "
                                             "WHERE id IN (SELECT value FROM json_each(?))"));
        DEPECHE_TRY(feeds.run(jsonArray(before.keys())));
        while (feeds.next())
            changes.feeds.insert(feeds.id<FeedId>(0));
        DEPECHE_TRY(feeds.ended());
    }
    return int(before.size());
}

} // namespace depeche
