#include "ui/reader/articlethemeof.h"

#include "ui/style/palette.h"

namespace depeche {

ArticleTheme articleThemeOf(const QPalette &palette, Typeface typeface, int percent)
{
    const Colors colors = colorsOf(palette);
    ArticleTheme theme = isDark(palette) ? ArticleTheme::darkTheme() : ArticleTheme::light();
    theme.background = colors.base.name();
    theme.text = colors.text.name();
    theme.secondary = colors.secondary.name();
    theme.hairline = colors.hairline.name();
    theme.accent = colors.accent.name();
    theme.tint = colors.tint.name();
    theme.highlight = colors.hit.name();
    theme.surface = colors.sidebar.name();
    theme.typeface = typeface;
    theme.bodySize = qRound(theme.bodySize * percent / 100.0);
    return theme;
}

} // namespace depeche
