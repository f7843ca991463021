#include "ui/articles/articlelistview.h"

#include "ui/style/metrics.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace depeche {

ArticleListView::ArticleListView(ArticleListModel *model, ThumbnailLoader *thumbnails, Clock clock,
                                 QWidget *parent)
    : QTableView(parent)
    , m_articles(model)
    , m_delegate(new ArticleRowDelegate(thumbnails, std::move(clock), this))
{
    setAccessibleName(tr("Articles"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(0);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setHighlightSections(false);
    setItemDelegate(m_delegate);
    setModel(model);
    resizeRows();

    connect(model, &ArticleListModel::rowsAboutToMove, this, &ArticleListView::rememberPlace);
    connect(model, &ArticleListModel::rowsMoved, this, &ArticleListView::restorePlace);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ArticleListView::beginNewList);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        for (int &day : m_days)
            day += day >= first ? last - first + 1 : 0;
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        m_days.removeIf([=](int day) { return day >= first && day <= last; });
        for (int &day : m_days)
            day -= day > last ? last - first + 1 : 0;
    });
    connect(model, &ArticleListModel::loaded, this, &ArticleListView::showNewList);
    m_minute.setInterval(std::chrono::minutes(1)); // for "5 min"
    connect(&m_minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_minute.start();
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT openRequested(m_articles->idAt(index.row())); });
    if (thumbnails)
        connect(thumbnails, &ThumbnailLoader::changed, this, &ArticleListView::repaintPicture);
}

void ArticleListView::setDensity(RowDensity density)
{
    if (m_delegate->density() == density)
        return;
    rememberPlace();
    m_delegate->setDensity(density);
    resizeRows();
    restorePlace({});
}

ArticleId ArticleListView::currentArticle() const
{
    return m_articles->idAt(currentIndex().row());
}

QList<ArticleId> ArticleListView::selectedArticles() const
{
    QItemSelection ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const auto &one, const auto &other) { return one.top() < other.top(); });
    QList<ArticleId> ids;
    for (const QItemSelectionRange &range : std::as_const(ranges))
        ids += m_articles->ids().mid(range.top(), range.height());
    return ids;
}

void ArticleListView::goTo(int row)
{
    const QModelIndex index = m_articles->index(row, 0);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const int next = std::min(row + 1, m_articles->rowCount() - 1);
    scrollTo(m_articles->index(next, 0), EnsureVisible);
    scrollTo(index, EnsureVisible);
}

void ArticleListView::keyboardSearch(const QString &)
{
    // Looking for a row that begins with a letter would read every row, and letters are shortcuts.
}

void ArticleListView::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTableView::initViewItemOption(option);
    if (window()->testAttribute(Qt::WA_KeyboardFocusChange))
        option->state |= QStyle::State_KeyboardFocusChange;
}

void ArticleListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_moving)
        Q_EMIT currentArticleChanged(m_articles->idAt(current.row()));
}

void ArticleListView::focusInEvent(QFocusEvent *event)
{
    if (currentIndex().isValid())
        return QTableView::focusInEvent(event);
    // The table would choose the first row, which opens an article nobody asked for.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ArticleListView::contextMenuEvent(QContextMenuEvent *event)
{
    const QList<ArticleId> ids = selectedArticles();
    if (ids.isEmpty())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint at =
        byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos();
    Q_EMIT contextMenuRequested(ids, at);
}

void ArticleListView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT openRequested(currentArticle());
        return;
    }
    // A table would take the space bar for its selection; the window scrolls the article with it.
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

int ArticleListView::starRowAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return -1;
    const QRect target = m_delegate->starTarget(font(), visualRect(index), index, layoutDirection());
    return target.contains(position) ? index.row() : -1;
}

void ArticleListView::mousePressEvent(QMouseEvent *event)
{
    m_pressedStar = event->button() == Qt::LeftButton ? starRowAt(event->pos()) : -1;
    // A star is set without choosing its row: the article that is read stays.
    if (m_pressedStar < 0)
        QTableView::mousePressEvent(event);
}

void ArticleListView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(starRowAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_pressedStar < 0)
        QTableView::mouseMoveEvent(event);
}

void ArticleListView::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = std::exchange(m_pressedStar, -1);
    if (row < 0)
        return QTableView::mouseReleaseEvent(event);
    const ListedArticle *article = m_articles->articleAt(row);
    if (!article || starRowAt(event->pos()) != row)
        return;
    const bool later = article->row.isLater() && !article->row.isStarred();
    Q_EMIT markClicked(article->row.id, later ? ArticleFlag::Later : ArticleFlag::Starred);
}

void ArticleListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (starRowAt(event->pos()) >= 0)
        return mousePressEvent(event);
    QTableView::mouseDoubleClickEvent(event);
}

void ArticleListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_delegate)
        resizeRows();
}

void ArticleListView::resizeRows()
{
    m_days.clear();
    verticalHeader()->setUpdatesEnabled(false);
    verticalHeader()->setDefaultSectionSize(ArticleRowLayout::rowHeight(font(), m_delegate->density()));
    updateDays();
}

