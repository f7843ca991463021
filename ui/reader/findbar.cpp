#include "ui/reader/findbar.h"

#include "ui/style/icons.h"
#include "ui/style/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace depeche {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    const Metrics metrics{font()};
    m_field->setPlaceholderText(tr("Find in the article"));
    m_field->setAccessibleName(tr("Find in the article"));
    m_field->setMaxLength(200);
    m_field->setMaximumWidth(metrics.px(320));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(QStringLiteral("000/000")));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(8), metrics.px(4), metrics.px(8), metrics.px(4));
    layout->setSpacing(metrics.px(4));
    layout->addWidget(m_field, 1);
    QToolButton *previous = addButton(QStringLiteral("chevron-up"), tr("Previous place (Shift+F3)"));
    QToolButton *next = addButton(QStringLiteral("chevron-down"), tr("Next place (F3)"));
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_count);
    layout->addStretch(1);
    QToolButton *done = addButton(QStringLiteral("close"), tr("Close"));
    layout->addWidget(done);

    connect(m_field, &QLineEdit::textChanged, this, &FindBar::sought);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(done, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

QToolButton *FindBar::addButton(const QString &icon, const QString &text)
{
    const Metrics metrics{font()};
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setIconSize(QSize(metrics.px(16), metrics.px(16)));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void FindBar::open()
{
    const bool wasOpen = isVisibleTo(parentWidget());
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (!wasOpen)
        Q_EMIT sought(m_field->text());
}

void FindBar::close()
{
    if (!isVisibleTo(parentWidget()))
        return;
    hide();
    Q_EMIT sought({});
    Q_EMIT closed();
}

QString FindBar::text() const
{
    return isVisibleTo(parentWidget()) ? m_field->text() : QString();
}

void FindBar::setHit(int number, int count)
{
    const QLocale numbers = locale();
    QString told;
    if (count > 0)
        told = tr("%1/%2", "the third place of seventeen")
                   .arg(numbers.toString(number), numbers.toString(count));
    else if (!m_field->text().isEmpty())
        told = tr("Not found");
    m_count->setText(told);
}

bool FindBar::event(QEvent *event)
{
    // Before the shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: close(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT previousRequested();
        else
            Q_EMIT nextRequested();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace depeche
