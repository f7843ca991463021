#include "ui/feeds/feedtreedelegate.h"

#include "core/text.h"
#include "ui/feeds/feedtreemodel.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QLineEdit>
#include <QPainter>

namespace depeche {

namespace {

using Kind = FeedTreeNode::Kind;

constexpr int RowHeight = 28;
constexpr int SectionHeight = 36;
constexpr int Margin = 8;
constexpr int Chevron = 12;
constexpr int Icon = 16;
constexpr int Gap = 8;
constexpr int Step = 16; ///< from a folder to what is in it

FeedTreeNode nodeOf(const QModelIndex &index)
{
    return index.data(FeedTreeModel::NodeRole).value<FeedTreeNode>();
}

/// Folders above the row; sections do not count.
int depthOf(const QModelIndex &index)
{
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        depth += nodeOf(above).kind == Kind::Folder ? 1 : 0;
    return depth;
}

/// The parts of a row, mirrored in right-to-left languages.
struct Layout
{
    Layout(const QStyleOptionViewItem &option, int depth, int countWidth, bool hasError)
        : metrics(option.font)
    {
        const QRect row = option.rect;
        const auto place = [&](int x, int width, int height) {
            const QRect rect(row.left() + x, row.top() + (row.height() - height) / 2, width, height);
            return QStyle::visualRect(option.direction, row, rect);
        };
        const int start = metrics.px(Margin) + depth * metrics.px(Step);
        const int chevronSide = metrics.px(Chevron);
        const int iconSide = metrics.px(Icon);
        const int gap = metrics.px(Gap);
        chevron = place(start, chevronSide, chevronSide);
        const int iconStart = start + chevronSide + gap / 2;
        icon = place(iconStart, iconSide, iconSide);
        int end = row.width() - metrics.px(Margin + 4);
        count = place(end - countWidth, countWidth, row.height());
        if (countWidth > 0)
            end -= countWidth + gap;
        if (hasError) {
            const int side = metrics.px(14);
            error = place(end - side, side, side);
            end -= side + gap;
        }
        const int titleStart = iconStart + iconSide + gap;
        title = place(titleStart, qMax(0, end - titleStart), row.height());
    }

    Metrics metrics;
    QRect chevron;
    QRect icon;
    QRect title;
    QRect error;
    QRect count;
};

/// Points down when @p open, else towards the end of the line.
void paintChevron(QPainter *painter, const QRect &rect, bool open, Qt::LayoutDirection direction)
{
    painter->save();
    if (!open && direction == Qt::RightToLeft) { // one drawing serves both directions
        painter->translate(rect.left() + rect.right() + 1, 0);
        painter->scale(-1, 1);
    }
    themedIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")).paint(painter, rect);
    painter->restore();
}

} // namespace

QIcon FeedTreeDelegate::symbolOf(const FeedTreeNode &node, Openness openness)
{
    switch (node.kind) {
    case Kind::Today: return themedIcon(QStringLiteral("today"));
    case Kind::Unread: return themedIcon(QStringLiteral("unread"));
    case Kind::Starred: return themedIcon(QStringLiteral("star"));
    case Kind::Later: return themedIcon(QStringLiteral("later"));
    case Kind::Tag: return themedIcon(QStringLiteral("tag"));
    case Kind::Search: return themedIcon(QStringLiteral("saved-search"));
    case Kind::Folder:
        return themedIcon(openness == Openness::Open ? QStringLiteral("folder-open")
                                                     : QStringLiteral("folder"));
    default: return themedIcon(node.paused ? QStringLiteral("pause") : QStringLiteral("feed"));
    }
}

QRect FeedTreeDelegate::toggleRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const FeedTreeNode node = nodeOf(index);
    if (node.isSection())
        return option.rect;
    if (node.kind != Kind::Folder)
        return {};
    const Layout layout(option, depthOf(index), 0, false);
    // Larger than it looks: easy to hit.
    return layout.chevron.adjusted(-layout.metrics.px(Margin), -Margin, layout.metrics.px(2), Margin);
}

