#include "ui/feeds/feedtreemodel.h"

#include "core/text.h"
#include "store/feedtable.h"
#include "store/savedsearchtable.h"

#include <QMimeData>
#include <QPixmap>

namespace depeche {

namespace {

using Kind = FeedTreeNode::Kind;
constexpr QLatin1String RowMime("application/x-depeche-sidebar-row");

std::optional<FolderId> folderOf(const FeedTreeNode &node)
{
    return node.kind == Kind::Folder ? std::optional(FolderId(node.id)) : std::nullopt;
}

QString accessibleText(const FeedTreeNode &node)
{
    QString text = node.title;
    if (node.count > 0)
        text += u", " + FeedTreeModel::tr("%n unread", nullptr, node.count);
    if (node.paused)
        text += u", " + FeedTreeModel::tr("paused");
    if (!node.error.isEmpty())
        text += u", " + node.error;
    return text;
}

} // namespace

FeedTreeModel::FeedTreeModel(Library &library, QObject *parent)
    : QAbstractItemModel(parent)
    , m_library(library)
    , m_reader(library)
    , m_root(std::make_unique<Item>())
{
    connect(&m_reader, &SidebarReader::dataChanged, this, &FeedTreeModel::rebuild);
    connect(&m_reader, &SidebarReader::countsChanged, this, &FeedTreeModel::showCounts);
    connect(&m_reader, &SidebarReader::failed, this, &FeedTreeModel::failed);
    // What is there always can be shown and chosen before anything was read.
    for (const FeedTreeBranch &branch : feedTree({}, m_library.now()).children)
        m_root->children.push_back(makeItem(branch, m_root.get()));
}

FeedTreeModel::~FeedTreeModel() = default;

FeedTreeModel::Item *FeedTreeModel::item(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Item *>(index.internalPointer()) : m_root.get();
}

QModelIndex FeedTreeModel::indexOf(const Item *item) const
{
    if (!item || item == m_root.get())
        return {};
    const auto &siblings = item->parent->children;
    const auto at = std::find_if(siblings.begin(), siblings.end(),
                                 [&](const auto &other) { return other.get() == item; });
    return createIndex(int(at - siblings.begin()), 0, item);
}

std::unique_ptr<FeedTreeModel::Item> FeedTreeModel::makeItem(const FeedTreeBranch &branch, Item *parent)
{
    auto made = std::make_unique<Item>();
    made->node = branch.node;
    made->parent = parent;
    for (const FeedTreeBranch &child : branch.children)
        made->children.push_back(makeItem(child, made.get()));
    return made;
}

const FeedTreeModel::Item *FeedTreeModel::findItem(const Item &from, const QString &key)
{
    for (const auto &child : from.children) {
        if (child->node.key() == key)
            return child.get();
        if (const Item *found = findItem(*child, key))
            return found;
    }
    return nullptr;
}

FeedTreeNode FeedTreeModel::node(const QModelIndex &index) const
{
    return item(index)->node;
}

QModelIndex FeedTreeModel::find(const QString &key) const
{
    return key.isEmpty() ? QModelIndex() : indexOf(findItem(*m_root, key));
}

void FeedTreeModel::rebuild()
{
    sync(m_root.get(), feedTree(m_reader.data(), m_library.now()).children);
    Q_EMIT sidebarChanged();
    if (m_reader.hasTree() && !std::exchange(m_loaded, true))
        Q_EMIT loaded();
}

void FeedTreeModel::showCounts()
{
    const SidebarData &data = m_reader.data();
    QHash<QString, int> counts;
    const auto note = [&](Kind kind, qint64 id, int count) {
        FeedTreeNode node;
        node.kind = kind;
        node.id = id;
        counts.insert(node.key(), count);
    };
    note(Kind::Today, 0, data.smart.today);
    note(Kind::Unread, 0, data.smart.unread);
    note(Kind::Later, 0, data.smart.later);
    for (const TagCount &tag : data.tags)
        note(Kind::Tag, tag.tag.id.value, tag.unread);
    for (const SavedSearch &search : data.searches)
        note(Kind::Search, search.id.value, search.unread);
    for (const Feed &feed : data.feeds)
        note(Kind::Feed, feed.id.value, feed.unread);
    setCounts(m_root.get(), counts);
}

int FeedTreeModel::setCounts(Item *parent, const QHash<QString, int> &counts)
{
    int sum = 0;
    int first = -1;
    int last = -1;
    for (int row = 0; row < int(parent->children.size()); ++row) {
        Item *child = parent->children[size_t(row)].get();
        const int below = setCounts(child, counts);
        FeedTreeNode &node = child->node;
        const int count = node.kind == Kind::Folder ? below : counts.value(node.key(), node.count);
        if (node.kind == Kind::Folder || node.kind == Kind::Feed)
            sum += count;
        if (node.isSection() || node.count == count)
            continue;
        node.count = count;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0) {
        Q_EMIT dataChanged(indexOf(parent->children[size_t(first)].get()),
                           indexOf(parent->children[size_t(last)].get()));
    }
    return sum;
}

void FeedTreeModel::insertRows(Item *parent, int row, const QList<FeedTreeBranch> &branches)
{
    if (branches.isEmpty())
        return;
    beginInsertRows(indexOf(parent), row, row + int(branches.size()) - 1);
    std::vector<std::unique_ptr<Item>> made;
    for (const FeedTreeBranch &branch : branches)
        made.push_back(makeItem(branch, parent));
    parent->children.insert(parent->children.begin() + row, std::make_move_iterator(made.begin()),
                            std::make_move_iterator(made.end()));
    endInsertRows();
}

void FeedTreeModel::sync(Item *parent, const QList<FeedTreeBranch> &wanted)
{
    auto &children = parent->children;
    const QModelIndex parentIndex = indexOf(parent);
    QSet<QString> keys;
    for (const FeedTreeBranch &branch : wanted)
        keys.insert(branch.node.key());
    QSet<QString> present;
    for (int row = int(children.size()) - 1; row >= 0; --row) {
        const QString key = children[size_t(row)]->node.key();
        if (keys.contains(key)) {
            present.insert(key);
            continue;
        }
        beginRemoveRows(parentIndex, row, row);
        children.erase(children.begin() + row);
        endRemoveRows();
    }
    int firstChanged = int(wanted.size());
    int lastChanged = -1;
    int row = 0;
    while (row < wanted.size()) {
        // New ones that follow each other come together: the first time that is all of them.
        QList<FeedTreeBranch> news;
        while (row + news.size() < wanted.size() &&
               !present.contains(wanted.at(row + news.size()).node.key()))
            news += wanted.at(row + news.size());
        insertRows(parent, row, news);
        row += int(news.size());
        if (row == wanted.size())
            break;
        const FeedTreeBranch &branch = wanted.at(row);
        const QString key = branch.node.key();
        const auto from = std::find_if(children.begin() + row, children.end(),
                                       [&](const auto &child) { return child->node.key() == key; });
        if (const int old = int(from - children.begin()); old != row) {
            beginMoveRows(parentIndex, old, old, parentIndex, row);
            std::rotate(children.begin() + row, from, from + 1);
            endMoveRows();
        }
        Item *child = children[size_t(row)].get();
        if (syncNode(child, branch.node)) {
            firstChanged = std::min(firstChanged, row);
            lastChanged = row;
        }
        sync(child, branch.children);
        ++row;
    }
    // One signal for all: the view looks for the place of each row it hears of.
    if (lastChanged >= 0)
        Q_EMIT dataChanged(index(firstChanged, 0, parentIndex), index(lastChanged, 0, parentIndex));
}

bool FeedTreeModel::syncNode(Item *item, const FeedTreeNode &node)
{
    if (item->node == node)
        return false;
    if (item->node.iconPng != node.iconPng)
        item->icon = {};
    item->node = node;
    return true;
}

QModelIndex FeedTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, item(parent)->children[size_t(row)].get());
}

