#pragma once

#include <QFont>
#include <QStringList>

namespace depeche {

/// The interface's font: Inter where present, else the system's, 13 px at @p scale 1 and the usual
/// resolution.
QFont uiFont(qreal scale);

/// @p base in another size, given for an interface font of 13 px.
QFont sized(const QFont &base, qreal designPixels);
/// The same in semibold.
QFont semibold(const QFont &base, qreal designPixels);

/// Families for reading, best first; those that are installed, and always one that is.
QStringList articleSerifFamilies();
QStringList articleSansFamilies();

} // namespace depeche
