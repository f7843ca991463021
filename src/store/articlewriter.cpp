#include "store/articlewriter.h"

#include "core/compress.h"
#include "core/hash.h"
#include "core/text.h"
#include "store/articleid.h"
#include "store/fetchtable.h"
#include "store/indextable.h"
#include "store/statement.h"
#include "store/tagtable.h"

#include <QCoreApplication>

namespace depeche {

namespace {

QUrl addressOf(const NewArticle &article)
{
    return article.details.canonicalUrl.isEmpty() ? article.url : article.details.canonicalUrl;
}

/// Which steps of the identity ladder tell the articles of a document apart. Some publishers give every entry the same
/// guid, or the address of their front page; only one of their articles would be kept.
struct IdentityLadder
{
    bool guids = true;
    bool addresses = true;

    explicit IdentityLadder(const QList<NewArticle> &articles)
    {
        constexpr qsizetype Enough = 3; // two alike may be an article and its correction
        if (articles.size() < Enough)
            return;
        const NewArticle &first = articles.first();
        const auto alike = [&articles](auto same) {
            return std::all_of(articles.begin(), articles.end(), same);
        };
        guids = !alike([&first](const NewArticle &article) { return article.guid == first.guid; });
        addresses =
            !alike([&first](const NewArticle &article) { return addressOf(article) == addressOf(first); });
    }
};

/// What an article is known by within its feed: guid, else address, else title and date.
/// @p ladder leaves steps out that this document makes no use of.
qint64 identityOf(const NewArticle &article, const IdentityLadder &ladder)
{
    if (ladder.guids && !article.guid.isEmpty())
        return stableHash64(QString(u"g:" + article.guid));
    const QUrl address = addressOf(article);
    if (ladder.addresses && !address.isEmpty())
        return stableHash64(QString(u"u:" + address.toString(QUrl::RemoveFragment | QUrl::FullyEncoded)));
    const QString date = article.published ? toIso(*article.published) : QString();
    return stableHash64(QString(u"t:" + article.title + u'\n' + date));
}

/// Everything the publisher can change, so that an article which did not change costs one look-up. Counts of
/// comments change with every fetch and are left out: they alone make no new version.
qint64 contentHashOf(const NewArticle &article)
{
    QStringList parts{article.title,
                      article.lead,
                      article.html,
                      article.url.toString(),
                      article.language,
                      article.published ? toIso(*article.published) : QString(),
                      article.details.authors.join(u'\n'),
                      article.details.section,
                      article.details.shortUrl.toString(),
                      article.details.image.url.toString(),
                      article.details.image.caption,
                      article.details.image.credit,
                      article.details.discussion.url.toString()};
    for (const NewTag &tag : article.tags)
        parts += tag.name;
    for (const Enclosure &enclosure : article.details.enclosures)
        parts += enclosure.url.toString();
    for (const RelatedLink &link : article.details.related)
        parts += link.url.toString();
    return stableHash64(parts.join(QChar(0x1f)));
}

/// One batch being written, with the statements that run once per article prepared once.
class BatchWriter
{
public:
    BatchWriter(Connection &db, const IngestBatch &batch, Timestamp received)
        : m_db(db)
        , m_batch(batch)
        , m_received(received)
        , m_tags(db)
        , m_find(db,
                 QStringLiteral("SELECT id, content_hash FROM articles WHERE feed_id = ? AND identity = ?"))
        , m_seen(db, QStringLiteral("SELECT 1 FROM seen_items WHERE feed_id = ? AND identity = ?"))
        , m_lastSlot(db, QStringLiteral("SELECT max(id) FROM articles WHERE id >= ? AND id < ?"))
        , m_insert(db,
                   QStringLiteral(
                       "INSERT INTO articles(title, lead, url, image_url, language, content_hash, feed_id, "
                       "identity, id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        , m_update(db, QStringLiteral(
                           "UPDATE articles SET title = ?, lead = ?, url = ?, image_url = ?, language = ?, "
                           "content_hash = ? WHERE id = ?"))
        , m_insertState(db, QStringLiteral("INSERT INTO article_state(id, feed_id, flags) VALUES(?, ?, ?)"))
        , m_updateState(db, QStringLiteral("UPDATE article_state SET flags = (flags & 7) | ? WHERE id = ?"))
        , m_body(
              db,
              QStringLiteral(
                  "INSERT INTO article_bodies(id, guid, base_url, published, received, updated, authors, "
                  "section, "
                  "canonical_url, short_url, image_caption, image_credit, comments_url, comments_feed, "
                  "comments_count, word_count, html, body) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                  "?, ?, "
                  "?, ?) ON CONFLICT(id) DO UPDATE SET guid = excluded.guid, base_url = excluded.base_url, "
                  "published = excluded.published, updated = excluded.updated, authors = excluded.authors, "
                  "section = excluded.section, canonical_url = excluded.canonical_url, "
                  "short_url = excluded.short_url, image_caption = excluded.image_caption, "
                  "image_credit = excluded.image_credit, comments_url = excluded.comments_url, "
                  "comments_feed = excluded.comments_feed, comments_count = excluded.comments_count, "
                  "word_count = excluded.word_count, html = excluded.html, body = excluded.body"))
        , m_commentCount(db, QStringLiteral("UPDATE article_bodies SET comments_count = @p1 WHERE id = @p2 "
                                            "AND comments_count IS NOT @p1"))
        , m_enclosure(
              db,
              QStringLiteral("INSERT INTO enclosures(article_id, position, url, mime, bytes, seconds, title) "
                             "VALUES(?, ?, ?, ?, ?, ?, ?)"))
        , m_related(db, QStringLiteral(
                            "INSERT INTO related_links(article_id, position, url, title) VALUES(?, ?, ?, ?)"))
        , m_tag(db, QStringLiteral(
                        "INSERT INTO article_tags(tag_id, article_id, name_id, origin) VALUES(?, ?, ?, ?) "
                        "ON CONFLICT DO NOTHING"))
        , m_queue(db, QStringLiteral("INSERT INTO index_queue(id) VALUES(?) ON CONFLICT DO NOTHING"))
    {
    }

