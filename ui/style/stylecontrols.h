#pragma once

#include <QPainter>
#include <QStyleOption>

/// The controls of dialogs as DepecheStyle paints them, each within its rectangle in the option's palette.
namespace depeche {

void paintCheckBox(QPainter *painter, const QStyleOption &option);
void paintRadioButton(QPainter *painter, const QStyleOption &option);
/// The arrows are in @p up and @p down.
void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down);
/// A field with an arrow in the @p arrowWidth at its end.
void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option, int arrowWidth);
void paintSlider(QPainter *painter, const QStyleOptionSlider &option, const QRect &groove,
                 const QRect &handle);
void paintProgressGroove(QPainter *painter, const QStyleOption &option);
void paintProgressContents(QPainter *painter, const QStyleOptionProgressBar &option);
void paintTab(QPainter *painter, const QStyleOptionTab &option);
void paintHeaderSection(QPainter *painter, const QStyleOption &option);

} // namespace depeche
