#include "ui/style/stylepainting.h"

#include "ui/style/palette.h"

#include <QStyleOptionButton>

namespace depeche {

namespace {

constexpr qreal Corner = 6;

} // namespace

void paintRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
                  const QColor &border, qreal borderWidth)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? borderWidth / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void paintToolButtonPanel(QPainter *painter, const QStyleOption &option)
{
    const Colors colors = colorsOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    QColor fill;
    if (enabled && (option.state & QStyle::State_Sunken))
        fill = colors.selection;
    else if (enabled && (option.state & QStyle::State_MouseOver))
        fill = colors.hover;
    else if (option.state & QStyle::State_On)
        fill = colors.selection;
    if (fill.isValid())
        paintRounded(painter, option.rect, Corner, fill, {});
}

void paintPushButtonPanel(QPainter *painter, const QStyleOption &option)
{
    const Colors colors = colorsOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool pressed = option.state & QStyle::State_Sunken;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    if (button && enabled && (button->features & QStyleOptionButton::DefaultButton)) {
        const QColor fill = pressed   ? colors.accent.darker(118)
                            : hovered ? colors.accent.darker(108)
                                      : colors.accent;
        paintRounded(painter, option.rect, Corner, fill, {});
        return;
    }
    if (button && (button->features & QStyleOptionButton::Flat) && !hovered && !pressed)
        return;
    const bool on = option.state & QStyle::State_On;
    const QColor fill = pressed || on ? colors.selection : hovered ? colors.hover : colors.base;
    paintRounded(painter, option.rect, Corner, fill, enabled ? colors.outline : colors.hairline);
}

void paintFieldPanel(QPainter *painter, const QStyleOption &option)
{
    const Colors colors = colorsOf(option.palette);
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor border = focused ? colors.accent : enabled ? colors.outline : colors.hairline;
    paintRounded(painter, option.rect, Corner, option.palette.color(QPalette::Base), border, focused ? 2 : 1);
}

void paintFocusRing(QPainter *painter, const QStyleOption &option)
{
    paintRounded(painter, option.rect, Corner, {}, colorsOf(option.palette).accent, 2);
}

void paintMenuPanel(QPainter *painter, const QStyleOption &option)
{
    const Colors colors = colorsOf(option.palette);
    painter->fillRect(option.rect, colors.base);
    painter->setPen(colors.hairline);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void paintSelectedMenuItem(QPainter *painter, const QStyleOption &option)
{
    const Colors colors = colorsOf(option.palette);
    paintRounded(painter, QRectF(option.rect).adjusted(4, 1, -4, -1), 4, colors.selection, {});
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider,
                    const QColor &track)
{
    const Colors colors = colorsOf(option.palette);
    painter->fillRect(option.rect, track);
    if (option.maximum <= option.minimum)
        return;
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    QColor ink = colors.outline;
    ink.setAlphaF(active ? 1.0f : 0.55f);
    const qreal inset = active ? 1.5 : 2.5;
    const QRectF shape = option.orientation == Qt::Vertical ? QRectF(slider).adjusted(inset, 2, -inset, -2)
                                                            : QRectF(slider).adjusted(2, inset, -2, -inset);
    paintRounded(painter, shape, std::min(shape.width(), shape.height()) / 2, ink, {});
}

void paintBranch(QPainter *painter, const QStyleOption &option)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const QPointF center = QRectF(option.rect).center();
    const bool open = option.state & QStyle::State_Open;
    const qreal side = option.direction == Qt::RightToLeft ? -1 : 1;
    QPolygonF line;
    if (open)
        line << center + QPointF(-3.5, -1.75) << center + QPointF(0, 1.75) << center + QPointF(3.5, -1.75);
    else
        line << center + QPointF(-1.75 * side, -3.5) << center + QPointF(1.75 * side, 0)
             << center + QPointF(-1.75 * side, 3.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(colorsOf(option.palette).secondary, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->restore();
}

} // namespace depeche
