#pragma once

#include "ui/feeds/feedtreeview.h"
#include "ui/shell/statusline.h"

class QLineEdit;

namespace depeche {

/// The left of the window: the tree, a field that filters it, and the status line. GUI thread.
class SidebarPane final : public QWidget
{
    Q_OBJECT
public:
    explicit SidebarPane(FeedTreeModel &model, QWidget *parent = nullptr);

    FeedTreeView &tree() { return *m_tree; }
    StatusLine &status() { return *m_status; }

private:
    FeedTreeView *m_tree;
    QLineEdit *m_filter;
    StatusLine *m_status;
};

} // namespace depeche
