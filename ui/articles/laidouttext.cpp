#include "ui/articles/laidouttext.h"

#include "core/text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace depeche {

namespace {

constexpr qreal Endless = 100'000;
constexpr QChar Ellipsis(0x2026);

/// The width to break the text of @p line at so that two lines of at most @p width are about equally long: no single
/// word on the second. The line holds the whole text, @p whole wide.
qreal balancedWidth(const QTextLine &line, const QString &text, qreal whole, qreal width)
{
    if (whole > 1.5 * width)
        return width;
    const qreal wanted = std::max(0.6 * whole, 0.5 * width);
    const qreal start = line.cursorToX(0);
    // The first blank behind the middle.
    for (qsizetype blank = text.indexOf(u' '); blank > 0; blank = text.indexOf(u' ', blank + 1)) {
        const qreal first = std::abs(line.cursorToX(int(blank)) - start);
        if (first > width)
            break;
        if (first >= wanted * 0.85)
            return std::min(width, first + 1);
    }
    return width;
}

QList<QTextLayout::FormatRange> formats(const MarkedText &marked, qsizetype start, qsizetype length)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const auto &[hit, size] : marked.hits) {
        const qsizetype first = std::max(hit, start);
        const qsizetype last = std::min(hit + size, start + length);
        if (first >= last)
            continue;
        QTextLayout::FormatRange range;
        range.start = int(first - start);
        range.length = int(last - first);
        range.format.setBackground(marked.hitGround);
        range.format.setForeground(marked.hitInk);
        ranges.append(range);
    }
    return ranges;
}

} // namespace

LaidOutText::LaidOutText(const MarkedText &marked)
    : m_side(marked.side)
{
    const QFontMetricsF metrics(marked.font);
    m_height = metrics.height();
    m_ascent = metrics.ascent();
    // What can never be visible is not laid out: that takes longer than in proportion.
    const auto enough = qsizetype(marked.lines * marked.width / (0.3 * metrics.averageCharWidth())) + 16;
    layOut(marked, marked.text.size() > enough ? QString(marked.text.left(enough) + Ellipsis) : marked.text);
}

LaidOutText::~LaidOutText() = default;

QTextLayout &LaidOutText::makeLayout(const MarkedText &marked, const QString &text, qsizetype from)
{
    m_layouts.push_back(std::make_unique<QTextLayout>(text, marked.font));
    QTextLayout &layout = *m_layouts.back();
    QTextOption option((m_side == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setTextDirection(isRightToLeft(marked.text) ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formats(marked, from, text.size()));
    layout.setCacheEnabled(true); // else it is shaped again whenever it is painted
    layout.beginLayout();
    return layout;
}

void LaidOutText::layOut(const MarkedText &marked, const QString &text)
{
    QTextLayout &layout = makeLayout(marked, text, 0);
    QTextLine first = layout.createLine();
    if (!first.isValid()) {
        layout.endLayout();
        return;
    }
    first.setLineWidth(Endless);
    const qreal whole = first.naturalTextWidth();
    if (whole <= marked.width) {
        first.setLineWidth(marked.width);
        layout.endLayout();
        m_lines.push_back({&layout, 0});
        return;
    }
    if (marked.lines < 2) {
        layout.endLayout();
        addCut(marked, text, 0);
        return;
    }
    const bool balanced = marked.breaks == MarkedText::Breaks::Balanced;
    first.setLineWidth(balanced ? balancedWidth(first, text, whole, marked.width) : marked.width);
    m_lines.push_back({&layout, 0});
    const qsizetype rest = first.textStart() + first.textLength();
    QTextLine second = layout.createLine();
    if (second.isValid())
        second.setLineWidth(marked.width);
    layout.endLayout();
    if (second.isValid() && second.textStart() + second.textLength() < text.size())
        addCut(marked, text, rest);
    else if (second.isValid())
        m_lines.push_back({&layout, 1});
}

void LaidOutText::addCut(const MarkedText &marked, const QString &text, qsizetype from)
{
    const QString cut = QFontMetricsF(marked.font).elidedText(text.mid(from), Qt::ElideRight, marked.width);
    QTextLayout &layout = makeLayout(marked, cut, from);
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(marked.width + 1); // rounding must not break it
    layout.endLayout();
    if (line.isValid())
        m_lines.push_back({&layout, 0});
}

qreal LaidOutText::width() const
{
    qreal widest = 0;
    for (const Line &line : m_lines)
        widest = std::max(widest, line.layout->lineAt(line.number).naturalTextWidth());
    return widest;
}

void LaidOutText::paint(QPainter *painter, const QColor &ink, const QRect &box) const
{
    if (m_lines.empty())
        return;
    painter->setPen(ink);
    const qreal pitch = qreal(box.height()) / lines();
    const qreal baseline = (pitch - m_height) / 2 + m_ascent;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const QTextLine line = m_lines[i].layout->lineAt(m_lines[i].number);
        const qreal start = m_side == Qt::RightToLeft ? box.width() - line.width() : 0;
        line.draw(painter, QPointF(box.left() + start,
                                   box.top() + qreal(i) * pitch + baseline - line.ascent() - line.y()));
    }
}

} // namespace depeche
