#pragma once

#include "ui/feeds/feedtreenode.h"

#include <QStyledItemDelegate>

namespace depeche {

/// Paints the rows of the sidebar (28 px): chevron, icon, title, error mark, count. GUI thread; owned by
/// FeedTreeView.
class FeedTreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Openness { Open, Closed };
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where a click opens and closes the row; empty for rows that cannot be opened. A section is clicked
    /// anywhere.
    static QRect toggleRect(const QStyleOptionViewItem &option, const QModelIndex &index);

    /// The drawing of a row's kind.
    static QIcon symbolOf(const FeedTreeNode &node, Openness openness);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const FeedTreeNode &node) const;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const FeedTreeNode &node) const;
};

} // namespace depeche
