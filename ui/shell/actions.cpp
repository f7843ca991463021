#include "ui/shell/actions.h"

#include "ui/style/icons.h"

#include <QCoreApplication>
#include <QWidget>

namespace depeche {

namespace {

QList<QKeySequence> keysOf(const CommandInfo &info)
{
    QList<QKeySequence> keys;
    for (const QString &text : QString::fromLatin1(info.keys).split(u' ', Qt::SkipEmptyParts))
        keys += QKeySequence(text, QKeySequence::PortableText);
    return keys;
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const CommandInfo &info : commandTable()) {
        auto *action = new QAction(QCoreApplication::translate("depeche", info.text), this);
        action->setObjectName(QLatin1String(info.id));
        action->setShortcuts(keysOf(info));
        // Ours is no menu that shortens texts: the tooltip says the keys too.
        const QString keys = keysText(action);
        action->setToolTip(keys.isEmpty() ? action->text() : tr("%1 (%2)").arg(action->text(), keys));
        if (*info.icon)
            action->setIcon(themedIcon(QLatin1String(info.icon)));
        if (info.where == CommandInfo::Where::Reading)
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this,
                [this, command = info.command] { Q_EMIT triggered(command); });
        m_actions.insert(info.command, action);
    }
}

void Actions::setLayoutCommand(Command command)
{
    for (const Command layout : {Command::LayoutColumns, Command::LayoutWide, Command::LayoutListOnly})
        setChecked(layout, layout == command);
}

void Actions::setChecked(Command command, bool on)
{
    m_actions[command]->setCheckable(true);
    m_actions[command]->setChecked(on);
}

QList<QAction *> Actions::all() const
{
    QList<QAction *> actions;
    for (const CommandInfo &info : commandTable())
        actions += m_actions.value(info.command);
    return actions;
}

void Actions::install(QWidget *window, const QList<QWidget *> &readingAreas)
{
    for (const CommandInfo &info : commandTable()) {
        QAction *action = m_actions.value(info.command);
        if (info.where == CommandInfo::Where::Window) {
            window->addAction(action);
            continue;
        }
        for (QWidget *area : readingAreas)
            area->addAction(action);
    }
}

QString keysText(const QAction *action)
{
    QStringList texts;
    for (const QKeySequence &keys : action->shortcuts())
        texts += keys.toString(QKeySequence::NativeText);
    return texts.join(u", ");
}

} // namespace depeche
