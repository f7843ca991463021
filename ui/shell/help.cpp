#include "ui/shell/help.h"

#include "ui/shell/actions.h"
#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>

namespace depeche {

namespace {

/// A table of one group: what, keys.
QWidget *groupTable(CommandGroup group, const Actions &actions, QWidget *parent)
{
    auto *table = new QWidget(parent);
    const Metrics metrics(table->font());
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.px(16));
    grid->setVerticalSpacing(metrics.px(5));
    auto *title = new QLabel(groupTitle(group), table);
    title->setFont(semibold(table->font(), 14));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const CommandInfo &info : commandTable()) {
        const QString keys = keysText(actions[info.command]);
        if (info.group != group || keys.isEmpty())
            continue;
        grid->addWidget(new QLabel(actions[info.command]->text(), table), row, 0);
        auto *label = new QLabel(keys, table);
        QPalette quiet = label->palette();
        quiet.setColor(QPalette::WindowText, colorsOf(quiet).secondary);
        label->setPalette(quiet);
        grid->addWidget(label, row, 1, Qt::AlignRight);
        ++row;
    }
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(0, 1);
    return table;
}

} // namespace

KeyboardHelp::KeyboardHelp(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics(font());
    auto *content = new QWidget(this);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(metrics.px(24), metrics.px(20), metrics.px(24), metrics.px(12));
    columns->setSpacing(metrics.px(40));
    const QList<QList<CommandGroup>> halves{{CommandGroup::Moving, CommandGroup::Article},
                                            {CommandGroup::Lists, CommandGroup::Feeds, CommandGroup::Window}};
    for (const QList<CommandGroup> &half : halves) {
        auto *column = new QVBoxLayout;
        column->setSpacing(metrics.px(20));
        for (const CommandGroup group : half)
            column->addWidget(groupTable(group, actions, content));
        column->addStretch();
        columns->addLayout(column);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, metrics.px(12));
    layout->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics.px(16), 0, metrics.px(16), 0);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    const QSize wanted = content->sizeHint() + QSize(metrics.px(24), metrics.px(64));
    resize(wanted.boundedTo(screen()->availableSize() * 9 / 10));
}

} // namespace depeche
