#include "ui/articles/articlerowstyle.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"

namespace depeche {

namespace {

/// Some screens full; a shaped line is about 5 kB.
constexpr int KeptTexts = 500;

} // namespace

ArticleRowStyle::ArticleRowStyle(const QFont &font, const QPalette &palette)
    : star(tintedIcon(QStringLiteral("star"), colorsOf(palette).secondary))
    , starSet(tintedIcon(QStringLiteral("star-filled"), colorsOf(palette).accent))
    , laterSet(tintedIcon(QStringLiteral("later-filled"), colorsOf(palette).accent))
    , m_font(font)
    , m_paletteKey(palette.cacheKey())
    , m_metrics(font)
    , m_colors(colorsOf(palette))
    , m_fonts{sized(font, 12),   sized(font, 14),    semibold(font, 14),
              sized(font, 12.5), semibold(font, 12), sized(font, 11)}
    , m_texts(KeptTexts)
{
    for (const QFont &made : m_fonts)
        m_fontMetrics.emplace_back(made);
}

bool ArticleRowStyle::isFor(const QFont &font, const QPalette &palette) const
{
    return palette.cacheKey() == m_paletteKey && font == m_font;
}

const LaidOutText &ArticleRowStyle::laidOut(const Text &text) const
{
    if (const LaidOutText *known = m_texts.object(text))
        return *known;
    MarkedText marked{text.text, text.hits, font(text.role), m_colors.text, m_colors.hit};
    marked.width = text.width;
    marked.lines = text.lines;
    marked.breaks = text.breaks;
    marked.side = text.side;
    auto *made = new LaidOutText(marked);
    m_texts.insert(text, made);
    return *made;
}

size_t qHash(const ArticleRowStyle::Text &text, size_t seed)
{
    return qHashMulti(seed, text.text, int(text.role), text.width, text.lines);
}

} // namespace depeche