QModelIndex FeedTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(item(child)->parent) : QModelIndex();
}

int FeedTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(item(parent)->children.size());
}

int FeedTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QIcon FeedTreeModel::iconOf(Item *item) const
{
    if (item->icon.isNull() && !item->node.iconPng.isEmpty()) {
        QPixmap pixmap;
        pixmap.loadFromData(item->node.iconPng, "PNG");
        item->icon = QIcon(pixmap);
    }
    return item->icon;
}

QString FeedTreeModel::tooltipOf(const FeedTreeNode &node) const
{
    const QList<Feed> &feeds = m_reader.data().feeds;
    const auto feed = std::find_if(feeds.begin(), feeds.end(), [&](const Feed &known) {
        return node.kind == Kind::Feed && known.id == FeedId(node.id);
    });
    return feed == feeds.end() ? node.tooltip : feedTooltip(*feed, m_library.now());
}

QVariant FeedTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Item *at = item(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return at->node.title;
    case Qt::DecorationRole: return iconOf(at);
    // A feed's text must never be read as rich text.
    case Qt::ToolTipRole: return tooltipOf(at->node).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    case Qt::AccessibleTextRole: return accessibleText(at->node);
    case NodeRole: return QVariant::fromValue(at->node);
    case KeyRole: return at->node.key();
    default: return {};
    }
}

