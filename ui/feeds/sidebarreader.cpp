#include "ui/feeds/sidebarreader.h"

#include "store/articlesearch.h"
#include "store/feedtable.h"
#include "store/savedsearchtable.h"
#include "store/tagtable.h"

namespace depeche {

namespace {

/// A burst of commits is read once.
constexpr int DelayMilliseconds = 80;
/// Beyond, reading all feeds is quicker than one by one.
constexpr int MaxSingleFeeds = 100;

struct Tree
{
    QList<Folder> folders;
    QList<Feed> feeds;
};

Result<Tree> treeOf(Connection &db)
{
    auto folders = FolderTable(db).folders();
    if (!folders)
        return folders.error();
    auto feeds = FeedTable(db).feeds();
    if (!feeds)
        return feeds.error();
    return Tree{*folders, *feeds};
}

Result<QList<Feed>> feedsOf(Connection &db, const QSet<FeedId> &ids)
{
    QList<Feed> feeds;
    for (const FeedId id : ids) {
        const auto feed = FeedTable(db).feed(id);
        if (feed)
            feeds += *feed;
        else if (feed.error().kind != ErrorKind::NotFound) // unsubscribed meanwhile
            return feed.error();
    }
    return feeds;
}

Result<SmartCounts> smartOf(Connection &db, Timestamp now)
{
    ArticleSearch search(db, now);
    const auto today = search.unreadCount(ArticleQuery::today());
    if (!today)
        return today.error();
    const auto later = search.count(ArticleQuery::flagged(ArticleFlag::Later));
    if (!later)
        return later.error();
    return SmartCounts{*today, *later};
}

} // namespace

SidebarReader::SidebarReader(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &SidebarReader::readPending);
    connect(&m_library, &Library::changed, this, &SidebarReader::note);
}

void SidebarReader::readAll()
{
    m_pending = {true, {}, true, true, true};
    readPending();
}

void SidebarReader::note(const StoreChanges &changes)
{
    const bool articles = changes.everything || !changes.added.isEmpty() || !changes.removed.isEmpty() ||
                          !changes.updated.isEmpty() || !changes.flags.isEmpty();
    m_pending.tree = m_pending.tree || changes.everything || changes.feedTree;
    m_pending.feeds.unite(changes.feeds);
    m_pending.smart = m_pending.smart || articles;
    m_pending.tags = m_pending.tags || articles || changes.tags;
    m_pending.searches = m_pending.searches || articles || changes.savedSearches;
    if (!m_pending.isEmpty() && m_running == 0 && !m_delay.isActive())
        m_delay.start();
}

void SidebarReader::readPending()
{
    const Parts parts = std::exchange(m_pending, {});
    if (parts.tree || parts.feeds.size() > MaxSingleFeeds)
        readTree();
    else if (!parts.feeds.isEmpty())
        readFeeds(parts.feeds);
    if (parts.smart)
        readSmart();
    if (parts.tags)
        readTags();
    if (parts.searches)
        readSearches();
}

template <typename Job, typename Take>
void SidebarReader::read(Job job, Take take)
{
    ++m_running;
    m_library.read(Library::Lane::Lists, this, std::move(job), [this, take](const auto &answer) {
        --m_running;
        if (answer) {
            take(*answer);
            Q_EMIT dataChanged();
        } else {
            Q_EMIT failed(answer.error().message);
        }
        // What changed while this was read.
        if (m_running == 0 && !m_pending.isEmpty())
            m_delay.start();
    });
}

void SidebarReader::readTree()
{
    read(treeOf, [this](const Tree &tree) {
        m_data.folders = tree.folders;
        m_data.feeds = tree.feeds;
        m_hasTree = true;
    });
}

void SidebarReader::readFeeds(const QSet<FeedId> &feeds)
{
    read([feeds](Connection &db) { return feedsOf(db, feeds); },
         [this](const QList<Feed> &read) {
             for (const Feed &feed : read) {
                 const auto known = std::find_if(m_data.feeds.begin(), m_data.feeds.end(),
                                                 [&](const Feed &other) { return other.id == feed.id; });
                 if (known != m_data.feeds.end())
                     *known = feed;
             }
         });
}

void SidebarReader::readSmart()
{
    read([now = m_library.now()](Connection &db) { return smartOf(db, now); },
         [this](const SmartCounts &counts) { m_data.smart = counts; });
}

void SidebarReader::readTags()
{
    read([](Connection &db) { return TagTable(db).followed(); },
         [this](const QList<TagCount> &tags) { m_data.tags = tags; });
}

void SidebarReader::readSearches()
{
    read([now = m_library.now()](Connection &db) { return SavedSearchTable(db).all(now); },
         [this](const QList<SavedSearch> &searches) { m_data.searches = searches; });
}

} // namespace depeche
