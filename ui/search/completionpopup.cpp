#include "ui/search/completionpopup.h"

#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"
#include "ui/style/stylepainting.h"

#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace depeche {

namespace {

constexpr qreal RowHeight = 30;
constexpr int DetailRole = Qt::UserRole;

/// The name at one side, what it is at the other.
class CompletionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Metrics m(option.font);
        const Colors colors = colorsOf(option.palette);
        const bool lit = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
        if (lit)
            paintRounded(painter, QRectF(option.rect).adjusted(4, 1, -4, -1), m.px(4),
                         option.state & QStyle::State_Selected ? colors.selection : colors.hover, {});
        const auto place = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        QRect line = option.rect.adjusted(m.px(12), 0, -m.px(12), 0);
        const int side = m.px(16);
        const QRect icon(line.left(), line.center().y() - side / 2, side, side);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, place(icon));
        line.setLeft(icon.right() + m.px(10));

        const QString detail = index.data(DetailRole).toString();
        const int detailWidth = option.fontMetrics.horizontalAdvance(detail);
        const Qt::Alignment start =
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        const Qt::Alignment end =
            QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
        painter->setFont(option.font);
        painter->setPen(colors.secondary);
        painter->drawText(place(line), int(end), detail);
        line.setRight(line.right() - detailWidth - m.px(12));
        painter->setPen(colors.text);
        painter->drawText(
            place(line), int(start),
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, Metrics(option.font).px(RowHeight)};
    }
};

} // namespace

CompletionPopup::CompletionPopup(QWidget *field)
    : QFrame(field, Qt::ToolTip | Qt::FramelessWindowHint)
    , m_field(field)
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 5, 1, 5);
    column->addWidget(m_list);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new CompletionDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumSize(1, 1); // as small as one row
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT chosen(m_completions.at(m_list->row(item))); });
}

void CompletionPopup::offer(const QList<Completion> &completions)
{
    if (completions == m_completions && isVisible())
        return;
    m_completions = completions;
    m_list->clear();
    if (completions.isEmpty())
        return hide();
    for (const Completion &completion : completions) {
        auto *item = new QListWidgetItem(themedIcon(completion.icon), completion.text, m_list);
        item->setData(DetailRole, completion.detail);
        item->setData(Qt::AccessibleTextRole,
                      QString(completion.text + QStringLiteral(", ") + completion.detail));
    }
    m_list->setCurrentRow(-1);
    const Metrics m(font());
    const int height = int(completions.size()) * m.px(RowHeight) + 12;
    setGeometry(
        QRect(m_field->mapToGlobal(QPoint(0, m_field->height() + m.px(4))), QSize(m_field->width(), height)));
    show();
}

void CompletionPopup::step(int rows)
{
    const int count = m_list->count();
    if (count == 0)
        return;
    const int from = m_list->currentRow();
    const int next = from < 0 ? (rows > 0 ? 0 : count - 1) : (from + rows + count) % count;
    m_list->setCurrentRow(next);
}

std::optional<Completion> CompletionPopup::current() const
{
    const int row = m_list->currentRow();
    return isVisible() && row >= 0 ? std::optional(m_completions.at(row)) : std::nullopt;
}

} // namespace depeche
