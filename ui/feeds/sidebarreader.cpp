#include "ui/feeds/sidebarreader.h"

#include "store/articlesearch.h"
#include "store/feedtable.h"
#include "store/savedsearchtable.h"
#include "store/tagtable.h"

namespace depeche {

namespace {

/// A burst of commits is read once, and while they go on, this often.
constexpr int DelayMilliseconds = 80;
constexpr int PauseMilliseconds = 500;
/// Articles of saved searches are counted when nothing has changed for so long.
constexpr int RecountMilliseconds = 1500;
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
    auto feeds = FeedTable(db).feedsWithoutIcons();
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

} // namespace

struct SidebarReader::Counts
{
    QHash<FeedId, FeedTable::Counts> feeds;
    QList<TagCount> tags;
    SmartCounts smart;
};

namespace {

Result<int> laterOf(Connection &db, Timestamp now)
{
    return ArticleSearch(db, now).count(ArticleQuery::flagged(ArticleFlag::Later));
}

} // namespace

SidebarReader::SidebarReader(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    m_delay.setSingleShot(true);
    m_recountSoon.setSingleShot(true);
    m_recountSoon.setInterval(RecountMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &SidebarReader::readPending);
    connect(&m_recountSoon, &QTimer::timeout, this, [this] { recount(0); });
    connect(&m_library, &Library::changed, this, &SidebarReader::note);
}

void SidebarReader::readAll()
{
    m_pending = {true, true, {}, true, true, true};
    readPending();
    m_recountSoon.start(); // what a search means may depend on the time
}

void SidebarReader::note(const StoreChanges &changes)
{
    const bool articles = changes.everything || !changes.added.isEmpty() || !changes.removed.isEmpty() ||
                          !changes.updated.isEmpty() || !changes.flags.isEmpty();
    m_pending.tree = m_pending.tree || changes.feedTree;
    m_pending.icons = m_pending.icons || changes.feedTree;
    m_pending.feeds.unite(changes.feeds);
    m_pending.counts = m_pending.counts || articles;
    m_pending.tags = m_pending.tags || changes.tags;
    m_pending.searches = m_pending.searches || changes.savedSearches;
    if (articles || changes.tags || changes.searchable)
        m_recountSoon.start();
    if (!m_pending.isEmpty() && m_running == 0)
        readSoon();
}

void SidebarReader::readSoon()
{
    if (m_delay.isActive())
        return;
    const qint64 since = m_lastRead.isValid() ? m_lastRead.elapsed() : PauseMilliseconds;
    m_delay.start(std::max(DelayMilliseconds, int(PauseMilliseconds - since)));
}

void SidebarReader::readPending()
{
    m_lastRead.start();
    m_recounting.cancel(); // what is shown to be true at once comes first
    const Parts parts = std::exchange(m_pending, {});
    if (parts.tree || parts.feeds.size() > MaxSingleFeeds)
        readTree();
    else if (!parts.feeds.isEmpty())
        readFeeds(parts.feeds);
    if (parts.counts)
        readCounts();
    if (parts.tags)
        readTags();
    if (parts.searches)
        readSearches();
    if (parts.icons || parts.feeds.size() > MaxSingleFeeds)
        readIcons();
    if (!m_recountSoon.isActive())
        m_recountSoon.start();
}

template <typename Job, typename Take>
void SidebarReader::read(Job job, Take take)
{
    ++m_running;
    m_library.read(Library::Lane::Counts, this, std::move(job), [this, take](const auto &answer) {
        --m_running;
        if (answer)
            take(*answer);
        else
            Q_EMIT failed(answer.error().message);
        // What changed while this was read.
        if (m_running == 0 && !m_pending.isEmpty())
            readSoon();
    });
}

void SidebarReader::readTree()
{
    read(treeOf, [this](const Tree &tree) {
        m_data.folders = tree.folders;
        m_data.feeds = tree.feeds;
        m_hasTree = true;
        Q_EMIT dataChanged();
    });
}

void SidebarReader::readIcons()
{
    read([](Connection &db) { return FeedTable(db).icons(); },
         [this](const QHash<FeedId, QByteArray> &icons) {
             if (icons == m_data.icons)
                 return;
             m_data.icons = icons;
             Q_EMIT dataChanged();
         });
}

void SidebarReader::readFeeds(const QSet<FeedId> &feeds)
{
    read([feeds](Connection &db) { return feedsOf(db, feeds); },
         [this](const QList<Feed> &read) {
             QHash<FeedId, qsizetype> places;
             for (qsizetype at = 0; at < m_data.feeds.size(); ++at)
                 places.insert(m_data.feeds.at(at).id, at);
             for (Feed feed : read) {
                 const QByteArray icon = std::exchange(feed.iconPng, {});
                 if (!icon.isEmpty())
                     m_data.icons.insert(feed.id, icon);
                 if (const auto known = places.constFind(feed.id); known != places.cend())
                     m_data.feeds[*known] = feed;
             }
             Q_EMIT dataChanged();
         });
}

void SidebarReader::readCounts()
{
    read(
        [now = m_library.now()](Connection &db) -> Result<Counts> {
            const auto feeds = FeedTable(db).counts();
            if (!feeds)
                return feeds.error();
            const auto tags = TagTable(db).followed();
            if (!tags)
                return tags.error();
            const auto today = ArticleSearch(db, now).unreadCount(ArticleQuery::today());
            if (!today)
                return today.error();
            const auto later = laterOf(db, now);
            if (!later)
                return later.error();
            return Counts{*feeds, *tags, {0, *today, *later}};
        },
        [this](const Counts &counts) { takeCounts(counts); });
}

void SidebarReader::takeCounts(const Counts &counts)
{
    SmartCounts smart = counts.smart;
    for (Feed &feed : m_data.feeds) {
        const FeedTable::Counts count = counts.feeds.value(feed.id);
        feed.articles = count.articles;
        feed.unread = count.unread;
    }
    for (const FeedTable::Counts &count : counts.feeds)
        smart.unread += count.unread;
    m_data.smart = smart;
    const auto names = [](const QList<TagCount> &tags) {
        QList<Tag> named;
        for (const TagCount &tag : tags)
            named += tag.tag;
        return named;
    };
    const bool sameTags = names(m_data.tags) == names(counts.tags);
    m_data.tags = counts.tags;
    if (sameTags)
        Q_EMIT countsChanged();
    else
        Q_EMIT dataChanged();
}

void SidebarReader::readTags()
{
    read([](Connection &db) { return TagTable(db).followed(); },
         [this](const QList<TagCount> &tags) {
             m_data.tags = tags;
             Q_EMIT dataChanged();
         });
}

void SidebarReader::readSearches()
{
    read([](Connection &db) { return SavedSearchTable(db).searches(); },
         [this](const QList<SavedSearch> &searches) {
             m_data.searches = searches;
             Q_EMIT dataChanged();
             recount(0);
         });
}

void SidebarReader::recount(qsizetype place)
{
    m_recounting.cancel();
    if (place >= m_data.searches.size())
        return;
    const SavedSearch search = m_data.searches.at(place);
    m_recounting = m_library.read(
        Library::Lane::Counts, this,
        [search, now = m_library.now()](Connection &db) {
            return SavedSearchTable(db).unreadCount(search, now);
        },
        [this, place, id = search.id](const Result<int> &unread) {
            if (unread)
                takeRecount(id, *unread);
            recount(place + 1);
        });
}

void SidebarReader::takeRecount(SavedSearchId id, int unread)
{
    const auto known = std::find_if(m_data.searches.begin(), m_data.searches.end(),
                                    [id](const SavedSearch &search) { return search.id == id; });
    if (known == m_data.searches.end() || known->unread == unread)
        return;
    known->unread = unread;
    Q_EMIT countsChanged();
    m_library.writeWhenIdle(
        this, [id, unread](Connection &db) { return SavedSearchTable(db).setUnread(id, unread); },
        [](const Result<> &) {}); // in a profile that cannot be written it is counted anew
}

} // namespace depeche
