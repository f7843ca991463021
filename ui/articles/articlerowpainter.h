#pragma once

#include "core/clock.h"
#include "ui/articles/articlerowlayout.h"
#include "ui/articles/articlerowstyle.h"
#include "ui/articles/listedarticle.h"

#include <QPainter>
#include <QPixmap>
#include <QStyleOptionViewItem>

namespace depeche {

/// One painting of one row: made, used and gone. See ArticleRowDelegate.
class ArticleRowPainter final
{
public:
    ArticleRowPainter(QPainter *painter, const QStyleOptionViewItem &option, const ArticleRowStyle &style,
                      const ArticleRowLayout &layout, Qt::LayoutDirection direction);

    void paintGround();
    void paintDay(const QString &title);
    void paintPlaceholder();
    enum class Picture { None, Coming, Here };
    void paintArticle(const ListedArticle &article, const FeedLabel &feed, Timestamp now, Picture state,
                      const QPixmap &picture);

private:
    QRect mirrored(const QRect &rect) const;
    void paintMeta(const ListedArticle &article, const FeedLabel &feed, Timestamp now, const QRect &line);
    /// The width @p tags take, drawn from the end of @p line backwards: at most @p room.
    int paintTags(const QList<ArticleTag> &tags, const QRect &line, int room);
    void paintText(const ArticleRowStyle::Text &text, const QColor &ink, const QRect &box);

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    const ArticleRowStyle &m_style;
    const ArticleRowLayout &m_layout;
    Qt::LayoutDirection m_direction;
    const Metrics &m_metrics;
    const Colors &m_colors;
};

} // namespace depeche
