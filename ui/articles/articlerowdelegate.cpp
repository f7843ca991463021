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

} // namespace

ArticleRowDelegate::ArticleRowDelegate(ThumbnailLoader *thumbnails, Clock clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
    , m_clock(std::move(clock))
{
}

void ArticleRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const ArticleRowLayout layout(option.font, m_density, option.rect);
    const QVariant data = index.data(ArticleListModel::ArticleRole);
    const ListedArticle article = data.value<ListedArticle>();
    const Qt::LayoutDirection direction = directionOf(article, option.direction);

    painter->save();
    ArticleRowPainter row(painter, option, layout, direction);
    if (!layout.day.isEmpty()) {
        const ArticleId id(index.data(ArticleListModel::IdRole).toLongLong());
        row.paintDay(dayTitle(timeOf(id), m_clock(), QLocale()));
    }
    row.paintGround();
    if (!data.isValid()) {
        row.paintPlaceholder();
    } else {
        using Picture = ArticleRowPainter::Picture;
        auto state = Picture::None;
        QPixmap picture;
        if (m_thumbnails && article.row.imageUrl.isValid() && !layout.picture.isEmpty()) {
            const int pixels = qRound(layout.picture.width() * painter->device()->devicePixelRatioF());
            const auto thumbnail = m_thumbnails->thumbnail(article.row.imageUrl, pixels);
            picture = thumbnail.pixmap;
            if (thumbnail.state != ThumbnailLoader::State::Failed)
                state = thumbnail.state == ThumbnailLoader::State::Ready ? Picture::Here : Picture::Coming;
        }
        const FeedLabel feed = index.data(ArticleListModel::FeedRole).value<FeedLabel>();
        row.paintArticle(article, feed, m_clock(), state, picture);
    }
    painter->restore();
}

QRect ArticleRowDelegate::starTarget(const QFont &font, const QRect &rect, const QModelIndex &index,
                                     Qt::LayoutDirection fallback) const
{
    const QVariant data = index.data(ArticleListModel::ArticleRole);
    if (!data.isValid())
        return {};
    const ListedArticle article = data.value<ListedArticle>();
    const ArticleRowLayout layout(font, m_density, rect);
    const bool hasPicture = m_thumbnails && article.row.imageUrl.isValid() && !layout.picture.isEmpty() &&
                            !m_thumbnails->hasFailed(article.row.imageUrl);
    const QRect target = layout.starTarget(hasPicture ? layout.text : layout.wideText);
    return QStyle::visualRect(directionOf(article, fallback), layout.row, target);
}

QSize ArticleRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), ArticleRowLayout::rowHeight(option.font, m_density)};
}

} // namespace depeche
