#pragma once

#include <QSize>

namespace depeche {

/// The size a window opens with: @p wanted, but never more than 92 % of what the screen has @p available.
QSize firstWindowSize(const QSize &available, const QSize &wanted);

} // namespace depeche
