#pragma once

#include <QPainter>
#include <QStyleOption>

/// The shapes DepecheStyle consists of. Each paints within the option's rectangle in the option's palette.
namespace depeche {

/// A rectangle with round corners, crisp at any scale; no border if @p border is not valid.
void paintRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
                  const QColor &border, qreal borderWidth = 1);

void paintToolButtonPanel(QPainter *painter, const QStyleOption &option);
void paintPushButtonPanel(QPainter *painter, const QStyleOption &option);
void paintFieldPanel(QPainter *painter, const QStyleOption &option);
void paintFocusRing(QPainter *painter, const QStyleOption &option);
void paintMenuPanel(QPainter *painter, const QStyleOption &option);
void paintSelectedMenuItem(QPainter *painter, const QStyleOption &option);
/// @p track: the surface the bar lies on.
void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider,
                    const QColor &track);
void paintBranch(QPainter *painter, const QStyleOption &option);

} // namespace depeche