Qt::ItemFlags FeedTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const FeedTreeNode &node = item(index)->node;
    Qt::ItemFlags flags = Qt::ItemIsEnabled;
    if (!node.isSection())
        flags |= Qt::ItemIsSelectable;
    if (node.isRenamable())
        flags |= Qt::ItemIsEditable;
    if (node.kind == Kind::Folder || node.kind == Kind::Feed)
        flags |= Qt::ItemIsDragEnabled;
    if (node.kind == Kind::Folder || node.kind == Kind::FeedSection)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

template <typename Job>
void FeedTreeModel::write(Job job)
{
    m_library.write(Durability::User, this, std::move(job), [this](const Result<> &done) {
        if (!done && !done.error().message.isEmpty())
            Q_EMIT failed(done.error().message);
        if (!done)
            m_reader.readAll(); // show what is true
    });
}

bool FeedTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString title = singleLine(value.toString(), 200);
    if (role != Qt::EditRole || !index.isValid() || title == node(index).title)
        return false;
    FeedTreeNode renamed = node(index);
    // An empty name gives a feed back its publisher's title; the others need one.
    if (!renamed.isRenamable() || (title.isEmpty() && renamed.kind != Kind::Feed))
        return false;
    write([kind = renamed.kind, id = renamed.id, title](Connection &db) -> Result<> {
        switch (kind) {
        case Kind::Feed: return FeedTable(db).rename(FeedId(id), title);
        case Kind::Folder: return FolderTable(db).rename(FolderId(id), title);
        default: return SavedSearchTable(db).rename(SavedSearchId(id), title);
        }
    });
    if (!title.isEmpty()) {
        renamed.title = title;
        if (syncNode(item(index), renamed))
            Q_EMIT dataChanged(index, index);
    }
    return true;
}

QStringList FeedTreeModel::mimeTypes() const
{
    return {RowMime};
}

QMimeData *FeedTreeModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(RowMime, node(indexes.first()).key().toUtf8());
    return data;
}

bool FeedTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                    const QModelIndex &parent) const
{
    const Kind kind = node(parent).kind;
    if (action != Qt::MoveAction || !data->hasFormat(RowMime) ||
        (kind != Kind::Folder && kind != Kind::FeedSection))
        return false;
    // Never a folder into itself or into one of its own.
    const Item *dragged = findItem(*m_root, QString::fromUtf8(data->data(RowMime)));
    for (const Item *above = item(parent); above; above = above->parent) {
        if (above == dragged)
            return false;
    }
    return dragged != nullptr;
}

bool FeedTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const FeedTreeNode dragged = findItem(*m_root, QString::fromUtf8(data->data(RowMime)))->node;
    // Feeds and folders are counted apart.
    QList<qint64> order;
    qsizetype place = -1;
    const auto &siblings = item(parent)->children;
    for (size_t at = 0; at < siblings.size(); ++at) {
        if (int(at) == row)
            place = order.size();
        const FeedTreeNode &sibling = siblings[at]->node;
        if (sibling.kind == dragged.kind && sibling.id != dragged.id)
            order += sibling.id;
    }
    order.insert(place < 0 ? order.size() : place, dragged.id);
    write([kind = dragged.kind, order, folder = folderOf(node(parent))](Connection &db) -> Result<> {
        for (int at = 0; at < order.size(); ++at) {
            if (kind == Kind::Feed)
                DEPECHE_TRY(FeedTable(db).move(FeedId(order.at(at)), folder, at + 1));
            else
                DEPECHE_TRY(FolderTable(db).move(FolderId(order.at(at)), folder, at + 1));
        }
        return {};
    });
    return false; // the view must not remove the dragged row: it moves when the store has moved it
}

} // namespace depeche
