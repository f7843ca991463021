#pragma once

#include "ui/feeds/feedtreefilter.h"
#include "ui/feeds/feedtreemodel.h"

#include <QTreeView>

class QMenu;

namespace depeche {

/// What the menu of a row offers. The shell does it.
enum class FeedTreeAction {
    Refresh,
    MarkAllRead,
    MarkOlderDay,
    MarkOlderWeek,
    MarkOlderMonth,
    Pause,
    Resume,
    SignIn,
    WhyFailed, ///< the properties, at what is known of the fetches
    Properties,
    Unsubscribe,
    RemoveFolder,
    EditTag,
    Unfollow,
    RemoveSearch,
    NewFolder,
    AddFeed,
};

/// The sidebar's tree over a FeedTreeModel. GUI thread.
class FeedTreeView final : public QTreeView
{
    Q_OBJECT
public:
    explicit FeedTreeView(FeedTreeModel &model, QWidget *parent = nullptr);

    /// Selects the row @p key (FeedTreeNode::key()), now or when it was read. A row that never comes leaves
    /// the selection as it is.
    void selectNode(const QString &key);
    /// Selects nothing: what is listed has no row.
    void clearNode();
    FeedTreeNode currentNode() const;
    /// Selects the row below or above, if there is one.
    void selectNext();
    void selectPrevious();
    /// Keys of the rows that the user closed.
    QStringList collapsedNodes() const { return {m_collapsed.begin(), m_collapsed.end()}; }
    void setCollapsedNodes(const QStringList &keys);
    /// Selects the next or previous row with something unread; false when there is none.
    bool selectNextUnread();

public Q_SLOTS:
    void setFilter(const QString &text);
    /// Opens the editor for the title of the current row.
    void renameCurrent();

Q_SIGNALS:
    void nodeSelected(const depeche::FeedTreeNode &node);
    void actionRequested(depeche::FeedTreeAction action, const depeche::FeedTreeNode &node);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void showMenu(const FeedTreeNode &node, const QPoint &globalPosition);
    QMenu *addOlder(QMenu *menu, const FeedTreeNode &node);
    void openRows(const QModelIndex &parent);
    void rowsCame();
    void noteOpened(const QModelIndex &index);
    void noteClosed(const QModelIndex &index);

    FeedTreeModel &m_model;
    FeedTreeFilter m_filter;
    QSet<QString> m_collapsed;
    QString m_wanted; ///< to select when it comes
    bool m_opening = false;
};

} // namespace depeche
