#include "ui/widgets/undobar.h"

#include "ui/style/metrics.h"
#include "ui/style/palette.h"
#include "ui/style/stylepainting.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace depeche {

namespace {

constexpr int ShownMilliseconds = 8000;

} // namespace

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(this))
{
    const Metrics m(font());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.px(20), m.px(8), m.px(12), m.px(8));
    row->setSpacing(m.px(16));
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    m_text->setTextFormat(Qt::PlainText);
    m_undo->setText(tr("Undo"));
    m_undo->setFlat(true);
    recolour();
    hide();

    m_time.setSingleShot(true);
    m_time.setInterval(ShownMilliseconds);
    connect(&m_time, &QTimer::timeout, this, [this] {
        if (!underMouse() && !m_undo->hasFocus())
            hide();
        else
            m_time.start();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT undoRequested();
    });
}

void UndoBar::offer(const QString &text)
{
    m_undo->show();
    tell(text);
}

void UndoBar::say(const QString &text)
{
    m_undo->hide();
    tell(text);
}

void UndoBar::tell(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    show();
    raise();
    m_time.start();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void UndoBar::dismiss()
{
    m_time.stop();
    hide();
}

void UndoBar::recolour()
{
    // Inverted, so that it stands out from whatever it lies on.
    const Colors colors = colorsOf(palette());
    QPalette inverted = m_text->palette();
    inverted.setColor(QPalette::WindowText, colors.base);
    m_text->setPalette(inverted);
    QPalette button = m_undo->palette();
    const Colors other = colorsOf(isDark(palette()) ? ColorScheme::Light : ColorScheme::Dark);
    button.setColor(QPalette::ButtonText, other.accent);
    m_undo->setPalette(button);
}

void UndoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        recolour();
    QWidget::changeEvent(event);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), Metrics(font()).px(6), colorsOf(palette()).text, {});
}

void UndoBar::enterEvent(QEnterEvent *)
{
    m_time.stop();
}

void UndoBar::leaveEvent(QEvent *)
{
    m_time.start();
}

void UndoBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QWidget::keyPressEvent(event);
}

} // namespace depeche
