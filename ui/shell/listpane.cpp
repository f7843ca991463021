#include "ui/shell/listpane.h"

#include "store/articleid.h"
#include "store/articlesearch.h"
#include "ui/articles/articlelistmodel.h"
#include "ui/articles/articlelistview.h"
#include "ui/search/filterbar.h"
#include "ui/search/searchfield.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/thinprogressbar.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace depeche {

ListPane::ListPane(Library &library, WorkerPool &pool, ThumbnailSource images, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_thumbnails(new ThumbnailLoader(std::move(images), pool, this))
    , m_model(new ArticleListModel(library, this))
    , m_field(new SearchField(library, this))
    , m_title(new ElidedLabel(this))
    , m_result(new QLabel(this))
    , m_save(new QToolButton(this))
    , m_filters(new FilterBar(library, this))
    , m_progress(new ThinProgressBar(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new ArticleListView(m_model, m_thumbnails, library.clock(), this))
    , m_empty(new EmptyState(QStringLiteral("dispatch-empty"), this))
{
    layOut();
    connectParts();
    setFocusProxy(m_view);
}

void ListPane::layOut()
{
    const Metrics m(font());
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_title->setFont(semibold(font(), 15));
    m_result->setFont(sized(font(), 12));
    m_result->setForegroundRole(QPalette::PlaceholderText);
    m_save->setIcon(themedIcon(QStringLiteral("saved-search")));
    m_save->setToolTip(tr("Save this search in the sidebar"));
    m_save->setAccessibleName(m_save->toolTip());
    m_save->setIconSize(QSize(m.px(16), m.px(16)));
    m_save->setFixedSize(m.px(26), m.px(26));
    QSizePolicy keepsRoom = m_save->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true); // so that the line does not jump
    m_save->setSizePolicy(keepsRoom);
    m_save->hide();

    auto *line = new QHBoxLayout;
    line->setSpacing(m.px(10));
    line->addWidget(m_title);
    line->addWidget(m_result);
    line->addStretch(1);
    line->addWidget(m_save);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(m.px(14), m.px(10), m.px(14), m.px(10));
    head->setSpacing(m.px(8));
    head->addWidget(m_field);
    head->addLayout(line);
    head->addWidget(m_filters);

    auto *hairline = new QFrame(this);
    hairline->setFixedHeight(1);
    hairline->setAutoFillBackground(true);
    hairline->setBackgroundRole(QPalette::Mid);

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(hairline);
    column->addWidget(m_progress);
    column->addWidget(m_stack, 1);
    setTabOrder(m_field, m_save);
    setTabOrder(m_save, m_filters);
    setTabOrder(m_filters, m_view);
}

void ListPane::connectParts()
{
    connect(m_field, &SearchField::queryChanged, this, &ListPane::list);
    connect(m_field, &SearchField::left, this, &ListPane::focusList);
    connect(m_filters, &FilterBar::toggled, m_field, &SearchField::toggleCondition);
    connect(m_filters, &FilterBar::excluded, this, [this](const QString &condition) {
        // Of several conditions together, such as the two ends of a week, the whole is meant.
        m_field->addCondition(condition.contains(u' ') && condition.contains(QStringLiteral("after:"))
                                  ? QString(u"-(" + condition + u')')
                                  : QString(u'-' + condition));
    });
    connect(m_filters, &FilterBar::followRequested, this, &ListPane::followRequested);
    connect(m_filters, &FilterBar::unfollowRequested, this, &ListPane::unfollowRequested);
    connect(m_save, &QToolButton::clicked, this, [this] { Q_EMIT saveSearchRequested(toText(m_query)); });
    connect(m_view, &ArticleListView::currentArticleChanged, this, &ListPane::currentArticleChanged);
    connect(m_view, &ArticleListView::openRequested, this, &ListPane::openRequested);
    connect(m_view, &ArticleListView::markClicked, this, &ListPane::markClicked);
    connect(m_view, &ArticleListView::contextMenuRequested, this, &ListPane::contextMenuRequested);
    connect(m_model, &ArticleListModel::loaded, m_progress, &ThinProgressBar::end);
    connect(m_model, &ArticleListModel::loaded, this, &ListPane::updateResult);
    connect(m_model, &ArticleListModel::completed, this, &ListPane::updateResult);
    connect(m_model, &ArticleListModel::failed, this, [this](const Error &error) {
        m_empty->setContent(error.message);
        m_stack->setCurrentWidget(m_empty);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_field->isEmpty()) {
            Q_EMIT emptyActionTriggered();
            return;
        }
        m_field->clear();
        list(m_field->query());
        focusList();
    });
    connect(&m_library, &Library::changed, this, [this](const StoreChanges &changes) {
        if (!changes.added.isEmpty() || !changes.updated.isEmpty() || changes.tags || changes.everything)
            m_filters->refresh();
    });
}

void ListPane::show(const ArticleQuery &base, const QString &title, const QString &emptyText)
{
    m_base = base;
    m_emptyText = emptyText;
    m_title->setText(title);
    m_field->clear();
    list({});
}