    Result<IngestResult> run()
    {
        for (const Identified &one : inOrder())
            DEPECHE_TRY(writeOne(*one.article, one.identity));
        return m_result;
    }

private:
    struct Identified
    {
        const NewArticle *article;
        qint64 identity;
    };

    /// Oldest first, and of articles of the same second the later in the document first: the first article of a
    /// document gets the largest id, and the index receives ids in order. Of an article that is in the document twice
    /// the newer version counts, else the first in it.
    QList<Identified> inOrder() const
    {
        QList<const NewArticle *> newestFirst;
        for (const NewArticle &article : m_batch.articles)
            newestFirst += &article;
        std::stable_sort(
            newestFirst.begin(), newestFirst.end(), [this](const NewArticle *a, const NewArticle *b) {
                return effectiveTime(a->published, m_received) > effectiveTime(b->published, m_received);
            });
        const IdentityLadder ladder(m_batch.articles);
        QSet<qint64> seen;
        QList<Identified> order;
        for (const NewArticle *article : std::as_const(newestFirst)) {
            const qint64 identity = identityOf(*article, ladder);
            if (!seen.contains(identity))
                order += Identified{article, identity};
            seen.insert(identity);
        }
        std::reverse(order.begin(), order.end());
        return order;
    }

    Result<> writeOne(const NewArticle &article, qint64 identity)
    {
        DEPECHE_TRY(m_find.run(m_batch.feed, identity));
        if (m_find.next())
            return writeKnown(article, m_find.id<ArticleId>(0), m_find.number(1));
        DEPECHE_TRY(m_find.ended());
        DEPECHE_TRY(m_seen.run(m_batch.feed, identity));
        if (m_seen.next()) // deleted by the user: does not come back
            return {};
        DEPECHE_TRY(m_seen.ended());
        return writeNew(article, identity);
    }

    Result<> writeNew(const NewArticle &article, qint64 identity)
    {
        const auto id = freeId(effectiveTime(article.published, m_received));
        if (!id)
            return id.error();
        DEPECHE_TRY(m_insert.run(article.title, article.lead, article.url, article.details.image.url,
                                 article.language, contentHashOf(article), m_batch.feed, identity, *id));
        DEPECHE_TRY(m_insertState.run(*id, m_batch.feed, quint32(natureOf(article).toInt())));
        DEPECHE_TRY(writeRest(article, *id));
        m_db.changes().added.append(*id);
        ++m_result.added;
        return {};
    }

