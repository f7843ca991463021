#include "ui/shell/commandpalette.h"

#include "core/text.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace depeche {

namespace {

constexpr qsizetype MaxShown = 40;
constexpr int DetailRole = Qt::UserRole;
constexpr int EntryRole = Qt::UserRole + 1; ///< index of the entry; -1: search for the text
constexpr int RowHeight = 32;

/// How well one word fits a text, smaller is better; none when it does not.
std::optional<int> fit(const QString &text, const QString &word)
{
    if (text.startsWith(word))
        return 0;
    if (text.contains(QString(u' ' + word)))
        return 1;
    if (text.contains(word))
        return 2;
    return std::nullopt;
}

class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, Metrics(option.font).px(RowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Metrics metrics(option.font);
        const Colors colors = colorsOf(option.palette);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, colors.selection);
        const auto place = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const int margin = metrics.px(16);
        const int side = metrics.px(16);
        const QRect row = option.rect;
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, place(QRect(row.left() + margin, row.center().y() - side / 2, side, side)));

        const QFont small = sized(option.font, 12);
        const QString detail = index.data(DetailRole).toString();
        const int detailWidth = QFontMetrics(small).horizontalAdvance(detail);
        const QRect detailRect(row.right() - margin - detailWidth, row.top(), detailWidth + 1, row.height());
        painter->setFont(small);
        painter->setPen(colors.secondary);
        painter->drawText(place(detailRect), Qt::AlignCenter | Qt::TextSingleLine, detail);

        QRect title = row.adjusted(2 * margin + side - metrics.px(4), 0, -(2 * margin + detailWidth), 0);
        painter->setFont(option.font);
        painter->setPen(colors.text);
        painter->drawText(
            place(title),
            int(Qt::AlignVCenter | Qt::TextSingleLine |
                QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, title.width()));
        painter->restore();
    }
};

} // namespace

QList<qsizetype> paletteMatches(const QList<PaletteEntry> &entries, const QString &typed, qsizetype limit)
{
    const QStringList words = fold(typed).split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, qsizetype>> ranked;
    for (qsizetype at = 0; at < entries.size(); ++at) {
        const QString text = fold(entries.at(at).text);
        int rank = 0;
        bool all = true;
        for (const QString &word : words) {
            const auto fitted = fit(text, word);
            all = all && fitted;
            rank += fitted.value_or(0);
        }
        if (all)
            ranked += {rank, at};
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    QList<qsizetype> matches;
    for (const auto &[rank, at] : ranked) {
        if (matches.size() == limit)
            break;
        matches += at;
    }
    return matches;
}

CommandPalette::CommandPalette(QList<PaletteEntry> entries, QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_entries(std::move(entries))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("palette"));
    const Metrics metrics(font());
    m_field = new QLineEdit(this);
    m_field->setFrame(false);
    m_field->setFont(sized(font(), 16));
    m_field->setPlaceholderText(tr("A command, feed or tag"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setTextMargins(metrics.px(12), metrics.px(10), metrics.px(12), metrics.px(10));
    m_model = new QStandardItemModel(this);
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, metrics.px(8));
    layout->setSpacing(metrics.px(4));
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { runRow(index.row()); });
    fill();
}

void CommandPalette::open()
{
    const Metrics metrics(font());
    const QWidget *window = parentWidget()->window();
    const QSize size(qMin(metrics.px(560), window->width() - metrics.px(40)),
                     qMin(metrics.px(420), window->height() - metrics.px(80)));
    const QPoint corner((window->width() - size.width()) / 2, metrics.px(56));
    setGeometry(QRect(window->mapToGlobal(corner), size));
    show();
    m_field->setFocus();
}

void CommandPalette::fill()
{
    m_model->clear();
    const QString typed = m_field->text().trimmed();
    const auto add = [this](const QString &text, const QString &detail, const QIcon &icon, qsizetype entry) {
        auto *item = new QStandardItem(icon, text);
        item->setData(detail, DetailRole);
        item->setData(qlonglong(entry), EntryRole);
        m_model->appendRow(item);
    };
    for (const qsizetype at : paletteMatches(m_entries, typed, MaxShown))
        add(m_entries.at(at).text, m_entries.at(at).detail, m_entries.at(at).icon, at);
    if (!typed.isEmpty())
        add(tr("Search for “%1”").arg(typed), tr("Search"), themedIcon(QStringLiteral("search")), -1);
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::runRow(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    if (!index.isValid())
        return;
    const qsizetype at = index.data(EntryRole).toLongLong();
    const QString typed = m_field->text().trimmed();
    close();
    if (at < 0)
        Q_EMIT searchRequested(typed);
    else
        m_entries.at(at).run();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors colors = colorsOf(palette());
    painter.fillRect(rect(), colors.base);
    painter.setPen(colors.outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(1, m_list->y() - 1, width() - 2, 1), colors.hairline);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: m_list->setCurrentIndex(m_model->index(row < last ? row + 1 : 0, 0)); return true;
    case Qt::Key_Up: m_list->setCurrentIndex(m_model->index(row > 0 ? row - 1 : last, 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runRow(row); return true;
    case Qt::Key_Escape: close(); return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

} // namespace depeche
