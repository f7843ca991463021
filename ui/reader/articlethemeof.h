#pragma once

#include "render/articletheme.h"

#include <QPalette>

namespace depeche {

/// The colours of the window for the article's page, so that both agree. @p percent of the usual size of text.
ArticleTheme articleThemeOf(const QPalette &palette, Typeface typeface, int percent);

} // namespace depeche
