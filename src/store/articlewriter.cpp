#include "store/articlewriter.h"

#include "store/articlecontent.h"
#include "store/articleid.h"
#include "store/fetchtable.h"
#include "store/identity.h"
#include "store/indextable.h"
#include "store/statement.h"
#include "store/tagtable.h"
#include "store/unstableids.h"

#include <QCoreApplication>

namespace depeche {

namespace {

constexpr qint64 SeenAgainAfter = 50; ///< documents

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
        , m_seen(db, QStringLiteral("SELECT document FROM seen_items WHERE feed_id = ? AND identity = ?"))
        , m_seenAgain(db,
                      QStringLiteral("UPDATE seen_items SET document = ? WHERE feed_id = ? AND identity = ?"))
        , m_deleted(db, QStringLiteral("SELECT 1 FROM removed_state WHERE id = ? AND deleted IS NOT NULL"))
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
        DEPECHE_TRY(readFeed());
        QList<Identified> order = inOrder();
        DEPECHE_TRY(findKnown(order));
        DEPECHE_TRY(checkIds(order));
        for (const Identified &one : std::as_const(order))
            DEPECHE_TRY(writeOne(one));
        return m_result;
    }

private:
    struct Identified
    {
        const NewArticle *article;
        qint64 identity;
        ArticleId known; ///< invalid: not stored yet
        qint64 hash = 0; ///< of what is stored
    };

    /// What a new feed does not have need not be looked for.
    Result<> readFeed()
    {
        Statement feed(m_db, QStringLiteral("SELECT unstable_ids, "
                                            "EXISTS(SELECT 1 FROM articles a WHERE a.feed_id = f.id), "
                                            "EXISTS(SELECT 1 FROM seen_items s WHERE s.feed_id = f.id), "
                                            "documents FROM feeds f WHERE f.id = ?"));
        DEPECHE_TRY(feed.run(m_batch.feed));
        if (feed.next()) {
            m_by = IdentityBy(std::clamp<qint64>(feed.number(0), 0, qint64(IdentityBy::Title)));
            m_hasArticles = feed.number(1) != 0;
            m_hasDeleted = feed.number(2) != 0;
            m_document = feed.number(3);
        }
        return feed.ended();
    }

    Result<> findKnown(QList<Identified> &order)
    {
        for (Identified &one : order) {
            if (!m_hasArticles)
                break;
            DEPECHE_TRY(m_find.run(m_batch.feed, one.identity));
            if (m_find.next()) {
                one.known = m_find.id<ArticleId>(0);
                one.hash = m_find.number(1);
            }
            DEPECHE_TRY(m_find.ended());
        }
        return {};
    }

