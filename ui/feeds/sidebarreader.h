#pragma once

#include "domain/changes.h"
#include "store/library.h"
#include "ui/feeds/feedtreenode.h"

#include <QElapsedTimer>
#include <QTimer>

namespace depeche {

/// Keeps a SidebarData up to date: reads what a commit changed, a little later and at most twice a second, so that a
/// refresh of two thousand feeds does not ask two thousand times. Counts are read where they are kept, so nothing
/// depends on how many articles there are, save the unread ones of saved searches: those are counted when nothing has
/// changed for a while, stored, and until then the stored ones are shown. Lists wait for none of it. Main thread; owned
/// by FeedTreeModel.
class SidebarReader final : public QObject
{
    Q_OBJECT
public:
    explicit SidebarReader(Library &library, QObject *parent = nullptr);

    const SidebarData &data() const { return m_data; }
    /// Folders and feeds were read at least once.
    bool hasTree() const { return m_hasTree; }
    /// Reads everything.
    void readAll();

Q_SIGNALS:
    void dataChanged();
    /// Only numbers in data() changed.
    void countsChanged();
    void failed(const QString &message);

private:
    /// What must be read again.
    struct Parts
    {
        bool tree = false;
        bool icons = false;
        QSet<FeedId> feeds;
        bool counts = false;
        bool tags = false;
        bool searches = false;

        bool isEmpty() const { return !tree && !icons && feeds.isEmpty() && !counts && !tags && !searches; }
    };
    struct Counts;

    void note(const StoreChanges &changes);
    void readPending();
    void readTree();
    void readIcons();
    void readFeeds(const QSet<FeedId> &feeds);
    void readCounts();
    void takeCounts(const Counts &counts);
    void readTags();
    void readSearches();
    /// Counts the articles of the saved search at @p place, then those of the next.
    void recount(qsizetype place);
    void takeRecount(SavedSearchId search, int unread);
    void readSoon();
    /// Runs @p job on the reading thread and @p take with what it found.
    template <typename Job, typename Take>
    void read(Job job, Take take);

    Library &m_library;
    SidebarData m_data;
    Parts m_pending;
    bool m_hasTree = false;
    int m_running = 0;
    QTimer m_delay;
    QTimer m_recountSoon;
    QElapsedTimer m_lastRead;
    Reading m_recounting;
};

} // namespace depeche
