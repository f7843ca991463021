#include "ui/search/datehistogram.h"

#include "ui/style/metrics.h"
#include "ui/style/palette.h"
#include "ui/style/stylepainting.h"

#include <QDate>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace depeche {

namespace {

constexpr qreal Height = 32;
constexpr qreal WidestBar = 14;
constexpr qreal LowestBar = 3;

QDate dayOf(const FacetCount &date)
{
    return QDate::fromString(date.key, Qt::ISODate);
}

int slotsBetween(QDate from, QDate to, Facets::Period period)
{
    switch (period) {
    case Facets::Period::Day: return int(from.daysTo(to));
    case Facets::Period::Week: return int(from.daysTo(to) / 7);
    case Facets::Period::Month: return (to.year() - from.year()) * 12 + to.month() - from.month();
    }
    return 0;
}

} // namespace

DateHistogram::DateHistogram(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Dates of the listed articles"));
}

void DateHistogram::setDates(const QList<FacetCount> &dates, Facets::Period period, const QStringList &chosen)
{
    m_bars.clear();
    m_period = period;
    m_most = 0;
    m_hovered = -1;
    const QDate oldest = dates.isEmpty() ? QDate() : dayOf(dates.last());
    for (auto date = dates.crbegin(); date != dates.crend(); ++date) {
        m_bars.append({*date, slotsBetween(oldest, dayOf(*date), period), chosen.contains(date->condition)});
        m_most = std::max(m_most, date->count);
    }
    m_slots = m_bars.isEmpty() ? 0 : m_bars.last().slot + 1;
    setCurrent(int(m_bars.size()) - 1);
    update();
}

QString DateHistogram::periodName(const FacetCount &date, Facets::Period period, const QLocale &locale)
{
    const QDate day = dayOf(date);
    switch (period) {
    case Facets::Period::Day: return locale.toString(day, QLocale::LongFormat);
    case Facets::Period::Week:
        return tr("Week of %1", "a date").arg(locale.toString(day, QLocale::ShortFormat));
    case Facets::Period::Month:
        return locale.standaloneMonthName(day.month()) + u' ' + QString::number(day.year());
    }
    return date.name;
}

QSize DateHistogram::sizeHint() const
{
    const Metrics m(font());
    return {m.px(WidestBar * 24), m.px(Height)};
}

QSize DateHistogram::minimumSizeHint() const
{
    return {Metrics(font()).px(80), sizeHint().height()};
}

QRectF DateHistogram::slotRect(int slot) const
{
    const qreal step = std::min(Metrics(font()).exact(WidestBar), qreal(width()) / std::max(1, m_slots));
    const QRectF rect(slot * step, 0, step, height());
    return layoutDirection() == Qt::RightToLeft ? QRectF(width() - rect.right(), 0, step, height()) : rect;
}

int DateHistogram::barAt(qreal x) const
{
    int nearest = -1;
    qreal distance = 0;
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        const qreal away = std::abs(slotRect(m_bars.at(bar).slot).center().x() - x);
        if (nearest < 0 || away < distance) {
            nearest = bar;
            distance = away;
        }
    }
    const bool beside = nearest >= 0 && distance > std::max(slotRect(0).width(), Metrics(font()).exact(8));
    return beside ? -1 : nearest;
}

QString DateHistogram::textOf(int bar) const
{
    if (bar < 0 || bar >= m_bars.size())
        return {};
    const FacetCount &date = m_bars.at(bar).date;
    return tr("%1: %Ln article(s)", nullptr, date.count).arg(periodName(date, m_period, locale()));
}

void DateHistogram::setCurrent(int bar)
{
    m_current = bar;
    setAccessibleDescription(textOf(bar));
    update();
}

void DateHistogram::paintEvent(QPaintEvent *)
{
    const Metrics m(font());
    const Colors colors = colorsOf(palette());
    QPainter painter(this);
    const bool keys = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    const qreal ground = height() - m.exact(2);
    painter.fillRect(QRectF(0, ground, width(), 1), colors.hairline);
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        const Bar &at = m_bars.at(bar);
        const QRectF slot = slotRect(at.slot);
        const qreal gap = slot.width() >= m.exact(5) ? m.exact(1) : 0;
        const qreal high =
            std::max(m.exact(LowestBar), (ground - m.exact(2)) * at.date.count / std::max(1, m_most));
        const QRectF shape(slot.left() + gap / 2, ground - high, std::max(1.0, slot.width() - gap), high);
        const bool pointed = bar == m_hovered || (keys && bar == m_current);
        QColor fill = at.chosen || pointed ? colors.accent : colors.secondary;
        if (!at.chosen && !pointed)
            fill.setAlphaF(0.55f);
        painter.fillRect(shape, fill);
    }
    if (keys)
        paintRounded(&painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m.exact(4), {}, colors.accent,
                     1);
}

bool DateHistogram::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), textOf(barAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

void DateHistogram::mouseMoveEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().x());
    if (bar == std::exchange(m_hovered, bar))
        return;
    QToolTip::showText(event->globalPosition().toPoint(), textOf(bar), this);
    update();
}

void DateHistogram::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void DateHistogram::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = event->button() == Qt::LeftButton ? barAt(event->position().x()) : -1;
    if (bar >= 0 && rect().contains(event->position().toPoint()))
        Q_EMIT chosen(m_bars.at(bar).date.condition);
}

void DateHistogram::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void DateHistogram::keyPressEvent(QKeyEvent *event)
{
    const int later = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int earlier = later == Qt::Key_Right ? Qt::Key_Left : Qt::Key_Right;
    const int last = int(m_bars.size()) - 1;
    if (event->key() == later || event->key() == earlier) {
        setCurrent(std::clamp(m_current + (event->key() == later ? 1 : -1), 0, std::max(0, last)));
        if (m_current <= last)
            QToolTip::showText(mapToGlobal(slotRect(m_bars.at(m_current).slot).bottomLeft().toPoint()),
                               textOf(m_current), this);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                event->key() == Qt::Key_Space) &&
               m_current >= 0 && m_current <= last) {
        Q_EMIT chosen(m_bars.at(m_current).date.condition);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace depeche