    /// Finds the articles again whose publisher gave them other ids.
    Result<> checkIds(QList<Identified> &order)
    {
        QList<const NewArticle *> unknown;
        for (const Identified &one : std::as_const(order)) {
            if (!one.known.isValid())
                unknown += one.article;
        }
        if (!m_hasArticles || unknown.isEmpty())
            return {};
        UnstableIds ids(m_db);
        const auto by = ids.judge(m_batch.feed, m_by, unknown, order.size());
        if (!by)
            return by.error();
        if (*by == m_by)
            return {};
        m_by = *by;
        DEPECHE_TRY(ids.change(m_batch.feed, m_by, IdentityLadder(m_batch.articles, m_by)));
        order = inOrder();
        return findKnown(order);
    }

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
        const IdentityLadder ladder(m_batch.articles, m_by);
        QSet<qint64> seen;
        QList<Identified> order;
        for (const NewArticle *article : std::as_const(newestFirst)) {
            const qint64 identity = ladder.identityOf(ArticleMarks::of(*article));
            if (!seen.contains(identity))
                order += Identified{article, identity, {}, 0};
            seen.insert(identity);
        }
        std::reverse(order.begin(), order.end());
        return order;
    }

    Result<> writeOne(const Identified &one)
    {
        const NewArticle article = packed(*one.article);
        if (one.known.isValid())
            return writeKnown(article, one.known, one.hash);
        if (m_hasDeleted) {
            DEPECHE_TRY(m_seen.run(m_batch.feed, one.identity));
            if (m_seen.next()) // purged: does not come back
                return seenAgain(one.identity, m_seen.number(0));
            DEPECHE_TRY(m_seen.ended());
        }
        return writeNew(article, one.identity);
    }

    /// Notes now and then that the feed still brings what was purged, so that it is not forgotten (store/purge.h).
    Result<> seenAgain(qint64 identity, qint64 lastDocument)
    {
        return m_document - lastDocument < SeenAgainAfter
                   ? Result<>()
                   : m_seenAgain.run(m_document, m_batch.feed, identity);
    }

    Result<> writeNew(const NewArticle &article, qint64 identity)
    {
        const auto id = freeId(effectiveTime(article.published, m_received));
        if (!id)
            return id.error();
        DEPECHE_TRY(m_insert.run(article.title, article.lead, article.url, article.details.image.url,
                                 article.language, article.packed->contentHash, m_batch.feed, identity, *id));
        DEPECHE_TRY(m_insertState.run(*id, m_batch.feed, quint32(natureOf(article).toInt())));
        DEPECHE_TRY(writeRest(article, *id));
        m_db.changes().added.append(*id);
        ++m_result.added;
        return {};
    }

    Result<> writeKnown(const NewArticle &article, ArticleId id, qint64 oldHash)
    {
        const qint64 hash = article.packed->contentHash;
        if (hash == oldHash) {
            DEPECHE_TRY(m_commentCount.run(article.details.discussion.count, id));
            ++m_result.unchanged;
            return {};
        }
        // What the user deleted stays as it is: should it come back, the next fetch brings the new version.
        DEPECHE_TRY(m_deleted.run(id));
        if (m_deleted.next()) {
            ++m_result.unchanged;
            return {};
        }
        DEPECHE_TRY(m_deleted.ended());
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
        Statement old(m_db, QStringLiteral("SELECT a.title, a.lead, b.body FROM articles a "
                                           "JOIN article_bodies b ON b.id = a.id WHERE a.id = ?"));
        DEPECHE_TRY(old.run(id));
        if (!old.next())
            return old.ended();
        const QByteArray oldTexts = old.bytes(2);
        if (old.text(0) == article.title && old.text(1) == article.lead &&
            plainTextOf(oldTexts) == plainTextOf(article.packed->texts))
            return {};
        Statement keep(
            m_db, QStringLiteral("INSERT INTO revisions(article_id, replaced, title, lead, body) "
                                 "VALUES(@p1, max(@p2, (SELECT coalesce(max(replaced) + 1, 0) FROM revisions "
                                 "WHERE article_id = @p1)), @p3, @p4, @p5)"));
        return keep.run(id, m_received, old.text(0), old.text(1), oldTexts);
    }

    Result<> writeRest(const NewArticle &article, ArticleId id)
    {
        const ArticleDetails &details = article.details;
        DEPECHE_TRY(m_body.run(
            id, article.guid, article.baseUrl, article.published, m_received, article.updated,
            details.authors.join(u'\n'), details.section, details.canonicalUrl, details.shortUrl,
            details.image.caption, details.image.credit, details.discussion.url, details.discussion.feedUrl,
            details.discussion.count, details.wordCount, QByteArrayLiteral(""), article.packed->texts));
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
    IdentityBy m_by = IdentityBy::Guid;
    bool m_hasArticles = false;
    bool m_hasDeleted = false;
    qint64 m_document = 0; ///< the number of this one
    TagTable m_tags;
    IngestResult m_result;
    Statement m_find, m_seen, m_seenAgain, m_deleted, m_lastSlot, m_insert, m_update, m_insertState,
        m_updateState, m_body, m_commentCount, m_enclosure, m_related, m_tag, m_queue;
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
