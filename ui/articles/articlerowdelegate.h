#pragma once

#include "core/clock.h"
#include "ui/articles/articlerowlayout.h"
#include "ui/articles/articlerowstyle.h"
#include "ui/articles/listedarticle.h"
#include "ui/articles/thumbnailloader.h"

#include <QStyledItemDelegate>

namespace depeche {

/// Paints a row of the article list. A row that is higher than the others begins a day and has its title above. Each
/// row reads in the direction of its headline. Paints rows of an ArticleListModel only. Owned by ArticleListView.
class ArticleRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// @p thumbnails may be null: no pictures.
    ArticleRowDelegate(ThumbnailLoader *thumbnails, Clock clock, QObject *parent = nullptr);

    void setDensity(RowDensity density) { m_density = density; }
    RowDensity density() const { return m_density; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// What a click on the star of the row at @p rect hits.
    QRect starTarget(const QFont &font, const QRect &rect, const QModelIndex &index,
                     Qt::LayoutDirection fallback) const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ArticleRowStyle &styleFor(const QFont &font, const QPalette &palette) const;

    ThumbnailLoader *m_thumbnails;
    Clock m_clock;
    RowDensity m_density = RowDensity::Comfortable;
    mutable std::unique_ptr<ArticleRowStyle> m_style;
};

} // namespace depeche
