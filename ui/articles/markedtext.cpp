#include "ui/articles/markedtext.h"

#include "core/text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace depeche {

namespace {

/// Beyond this nothing of a text is ever visible in a list; layout costs more than linear time.
constexpr qsizetype MostCharacters = 400;

/// The width to break @p text at so that two lines of at most @p width are about equally long: no single word on the
/// second.
qreal balancedWidth(const QString &text, const QFontMetricsF &metrics, qreal width)
{
    const qreal whole = metrics.horizontalAdvance(text);
    if (whole <= width || whole > 1.5 * width)
        return width;
    const qreal wanted = std::max(0.6 * whole, 0.5 * width);
    // The first blank behind the middle.
    for (qsizetype blank = text.indexOf(u' '); blank > 0; blank = text.indexOf(u' ', blank + 1)) {
        const qreal first = metrics.horizontalAdvance(text.left(blank));
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

QTextOption textOption(const MarkedText &marked, QTextOption::WrapMode wrap)
{
    QTextOption option(marked.side == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute
                                                      : Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(isRightToLeft(marked.text) ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(wrap);
    return option;
}

} // namespace

void paintMarkedText(QPainter *painter, const MarkedText &marked, const QRect &box)
{
    const QString text = marked.text.left(MostCharacters);
    const QFontMetricsF metrics(marked.font);
    const qreal pitch = qreal(box.height()) / marked.lines;
    const qreal baseline = (pitch - metrics.height()) / 2 + metrics.ascent();
    const auto paintLine = [&](const QTextLine &line, int number) {
        const qreal start = marked.side == Qt::RightToLeft ? box.width() - line.width() : 0;
        line.draw(painter,
                  QPointF(box.left() + start, box.top() + number * pitch + baseline - line.ascent()));
    };
    painter->setPen(marked.ink);

    // All lines but the last break where they are full, the last is cut.
    qsizetype rest = 0;
    if (marked.lines > 1) {
        QTextLayout layout(text, marked.font);
        layout.setTextOption(textOption(marked, QTextOption::WrapAtWordBoundaryOrAnywhere));
        layout.setFormats(formats(marked, 0, text.size()));
        layout.beginLayout();
        for (int number = 0; number < marked.lines - 1; ++number) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(marked.breaks == MarkedText::Breaks::Balanced
                                  ? balancedWidth(text, metrics, box.width())
                                  : box.width());
            line.setPosition({});
            paintLine(line, number);
            rest = line.textStart() + line.textLength();
        }
        layout.endLayout();
    }
    if (rest >= text.size())
        return;
    const QString lastText = metrics.elidedText(text.mid(rest), Qt::ElideRight, box.width());
    QTextLayout last(lastText, marked.font);
    last.setTextOption(textOption(marked, QTextOption::NoWrap));
    last.setFormats(formats(marked, rest, lastText.size()));
    last.beginLayout();
    QTextLine line = last.createLine();
    line.setLineWidth(box.width());
    line.setPosition({});
    last.endLayout();
    paintLine(line, marked.lines - 1);
}

} // namespace depeche
