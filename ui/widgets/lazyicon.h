#pragma once

#include <QByteArray>
#include <QIcon>

namespace depeche {

/// An icon from @p png that is decoded when it is first painted: thousands of feeds have one, and few are on the screen.
/// Null for no bytes. GUI thread.
QIcon lazyIcon(const QByteArray &png);

} // namespace depeche
