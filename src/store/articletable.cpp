#include "store/articletable.h"

#include "store/articlecontent.h"
#include "store/articleid.h"
#include "store/flagmarks.h"
#include "store/bulktable.h"
#include "store/bulkundo.h"
#include "store/idlist.h"
#include "store/statement.h"
#include "store/tagtable.h"
#include "store/undotable.h"

#include <QCoreApplication>

namespace depeche {

namespace {

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
    // Those of feeds unsubscribed from can still be opened by id, those that were deleted cannot.
    Statement query(
        m_db,
        QStringLiteral(
            "SELECT a.id, a.feed_id, a.title, a.lead, a.url, a.image_url, a.language, coalesce(s.flags, 0), "
            "CASE WHEN f.custom_title != '' THEN f.custom_title ELSE f.title END, f.url, b.base_url, "
            "b.published, b.received, b.updated, b.authors, b.section, b.canonical_url, b.short_url, "
            "b.image_caption, b.image_credit, b.comments_url, b.comments_feed, b.comments_count, "
            "b.word_count, b.html, b.body FROM articles a JOIN feeds f ON f.id = a.feed_id "
            "JOIN article_bodies b ON b.id = a.id LEFT JOIN article_state s ON s.id = a.id WHERE a.id = ? "
            "AND NOT EXISTS(SELECT 1 FROM removed_state r WHERE r.id = a.id AND r.deleted IS NOT NULL)"));
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
    const auto texts = textsOf(query.bytes(24), query.bytes(25));
    if (!texts)
        return texts.error();
    article.html = QString::fromUtf8(texts->first);
    article.text = QString::fromUtf8(texts->second);
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
        query, [](const Statement &row) { return plainTextOf(row.bytes(0)); }, jsonArray(ids));
}

Result<int> ArticleTable::setFlags(const QList<ArticleId> &ids, ArticleFlags set, ArticleFlags clear,
                                   const QString &undoTitle)
{
    FlagMarks marks(m_db);
    UndoPart part;
    part.mask = quint32((set | clear).toInt());
    for (const ArticleId id : ids) {
        const auto before = marks.change(id, set, clear);
        if (!before)
            return before.error();
        if (*before)
            part.states += FormerState{id, 0, qint32(before.value().value())};
    }
    const int changed = int(part.states.size());
    if (changed > 0 && !undoTitle.isEmpty())
        DEPECHE_TRY(UndoTable(m_db).notePart({}, {MarkStep.toString(), undoTitle, changed, part}));
    return changed;
}

Result<int> ArticleTable::setFlagsWhere(const ArticleQuery &query, ArticleFlags set, ArticleFlags clear,
                                        const QString &undoTitle, Timestamp now)
{
    const auto ids = BulkTable(m_db, now).affected(BulkAction::mark(set, clear), {query, {}});
    return ids ? setFlags(*ids, set, clear, undoTitle) : ids.error();
}

} // namespace depeche
