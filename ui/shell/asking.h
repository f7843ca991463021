#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace depeche {

/// Asks for a name in a small dialog over @p parent and hands it to @p done, unless it was cancelled or is empty.
/// Returns at once. GUI thread.
void askForName(QWidget *parent, const QString &title, const QString &label, const QString &initial,
                std::function<void(const QString &)> done);

} // namespace depeche
