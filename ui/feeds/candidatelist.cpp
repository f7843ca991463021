#include "ui/feeds/candidatelist.h"

#include "core/text.h"
#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace depeche {

namespace {

constexpr int SecondLineRole = Qt::UserRole;
constexpr qreal RowHeight = 48;

/// Two lines beside the box: the title, and where the feed is.
class CandidateDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const Metrics metrics(option.font);
        return {metrics.px(200), metrics.px(RowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QString title = option.text;
        option.text.clear();
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

        const Metrics metrics(option.font);
        const Colors colors = colorsOf(option.palette);
        const bool isEnabled = index.flags().testFlag(Qt::ItemIsUserCheckable);
        // Also without a box the texts stand below each other.
        QRect area = option.rect.adjusted(metrics.px(36), metrics.px(6), -metrics.px(8), -metrics.px(6));
        area = QStyle::visualRect(option.direction, option.rect, area);
        const QRect upper(area.left(), area.top(), area.width(), area.height() / 2);
        const QRect lower(area.left(), upper.bottom() + 1, area.width(), area.height() - upper.height());
        painter->save();
        painter->setFont(isEnabled ? semibold(option.font, 13) : sized(option.font, 13));
        painter->setPen(isEnabled ? colors.text : colors.secondary);
        drawLine(painter, upper, title, option.direction);
        painter->setFont(sized(option.font, 12));
        painter->setPen(colors.secondary);
        drawLine(painter, lower, index.data(SecondLineRole).toString(), option.direction);
        painter->restore();
    }

private:
    static void drawLine(QPainter *painter, const QRect &area, const QString &text,
                         Qt::LayoutDirection direction)
    {
        painter->setLayoutDirection(isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight);
        painter->drawText(
            area,
            int(Qt::AlignAbsolute | QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter)),
            painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    }
};

QString shortAddress(const QUrl &url)
{
    QString address =
        url.adjusted(QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemoveFragment).toDisplayString();
    while (address.startsWith(u'/'))
        address.remove(0, 1);
    return singleLine(address, 200);
}

QString secondLine(const FeedCandidate &candidate)
{
    if (candidate.known) {
        return candidate.known->folder.isEmpty()
                   ? CandidateList::tr("Subscribed already")
                   : CandidateList::tr("Subscribed already, in %1").arg(candidate.known->folder);
    }
    const QString address = shortAddress(candidate.url);
    if (candidate.source == FeedCandidate::Source::PageAsFeed)
        return CandidateList::tr("This page itself, read as a feed");
    return candidate.comments ? CandidateList::tr("Comments · %1").arg(address) : address;
}

} // namespace

CandidateList::CandidateList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new CandidateDelegate(this));
    setAccessibleName(tr("Feeds found"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemChanged, this, &CandidateList::ticksChanged);
}

void CandidateList::setCandidates(const QList<FeedCandidate> &candidates)
{
    const QSignalBlocker quiet(this);
    clear();
    m_candidates = candidates;
    int best = -1;
    for (int row = 0; row < m_candidates.size(); ++row) {
        new QListWidgetItem(this);
        show(row);
        const FeedCandidate &candidate = m_candidates.at(row);
        // A site lists its main feed first.
        if (best < 0 && !candidate.known && !candidate.comments)
            best = row;
    }
    if (best >= 0)
        item(best)->setCheckState(Qt::Checked);
    setCurrentRow(std::max(0, best));
}

void CandidateList::setCandidate(int row, const FeedCandidate &candidate)
{
    if (row < 0 || row >= m_candidates.size())
        return;
    {
        const QSignalBlocker quiet(this);
        m_candidates[row] = candidate;
        show(row);
    }
    Q_EMIT ticksChanged();
}

QList<int> CandidateList::tickedRows() const
{
    QList<int> rows;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->flags().testFlag(Qt::ItemIsUserCheckable) && item(row)->checkState() == Qt::Checked)
            rows += row;
    }
    return rows;
}

void CandidateList::setTicked(int row, Qt::CheckState state)
{
    if (row >= 0 && row < count() && !m_candidates.at(row).known)
        item(row)->setCheckState(state);
}

void CandidateList::show(int row)
{
    const FeedCandidate &candidate = m_candidates.at(row);
    QListWidgetItem *shown = item(row);
    const QString address = shortAddress(candidate.url);
    const QString title = singleLine(candidate.title, 200);
    shown->setText(title.isEmpty() ? address : title);
    shown->setData(SecondLineRole, secondLine(candidate));
    shown->setData(Qt::AccessibleTextRole, QString(shown->text() % u", " % secondLine(candidate)));
    shown->setToolTip(candidate.url.toDisplayString(QUrl::RemoveUserInfo).toHtmlEscaped());
    if (candidate.known) {
        shown->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        shown->setData(Qt::CheckStateRole, QVariant());
    } else {
        shown->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        if (!shown->data(Qt::CheckStateRole).isValid())
            shown->setCheckState(Qt::Unchecked);
    }
}

} // namespace depeche
