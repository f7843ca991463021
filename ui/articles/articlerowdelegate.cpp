#include "ui/articles/articlerowdelegate.h"

#include "core/text.h"
#include "store/articleid.h"
#include "ui/articles/articlelistmodel.h"
#include "ui/articles/articlerowpainter.h"
#include "ui/articles/relativetime.h"

#include <QPainter>

namespace depeche {

namespace {

Qt::LayoutDirection directionOf(const ListedArticle &article, Qt::LayoutDirection fallback)
{
    if (article.row.title.isEmpty())
        return fallback;
    return isRightToLeft(article.row.title) ? Qt::RightToLeft : Qt::LeftToRight;
}

const ArticleListModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const ArticleListModel *>(index.model());
}

} // namespace

ArticleRowDelegate::ArticleRowDelegate(ThumbnailLoader *thumbnails, Clock clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
    , m_clock(std::move(clock))
{
}

const ArticleRowStyle &ArticleRowDelegate::styleFor(const QFont &font, const QPalette &palette) const
{
    if (!m_style || !m_style->isFor(font, palette))
        m_style = std::make_unique<ArticleRowStyle>(font, palette);
    return *m_style;
}

void ArticleRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const ArticleRowStyle &style = styleFor(option.font, option.palette);
    const ArticleRowLayout layout(style.metrics(), m_density, option.rect);
    // Straight from the model: a QVariant would copy the whole row.
    const ArticleListModel &model = modelOf(index);
    const ListedArticle *article = model.articleAt(index.row());
    const Qt::LayoutDirection direction =
        article ? directionOf(*article, option.direction) : option.direction;

    painter->save();
    ArticleRowPainter row(painter, option, style, layout, direction);
    if (!layout.day.isEmpty())
        row.paintDay(dayTitle(timeOf(model.idAt(index.row())), m_clock(), QLocale()));
    row.paintGround();
    if (!article) {
        row.paintPlaceholder();
    } else {
        using Picture = ArticleRowPainter::Picture;
        auto state = Picture::None;
        QPixmap picture;
        if (m_thumbnails && article->row.imageUrl.isValid() && !layout.picture.isEmpty()) {
            const int pixels = qRound(layout.picture.width() * painter->device()->devicePixelRatioF());
            const auto thumbnail = m_thumbnails->thumbnail(article->row.imageUrl, pixels);
            picture = thumbnail.pixmap;
            if (thumbnail.state != ThumbnailLoader::State::Failed)
                state = thumbnail.state == ThumbnailLoader::State::Ready ? Picture::Here : Picture::Coming;
        }
        row.paintArticle(*article, model.labelOf(article->row.feed), m_clock(), state, picture);
    }
    painter->restore();
}

QRect ArticleRowDelegate::starTarget(const QFont &font, const QRect &rect, const QModelIndex &index,
                                     Qt::LayoutDirection fallback) const
{
    const ListedArticle *article = modelOf(index).articleAt(index.row());
    if (!article)
        return {};
    const ArticleRowLayout layout(Metrics(font), m_density, rect);
    const bool hasPicture = m_thumbnails && article->row.imageUrl.isValid() && !layout.picture.isEmpty() &&
                            !m_thumbnails->hasFailed(article->row.imageUrl);
    const QRect target = layout.starTarget(hasPicture ? layout.text : layout.wideText);
    return QStyle::visualRect(directionOf(*article, fallback), layout.row, target);
}

QSize ArticleRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), ArticleRowLayout::rowHeight(option.font, m_density)};
}

} // namespace depeche
