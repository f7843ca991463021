#pragma once

#include "core/workerpool.h"
#include "domain/articlequery.h"
#include "store/library.h"
#include "ui/articles/articlerowlayout.h"
#include "ui/articles/listedarticle.h"
#include "ui/articles/thumbnailloader.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace depeche {

class ArticleListModel;
class ArticleListView;
class ElidedLabel;
class EmptyState;
class FilterBar;
class SearchField;
class ThinProgressBar;

/// The middle of the window: search field, what is listed and how many, filter bar, and the articles. What is
/// listed is a base (a node of the sidebar) and what the field adds to it. Main thread.
class ListPane final : public QWidget
{
    Q_OBJECT
public:
    /// @p images may be empty: no pictures. The references must outlive the pane.
    ListPane(Library &library, WorkerPool &pool, ThumbnailSource images, QWidget *parent = nullptr);

    using QWidget::show;
    /// Lists @p base and empties the field. @p emptyText: the sentence when there is nothing.
    void show(const ArticleQuery &base, const QString &title, const QString &emptyText);
    /// Narrows the list to the tag @p name.
    void addTag(const QString &name);
    void focusSearch();
    void focusList();
    /// Lists the same again; what stayed only because it was just read goes.
    void reload();

    /// What is listed: the base and the field.
    const ArticleQuery &query() const { return m_query; }
    /// All articles that are listed; none while they are still being read.
    std::optional<QList<ArticleId>> listed() const;
    /// Shows flags that are being written as if they were there; see ArticleListModel.
    void showAhead(ArticleFlags set, ArticleFlags clear, ArticleId newest = {});
    void endAhead();
    ArticleId currentArticle() const;
    /// In the order of the list.
    QList<ArticleId> selectedArticles() const;
    /// For a menu: the place below the current row, in global coordinates.
    QPoint positionBelowCurrent() const;

    void setFeedLabels(const FeedLabels &labels);
    void setDensity(RowDensity density);
    /// The button below an empty list that no search made empty; an empty @p text: none.
    void setEmptyAction(const QString &text);

public Q_SLOTS:
    void nextArticle();
    void previousArticle();
    void nextUnread();
    void previousUnread();

Q_SIGNALS:
    /// An invalid id: there is none any more.
    void currentArticleChanged(depeche::ArticleId id);
    void openRequested(depeche::ArticleId id);
    void markClicked(depeche::ArticleId id, depeche::ArticleFlag flag);
    void contextMenuRequested(const QList<depeche::ArticleId> &ids, const QPoint &globalPosition);
    void queryChanged(const depeche::ArticleQuery &query);
    /// @p query in the query language.
    void saveSearchRequested(const QString &query);
    void followRequested(const QString &tag);
    void unfollowRequested(const QString &tag);
    void emptyActionTriggered();

private:
    void layOut();
    void connectParts();
    void list(const ArticleQuery &added);
    void showFilters();
    void updateResult();
    void step(int rows);
    void stepUnread(int direction);
    void askForUnread(int direction, int from);

    Library &m_library;
    ThumbnailLoader *m_thumbnails;
    ArticleListModel *m_model;
    SearchField *m_field;
    ElidedLabel *m_title;
    QLabel *m_result;
    QToolButton *m_save;
    FilterBar *m_filters;
    ThinProgressBar *m_progress;
    QStackedWidget *m_stack;
    ArticleListView *m_view;
    EmptyState *m_empty;
    ArticleQuery m_base;
    ArticleQuery m_query;
    QString m_emptyText;
    QString m_emptyAction;
    int m_stepEpoch = 0;
};

} // namespace depeche
