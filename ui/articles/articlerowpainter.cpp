#include "ui/articles/articlerowpainter.h"

#include "ui/articles/relativetime.h"
#include "ui/style/stylepainting.h"

#include <QPainterPath>

namespace depeche {

namespace {

constexpr qreal MetaHeight = 16;
constexpr qreal TitleLine = 18;
constexpr qreal LeadHeight = 17;
constexpr qreal SourceIcon = 14;
constexpr qreal TagHeight = 16;
constexpr qreal LongestTag = 110;
constexpr int MostTags = 2;
constexpr qreal PictureCorner = 6;
constexpr QChar LeftToRightMark(0x200e); ///< a plus sign would change sides with a number from right to left

using Role = ArticleRowStyle::Role;

int flagsFor(Qt::LayoutDirection direction)
{
    return int(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter));
}

} // namespace

ArticleRowPainter::ArticleRowPainter(QPainter *painter, const QStyleOptionViewItem &option,
                                     const ArticleRowStyle &style, const ArticleRowLayout &layout,
                                     Qt::LayoutDirection direction)
    : m_painter(painter)
    , m_option(option)
    , m_style(style)
    , m_layout(layout)
    , m_direction(direction)
    , m_metrics(style.metrics())
    , m_colors(style.colors())
{
}

QRect ArticleRowPainter::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_direction, m_layout.row, rect);
}

void ArticleRowPainter::paintGround()
{
    const QRect row = m_layout.row;
    if (m_option.state & QStyle::State_Selected) {
        m_painter->fillRect(row, m_colors.selection);
        // The edge tells the selection without its colour, and is on the window's own leading side in every row.
        const QRect edge(row.left(), row.top(), m_metrics.px(3), row.height());
        m_painter->fillRect(QStyle::visualRect(m_option.direction, row, edge), m_colors.accent);
    } else if (m_option.state & QStyle::State_MouseOver) {
        QColor faint = m_colors.hover;
        faint.setAlphaF(0.45f);
        m_painter->fillRect(row, faint);
    }
    m_painter->fillRect(row.left(), row.bottom(), row.width(), 1, m_colors.hairline);
    if ((m_option.state & QStyle::State_HasFocus) && (m_option.state & QStyle::State_KeyboardFocusChange))
        paintRounded(m_painter, QRectF(row).adjusted(1, 1, -1, -2), m_metrics.px(4), {}, m_colors.accent, 2);
}

void ArticleRowPainter::paintDay(const QString &title)
{
    QRect band = m_option.rect;
    band.setBottom(m_layout.row.top() - 1);
    m_painter->fillRect(band, m_colors.base);
    m_painter->fillRect(band.left(), band.bottom(), band.width(), 1, m_colors.hairline);
    const QRect line = QStyle::visualRect(m_option.direction, m_option.rect, m_layout.day);
    m_painter->setFont(m_style.font(Role::Day));
    m_painter->setPen(m_colors.text);
    m_painter->drawText(line.adjusted(0, m_metrics.px(6), 0, 0), flagsFor(m_option.direction), title);
}

void ArticleRowPainter::paintPlaceholder()
{
    const QRect column = m_layout.text;
    const int height = m_metrics.px(8);
    int y = column.top() + m_metrics.px(14);
    for (const qreal share : {0.3, 0.9, 0.6}) {
        if (y + height > column.bottom())
            break;
        const QRect bar = mirrored(QRect(column.left(), y, int(column.width() * share), height));
        paintRounded(m_painter, bar, height / 2.0, m_colors.hairline, {});
        y += m_metrics.px(20);
    }
}

void ArticleRowPainter::paintArticle(const ListedArticle &article, const FeedLabel &feed, Timestamp now,
                                     Picture state, const QPixmap &picture)
{
    const ArticleRow &row = article.row;
    const bool unread = !row.isRead();
    const QRect column = state == Picture::None ? m_layout.wideText : m_layout.text;
    ArticleRowStyle::Text title{row.title, article.titleHits, unread ? Role::UnreadTitle : Role::Title};
    title.width = column.width();
    title.lines = m_layout.titleLines;
    title.breaks = MarkedText::Breaks::Balanced;
    title.side = m_direction;
    const int titleLines = std::max(1, m_style.laidOut(title).lines());
    // A short headline leaves its second line to the lead, so that all rows are equally full.
    ArticleRowStyle::Text lead{article.snippet.text, article.snippet.hits, Role::Lead};
    lead.width = column.width();
    lead.lines = titleLines == 1 ? 2 : 1;
    lead.side = m_direction;
    const int leadLines = m_layout.hasLead ? m_style.laidOut(lead).lines() : 0;
    const int metaHeight = m_metrics.px(MetaHeight);
    const int titleHeight = m_metrics.px(TitleLine) * titleLines;
    const int leadHeight = m_metrics.px(LeadHeight) * leadLines;
    const int height = metaHeight + titleHeight + leadHeight;
    int y = column.top() + (column.height() - height) / 2;

    QRect metaLine(column.left(), y, column.width(), metaHeight);
    const bool marked = row.isStarred() || row.isLater();
    if (marked || (m_option.state & QStyle::State_MouseOver)) {
        QRect star = m_layout.star;
        star.moveTopRight(QPoint(column.right(), metaLine.center().y() - star.height() / 2));
        const QIcon &mark = row.isStarred() ? m_style.starSet : marked ? m_style.laterSet : m_style.star;
        mark.paint(m_painter, mirrored(star));
        metaLine.setRight(star.left() - m_metrics.px(6));
    }
    paintMeta(article, feed, now, metaLine);
    y += metaHeight;
    paintText(title, m_colors.text, QRect(column.left(), y, column.width(), titleHeight));
    if (unread) {
        QRectF dot = mirrored(m_layout.dot);
        dot.moveCenter(QPointF(dot.center().x(), y + m_metrics.exact(TitleLine) / 2));
        paintRounded(m_painter, dot, dot.height() / 2, m_colors.accent, {});
    }
    y += titleHeight;
    if (leadLines > 0)
        paintText(lead, m_colors.secondary, QRect(column.left(), y, column.width(), leadHeight));

    if (state == Picture::None || m_layout.picture.isEmpty())
        return;
    const QRect place = mirrored(m_layout.picture);
    const qreal corner = m_metrics.exact(PictureCorner);
    if (state == Picture::Coming) {
        paintRounded(m_painter, place, corner, m_colors.hover, {});
        return;
    }
    QPainterPath outline;
    outline.addRoundedRect(place, corner, corner);
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
    // A brush, not a clip: clips have hard edges.
    QBrush brush(picture);
    QTransform fit = QTransform::fromTranslate(place.left(), place.top());
    fit.scale(qreal(place.width()) / picture.width(), qreal(place.height()) / picture.height());
    brush.setTransform(fit);
    m_painter->fillPath(outline, brush);
    m_painter->restore();
}

