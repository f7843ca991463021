#include "ui/style/stylecontrols.h"

#include "ui/style/palette.h"
#include "ui/style/stylepainting.h"

namespace depeche {

namespace {

constexpr qreal SmallCorner = 4;
constexpr qreal FieldCorner = 6;

bool isEnabled(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled;
}

QColor borderOf(const QStyleOption &option)
{
    const Colors colors = colorsOf(option.palette);
    return isEnabled(option) ? colors.outline : colors.hairline;
}

void paintStroke(QPainter *painter, const QPolygonF &line, const QColor &ink)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->restore();
}

void paintArrow(QPainter *painter, const QRect &box, qreal direction, const QColor &ink)
{
    const QPointF center = QRectF(box).center();
    paintStroke(painter,
                {center + QPointF(-3.5, 1.75 * direction), center + QPointF(0, -1.75 * direction),
                 center + QPointF(3.5, 1.75 * direction)},
                ink);
}

/// A square in the middle of @p rect.
QRectF square(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(rect).center());
    return box;
}

} // namespace

void paintCheckBox(QPainter *painter, const QStyleOption &option)
{
    const Colors colors = colorsOf(option.palette);
    const QRectF box = square(option.rect);
    const bool partly = option.state & QStyle::State_NoChange;
    const bool filled = partly || (option.state & QStyle::State_On);
    const QColor fill = isEnabled(option) ? colors.accent : colors.secondary;
    paintRounded(painter, box, SmallCorner, filled ? fill : colors.base, filled ? fill : borderOf(option));
    const qreal side = box.width();
    const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x * side, y * side); };
    if (partly)
        paintStroke(painter, {at(0.28, 0.5), at(0.72, 0.5)}, colors.onAccent);
    else if (filled)
        paintStroke(painter, {at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)}, colors.onAccent);
}

void paintRadioButton(QPainter *painter, const QStyleOption &option)
{
    const Colors colors = colorsOf(option.palette);
    const QRectF box = square(option.rect);
    const bool on = option.state & QStyle::State_On;
    const QColor fill = isEnabled(option) ? colors.accent : colors.secondary;
    paintRounded(painter, box, box.width() / 2, on ? fill : colors.base, on ? fill : borderOf(option));
    const qreal inset = box.width() * 0.32;
    if (on)
        paintRounded(painter, box.adjusted(inset, inset, -inset, -inset), box.width(), colors.onAccent, {});
}

void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down)
{
    const Colors colors = colorsOf(option.palette);
    if (option.frame)
        paintFieldPanel(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return isEnabled(option) && (option.stepEnabled & step) ? colors.text : colors.outline;
    };
    paintArrow(painter, up, 1, ink(QAbstractSpinBox::StepUpEnabled));
    paintArrow(painter, down, -1, ink(QAbstractSpinBox::StepDownEnabled));
}

void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option, int arrowWidth)
{
    const Colors colors = colorsOf(option.palette);
    if (option.frame)
        paintFieldPanel(painter, option);
    QRect arrow = option.rect;
    arrow.setLeft(arrow.right() + 1 - arrowWidth);
    paintArrow(painter, QStyle::visualRect(option.direction, option.rect, arrow), -1,
               isEnabled(option) ? colors.secondary : colors.outline);
}

void paintSlider(QPainter *painter, const QStyleOptionSlider &option, const QRect &groove,
                 const QRect &handle)
{
    const Colors colors = colorsOf(option.palette);
    const bool horizontal = option.orientation == Qt::Horizontal;
    const QPointF center = QRectF(handle).center();
    QRectF line = QRectF(groove);
    QRectF done = line;
    if (horizontal) {
        line = QRectF(line.left(), center.y() - 2, line.width(), 4);
        done = line;
        if (option.upsideDown)
            done.setLeft(center.x());
        else
            done.setRight(center.x());
    } else {
        line = QRectF(center.x() - 2, line.top(), 4, line.height());
        done = line;
        if (option.upsideDown)
            done.setTop(center.y());
        else
            done.setBottom(center.y());
    }
    const QColor ink = isEnabled(option) ? colors.accent : colors.secondary;
    paintRounded(painter, line, 2, colors.outline, {});
    paintRounded(painter, done, 2, ink, {});
    const QRectF knob = square(handle).adjusted(1, 1, -1, -1);
    paintRounded(painter, knob, knob.width() / 2, colors.base, ink, 2);
    if (option.state & QStyle::State_HasFocus)
        paintRounded(painter, knob.adjusted(3, 3, -3, -3), knob.width() / 2, ink, {});
}

void paintProgressGroove(QPainter *painter, const QStyleOption &option)
{
    paintRounded(painter, option.rect, FieldCorner, colorsOf(option.palette).base, borderOf(option));
}

void paintProgressContents(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const Colors colors = colorsOf(option.palette);
    const double range = double(option.maximum) - option.minimum;
    QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    // Of unknown length: a full bar; the thin bar of the window is what moves.
    const double share = range > 0 ? std::clamp((option.progress - option.minimum) / range, 0.0, 1.0) : 1;
    const qreal width = box.width() * share;
    if ((option.direction == Qt::RightToLeft) != option.invertedAppearance)
        box.setLeft(box.right() - width);
    else
        box.setWidth(width);
    if (width >= 1)
        paintRounded(painter, box, FieldCorner - 1, colors.selection, colors.accent);
}

void paintTab(QPainter *painter, const QStyleOptionTab &option)
{
    const Colors colors = colorsOf(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    if (!selected && (option.state & QStyle::State_MouseOver))
        paintRounded(painter, QRectF(option.rect).adjusted(2, 2, -2, -4), FieldCorner, colors.hover, {});
    if (!selected)
        return;
    QRect edge = option.rect.adjusted(8, 0, -8, 0);
    edge.setTop(option.rect.bottom() - 2);
    painter->fillRect(edge, colors.accent);
}

void paintHeaderSection(QPainter *painter, const QStyleOption &option)
{
    const Colors colors = colorsOf(option.palette);
    painter->fillRect(option.rect, colors.base);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, colors.hairline);
}

} // namespace depeche
