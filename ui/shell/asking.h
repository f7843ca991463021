#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace depeche {

/// Asks for a name in a small dialog over @p parent and hands it to @p done, unless it was cancelled or is empty.
/// Returns at once. GUI thread.
void askForName(QWidget *parent, const QString &title, const QString &label, const QString &initial,
                std::function<void(const QString &)> done);

/// Asks in a dialog over @p parent whether something is to be done: the question, what it means, and the button that does
/// it, which is not the default. Returns at once. GUI thread.
void askToDo(QWidget *parent, const QString &question, const QString &meaning, const QString &button,
             std::function<void()> yes);

} // namespace depeche