void ListPane::list(const ArticleQuery &added)
{
    const ArticleQuery wanted = both(m_base, added);
    m_save->setVisible(!m_field->isEmpty());
    ++m_stepEpoch;
    m_query = wanted;
    m_model->setQuery(wanted);
    m_progress->begin();
    showFilters();
    Q_EMIT queryChanged(wanted);
}

void ListPane::showFilters()
{
    m_filters->show(m_query, m_field->conditions(), conditionTexts(m_base));
}

void ListPane::updateResult()
{
    const int count = m_model->rowCount();
    const bool best = m_query.order == ArticleQuery::Order::Relevance;
    QString text;
    if (count > 0 && m_model->isComplete()) {
        text = tr("%Ln article(s)", nullptr, count);
        text = best ? tr("%1, best first").arg(text) : tr("%1, newest first").arg(text);
    }
    m_result->setText(text);
    if (count > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    if (m_field->isEmpty())
        m_empty->setContent(m_emptyText, m_emptyAction);
    else
        m_empty->setContent(tr("Nothing found. Fewer words or filters find more."), tr("Clear the search"));
    m_stack->setCurrentWidget(m_empty);
}

void ListPane::reload()
{
    m_model->reload();
    m_filters->refresh();
}

void ListPane::addTag(const QString &name)
{
    m_field->addCondition(toText(ArticleQuery::ofTag(name)));
}

void ListPane::focusSearch()
{
    m_field->focusText();
}

void ListPane::focusList()
{
    m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->goTo(0);
}

ArticleId ListPane::currentArticle() const
{
    return m_view->currentArticle();
}

QPoint ListPane::positionBelowCurrent() const
{
    const QRect row = m_view->visualRect(m_view->currentIndex());
    const QPoint at = layoutDirection() == Qt::RightToLeft ? row.bottomRight() : row.bottomLeft();
    return m_view->viewport()->mapToGlobal(at);
}

QList<ArticleId> ListPane::selectedArticles() const
{
    return m_view->selectedArticles();
}

std::optional<QList<ArticleId>> ListPane::listed() const
{
    return m_model->isComplete() ? std::optional(m_model->ids()) : std::nullopt;
}

void ListPane::showAhead(ArticleFlags set, ArticleFlags clear, ArticleId newest)
{
    m_model->showAhead(set, clear, newest);
}

void ListPane::endAhead()
{
    m_model->endAhead();
}

void ListPane::setFeedLabels(const FeedLabels &labels)
{
    m_model->setFeedLabels(labels);
    QHash<FeedId, QString> titles;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        titles.insert(it.key(), it->title);
    m_field->setFeedTitles(titles);
}

void ListPane::setDensity(RowDensity density)
{
    m_view->setDensity(density);
}

void ListPane::setEmptyAction(const QString &text)
{
    m_emptyAction = text;
    if (m_stack->currentWidget() == m_empty)
        updateResult();
}

void ListPane::nextArticle()
{
    step(1);
}

void ListPane::previousArticle()
{
    step(-1);
}

void ListPane::step(int rows)
{
    const QModelIndex current = m_view->currentIndex();
    const int row = current.isValid() ? current.row() + rows : 0;
    if (row >= 0 && row < m_model->rowCount())
        m_view->goTo(row);
}

void ListPane::nextUnread()
{
    stepUnread(1);
}

void ListPane::previousUnread()
{
    stepUnread(-1);
}

void ListPane::stepUnread(int direction)
{
    const int current = m_view->currentIndex().row();
    for (int row = current + direction; row >= 0 && row < m_model->rowCount(); row += direction) {
        const ListedArticle *article = m_model->articleAt(row);
        if (!article)
            return askForUnread(direction, current);
        if (!article->row.isRead())
            return m_view->goTo(row);
    }
}

/// Looks further than the rows that were read.
void ListPane::askForUnread(int direction, int from)
{
    const ArticleId current = m_model->idAt(from);
    ArticleQuery query = both(m_query, ArticleQuery::unread());
    query.order = ArticleQuery::Order::NewestFirst;
    if (direction < 0) {
        QueryNode after;
        after.kind = QueryNode::Kind::After;
        after.time = timeOf(current);
        query = both(query, {after, query.order});
    }
    m_library.read(
        Library::Lane::Lists, this,
        [query, direction, current, now = m_library.now()](Connection &db) -> Result<ArticleId> {
            const auto ids = direction > 0 ? ArticleSearch(db, now).ids(query, 1, current)
                                           : ArticleSearch(db, now).ids(query, -1);
            if (!ids)
                return ids.error();
            ArticleId nearest;
            for (const ArticleId id : *ids) {
                if (direction > 0 || id > current)
                    nearest = id;
            }
            return nearest;
        },
        [this, epoch = ++m_stepEpoch](const Result<ArticleId> &id) {
            if (epoch == m_stepEpoch && id && id->isValid())
                m_view->goTo(m_model->rowOf(*id));
        });
}

} // namespace depeche
