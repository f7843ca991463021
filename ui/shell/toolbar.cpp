#include "ui/shell/toolbar.h"

#include "ui/shell/actions.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace depeche {

namespace {

/// Everything that has no button of its own, in groups.
QMenu *makeMenu(const Actions &actions, QWidget *parent)
{
    using enum Command;
    auto *menu = new QMenu(parent);
    const QList<QList<Command>> groups{
        {AddFeed, FollowTag, SaveSearch, NewFolder},
        {ImportOpml, ExportOpml, ExportPdf, Print},
        {RefreshAll, FailedFeeds, WorkOffline},
        {MarkAllRead, MarkOlderDay, MarkOlderWeek, MarkOlderMonth, DeleteAll, Undo},
        {LayoutColumns, LayoutWide, LayoutListOnly, ToggleSidebar, ToggleTheme, FullScreen},
        {Palette, Settings, Help},
        {Quit},
    };
    for (const QList<Command> &group : groups) {
        for (const Command command : group)
            menu->addAction(actions[command]);
        menu->addSeparator();
    }
    return menu;
}

} // namespace

MainToolBar::MainToolBar(const Actions &actions, QWidget *parent)
    : QToolBar(parent)
{
    using enum Command;
    const Metrics metrics(font());
    setObjectName(QStringLiteral("toolbar"));
    setAccessibleName(tr("Tools"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setIconSize(QSize(metrics.px(16), metrics.px(16)));
    setFixedHeight(metrics.px(40));

    auto *menu = new QToolButton(this);
    menu->setIcon(themedIcon(QStringLiteral("menu")));
    menu->setToolTip(tr("Menu"));
    menu->setAccessibleName(tr("Menu"));
    // Not setMenu(): that adds an arrow, and the drawing says "menu" already.
    QMenu *entries = makeMenu(actions, menu);
    connect(menu, &QToolButton::clicked, entries,
            [menu, entries] { entries->popup(menu->mapToGlobal(QPoint(0, menu->height()))); });
    // Contents margins of a tool bar count twice at its right.
    const auto addMargin = [&] {
        auto *margin = new QWidget(this);
        margin->setFixedWidth(metrics.px(4));
        addWidget(margin);
    };
    addMargin();
    addWidget(menu);
    addSeparator();
    addActions({actions[Back], actions[Forward]});
    addSeparator();
    addActions({actions[RefreshAll], actions[AddFeed], actions[MarkAllRead]});
    auto *gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(gap);
    addActions({actions[LayoutColumns], actions[LayoutWide], actions[LayoutListOnly]});
    addSeparator();
    addActions({actions[ToggleTheme], actions[Settings]});
    addMargin();
}

void MainToolBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors colors = colorsOf(palette());
    painter.fillRect(rect(), colors.sidebar);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.hairline);
}

} // namespace depeche
