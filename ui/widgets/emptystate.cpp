#include "ui/widgets/emptystate.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace depeche {

namespace {

constexpr int DrawingSize = 96;
constexpr int WidestSentence = 300;

} // namespace

EmptyState::EmptyState(const QString &drawing, QWidget *parent)
    : QWidget(parent)
    , m_drawing(drawing)
    , m_picture(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
{
    const Metrics m(font());
    auto *column = new QVBoxLayout(this);
    column->setSpacing(m.px(16));
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setTextFormat(Qt::PlainText);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    redraw();
}

void EmptyState::setContent(const QString &sentence, const QString &action)
{
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyState::redraw()
{
    const Colors colors = colorsOf(palette());
    const int side = Metrics(font()).px(DrawingSize);
    m_picture->setPixmap(
        tintedIcon(m_drawing, colors.outline).pixmap(QSize(side, side), devicePixelRatioF()));
    m_sentence->setFont(sized(font(), 14));
}

void EmptyState::resizeEvent(QResizeEvent *)
{
    const Metrics m(font());
    const int side = std::max(m.px(24), (width() - m.px(WidestSentence)) / 2);
    layout()->setContentsMargins(side, m.px(32), side, m.px(32));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

} // namespace depeche
