#pragma once

#include <QColor>
#include <QPalette>

namespace depeche {

/// All colours of the window and of the article's CSS come from here.
struct Colors
{
    QColor sidebar; ///< sidebar, toolbar, dialogs
    QColor base;    ///< list, article, fields
    QColor text;
    QColor secondary; ///< text of less weight, icons
    QColor hairline;  ///< lines between things; decoration, never the only sign of a state
    QColor outline;   ///< borders of controls, at least 3:1 on base and sidebar
    QColor accent;    ///< unread, links, focus, main buttons
    QColor onAccent;  ///< text on accent
    QColor selection; ///< behind selected rows
    QColor hover;     ///< behind what the pointer is over
    QColor tint;      ///< behind what is followed
    QColor hit;       ///< behind what was searched for

    bool operator==(const Colors &) const = default;
};

enum class ColorScheme { Light, Dark, ContrastLight, ContrastDark };

Colors colorsOf(ColorScheme scheme);
/// The colours a widget with @p palette paints with: those of the scheme the palette was made from.
Colors colorsOf(const QPalette &palette);
QPalette makePalette(const Colors &colors);

bool isDark(const QPalette &palette);

/// The contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(const QColor &one, const QColor &other);

} // namespace depeche
