#include "ui/shell/sidebarpane.h"

#include "ui/style/icons.h"
#include "ui/style/metrics.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

namespace depeche {

SidebarPane::SidebarPane(FeedTreeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_tree(new FeedTreeView(model, this))
    , m_filter(new QLineEdit(this))
    , m_status(new StatusLine(this))
{
    const Metrics metrics(font());
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    // Rows, scroll bar and foot are one surface.
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter feeds and tags"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics.px(8), metrics.px(6), metrics.px(8), 0);
    foot->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics.px(6), 0, metrics.px(2));
    layout->setSpacing(0);
    layout->addWidget(m_tree, 1);
    layout->addLayout(foot);
    layout->addWidget(m_status);
    setFocusProxy(m_tree);
    connect(m_filter, &QLineEdit::textChanged, m_tree, &FeedTreeView::setFilter);
    // Enter takes the first match, Escape ends filtering.
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_tree->setFocus();
        m_tree->selectNext();
    });
    auto *clear = new QAction(m_filter);
    clear->setShortcut(Qt::Key_Escape);
    clear->setShortcutContext(Qt::WidgetShortcut);
    connect(clear, &QAction::triggered, this, [this] {
        m_filter->clear();
        m_tree->setFocus();
    });
    m_filter->addAction(clear);
}

} // namespace depeche
