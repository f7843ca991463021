#include "ui/style/style.h"

#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"
#include "ui/style/stylecontrols.h"
#include "ui/style/stylepainting.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QScrollBar>
#include <QStyleOptionFrame>
#include <QStyleOptionMenuItem>
#include <QStyleOptionToolButton>

namespace depeche {

namespace {

int scaled(qreal designPixels, const QWidget *widget)
{
    return Metrics(widget ? widget->font() : QApplication::font()).px(designPixels);
}

/// What the scroll bar @p bar lies beside: the viewport of its area.
QPalette::ColorRole surfaceOf(const QWidget *bar)
{
    for (const QWidget *above = bar; above; above = above->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(above))
            return area->viewport()->backgroundRole();
    }
    return QPalette::Base;
}

} // namespace

DepecheStyle::DepecheStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
    setObjectName(QStringLiteral("depeche"));
}

void DepecheStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QScrollBar *>(widget) ||
        qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int DepecheStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scaled(10, widget);
    case PM_ScrollBarSliderMin: return scaled(36, widget);
    case PM_SplitterWidth: return 1; // Qt widens what the pointer can grab
    case PM_ToolBarFrameWidth:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ToolBarItemSpacing: return scaled(2, widget);
    case PM_ToolBarItemMargin: return scaled(4, widget);
    case PM_ToolBarIconSize: return scaled(18, widget);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize: return scaled(16, widget);
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return scaled(4, widget);
    case PM_MenuHMargin: return 0;
    case PM_ToolTipLabelFrameWidth:
    case PM_HeaderMargin: return scaled(6, widget);
    case PM_TreeViewIndentation:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(16, widget);
    case PM_TabBarTabVSpace: return scaled(14, widget);
    case PM_TabBarTabHSpace: return scaled(24, widget);
    case PM_ButtonDefaultIndicator: return 0;
    case PM_FocusFrameHMargin: return scaled(5, widget); // beside the text and icon of items
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DepecheStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_ToolTip_WakeUpDelay: return 500;
    default: return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QSize DepecheStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                     const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        const bool separator = item && item->menuItemType == QStyleOptionMenuItem::Separator;
        size.setHeight(separator ? scaled(9, widget) : std::max(size.height(), scaled(30, widget)));
        size.rwidth() += scaled(16, widget);
        break;
    }
    case CT_PushButton:
        size.setHeight(std::max(size.height(), scaled(32, widget)));
        size.rwidth() += scaled(12, widget);
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: size.setHeight(std::max(size.height(), scaled(32, widget))); break;
    case CT_ItemViewItem:
        size.setHeight(std::max(size.height() + scaled(8, widget), scaled(28, widget)));
        break;
    case CT_ToolButton: {
        const int side = scaled(32, widget);
        size = size.expandedTo(QSize(side, side));
        break;
    }
    default: break;
    }
    return size;
}

QRect DepecheStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_ItemViewItemFocusRect)
        return option->rect;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(scaled(5, widget), 0, -scaled(5, widget), 0);
    return rect;
}

QRect DepecheStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const int side = scaled(28, widget);
        const int margin = scaled(6, widget);
        return visualRect(option->direction, option->rect, option->rect.adjusted(margin, 2, -side, -2));
    }
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);

    // A track from end to end without arrows.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int slider =
        range <= 0 ? length
                   : std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                                std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto stretch = [&](int from, int size) {
        const QRect rect =
            horizontal ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove: return bar->rect;
    case SC_ScrollBarSlider: return stretch(start, slider);
    case SC_ScrollBarSubPage: return stretch(0, start);
    case SC_ScrollBarAddPage: return stretch(start + slider, length - start - slider);
    default: return {};
    }
}

void DepecheStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonTool: return paintToolButtonPanel(painter, *option);
    case PE_PanelButtonCommand: return paintPushButtonPanel(painter, *option);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paintCheckBox(painter, *option);
    case PE_IndicatorRadioButton: return paintRadioButton(painter, *option);
    case PE_FrameTabWidget:
        painter->fillRect(option->rect.x(), option->rect.y(), option->rect.width(), 1,
                          colorsOf(option->palette).hairline);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu: return paintMenuPanel(painter, *option);
    case PE_IndicatorBranch: return paintBranch(painter, *option);
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton: return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            paintFocusRing(painter, *option);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return paintFieldPanel(painter, *option);
        break;
    }
    case PE_Frame:
        painter->setPen(colorsOf(option->palette).hairline);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect.x(), option->rect.y(), option->rect.width(), 1,
                          colorsOf(option->palette).hairline);
        return;
    case PE_IndicatorToolBarSeparator: {
        const int middle = option->rect.center().x();
        const int inset = scaled(8, widget);
        painter->fillRect(middle, option->rect.top() + inset, 1, option->rect.height() - 2 * inset,
                          colorsOf(option->palette).hairline);
        return;
    }
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DepecheStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Colors colors = colorsOf(option->palette);
    switch (element) {
    case CE_Splitter: painter->fillRect(option->rect, colors.hairline); return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, colors.sidebar); return;
    case CE_ToolBar:
        painter->fillRect(option->rect, colors.sidebar);
        painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, colors.hairline);
        return;
    case CE_ProgressBarGroove: return paintProgressGroove(painter, *option);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paintProgressContents(painter, *bar);
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paintTab(painter, *tab);
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: return paintHeaderSection(painter, *option);
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && (button->features & QStyleOptionButton::DefaultButton) &&
            (button->state & State_Enabled)) {
            QStyleOptionButton label = *button;
            label.palette.setColor(QPalette::ButtonText, colors.onAccent);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    }
    case CE_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator) {
            painter->fillRect(option->rect.x(), option->rect.center().y(), option->rect.width(), 1,
                              colors.hairline);
            return;
        }
        if (item && (item->state & State_Selected)) {
            if (item->state & State_Enabled)
                paintSelectedMenuItem(painter, *option);
            QStyleOptionMenuItem plain = *item;
            plain.state &= ~State_Selected;
            return QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        break;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DepecheStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        control == CC_ScrollBar && bar) {
        paintScrollBar(painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget),
                       bar->palette.color(surfaceOf(widget)));
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        control == CC_SpinBox && spin) {
        return paintSpinBox(painter, *spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                            subControlRect(control, option, SC_SpinBoxDown, widget));
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        control == CC_Slider && slider) {
        return paintSlider(painter, *slider, subControlRect(control, option, SC_SliderGroove, widget),
                           subControlRect(control, option, SC_SliderHandle, widget));
    }
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        control == CC_ComboBox && box)
        return paintComboBox(painter, *box, scaled(28, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon DepecheStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return themedIcon(QStringLiteral("close"));
    return QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace depeche
