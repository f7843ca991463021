#include "ui/articles/articlerowlayout.h"

namespace depeche {

namespace {

/// 76 leaves two lines of headline with their lead no air to the hairlines.
constexpr qreal ComfortableRow = 84;
constexpr qreal CompactRow = 44;
constexpr qreal Day = 32;
constexpr qreal LeadingMargin = 26;
constexpr qreal TrailingMargin = 14;
constexpr qreal Picture = 60;
constexpr qreal PictureGap = 14;
constexpr qreal Dot = 7;
constexpr qreal Star = 14;

} // namespace

ArticleRowLayout::ArticleRowLayout(const Metrics &m, RowDensity density, const QRect &rect)
{
    const bool compact = density == RowDensity::Compact;
    const int height = m.px(compact ? CompactRow : ComfortableRow);
    row = rect;
    if (rect.height() > height) {
        day = rect.adjusted(m.px(LeadingMargin), 0, -m.px(TrailingMargin), -height);
        row.setTop(rect.bottom() + 1 - height);
    }
    const int side = compact ? 0 : m.px(Picture);
    if (!compact) {
        picture = QRect(row.right() + 1 - m.px(TrailingMargin) - side, row.top() + (height - 1 - side) / 2,
                        side, side);
        titleLines = 2;
    } else {
        titleLines = 1;
        hasLead = false;
    }
    wideText = row.adjusted(m.px(LeadingMargin), 0, -m.px(TrailingMargin), -1);
    text = wideText;
    if (!compact)
        text.setRight(picture.left() - m.px(PictureGap));
    dot = QRect(0, 0, m.px(Dot), m.px(Dot));
    dot.moveCenter(QPoint(row.left() + m.px(LeadingMargin) / 2, 0));
    star = QRect(0, 0, m.px(Star), m.px(Star));
}

QRect ArticleRowLayout::starTarget(const QRect &column) const
{
    const int reach = star.width() / 2;
    const int left = column.right() + 1 - star.width() - reach;
    return {left, row.top(), star.width() + 2 * reach, row.height() / 2};
}

int ArticleRowLayout::rowHeight(const QFont &font, RowDensity density)
{
    return Metrics(font).px(density == RowDensity::Compact ? CompactRow : ComfortableRow);
}

int ArticleRowLayout::dayHeight(const QFont &font)
{
    return Metrics(font).px(Day);
}

} // namespace depeche
