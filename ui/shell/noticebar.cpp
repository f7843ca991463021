#include "ui/shell/noticebar.h"

#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace depeche {

namespace {

constexpr qsizetype MaxTexts = 4;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics(font());
    auto *icon = new QLabel(this);
    icon->setPixmap(themedIcon(QStringLiteral("info")).pixmap(metrics.px(16)));
    m_label = new QLabel(this);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the notice"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(16), metrics.px(8), metrics.px(8), metrics.px(8));
    layout->setSpacing(metrics.px(12));
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    hide();
}

void NoticeBar::say(const QString &text)
{
    if (text.isEmpty() || m_texts.contains(text))
        return;
    m_texts += text;
    if (m_texts.size() > MaxTexts)
        m_texts.removeFirst();
    m_label->setText(m_texts.join(u'\n'));
    show();
}

void NoticeBar::dismiss()
{
    m_texts.clear();
    hide();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors colors = colorsOf(palette());
    painter.fillRect(rect(), colors.tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.hairline);
}

} // namespace depeche
