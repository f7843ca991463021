#pragma once

#include "ui/feeds/feedtreenode.h"
#include "ui/feeds/sidebarreader.h"

#include <QAbstractItemModel>
#include <QIcon>
#include <memory>
#include <vector>

namespace depeche {

/// The sidebar: Today, Unread, Starred, Read later, then titled sections of followed tags, saved searches,
/// and folders with feeds. Main thread; owned by FeedTreeView's maker.
///
/// It follows the store by itself and changes as few rows as it can (rows are matched by
/// FeedTreeNode::key()), so that what is expanded and selected stays. Renaming and dragging write to the
/// store; the rows follow when that is done.
class FeedTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        NodeRole = Qt::UserRole, ///< FeedTreeNode
        KeyRole,                 ///< QString
    };

    explicit FeedTreeModel(Library &library, QObject *parent = nullptr);
    ~FeedTreeModel() override;

    /// Begins to read; call when the library is there. Rows come later.
    void load() { m_reader.readAll(); }
    bool isLoaded() const { return m_loaded; }

    FeedTreeNode node(const QModelIndex &index) const;
    QModelIndex find(const QString &key) const;
    const SidebarData &sidebar() const { return m_reader.data(); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// The first feeds, or that there are none, were read.
    void loaded();
    /// sidebar() changed.
    void sidebarChanged();
    /// Something could not be read or written; for the user.
    void failed(const QString &message);

private:
    struct Item
    {
        FeedTreeNode node;
        Item *parent = nullptr;
        std::vector<std::unique_ptr<Item>> children;
        QIcon icon; ///< decoded when first painted
    };

    Item *item(const QModelIndex &index) const;
    QModelIndex indexOf(const Item *item) const;
    static std::unique_ptr<Item> makeItem(const FeedTreeBranch &branch, Item *parent);
    static const Item *findItem(const Item &from, const QString &key);
    void rebuild();
    void showCounts();
    /// Gives the rows of @p parent and below their numbers, and returns those of feeds together.
    int setCounts(Item *parent, const QHash<QString, int> &counts);
    void insertRows(Item *parent, int row, const QList<FeedTreeBranch> &branches);
    void sync(Item *parent, const QList<FeedTreeBranch> &wanted);
    /// Whether @p item was another.
    static bool syncNode(Item *item, const FeedTreeNode &node);
    QIcon iconOf(Item *item) const;
    QString tooltipOf(const FeedTreeNode &node) const;
    /// Runs @p job in the store.
    template <typename Job>
    void write(Job job);

    Library &m_library;
    SidebarReader m_reader;
    std::unique_ptr<Item> m_root;
    bool m_loaded = false;
};

} // namespace depeche