    Result<> writeKnown(const NewArticle &article, ArticleId id, qint64 oldHash)
    {
        const qint64 hash = contentHashOf(article);
        if (hash == oldHash) {
            DEPECHE_TRY(m_commentCount.run(article.details.discussion.count, id));
            ++m_result.unchanged;
            return {};
        }
        DEPECHE_TRY(keepRevision(article, id));
        DEPECHE_TRY(IndexTable(m_db).forget(id));
        DEPECHE_TRY(m_update.run(article.title, article.lead, article.url, article.details.image.url,
                                 article.language, hash, id));
        DEPECHE_TRY(m_updateState.run(quint32(natureOf(article).toInt()), id));
        for (const char *sql :
             {"DELETE FROM enclosures WHERE article_id = ?", "DELETE FROM related_links WHERE article_id = ?",
              "DELETE FROM article_tags WHERE article_id = ? AND origin = 0"}) {
            Statement clear(m_db, QString::fromLatin1(sql));
            DEPECHE_TRY(clear.run(id));
        }
        DEPECHE_TRY(writeRest(article, id));
        m_db.changes().updated.append(id);
        ++m_result.updated;
        return {};
    }

    /// Keeps what readers saw before, if what they read changed. Revisions stay in order, and none gets lost, when two
    /// come in the same second or the clock is set back.
    Result<> keepRevision(const NewArticle &article, ArticleId id)
    {
        Statement keep(
            m_db,
            QStringLiteral("INSERT INTO revisions(article_id, replaced, title, lead, body) "
                           "SELECT a.id, max(?, (SELECT coalesce(max(r.replaced) + 1, 0) FROM revisions r "
                           "WHERE r.article_id = a.id)), a.title, a.lead, b.body FROM articles a "
                           "JOIN article_bodies b ON b.id = a.id WHERE a.id = ? "
                           "AND (a.title != ? OR a.lead != ? OR b.body != ?)"));
        return keep.run(m_received, id, article.title, article.lead, pack(article.text.toUtf8()));
    }

    Result<> writeRest(const NewArticle &article, ArticleId id)
    {
        const ArticleDetails &details = article.details;
        DEPECHE_TRY(m_body.run(id, article.guid, article.baseUrl, article.published, m_received,
                               article.updated, details.authors.join(u'\n'), details.section,
                               details.canonicalUrl, details.shortUrl, details.image.caption,
                               details.image.credit, details.discussion.url, details.discussion.feedUrl,
                               details.discussion.count, details.wordCount, pack(article.html.toUtf8()),
                               pack(article.text.toUtf8())));
        int position = 0;
        for (const Enclosure &file : details.enclosures)
            DEPECHE_TRY(m_enclosure.run(id, position++, file.url, file.mimeType, file.bytes,
                                        qint64(file.duration.count()), file.title));
        position = 0;
        for (const RelatedLink &link : details.related)
            DEPECHE_TRY(m_related.run(id, position++, link.url, link.title));
        for (const NewTag &tag : article.tags) {
            const auto name = m_tags.ensureName(tag.name);
            if (!name)
                return name.error();
            DEPECHE_TRY(m_tag.run(name->tag, id, name->id, int(tag.origin)));
        }
        return m_queue.run(id);
    }

    ArticleFlags natureOf(const NewArticle &article) const { return article.nature & ~UserFlags; }

    /// The next free slot of the second of @p time, or of one soon after it.
    Result<ArticleId> freeId(Timestamp time)
    {
        constexpr int MaxSeconds = 24 * 3600;
        constexpr qint64 Slots = qint64(1) << ArticleIdSlotBits;
        for (int second = 0; second < MaxSeconds; ++second) {
            const qint64 first = firstArticleIdAt(time).value + second * Slots;
            DEPECHE_TRY(m_lastSlot.run(first, first + Slots));
            const qint64 last = m_lastSlot.next() && !m_lastSlot.isNull(0) ? m_lastSlot.number(0) : first - 1;
            if (last + 1 < first + Slots)
                return ArticleId(last + 1);
        }
        return Error{ErrorKind::Limit,
                     QCoreApplication::translate("depeche", "Too many articles have the same date."),
                     {}};
    }

    Connection &m_db;
    const IngestBatch &m_batch;
    Timestamp m_received;
    TagTable m_tags;
    IngestResult m_result;
    Statement m_find, m_seen, m_lastSlot, m_insert, m_update, m_insertState, m_updateState, m_body,
        m_commentCount, m_enclosure, m_related, m_tag, m_queue;
};

} // namespace

Result<IngestResult> ArticleWriter::write(const IngestBatch &batch, const FetchRecord &fetch)
{
    // First, so that a feed that was unsubscribed from while it was fetched takes nothing.
    DEPECHE_TRY(FetchTable(m_db).recordDocument(batch, fetch));
    const auto result = BatchWriter(m_db, batch, fetch.attempted).run();
    if (result)
        DEPECHE_TRY(FetchTable(m_db).log(fetch, *result));
    return result;
}

} // namespace depeche
