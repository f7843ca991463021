#include "ui/feeds/feedtreefilter.h"

#include "core/text.h"
#include "ui/feeds/feedtreemodel.h"

namespace depeche {

FeedTreeFilter::FeedTreeFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void FeedTreeFilter::setText(const QString &text)
{
    const QString folded = fold(text);
    if (folded == m_folded)
        return;
    m_folded = folded;
    invalidateFilter();
}

bool FeedTreeFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_folded.isEmpty())
        return true;
    const auto node =
        sourceModel()->index(row, 0, parent).data(FeedTreeModel::NodeRole).value<FeedTreeNode>();
    return !node.isSection() && fold(node.title).contains(m_folded);
}

} // namespace depeche