void ArticleListView::updateDays()
{
    // Without updates the header does not recompute every position for each row.
    QHeaderView *header = verticalHeader();
    header->setUpdatesEnabled(false);
    const int usual = ArticleRowLayout::rowHeight(font(), m_delegate->density());
    const int higher = usual + ArticleRowLayout::dayHeight(font());
    const QList<int> &days = m_articles->days();
    for (const int row : std::as_const(m_days)) {
        if (!std::binary_search(days.begin(), days.end(), row) && row < header->count())
            header->resizeSection(row, usual);
    }
    for (const int row : days) {
        if (header->sectionSize(row) != higher)
            header->resizeSection(row, higher);
    }
    m_days = days;
    header->setUpdatesEnabled(true);
    updateGeometries();
    viewport()->update();
}

void ArticleListView::beginNewList()
{
    // The header keeps heights by number of row.
    verticalHeader()->setUpdatesEnabled(false);
    for (const int row : std::as_const(m_days))
        verticalHeader()->resizeSection(row, verticalHeader()->defaultSectionSize());
    verticalHeader()->setUpdatesEnabled(true);
    m_days.clear();
    if (m_moving)
        m_replaced = true;
    else
        m_place.current = currentArticle();
}

void ArticleListView::showNewList()
{
    updateDays();
    verticalScrollBar()->setValue(0);
    const int row = m_place.current.isValid() ? m_articles->rowOf(m_place.current) : -1;
    if (row >= 0) {
        m_moving = true; // the same article: nobody needs to hear of it
        goTo(row);
        m_moving = false;
    } else if (m_place.current.isValid()) {
        Q_EMIT currentArticleChanged({});
    }
    m_place = {};
}

void ArticleListView::rememberPlace()
{
    m_moving = true;
    m_place = {};
    m_place.current = currentArticle();
    const int top = rowAt(0);
    m_place.top = m_articles->idAt(top);
    m_place.topOffset = top >= 0 ? rowViewportPosition(top) + rowHeight(top) : 0;
    m_place.atStart = verticalScrollBar()->value() == 0;
    m_replaced = false;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        m_place.selected.append({m_articles->idAt(range.top()), m_articles->idAt(range.bottom())});
}

void ArticleListView::restorePlace(const QList<ListChange> &steps)
{
    updateDays();

    const int current = m_place.current.isValid() ? m_articles->rowOf(m_place.current) : -1;
    if (m_replaced) {
        restoreSelection(steps);
        if (current >= 0)
            selectionModel()->setCurrentIndex(m_articles->index(current, 0), QItemSelectionModel::NoUpdate);
    }
    // The current row was deleted: on with the one below, as if it had been read.
    if (m_place.current.isValid() && current < 0 && currentIndex().isValid()) {
        const QList<ArticleId> &ids = m_articles->ids();
        qsizetype next = currentIndex().row();
        if (m_articles->query().order == ArticleQuery::Order::NewestFirst)
            next = std::lower_bound(ids.begin(), ids.end(), m_place.current, std::greater<>()) - ids.begin();
        selectionModel()->setCurrentIndex(m_articles->index(int(std::min(next, ids.size() - 1)), 0),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    // At the very beginning with nothing chosen, new articles come into view; else nothing may move.
    const int top = m_articles->rowOf(m_place.top);
    if (top >= 0 && !(m_place.atStart && current < 0))
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(top) + rowHeight(top) -
                                      m_place.topOffset);
    m_moving = m_replaced = false;
    if (currentArticle() != m_place.current)
        Q_EMIT currentArticleChanged(currentArticle());
}

/// Selects what was selected, but none of the rows that came in between.
void ArticleListView::restoreSelection(const QList<ListChange> &steps)
{
    const QList<ArticleId> &ids = m_articles->ids();
    QItemSelection selection;
    const auto select = [&](qsizetype first, qsizetype end) {
        if (first < end)
            selection.append(
                QItemSelectionRange(m_articles->index(int(first), 0), m_articles->index(int(end) - 1, 0)));
    };
    for (const Selected &rows : std::as_const(m_place.selected)) {
        const auto begin = std::lower_bound(ids.begin(), ids.end(), rows.newest, std::greater<>());
        const auto behind = std::upper_bound(ids.begin(), ids.end(), rows.oldest, std::greater<>());
        qsizetype first = begin - ids.begin();
        const qsizetype end = behind - ids.begin();
        for (auto step = steps.crbegin(); step != steps.crend() && first < end; ++step) {
            if (step->kind == ListChange::Kind::Remove || step->source + step->count <= first)
                continue;
            select(first, std::min(step->source, end));
            first = std::max(first, step->source + step->count);
        }
        select(first, end);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ArticleListView::repaintPicture(const QUrl &url)
{
    for (int row = std::max(0, rowAt(0)); row < m_articles->rowCount(); ++row) {
        const QModelIndex index = m_articles->index(row, 0);
        const QRect place = visualRect(index);
        if (place.top() > viewport()->height())
            break;
        if (const ListedArticle *article = m_articles->articleAt(row);
            article && article->row.imageUrl == url)
            viewport()->update(place);
    }
}

} // namespace depeche
