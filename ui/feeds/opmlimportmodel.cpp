#include "ui/feeds/opmlimportmodel.h"

#include "core/text.h"
#include "ui/style/icons.h"

#include <QSize>

namespace depeche {

void OpmlImportModel::setPlan(const ImportPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    const auto size = m_plan.rows.size();
    m_children = QList<QList<int>>(size + 1);
    m_places.resize(size);
    for (int row = 0; row < size; ++row) {
        QList<int> &siblings = m_children[m_plan.rows.at(row).parent + 1];
        m_places[row] = int(siblings.size());
        siblings += row;
    }
    count();
    endResetModel();
    Q_EMIT choiceChanged();
}

void OpmlImportModel::setKnown(ImportOptions::KnownFeeds known)
{
    if (m_known == known)
        return;
    m_known = known;
    count();
    tellBelow(-1);
    Q_EMIT choiceChanged();
}

void OpmlImportModel::setLook(const QColor &secondary, int rowHeight)
{
    m_secondary = secondary;
    m_rowHeight = rowHeight;
    m_folderIcon = themedIcon(QStringLiteral("folder"));
    m_feedIcon = themedIcon(QStringLiteral("feed"));
}

const QList<int> &OpmlImportModel::childrenOf(const QModelIndex &parent) const
{
    static const QList<int> none;
    const int at = parent.isValid() ? rowOf(parent) + 1 : 0;
    return at < m_children.size() && parent.column() <= 0 ? m_children.at(at) : none;
}

QModelIndex OpmlImportModel::indexOf(int row, int column) const
{
    return row < 0 ? QModelIndex() : createIndex(m_places.at(row), column, quintptr(row));
}

QModelIndex OpmlImportModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<int> &children = childrenOf(parent);
    if (row < 0 || row >= children.size() || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, quintptr(children.at(row)));
}

QModelIndex OpmlImportModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(m_plan.rows.at(rowOf(child)).parent, Name) : QModelIndex();
}

int OpmlImportModel::rowCount(const QModelIndex &parent) const
{
    return int(childrenOf(parent).size());
}

int OpmlImportModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool OpmlImportModel::hasOwnBox(const ImportRow &row) const
{
    return row.state == ImportState::New || row.isEmptyFolder ||
           (row.state == ImportState::Known && m_known == ImportOptions::KnownFeeds::Move);
}

/// Adds up the boxes; rows come before those within them.
void OpmlImportModel::count()
{
    m_boxes = QList<Boxes>(m_plan.rows.size());
    m_chosenNew = m_chosenKnown = m_chosenFolders = 0;
    for (auto row = int(m_plan.rows.size()) - 1; row >= 0; --row) {
        const ImportRow &here = m_plan.rows.at(row);
        Boxes &boxes = m_boxes[row];
        if (hasOwnBox(here)) {
            ++boxes.all;
            boxes.chosen += here.isChosen ? 1 : 0;
            if (here.isChosen)
                ++(here.isEmptyFolder                 ? m_chosenFolders
                   : here.state == ImportState::Known ? m_chosenKnown
                                                      : m_chosenNew);
        }
        boxes.feeds += here.state != ImportState::Folder && here.state != ImportState::NotAFeed ? 1 : 0;
        if (here.parent < 0)
            continue;
        Boxes &outer = m_boxes[here.parent];
        outer.all += boxes.all;
        outer.chosen += boxes.chosen;
        outer.feeds += boxes.feeds;
    }
}

QVariant OpmlImportModel::checkState(int row) const
{
    const Boxes &boxes = m_boxes.at(row);
    if (boxes.all == 0)
        return {};
    if (boxes.chosen == 0)
        return Qt::Unchecked;
    return boxes.chosen == boxes.all ? Qt::Checked : Qt::PartiallyChecked;
}

QString OpmlImportModel::statusOf(int row) const
{
    const ImportRow &here = m_plan.rows.at(row);
    switch (here.state) {
    case ImportState::Folder:
        return here.isEmptyFolder ? tr("Empty folder") : tr("%n feed(s)", nullptr, m_boxes.at(row).feeds);
    case ImportState::New: return tr("New");
    case ImportState::Known:
        return here.where.isEmpty() ? tr("Subscribed already")
                                    : tr("Subscribed already, in %1").arg(here.where);
    case ImportState::Duplicate: return tr("Listed earlier in the file");
    case ImportState::NoAddress: return tr("No web address");
    case ImportState::Command: return tr("A command of another reader, never run");
    case ImportState::NotAFeed: return tr("Not a feed");
    }
    return {};
}

QVariant OpmlImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = rowOf(index);
    const ImportRow &here = m_plan.rows.at(row);
    const bool isFolder = here.state == ImportState::Folder;
    const bool isUsable = isFolder || hasOwnBox(here);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Status)
            return statusOf(row);
        return here.name.isEmpty() ? tr("(no name)") : here.name;
    case Qt::ToolTipRole: {
        const QString address = singleLine(here.outline.feedAddress(), 300);
        return address.isEmpty() ? here.name : address;
    }
    case Qt::ForegroundRole:
        if (index.column() == Status || !isUsable)
            return m_secondary;
        return {};
    case Qt::CheckStateRole: return index.column() == Name ? checkState(row) : QVariant();
    case Qt::DecorationRole:
        if (index.column() == Name)
            return isFolder ? m_folderIcon : m_feedIcon;
        return {};
    case Qt::SizeHintRole: return QSize(0, m_rowHeight);
    default: return {};
    }
}

bool OpmlImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Name)
        return false;
    const int row = rowOf(index);
    const bool isChosen = value.toInt() != Qt::Unchecked;
    for (int i = row; i < m_plan.rows.at(row).end; ++i) {
        if (hasOwnBox(m_plan.rows.at(i)))
            m_plan.rows[i].isChosen = isChosen;
    }
    count();
    for (int above = row; above >= 0; above = m_plan.rows.at(above).parent)
        Q_EMIT dataChanged(indexOf(above, Name), indexOf(above, Name));
    tellBelow(row);
    Q_EMIT choiceChanged();
    return true;
}

/// Tells that all below @p row changed (-1: everything), folder by folder.
void OpmlImportModel::tellBelow(int row)
{
    const int end = row < 0 ? int(m_plan.rows.size()) : m_plan.rows.at(row).end;
    for (int i = row; i < end; ++i) {
        const QList<int> &children = m_children.at(i + 1);
        if (!children.isEmpty())
            Q_EMIT dataChanged(indexOf(children.first(), Name), indexOf(children.last(), Status));
    }
}

Qt::ItemFlags OpmlImportModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool hasBox = index.column() == Name && m_boxes.at(rowOf(index)).all > 0;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (hasBox ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QVariant OpmlImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("What will be done");
}

} // namespace depeche
