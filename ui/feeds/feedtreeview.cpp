#include "ui/feeds/feedtreeview.h"

#include "ui/feeds/feedtreedelegate.h"
#include "ui/style/icons.h"
#include "ui/style/palette.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace depeche {

namespace {

using Kind = FeedTreeNode::Kind;

struct MenuEntry
{
    FeedTreeAction action;
    const char *text;
    const char *icon;
};

/// The menu of a feed: what its state asks for comes with it.
QList<MenuEntry> menuOfFeed(const FeedTreeNode &node)
{
    QList<MenuEntry> menu{
        {FeedTreeAction::Refresh, QT_TRANSLATE_NOOP("depeche", "Fetch now"), "refresh"},
        {FeedTreeAction::MarkAllRead, QT_TRANSLATE_NOOP("depeche", "Mark all as read"), "mark-read"}};
    if (node.wantsSignIn)
        menu += {FeedTreeAction::SignIn, QT_TRANSLATE_NOOP("depeche", "Sign in …"), "key"};
    if (!node.error.isEmpty())
        menu += {FeedTreeAction::WhyFailed, QT_TRANSLATE_NOOP("depeche", "Why does it fail?"), "warning"};
    if (node.paused)
        menu += {FeedTreeAction::Resume, QT_TRANSLATE_NOOP("depeche", "Resume"), "resume"};
    else
        menu += {FeedTreeAction::Pause, QT_TRANSLATE_NOOP("depeche", "Pause"), "pause"};
    menu += {FeedTreeAction::Properties, QT_TRANSLATE_NOOP("depeche", "Properties …"), "info"};
    menu += {FeedTreeAction::Unsubscribe, QT_TRANSLATE_NOOP("depeche", "Unsubscribe"), "trash"};
    return menu;
}

/// The menu of each kind of row. Renaming is done here and comes before the last group.
QList<MenuEntry> menuOf(const FeedTreeNode &node)
{
    constexpr MenuEntry refresh{FeedTreeAction::Refresh, QT_TRANSLATE_NOOP("depeche", "Refresh"), "refresh"};
    constexpr MenuEntry read{FeedTreeAction::MarkAllRead, QT_TRANSLATE_NOOP("depeche", "Mark all as read"),
                             "mark-read"};
    constexpr MenuEntry folder{FeedTreeAction::NewFolder, QT_TRANSLATE_NOOP("depeche", "New folder …"),
                               "folder"};
    constexpr MenuEntry feed{FeedTreeAction::AddFeed, QT_TRANSLATE_NOOP("depeche", "Add a feed …"), "add"};
    switch (node.kind) {
    case Kind::Feed: return menuOfFeed(node);
    case Kind::Folder:
        return {refresh,
                read,
                feed,
                folder,
                {FeedTreeAction::RemoveFolder, QT_TRANSLATE_NOOP("depeche", "Dissolve the folder"), "trash"}};
    case Kind::Tag:
        return {read,
                {FeedTreeAction::EditTag, QT_TRANSLATE_NOOP("depeche", "Names of the tag …"), "edit"},
                {FeedTreeAction::Unfollow, QT_TRANSLATE_NOOP("depeche", "Stop following"), "tag"}};
    case Kind::Search:
        return {read,
                {FeedTreeAction::RemoveSearch, QT_TRANSLATE_NOOP("depeche", "Remove the search"), "trash"}};
    case Kind::FeedSection: return {feed, folder};
    case Kind::Today:
    case Kind::Unread:
    case Kind::Starred:
    case Kind::Later: return {read};
    default: return {};
    }
}

} // namespace

FeedTreeView::FeedTreeView(FeedTreeModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    m_filter.setSourceModel(&model);
    setModel(&m_filter);
    setItemDelegate(new FeedTreeDelegate(this));
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Feeds and tags"));
    setHeaderHidden(true);
    setIndentation(0); // the delegate indents, so that a row is selected in its whole width
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformRowHeights(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    setAutoExpandDelay(700);
    openRows({});
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &above, int from, int to) {
                openRows(above);
                for (int row = from; row <= to; ++row)
                    openRows(m_filter.index(row, 0, above));
                rowsCame();
            });
    connect(this, &QTreeView::expanded, this, &FeedTreeView::noteOpened);
    connect(this, &QTreeView::collapsed, this, &FeedTreeView::noteClosed);
}

/// Opens what is below @p parent, save what the user closed; everything while a filter is on.
void FeedTreeView::openRows(const QModelIndex &parent)
{
    const QScopedValueRollback opening(m_opening, true);
    if (parent.isValid())
        setExpanded(parent, m_filter.isActive() ||
                                !m_collapsed.contains(parent.data(FeedTreeModel::KeyRole).toString()));
    for (int row = 0; row < m_filter.rowCount(parent); ++row) {
        const QModelIndex index = m_filter.index(row, 0, parent);
        if (m_filter.rowCount(index) > 0)
            openRows(index);
    }
}

void FeedTreeView::noteOpened(const QModelIndex &index)
{
    if (!m_opening && !m_filter.isActive())
        m_collapsed.remove(index.data(FeedTreeModel::KeyRole).toString());
}

