#pragma once

#include "ui/articles/laidouttext.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QCache>
#include <QIcon>

namespace depeche {

/// What the rows of a list have in common: fonts, colours, symbols, and the texts that were laid out lately. Made anew
/// when the font or the colours change. Owned by ArticleRowDelegate; GUI thread.
class ArticleRowStyle final
{
public:
    ArticleRowStyle(const QFont &font, const QPalette &palette);

    /// Whether it was made for these.
    bool isFor(const QFont &font, const QPalette &palette) const;

    enum class Role { Meta, Title, UnreadTitle, Lead, Day, Tag };
    const QFont &font(Role role) const { return m_fonts[size_t(role)]; }
    const QFontMetrics &fontMetrics(Role role) const { return m_fontMetrics[size_t(role)]; }
    const Metrics &metrics() const { return m_metrics; }
    const Colors &colors() const { return m_colors; }

    /// What of a text is not the style's.
    struct Text
    {
        QString text;
        QList<std::pair<qsizetype, qsizetype>> hits;
        Role role = Role::Meta;
        int width = 0;
        int lines = 1;
        MarkedText::Breaks breaks = MarkedText::Breaks::Full;
        Qt::LayoutDirection side = Qt::LeftToRight;

        bool operator==(const Text &) const = default;
    };
    /// Valid until the next call.
    const LaidOutText &laidOut(const Text &text) const;

    const QIcon star;
    const QIcon starSet;
    const QIcon laterSet;

private:
    QFont m_font;
    qint64 m_paletteKey;
    Metrics m_metrics;
    Colors m_colors;
    std::vector<QFont> m_fonts;
    std::vector<QFontMetrics> m_fontMetrics;
    mutable QCache<Text, LaidOutText> m_texts;
};

size_t qHash(const ArticleRowStyle::Text &text, size_t seed = 0);

} // namespace depeche
