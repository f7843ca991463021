#include "ui/articles/articlerowcache.h"

#include "core/log.h"
#include "ui/articles/articlerows.h"

namespace depeche {

namespace {

constexpr int CachedRows = 2000;
/// Rows of one read: what a tall screen shows and a little more. With snippets, whose texts cost more, fewer.
constexpr qsizetype RowsPerRead = 96;
constexpr qsizetype SearchedRowsPerRead = 32;

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
    m_reading.cancel();
    m_terms = terms;
    m_rows.clear();
    m_wanted.clear();
    m_onTheWay.clear();
    m_ahead.reset();
    m_busy = false;
}

void ArticleRowCache::fill(const QList<ListedArticle> &rows)
{
    for (const ListedArticle &article : rows)
        m_rows.insert(article.row.id, new Entry{article, m_generation});
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
        if (!isStale(id) || m_onTheWay.contains(id))
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
    m_onTheWay = QSet<ArticleId>(ids.begin(), ids.end());
    m_busy = true;
    m_reading = m_library.read(
        Library::Lane::Content, this, // what is on the screen does not wait for a list that takes long
        [ids, terms = m_terms](Connection &db) { return readListedArticles(db, ids, terms); },
        [this, ids, epoch = m_epoch, generation = m_generation](const Result<QList<ListedArticle>> &rows) {
            if (epoch != m_epoch)
                return;
            const QSet<ArticleId> unchanged = std::exchange(m_onTheWay, {});
            m_busy = false;
            if (!m_wanted.isEmpty())
                m_soon.start();
            if (!rows) {
                qCWarning(lcStore).noquote() << "list rows:" << rows.error().message << rows.error().detail;
                return;
            }
            QList<ArticleId> arrivedIds;
            for (const ListedArticle &article : *rows) {
                auto *entry = new Entry{article, unchanged.contains(article.row.id) ? generation : 0};
                showAhead(entry->article.row);
                m_rows.insert(article.row.id, entry);
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
        m_onTheWay.remove(id);
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
    m_onTheWay.remove(id);
}

void ArticleRowCache::setAhead(const std::optional<Ahead> &ahead)
{
    m_ahead = ahead;
    for (const ArticleId id : m_rows.keys())
        showAhead(m_rows.object(id)->article.row);
}

void ArticleRowCache::showAhead(ArticleRow &row) const
{
    if (m_ahead && (!m_ahead->newest.isValid() || row.id <= m_ahead->newest))
        row.flags = (row.flags | m_ahead->set) & ~m_ahead->clear;
}

} // namespace depeche