QSize FeedTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics(option.font);
    return {metrics.px(120), metrics.px(nodeOf(index).isSection() ? SectionHeight : RowHeight)};
}

void FeedTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    painter->save();
    const FeedTreeNode node = nodeOf(index);
    if (node.isSection())
        paintSection(painter, option, node);
    else
        paintRow(painter, option, index, node);
    painter->restore();
}

void FeedTreeDelegate::paintSection(QPainter *painter, const QStyleOptionViewItem &option,
                                    const FeedTreeNode &node) const
{
    const Metrics metrics(option.font);
    const Colors colors = colorsOf(option.palette);
    QFont font = semibold(option.font, 11);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, metrics.exact(0.6));
    painter->setFont(font);
    painter->setPen(colors.secondary);
    // The title stands near the rows it is the title of.
    QRect line = option.rect.adjusted(metrics.px(Margin + 4), metrics.px(10), -metrics.px(Margin + 4), 0);
    const int side = metrics.px(Chevron);
    const QRect chevron = QStyle::visualRect(
        option.direction, option.rect, QRect(line.right() - side, line.center().y() - side / 2, side, side));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, node.title);
    const bool open = option.state.testFlag(QStyle::State_Open);
    if (!open || option.state.testFlag(QStyle::State_MouseOver))
        paintChevron(painter, chevron, open, option.direction);
}

void FeedTreeDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const FeedTreeNode &node) const
{
    const Colors colors = colorsOf(option.palette);
    const QString count = node.count > 0 ? option.locale.toString(node.count) : QString();
    const QFont small = sized(option.font, 11.5);
    const int countWidth = count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(count);
    const Layout layout(option, depthOf(index), countWidth, !node.error.isEmpty());
    const Metrics &metrics = layout.metrics;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool open = option.state.testFlag(QStyle::State_Open);

    if (selected) {
        painter->fillRect(option.rect, colors.selection);
        const QRect edge(option.rect.topLeft(), QSize(metrics.px(3), option.rect.height()));
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, edge), colors.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, colors.hover);
    }
    if (node.kind == Kind::Folder)
        paintChevron(painter, layout.chevron, open, option.direction);
    const auto own = index.data(Qt::DecorationRole).value<QIcon>();
    const auto mode = selected ? QIcon::Selected : QIcon::Normal;
    // Its own icon would look alive; the two bars say why it is still.
    const bool symbol = own.isNull() || node.paused;
    (symbol ? symbolOf(node, open ? Openness::Open : Openness::Closed) : own)
        .paint(painter, layout.icon, Qt::AlignCenter, symbol ? mode : QIcon::Normal);

    const bool unread = node.count > 0 && node.kind != Kind::Later;
    const QFont font = unread ? semibold(option.font, 13) : option.font;
    painter->setFont(font);
    painter->setPen(node.paused && !selected ? colors.secondary : colors.text);
    const QString title = QFontMetrics(font).elidedText(node.title, Qt::ElideRight, layout.title.width());
    // The end of a name in another direction than the window's is elided where it ends.
    painter->setLayoutDirection(isRightToLeft(title) ? Qt::RightToLeft : Qt::LeftToRight);
    painter->drawText(layout.title,
                      int(Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine |
                          QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                      title);
    if (!node.error.isEmpty())
        tintedIcon(QStringLiteral("warning"), colors.accent).paint(painter, layout.error);
    if (countWidth > 0) {
        painter->setFont(small);
        painter->setPen(selected ? colors.text : colors.secondary);
        painter->drawText(layout.count, Qt::AlignCenter | Qt::TextSingleLine, count);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QWidget *FeedTreeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setMaxLength(200);
    return editor;
}

void FeedTreeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    const Layout layout(option, depthOf(index), 0, false);
    const int over = layout.metrics.px(4);
    editor->setGeometry(layout.title.adjusted(-over, 1, over, -1));
}

} // namespace depeche
