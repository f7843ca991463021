#pragma once

#include "exchange/opmlimport.h"

#include <QAbstractItemModel>
#include <QColor>
#include <QIcon>

namespace depeche {

/// The outlines of a list that is to be imported, as a tree with check boxes. Two columns: name, and what would be done.
/// A folder's box stands for all feeds below it. Nothing is made per row but on painting, so that 50,000 rows are
/// shown at once. GUI thread; owned by OpmlImportDialog.
class OpmlImportModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Status, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setPlan(const ImportPlan &plan);
    /// The plan with the user's choice.
    const ImportPlan &plan() const { return m_plan; }
    /// Known feeds have a box when they may be moved.
    void setKnown(ImportOptions::KnownFeeds known);
    ImportOptions::KnownFeeds known() const { return m_known; }

    int chosenNew() const { return m_chosenNew; }
    int chosenKnown() const { return m_chosenKnown; }     ///< 0 unless they may be moved
    int chosenFolders() const { return m_chosenFolders; } ///< empty ones

    /// How rows are painted: text of less weight, and the height of a row in pixels.
    void setLook(const QColor &secondary, int rowHeight);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    /// Of the rows below and including one.
    struct Boxes
    {
        int all = 0;
        int chosen = 0;
        int feeds = 0;
    };

    static int rowOf(const QModelIndex &index) { return int(index.internalId()); }
    const QList<int> &childrenOf(const QModelIndex &parent) const;
    QModelIndex indexOf(int row, int column) const;
    bool hasOwnBox(const ImportRow &row) const;
    QString statusOf(int row) const;
    QVariant checkState(int row) const;
    void count();
    void tellBelow(int row);

    ImportPlan m_plan;
    ImportOptions::KnownFeeds m_known = ImportOptions::KnownFeeds::Leave;
    QList<QList<int>> m_children; ///< by row + 1; 0: the top
    QList<int> m_places;          ///< of each row among its siblings
    QList<Boxes> m_boxes;
    int m_chosenNew = 0;
    int m_chosenKnown = 0;
    int m_chosenFolders = 0;
    QColor m_secondary;
    int m_rowHeight = 28;
    QIcon m_folderIcon;
    QIcon m_feedIcon;
};

} // namespace depeche
