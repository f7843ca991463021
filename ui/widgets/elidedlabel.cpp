#include "ui/widgets/elidedlabel.h"

#include "core/text.h"

#include <QPainter>
#include <QStyle>

namespace depeche {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'…') * 3, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.setLayoutDirection(depeche::isRightToLeft(m_text) ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(
        rect(),
        int(Qt::AlignAbsolute | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *)
{
    // Escaped: tooltips would take a title with tags in it for rich text.
    setToolTip(sizeHint().width() > width() ? m_text.toHtmlEscaped() : QString());
}

} // namespace depeche
