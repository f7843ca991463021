#pragma once

#include "ui/style/palette.h"

class QApplication;

namespace depeche {

enum class Theme { System, Light, Dark, HighContrast };

/// Sets the application's style, palette and font; may be called again at any time. System follows the
/// palette the desktop gave the program at its start; HighContrast does too, in black and white. @p
/// fontScale: 1 is 13 px.
void applyTheme(QApplication &application, Theme theme, qreal fontScale = 1);

/// What the desktop says of itself, where it can be asked; see SystemScheme. Does not apply anything.
enum class SystemBrightness { Light, Dark };
void setSystemBrightness(QApplication &application, SystemBrightness brightness);

} // namespace depeche
