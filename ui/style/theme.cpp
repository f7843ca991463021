#include "ui/style/theme.h"

#include "ui/style/fonts.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QToolTip>

namespace depeche {

namespace {

constexpr auto SystemIsDark = "depecheSystemIsDark";

ColorScheme schemeOf(Theme theme, bool systemIsDark)
{
    switch (theme) {
    case Theme::System: return systemIsDark ? ColorScheme::Dark : ColorScheme::Light;
    case Theme::Light: return ColorScheme::Light;
    case Theme::Dark: return ColorScheme::Dark;
    case Theme::HighContrast: return systemIsDark ? ColorScheme::ContrastDark : ColorScheme::ContrastLight;
    }
    return ColorScheme::Light;
}

} // namespace

void setSystemBrightness(QApplication &application, SystemBrightness brightness)
{
    application.setProperty(SystemIsDark, brightness == SystemBrightness::Dark);
}

void applyTheme(QApplication &application, Theme theme, qreal fontScale)
{
    // Our palette hides the desktop's, so what it was is remembered before the first change.
    if (!application.property(SystemIsDark).isValid())
        application.setProperty(SystemIsDark, isDark(QApplication::palette()));
    const bool systemIsDark = application.property(SystemIsDark).toBool();

    if (!qobject_cast<DepecheStyle *>(QApplication::style()))
        QApplication::setStyle(new DepecheStyle);
    const QPalette palette = makePalette(colorsOf(schemeOf(theme, systemIsDark)));
    const QFont font = uiFont(fontScale);
    QApplication::setFont(font);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(sized(font, 12));
}

} // namespace depeche
