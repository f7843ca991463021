#include "ui/articles/articlerowcache.h"

#include "core/log.h"
#include "store/articletable.h"

namespace depeche {

namespace {

constexpr int CachedRows = 2000;
/// Rows of one read: what a tall screen shows and a little more. With snippets, whose texts cost more, fewer.
constexpr qsizetype RowsPerRead = 96;
constexpr qsizetype SearchedRowsPerRead = 32;
constexpr int SnippetLength = 110; ///< short: the hit should stand within a narrow row

/// Reads and marks @p ids. On db-list.
Result<QList<ListedArticle>> readRows(Connection &db, const QList<ArticleId> &ids,
                                      const QList<QStringList> &terms)
{
    ArticleTable table(db);
    const auto rows = table.rows(ids);
    if (!rows)
        return rows.error();
    QHash<ArticleId, QString> texts;
    if (!terms.isEmpty()) {
        QList<ArticleId> present;
        for (const ArticleRow &row : *rows)
            present.append(row.id);
        const auto read = table.texts(present);
        if (!read)
            return read.error();
        for (qsizetype i = 0; i < present.size(); ++i)
            texts.insert(present.at(i), read->value(i));
    }
    QList<ListedArticle> listed;
    for (const ArticleRow &row : *rows) {
        ListedArticle article{row, {row.lead, findTerms(row.lead, terms)}, findTerms(row.title, terms)};
        const QString text = texts.value(row.id);
        if (!terms.isEmpty() && article.snippet.hits.isEmpty()) {
            const Snippet found = makeSnippet(text, terms, SnippetLength);
            if (!found.hits.isEmpty())
                article.snippet = found;
        }
        listed.append(article);
    }
    return listed;
}

} // namespace

ArticleRowCache::ArticleRowCache(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_rows(CachedRows)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ArticleRowCache::readWanted);
}

void ArticleRowCache::reset(const QList<QStringList> &terms)
{
    ++m_epoch;
    m_terms = terms;
    m_rows.clear();
    m_wanted.clear();
    m_reading.clear();
    m_busy = false;
}

const ListedArticle *ArticleRowCache::find(ArticleId id) const
{
    const Entry *entry = m_rows.object(id);
    return entry ? &entry->article : nullptr;
}

bool ArticleRowCache::isStale(ArticleId id) const
{
    const Entry *entry = m_rows.object(id);
    return !entry || entry->generation != m_generation;
}

void ArticleRowCache::want(const QList<ArticleId> &ids)
{
    for (const ArticleId id : ids) {
        if (!isStale(id) || m_reading.contains(id))
            continue;
        m_wanted.removeOne(id);
        m_wanted.append(id);
    }
    const qsizetype limit = m_terms.isEmpty() ? RowsPerRead : SearchedRowsPerRead;
    if (m_wanted.size() > limit) // scrolled away since
        m_wanted.remove(0, m_wanted.size() - limit);
    if (!m_wanted.isEmpty() && !m_busy && !m_soon.isActive())
        m_soon.start();
}

void ArticleRowCache::readWanted()
{
    if (m_wanted.isEmpty() || m_busy)
        return;
    const QList<ArticleId> ids = std::exchange(m_wanted, {});
    m_reading = QSet<ArticleId>(ids.begin(), ids.end());
    m_busy = true;
    m_library.read(
        Library::Lane::Content, this, // what is on the screen does not wait for a list that takes long
        [ids, terms = m_terms](Connection &db) { return readRows(db, ids, terms); },
        [this, ids, epoch = m_epoch, generation = m_generation](const Result<QList<ListedArticle>> &rows) {
            if (epoch != m_epoch)
                return;
            const QSet<ArticleId> unchanged = std::exchange(m_reading, {});
            m_busy = false;
            if (!m_wanted.isEmpty())
                m_soon.start();
            if (!rows) {
                qCWarning(lcStore).noquote() << "list rows:" << rows.error().message << rows.error().detail;
                return;
            }
            QList<ArticleId> arrivedIds;
            for (const ListedArticle &article : *rows) {
                m_rows.insert(article.row.id,
                              new Entry{article, unchanged.contains(article.row.id) ? generation : 0});
                arrivedIds.append(article.row.id);
            }
            Q_EMIT arrived(arrivedIds);
            QList<ArticleId> lost;
            std::copy_if(ids.begin(), ids.end(), std::back_inserter(lost),
                         [&](ArticleId id) { return !arrivedIds.contains(id); });
            if (!lost.isEmpty())
                Q_EMIT missing(lost);
        });
}

void ArticleRowCache::expire(const QList<ArticleId> &ids)
{
    for (const ArticleId id : ids) {
        if (Entry *entry = m_rows.object(id))
            entry->generation = 0;
        m_reading.remove(id);
    }
}

void ArticleRowCache::expireAll()
{
    ++m_generation;
    m_wanted.clear();
}

void ArticleRowCache::setFlags(ArticleId id, ArticleFlags flags)
{
    if (Entry *entry = m_rows.object(id))
        entry->article.row.flags = flags;
    m_reading.remove(id);
}

} // namespace depeche