void FeedTreeView::noteClosed(const QModelIndex &index)
{
    if (!m_opening && !m_filter.isActive())
        m_collapsed.insert(index.data(FeedTreeModel::KeyRole).toString());
}

void FeedTreeView::setCollapsedNodes(const QStringList &keys)
{
    m_collapsed = {keys.begin(), keys.end()};
    openRows({});
}

void FeedTreeView::setFilter(const QString &text)
{
    m_filter.setText(text);
    setDragEnabled(!m_filter.isActive());
    openRows({});
}

void FeedTreeView::rowsCame()
{
    if (m_wanted.isEmpty())
        return;
    const QString wanted = m_wanted;
    selectNode(wanted);
}

void FeedTreeView::selectNode(const QString &key)
{
    const QModelIndex found = m_filter.mapFromSource(m_model.find(key));
    m_wanted = found.isValid() ? QString() : key;
    if (!found.isValid())
        return;
    setCurrentIndex(found);
    scrollTo(found);
}

void FeedTreeView::clearNode()
{
    m_wanted.clear();
    setCurrentIndex({});
}

void FeedTreeView::selectNext()
{
    QModelIndex index = currentIndex().isValid() ? indexBelow(currentIndex()) : m_filter.index(0, 0);
    while (index.isValid() && !index.flags().testFlag(Qt::ItemIsSelectable))
        index = indexBelow(index);
    if (index.isValid())
        setCurrentIndex(index);
}

void FeedTreeView::selectPrevious()
{
    QModelIndex index = indexAbove(currentIndex());
    while (index.isValid() && !index.flags().testFlag(Qt::ItemIsSelectable))
        index = indexAbove(index);
    if (index.isValid())
        setCurrentIndex(index);
}

FeedTreeNode FeedTreeView::currentNode() const
{
    return currentIndex().data(FeedTreeModel::NodeRole).value<FeedTreeNode>();
}

bool FeedTreeView::selectNextUnread()
{
    for (QModelIndex below = indexBelow(currentIndex()); below.isValid(); below = indexBelow(below)) {
        const auto node = below.data(FeedTreeModel::NodeRole).value<FeedTreeNode>();
        if (node.kind != Kind::Folder && !node.isSection() && node.count > 0) {
            setCurrentIndex(below);
            return true;
        }
    }
    return false;
}

void FeedTreeView::renameCurrent()
{
    if (currentNode().isRenamable())
        edit(currentIndex());
}

void FeedTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const auto node = current.data(FeedTreeModel::NodeRole).value<FeedTreeNode>();
    if (current.isValid() && !node.isSection()) {
        m_wanted.clear();
        Q_EMIT nodeSelected(node);
    }
}

void FeedTreeView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = visualRect(index);
        if (FeedTreeDelegate::toggleRect(option, index).contains(event->pos())) {
            setExpanded(index, !isExpanded(index));
            return;
        }
    }
    QTreeView::mousePressEvent(event);
}

void FeedTreeView::startDrag(Qt::DropActions actions)
{
    if (!m_filter.isActive())
        QTreeView::startDrag(actions);
}

void FeedTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    // From the keyboard the menu belongs to the current row, not to what lies under the pointer.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    showMenu(index.data(FeedTreeModel::NodeRole).value<FeedTreeNode>(), place);
}

QMenu *FeedTreeView::addOlder(QMenu *menu, const FeedTreeNode &node)
{
    const std::array<std::pair<QString, FeedTreeAction>, 3> ages{
        {{tr("Older than a day"), FeedTreeAction::MarkOlderDay},
         {tr("Older than a week"), FeedTreeAction::MarkOlderWeek},
         {tr("Older than a month"), FeedTreeAction::MarkOlderMonth}}};
    QMenu *older = menu->addMenu(tr("Mark older as read"));
    for (const auto &[text, action] : ages)
        older->addAction(text, this, [this, node, action = action] { Q_EMIT actionRequested(action, node); });
    return older;
}

void FeedTreeView::showMenu(const FeedTreeNode &node, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MenuEntry &entry : menuOf(node)) {
        QAction *added = menu->addAction(
            themedIcon(QLatin1String(entry.icon)), QCoreApplication::translate("depeche", entry.text), this,
            [this, node, action = entry.action] { Q_EMIT actionRequested(action, node); });
        if (entry.action != FeedTreeAction::MarkAllRead)
            continue;
        // The number of some rows is that of unread articles.
        const bool counts = node.kind == Kind::Feed || node.kind == Kind::Folder || node.kind == Kind::Tag ||
                            node.kind == Kind::Unread;
        added->setEnabled(!counts || node.count > 0);
        addOlder(menu, node)->setEnabled(added->isEnabled());
    }
    if (node.isRenamable()) {
        menu->addAction(themedIcon(QStringLiteral("edit")), tr("Rename"), this, [this, key = node.key()] {
            const QModelIndex index = m_filter.mapFromSource(m_model.find(key));
            if (index.isValid())
                edit(index);
        });
    }
    if (!menu->isEmpty())
        menu->popup(globalPosition);
    else
        menu->deleteLater();
}

} // namespace depeche
