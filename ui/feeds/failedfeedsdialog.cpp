#include "ui/feeds/failedfeedsdialog.h"

#include "sync/fetchwords.h"
#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace depeche {

namespace {

constexpr int ReasonRole = Qt::UserRole;

/// The title of a feed with the reason in quiet text below it.
class FailureDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = option.rect.width() > 0 ? option.rect.width() : Metrics(option.font).px(460);
        const QRect reason = reasonRect(option, index, QRect(0, 0, width, 10000));
        return {width, reason.bottom() + Metrics(option.font).px(9)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const Metrics metrics(option.font);
        const Colors colors = colorsOf(option.palette);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, colors.selection);
        const QFont bold = semibold(option.font, 13);
        const QRect line = option.rect.adjusted(metrics.px(10), metrics.px(8), -metrics.px(10), 0);
        painter->setFont(bold);
        painter->setPen(colors.text);
        painter->drawText(
            line, Qt::AlignTop | Qt::AlignLeading | Qt::TextSingleLine,
            QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, line.width()));
        painter->setFont(sized(option.font, 12));
        painter->setPen(option.state.testFlag(QStyle::State_Selected) ? colors.text : colors.secondary);
        painter->drawText(reasonRect(option, index, option.rect),
                          Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap,
                          index.data(ReasonRole).toString());
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          colors.hairline);
        painter->restore();
    }

private:
    static QRect reasonRect(const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &row)
    {
        const Metrics metrics(option.font);
        const int top = row.top() + metrics.px(10) + QFontMetrics(semibold(option.font, 13)).height();
        const QRect room(row.left() + metrics.px(10), top, row.width() - metrics.px(20), 10000);
        const QRect text = QFontMetrics(sized(option.font, 12))
                               .boundingRect(room, Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap,
                                             index.data(ReasonRole).toString());
        return QRect(room.topLeft(), QSize(room.width(), text.height()));
    }
};

QString reasonOf(const Feed &feed, Timestamp now)
{
    QString text = feed.fetch.error;
    if (feed.fetch.failingSince)
        text += u'\n' + FailedFeedsDialog::tr("Failing since %1", "a date and time")
                            .arg(timeText(*feed.fetch.failingSince));
    text += feed.fetch.failingSince ? QStringLiteral(" · ") : QStringLiteral("\n");
    return text + FailedFeedsDialog::tr("Asked next: %1", "a time").arg(nextFetchText(feed, now));
}

} // namespace

FailedFeedsDialog::FailedFeedsDialog(QWidget *parent)
    : QDialog(parent)
    , m_title(new QLabel(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Feeds that fail"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics(font());
    m_title->setWordWrap(true);
    m_list->setItemDelegate(new FailureDelegate(m_list));
    m_list->setAccessibleName(tr("Feeds that fail"));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto addButton = [&](const QString &text, FeedTreeAction action) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, action] {
            if (selected().isValid())
                Q_EMIT actionRequested(action, selected());
        });
        return button;
    };
    m_fetch = addButton(tr("Fetch &now"), FeedTreeAction::Refresh);
    m_signIn = addButton(tr("&Sign in …"), FeedTreeAction::SignIn);
    m_properties = addButton(tr("&Properties …"), FeedTreeAction::WhyFailed);
    m_unsubscribe = addButton(tr("&Unsubscribe"), FeedTreeAction::Unsubscribe);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(12));
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(metrics.px(640), metrics.px(440));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &FailedFeedsDialog::updateButtons);
    connect(m_list, &QListWidget::itemActivated, m_properties, &QPushButton::click);
    setFeeds({}, {});
}

void FailedFeedsDialog::setFeeds(const QList<Feed> &feeds, Timestamp now)
{
    const FeedId before = selected();
    const int row = m_list->currentRow();
    m_feeds.clear();
    std::copy_if(feeds.begin(), feeds.end(), std::back_inserter(m_feeds),
                 [](const Feed &feed) { return !feed.fetch.error.isEmpty(); });
    std::stable_sort(m_feeds.begin(), m_feeds.end(), [](const Feed &a, const Feed &b) {
        return a.fetch.failingSince.value_or(Timestamp()) < b.fetch.failingSince.value_or(Timestamp());
    });
    m_list->clear();
    for (const Feed &feed : std::as_const(m_feeds)) {
        auto *item = new QListWidgetItem(feed.title, m_list);
        item->setData(ReasonRole, reasonOf(feed, now));
        item->setData(Qt::AccessibleDescriptionRole, reasonOf(feed, now));
        if (feed.id == before)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
    m_title->setText(m_feeds.isEmpty()
                         ? tr("No feed fails any more.")
                         : tr("%n feed(s) of %1 could not be fetched.", nullptr, int(m_feeds.size()))
                               .arg(QLocale().toString(feeds.size())));
    updateButtons();
}

FeedId FailedFeedsDialog::selected() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_feeds.size() ? m_feeds.at(row).id : FeedId();
}

void FailedFeedsDialog::updateButtons()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < m_feeds.size();
    for (QPushButton *button : {m_fetch, m_properties, m_unsubscribe})
        button->setEnabled(any);
    m_signIn->setVisible(any && wantsSignIn(m_feeds.at(row)));
}

} // namespace depeche
