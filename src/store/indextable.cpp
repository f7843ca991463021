#include "store/indextable.h"

#include "store/articlecontent.h"
#include "store/statement.h"
#include "store/tagtable.h"

namespace depeche {

namespace {

constexpr auto QueuedColumns = "a.id, a.content_hash, a.title, a.lead, b.authors, b.body, a.language";
/// Of a step that should end: articles put in between two looks.
constexpr size_t LooksEvery = 100;

QueuedArticle readQueued(const Statement &row)
{
    return {row.id<ArticleId>(0), row.number(1), row.text(2), row.text(3),
            row.text(4),          row.bytes(5),  row.text(6)};
}

} // namespace

std::vector<IndexEntry> indexEntries(const QList<QueuedArticle> &articles, Stemmers &stemmers)
{
    std::vector<IndexEntry> entries;
    entries.reserve(size_t(articles.size()));
    for (const QueuedArticle &article : articles) {
        entries.push_back({article.id, article.contentHash,
                           indexedText(article.title, article.lead, article.authors,
                                       plainTextOf(article.body), article.language, stemmers)});
    }
    return entries;
}

Result<QList<QueuedArticle>> IndexTable::queued(int limit, ArticleId before)
{
    Statement query(m_db,
                    QStringLiteral("SELECT %1 FROM (SELECT id FROM index_queue WHERE id < ? "
                                   "ORDER BY id DESC LIMIT ?) q "
                                   "JOIN articles a ON a.id = q.id JOIN article_bodies b ON b.id = a.id "
                                   "ORDER BY a.id DESC")
                        .arg(QLatin1String(QueuedColumns)));
    const qint64 end = before.isValid() ? before.value : std::numeric_limits<qint64>::max();
    return listOf(query, readQueued, end, limit);
}

Result<int> IndexTable::insert(std::span<const IndexEntry> entries, const std::function<bool()> &isEnough)
{
    // An article that changed meanwhile is in the queue again, with a text that is not this one.
    Statement take(m_db,
                   QStringLiteral("DELETE FROM index_queue WHERE id = @id AND EXISTS(SELECT 1 FROM articles "
                                  "WHERE id = @id AND content_hash = ?)"));
    Statement put(m_db,
                  QStringLiteral("INSERT INTO article_fts(rowid, title, author, body) VALUES(?, ?, ?, ?)"));
    QList<StemLanguage> used;
    size_t done = 0;
    while (done < entries.size() && (done == 0 || !isEnough())) {
        const auto part = entries.subspan(done, std::min(LooksEvery, entries.size() - done));
        // In ascending order, which FTS5 likes best.
        for (auto entry = part.rbegin(); entry != part.rend(); ++entry) {
            DEPECHE_TRY(take.run(entry->id, entry->contentHash));
            if (take.changed() == 0)
                continue;
            DEPECHE_TRY(put.run(entry->id, entry->text.title, entry->text.author, entry->text.body));
            if (!used.contains(entry->text.language))
                used += entry->text.language;
        }
        done += part.size();
    }
    DEPECHE_TRY(noteLanguages(used));
    // Told once, not at each step of a long way.
    const auto left = numberOf(m_db, QStringLiteral("SELECT EXISTS(SELECT 1 FROM index_queue)"));
    if (!left)
        return left.error();
    m_db.changes().searchable = *left == 0 && !entries.empty();
    return int(done);
}

Result<int> IndexTable::indexSome(int limit)
{
    DEPECHE_TRY(renewIfOld());
    const auto articles = queued(limit);
    if (!articles)
        return articles.error();
    Stemmers stemmers;
    return insert(indexEntries(*articles, stemmers), [] { return false; });
}

Result<int> IndexTable::waiting()
{
    const auto count = numberOf(m_db, QStringLiteral("SELECT count(*) FROM index_queue"));
    return count ? Result<int>(int(*count)) : count.error();
}

Result<QList<StemLanguage>> IndexTable::languages()
{
    Statement query(m_db, QStringLiteral("SELECT value FROM meta WHERE key = 'index_languages'"));
    DEPECHE_TRY(query.run());
    QList<StemLanguage> languages;
    while (query.next()) {
        for (const QString &code : query.text(0).split(u' ', Qt::SkipEmptyParts))
            languages += stemLanguage(code);
    }
    DEPECHE_TRY(query.ended());
    return languages;
}

Result<> IndexTable::noteLanguages(const QList<StemLanguage> &used)
{
    const auto known = languages();
    if (!known)
        return known.error();
    QStringList codes;
    for (const StemLanguage language : *known)
        codes += codeOf(language);
    for (const StemLanguage language : used) {
        if (language != StemLanguage::None && !known->contains(language))
            codes += codeOf(language);
    }
    if (codes.size() == known->size())
        return {};
    Statement note(m_db, QStringLiteral("INSERT INTO meta(key, value) VALUES('index_languages', ?) "
                                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value"));
    return note.run(codes.join(u' '));
}

Result<> IndexTable::renewIfOld()
{
    const QString stamp = QString::fromLatin1(stemStamp());
    const auto same = numberOf(
        m_db, QStringLiteral("SELECT count(*) FROM meta WHERE key = 'index_stamp' AND value = ?"), stamp);
    if (!same)
        return same.error();
    if (*same == 1)
        return {};
    DEPECHE_TRY(m_db.exec(QStringLiteral("INSERT INTO article_fts(article_fts) VALUES('delete-all')")));
    DEPECHE_TRY(m_db.exec(QStringLiteral("INSERT OR IGNORE INTO index_queue(id) SELECT id FROM articles")));
    DEPECHE_TRY(m_db.exec(QStringLiteral("DELETE FROM meta WHERE key = 'index_languages'")));
    DEPECHE_TRY(TagTable(m_db).refold()); // tags are found by the same folding
    Statement note(m_db, QStringLiteral("INSERT INTO meta(key, value) VALUES('index_stamp', ?) "
                                        "ON CONFLICT(key) DO UPDATE SET value = excluded.value"));
    return note.run(stamp);
}

Result<> IndexTable::forget(ArticleId id)
{
    Statement queued(m_db, QStringLiteral("DELETE FROM index_queue WHERE id = ?"));
    DEPECHE_TRY(queued.run(id));
    if (queued.changed() > 0) // was not in the index yet
        return {};
    Statement query(
        m_db, QStringLiteral("SELECT %1 FROM articles a JOIN article_bodies b ON b.id = a.id WHERE a.id = ?")
                  .arg(QLatin1String(QueuedColumns)));
    const auto articles = listOf(query, readQueued, id);
    if (!articles)
        return articles.error();
    Stemmers stemmers;
    Statement remove(m_db, QStringLiteral("INSERT INTO article_fts(article_fts, rowid, title, author, body) "
                                          "VALUES('delete', ?, ?, ?, ?)"));
    for (const IndexEntry &entry : indexEntries(*articles, stemmers))
        DEPECHE_TRY(remove.run(entry.id, entry.text.title, entry.text.author, entry.text.body));
    return {};
}

} // namespace depeche
