#pragma once

#include "ui/articles/articlelistmodel.h"
#include "ui/articles/articlerowdelegate.h"

#include <QTableView>
#include <QTimer>

namespace depeche {

/// The article list. Rows of one height, and one height more where a day begins, so that a million of them cost what
/// ten do. Keeps its place when rows come and go above. Letters are left to the window's shortcuts.
class ArticleListView final : public QTableView
{
    Q_OBJECT
public:
    /// @p thumbnails may be null. Both must outlive the view.
    ArticleListView(ArticleListModel *model, ThumbnailLoader *thumbnails, Clock clock,
                    QWidget *parent = nullptr);

    void setDensity(RowDensity density);

    ArticleId currentArticle() const;
    /// In the order of the list.
    QList<ArticleId> selectedArticles() const;
    /// Selects @p row alone and scrolls to it, with a row of context where there is one.
    void goTo(int row);

    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    /// An invalid id: there is none.
    void currentArticleChanged(depeche::ArticleId id);
    void openRequested(depeche::ArticleId id);
    /// The star of a row was clicked, or the mark for later where that is shown in its place.
    void markClicked(depeche::ArticleId id, depeche::ArticleFlag flag);
    void contextMenuRequested(const QList<depeche::ArticleId> &ids, const QPoint &globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;

private:
    /// Selected rows that follow each other.
    struct Selected
    {
        ArticleId newest;
        ArticleId oldest;
    };
    /// What must look the same after rows moved.
    struct Place
    {
        ArticleId current;
        QList<Selected> selected;
        ArticleId top;
        int topOffset = 0;
        bool atStart = true;
    };

    void beginNewList();
    void showNewList();
    void rememberPlace();
    void restorePlace(const QList<ListChange> &steps);
    void restoreSelection(const QList<ListChange> &steps);
    void resizeRows();
    void updateDays();
    void repaintPicture(const QUrl &url);
    /// The row whose star is at @p position, or -1.
    int starRowAt(const QPoint &position) const;

    ArticleListModel *m_articles;
    ArticleRowDelegate *m_delegate;
    QTimer m_minute;
    Place m_place;
    QList<int> m_days; ///< rows that are higher now
    bool m_moving = false;
    bool m_replaced = false; ///< while moving: the rows are new ones, and nothing is selected any more
    int m_pressedStar = -1;  ///< row
};

} // namespace depeche
