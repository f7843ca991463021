#pragma once

#include <QIcon>
#include <QString>

namespace depeche {

/// The icon :/icons/@p name.svg, drawn in #000000 and painted in the colours of the application's palette:
/// quiet when at rest, text colour under the pointer and when selected, accent when on (a star that is set),
/// pale when disabled. Follows a change of theme and is drawn anew for each size, so it is crisp at any
/// scale. GUI thread.
QIcon themedIcon(const QString &name);

/// The same in one colour of the caller's.
QIcon tintedIcon(const QString &name, const QColor &color);

} // namespace depeche