void ArticleRowPainter::paintMeta(const ListedArticle &article, const FeedLabel &feed, Timestamp now,
                                  const QRect &line)
{
    QRect rest = line;
    if (!feed.icon.isNull()) {
        const int side = m_metrics.px(SourceIcon);
        const QRect icon(rest.left(), rest.center().y() - side / 2, side, side);
        feed.icon.paint(m_painter, mirrored(icon));
        rest.setLeft(icon.right() + 1 + m_metrics.px(6));
    }
    ArticleRowStyle::Text time{relativeTime(article.row.published, now, QLocale()), {}, Role::Meta};
    time.width = line.width();
    time.side = m_direction;
    const QString divider = feed.title.isEmpty() ? QString() : QStringLiteral("  ·  ");
    const int dividerWidth = m_style.fontMetrics(Role::Meta).horizontalAdvance(divider);
    const int timeWidth = dividerWidth + int(std::ceil(m_style.laidOut(time).width()));
    // Who says it and when comes before the tags, but one of these finds room beside any name.
    ArticleRowStyle::Text name{feed.title, {}, Role::Meta};
    name.width = line.width();
    name.side = m_direction;
    int nameWidth = int(std::ceil(m_style.laidOut(name).width()));
    const int wanted = nameWidth + timeWidth + m_metrics.px(8);
    const int room = std::max(rest.width() - wanted, line.width() * 2 / 5);
    if (const int taken = paintTags(article.row.followedTags, line, room); taken > 0)
        rest.setRight(line.right() - taken);
    if (const int left = std::max(1, rest.width() - timeWidth); nameWidth > left) {
        name.width = left;
        nameWidth = int(std::ceil(m_style.laidOut(name).width()));
    }
    // Painted apart: with a name in another direction one text would change places.
    paintText(name, m_colors.secondary, QRect(rest.left(), rest.top(), name.width, rest.height()));
    rest.setLeft(rest.left() + nameWidth);
    m_painter->setFont(m_style.font(Role::Meta));
    m_painter->drawText(mirrored(QRect(rest.left(), rest.top(), dividerWidth, rest.height())),
                        int(Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip), divider);
    rest.setLeft(rest.left() + dividerWidth);
    paintText(time, m_colors.secondary, QRect(rest.left(), rest.top(), time.width, rest.height()));
}

int ArticleRowPainter::paintTags(const QList<ArticleTag> &tags, const QRect &line, int room)
{
    if (tags.isEmpty())
        return 0;
    const QFontMetrics &metrics = m_style.fontMetrics(Role::Tag);
    const int height = m_metrics.px(TagHeight);
    const int gap = m_metrics.px(4);
    const auto widthOf = [&](const QString &name) {
        return metrics.horizontalAdvance(name) + 2 * m_metrics.px(7);
    };
    // As many as there is room for, and how many more there are.
    QStringList names;
    for (qsizetype shown = std::min<qsizetype>(MostTags, tags.size()); shown > 0; --shown) {
        names.clear();
        for (qsizetype i = 0; i < shown; ++i)
            names.append(metrics.elidedText(tags.at(i).name, Qt::ElideRight, m_metrics.px(LongestTag)));
        if (tags.size() > shown)
            names.append(LeftToRightMark + u'+' + QLocale().toString(tags.size() - shown));
        int width = gap;
        for (const QString &name : std::as_const(names))
            width += widthOf(name) + gap;
        if (width <= room)
            break;
        names.clear();
    }
    int taken = 0;
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        const int width = widthOf(*name);
        const QRect place =
            mirrored(QRect(line.right() + 1 - taken - width, line.center().y() - height / 2, width, height));
        paintRounded(m_painter, place, height / 2.0, m_colors.tint, {});
        m_painter->setFont(m_style.font(Role::Tag));
        m_painter->setPen(m_colors.accent);
        m_painter->drawText(place, Qt::AlignCenter, *name);
        taken += width + gap;
    }
    return taken > 0 ? taken + gap : 0;
}

void ArticleRowPainter::paintText(const ArticleRowStyle::Text &text, const QColor &ink, const QRect &box)
{
    m_style.laidOut(text).paint(m_painter, ink, mirrored(box));
}

} // namespace depeche
