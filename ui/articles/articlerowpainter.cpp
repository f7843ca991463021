#include "ui/articles/articlerowpainter.h"

#include "core/text.h"
#include "ui/articles/markedtext.h"
#include "ui/articles/relativetime.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
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

int flagsFor(Qt::LayoutDirection direction)
{
    return int(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter));
}

} // namespace

ArticleRowPainter::ArticleRowPainter(QPainter *painter, const QStyleOptionViewItem &option,
                                     const ArticleRowLayout &layout, Qt::LayoutDirection direction)
    : m_painter(painter)
    , m_option(option)
    , m_layout(layout)
    , m_direction(direction)
    , m_metrics(option.font)
    , m_colors(colorsOf(option.palette))
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
    m_painter->setFont(m_layout.dayFont);
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
    const QFont &titleFont = unread ? m_layout.unreadTitleFont : m_layout.titleFont;

    int titleLines = 1;
    if (m_layout.titleLines > 1 && QFontMetricsF(titleFont).horizontalAdvance(row.title) > column.width())
        titleLines = 2;
    // A short headline leaves its second line to the lead, so that all rows are equally full.
    const QString &leadText = article.snippet.text;
    int leadLines = m_layout.hasLead && !leadText.isEmpty() ? 1 : 0;
    if (leadLines > 0 && titleLines == 1 &&
        QFontMetricsF(m_layout.leadFont).horizontalAdvance(leadText) > column.width())
        leadLines = 2;
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
        QString name = marked ? QStringLiteral("later-filled") : QStringLiteral("star");
        if (row.isStarred())
            name = QStringLiteral("star-filled");
        tintedIcon(name, marked ? m_colors.accent : m_colors.secondary).paint(m_painter, mirrored(star));
        metaLine.setRight(star.left() - m_metrics.px(6));
    }
    paintMeta(article, feed, now, metaLine);
    y += metaHeight;
    MarkedText title{row.title, article.titleHits, titleFont, m_colors.text, m_colors.text, m_colors.hit};
    title.lines = titleLines;
    title.breaks = MarkedText::Breaks::Balanced;
    title.side = m_direction;
    paintMarkedText(m_painter, title, mirrored(QRect(column.left(), y, column.width(), titleHeight)));
    if (unread) {
        QRectF dot = mirrored(m_layout.dot);
        dot.moveCenter(QPointF(dot.center().x(), y + m_metrics.exact(TitleLine) / 2));
        paintRounded(m_painter, dot, dot.height() / 2, m_colors.accent, {});
    }
    y += titleHeight;
    if (leadLines > 0) {
        MarkedText marked{leadText,           article.snippet.hits, m_layout.leadFont,
                          m_colors.secondary, m_colors.text,        m_colors.hit};
        marked.lines = leadLines;
        marked.side = m_direction;
        paintMarkedText(m_painter, marked, mirrored(QRect(column.left(), y, column.width(), leadHeight)));
    }

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
    const QFontMetrics metrics(m_layout.metaFont);
    const QString time = relativeTime(article.row.published, now, QLocale());
    const QString divider = feed.title.isEmpty() ? QString() : QStringLiteral("  ·  ");
    const int timeWidth = metrics.horizontalAdvance(divider + time);
    // Who says it and when comes before the tags, but one of these finds room beside any name.
    const int wanted = metrics.horizontalAdvance(feed.title) + timeWidth + m_metrics.px(8);
    const int room = std::max(rest.width() - wanted, line.width() * 2 / 5);
    if (const int taken = paintTags(article.row.followedTags, line, room); taken > 0)
        rest.setRight(line.right() - taken);
    const QString name =
        metrics.elidedText(feed.title, Qt::ElideRight, std::max(0, rest.width() - timeWidth));
    const int nameWidth = metrics.horizontalAdvance(name);
    paintLine(name, m_layout.metaFont, m_colors.secondary,
              QRect(rest.left(), rest.top(), nameWidth + 2, rest.height()));
    // Painted apart: with a name in another direction one text would change places.
    rest.setLeft(rest.left() + nameWidth);
    paintLine(divider, m_layout.metaFont, m_colors.secondary, rest);
    rest.setLeft(rest.left() + metrics.horizontalAdvance(divider));
    paintLine(time, m_layout.metaFont, m_colors.secondary, rest);
}

int ArticleRowPainter::paintTags(const QList<ArticleTag> &tags, const QRect &line, int room)
{
    const QFont font = sized(m_option.font, 11);
    const QFontMetrics metrics(font);
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
        m_painter->setFont(font);
        m_painter->setPen(m_colors.accent);
        m_painter->drawText(place, Qt::AlignCenter, *name);
        taken += width + gap;
    }
    return taken > 0 ? taken + gap : 0;
}

void ArticleRowPainter::paintLine(const QString &text, const QFont &font, const QColor &ink,
                                  const QRect &line)
{
    m_painter->setFont(font);
    m_painter->setPen(ink);
    m_painter->setLayoutDirection(isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight);
    m_painter->drawText(mirrored(line),
                        int(Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip) |
                            int(m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                        text);
}

} // namespace depeche
