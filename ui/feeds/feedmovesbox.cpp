#include "ui/feeds/feedmovesbox.h"

#include "sync/fetchwords.h"
#include "ui/style/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace depeche {

namespace {

QLabel *textLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long address has no blank where it could be broken.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

/// @p url with places where a line may end.
QString breakable(const QUrl &url)
{
    QString text = url.toDisplayString(QUrl::RemoveUserInfo);
    for (const QChar after : {QChar(u'/'), QChar(u'?'), QChar(u'&'), QChar(u'.')})
        text.replace(after, QString(after) + QChar(0x200B));
    return text;
}

} // namespace

FeedMovesBox::FeedMovesBox(QWidget *parent)
    : QWidget(parent)
    , m_pending(textLabel(this))
    , m_takeOver(new QPushButton(tr("Take over now"), this))
    , m_refuse(new QPushButton(tr("Never"), this))
    , m_former(textLabel(this))
    , m_goBack(new QPushButton(tr("Go back"), this))
{
    const Metrics metrics(font());
    for (QPushButton *button : {m_takeOver, m_refuse, m_goBack})
        button->setAutoDefault(false);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(metrics.px(8));
    layout->setVerticalSpacing(metrics.px(8));
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_pending, 0, 0, 1, 3);
    layout->addWidget(m_takeOver, 1, 1);
    layout->addWidget(m_refuse, 1, 2);
    layout->addWidget(m_former, 2, 0, 1, 2);
    layout->addWidget(m_goBack, 2, 2, Qt::AlignTop);
    connect(m_takeOver, &QPushButton::clicked, this, [this] { Q_EMIT takeOverRequested(m_announced); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { Q_EMIT refuseRequested(m_announced); });
    connect(m_goBack, &QPushButton::clicked, this, &FeedMovesBox::goBackRequested);
    setMoves({}, {});
}

void FeedMovesBox::setMoves(const std::optional<PendingMove> &pending, const QList<FormerAddress> &former)
{
    m_announced = pending ? pending->to : QUrl();
    if (pending) {
        m_pending->setText(
            tr("The publisher announces a new address: %1\nIt is taken over when it was confirmed "
               "for a day.")
                .arg(breakable(pending->to)));
    }
    if (!former.isEmpty())
        m_former->setText(
            tr("Was at %1 until %2.").arg(breakable(former.first().url), timeText(former.first().until)));
    for (QWidget *part : QList<QWidget *>{m_pending, m_takeOver, m_refuse})
        part->setVisible(pending.has_value());
    for (QWidget *part : QList<QWidget *>{m_former, m_goBack})
        part->setVisible(!former.isEmpty());
    setVisible(pending || !former.isEmpty());
}

} // namespace depeche
