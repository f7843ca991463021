#include "ui/widgets/chiprow.h"

#include "ui/style/metrics.h"

#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace depeche {

namespace {

constexpr qreal Gap = 6;

} // namespace

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, &ChipRow::showRest);
}

void ChipRow::setChips(const QList<Chip *> &chips)
{
    for (Chip *old : std::as_const(m_chips)) {
        old->hide();
        old->deleteLater(); // it may be the one whose click brought us here
    }
    m_chips = chips;
    for (Chip *chip : std::as_const(m_chips)) {
        chip->setParent(this);
        chip->setFocusPolicy(chip == m_chips.first() ? Qt::StrongFocus : Qt::ClickFocus);
        chip->installEventFilter(this);
    }
    arrange();
}

QSize ChipRow::sizeHint() const
{
    const Metrics m(font());
    int width = 0;
    for (const Chip *chip : m_chips)
        width += chip->sizeHint().width() + m.px(Gap);
    return {width, m.px(22)};
}

QSize ChipRow::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ChipRow::resizeEvent(QResizeEvent *)
{
    arrange();
}

void ChipRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        arrange();
    QWidget::changeEvent(event);
}

void ChipRow::arrange()
{
    const Metrics m(font());
    const int gap = m.px(Gap);
    const int height = m.px(22);
    const int moreWidth = m.px(44);
    int x = 0;
    qsizetype shown = 0;
    for (; shown < m_chips.size(); ++shown) {
        const int chipWidth = m_chips.at(shown)->sizeHint().width();
        const bool last = shown == m_chips.size() - 1;
        if (x + chipWidth + (last ? 0 : gap + moreWidth) > width())
            break;
        const QRect place(x, (this->height() - height) / 2, chipWidth, height);
        m_chips.at(shown)->setGeometry(style()->visualRect(layoutDirection(), rect(), place));
        x += chipWidth + gap;
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setVisible(i < shown);
    const qsizetype hidden = m_chips.size() - shown;
    m_more->setVisible(hidden > 0);
    if (hidden > 0) {
        // The mark keeps the plus sign before the number where text goes from right to left.
        m_more->setText(QChar(0x200e) + u'+' + locale().toString(hidden));
        m_more->setAccessibleName(tr("%n more", nullptr, int(hidden)));
        const QRect place(x, (this->height() - height) / 2, moreWidth, height);
        m_more->setGeometry(style()->visualRect(layoutDirection(), rect(), place));
    }
}

void ChipRow::showRest()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (Chip *chip : std::as_const(m_chips)) {
        if (chip->isHidden()) {
            QString label = chip->text();
            menu->addAction(label.replace(u'&', QStringLiteral("&&")), chip, &Chip::click);
        }
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

bool ChipRow::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            const bool forward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
            const qsizetype next = m_chips.indexOf(static_cast<Chip *>(object)) + (forward ? 1 : -1);
            if (next >= 0 && next < m_chips.size() && m_chips.at(next)->isVisible())
                m_chips.at(next)->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace depeche
