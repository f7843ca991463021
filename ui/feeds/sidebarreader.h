#pragma once

#include "domain/changes.h"
#include "store/library.h"
#include "ui/feeds/feedtreenode.h"

#include <QTimer>

namespace depeche {

/// Keeps a SidebarData up to date: reads what a commit changed, a little later and in small jobs, so that a
/// refresh of two thousand feeds does not ask two thousand times and lists wait for none of it. Main thread;
/// owned by FeedTreeModel.
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
    void failed(const QString &message);

private:
    /// What must be read again.
    struct Parts
    {
        bool tree = false;
        QSet<FeedId> feeds;
        bool smart = false;
        bool tags = false;
        bool searches = false;

        bool isEmpty() const { return !tree && feeds.isEmpty() && !smart && !tags && !searches; }
    };

    void note(const StoreChanges &changes);
    void readPending();
    void readTree();
    void readFeeds(const QSet<FeedId> &feeds);
    void readSmart();
    void readTags();
    void readSearches();
    /// Runs @p job on the reading thread and @p take with what it found.
    template <typename Job, typename Take>
    void read(Job job, Take take);

    Library &m_library;
    SidebarData m_data;
    Parts m_pending;
    bool m_hasTree = false;
    int m_running = 0;
    QTimer m_delay;
};

} // namespace depeche
