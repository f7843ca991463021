#include "ui/articles/articlelistmodel.h"

#include "store/articleid.h"
#include "store/articlesearch.h"
#include "ui/articles/listdiff.h"
#include "ui/articles/relativetime.h"

namespace depeche {

namespace {

constexpr int FirstPage = 200;
constexpr int PageRows = 32;
/// Changes are gathered this long before the list asks who belongs into it now.
constexpr int GatherMilliseconds = 250;
/// More steps than this are quicker, and no worse to look at, as a list of its own.
constexpr qsizetype MostSteps = 200;

bool dependsOnFlags(const QueryNode &node)
{
    return node.kind == QueryNode::Kind::Flag ||
           std::any_of(node.children.begin(), node.children.end(), dependsOnFlags);
}

ArticleQuery since(const ArticleQuery &query, Timestamp time)
{
    QueryNode after;
    after.kind = QueryNode::Kind::After;
    after.time = time;
    return both(query, {after, query.order});
}

} // namespace

ArticleListModel::ArticleListModel(Library &library, QObject *parent)
    : QAbstractTableModel(parent)
    , m_library(library)
    , m_rows(new ArticleRowCache(library, this))
{
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(GatherMilliseconds);
    connect(&m_checkSoon, &QTimer::timeout, this, &ArticleListModel::checkMembers);
    connect(&library, &Library::changed, this, &ArticleListModel::takeChanges);
    connect(m_rows, &ArticleRowCache::missing, this, [this](const QList<ArticleId> &ids) {
        m_pending.removed += ids;
        m_checkSoon.start();
    });
    connect(m_rows, &ArticleRowCache::arrived, this, [this](const QList<ArticleId> &ids) {
        for (const ArticleId id : ids) {
            if (const int row = rowOf(id); row >= 0)
                Q_EMIT dataChanged(index(row, 0), index(row, 0));
        }
    });
}

void ArticleListModel::setQuery(const ArticleQuery &query)
{
    ++m_epoch;
    m_query = query;
    m_pending = {};
    m_checkSoon.stop();
    m_checking = false;
    m_loadingFirst = true;
    m_complete = false;
    readFirst();
}

void ArticleListModel::setFeedLabels(const FeedLabels &labels)
{
    m_labels = labels;
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, 0), {FeedRole});
}

void ArticleListModel::readFirst()
{
    // The best of a ranking are known only when all are.
    const int limit = m_query.order == ArticleQuery::Order::Relevance ? -1 : FirstPage;
    m_library.read(
        Library::Lane::Lists, this,
        [query = m_query, limit, now = m_library.now()](Connection &db) -> Ids {
            return ArticleSearch(db, now).ids(query, limit);
        },
        [this, limit, epoch = m_epoch](Ids ids) {
            if (epoch != m_epoch)
                return;
            m_loadingFirst = false;
            m_touched.clear();
            const bool all = limit < 0 || !ids || ids->size() < limit;
            const auto failure = ids ? std::nullopt : std::optional(ids.error());
            beginResetModel();
            m_rows->reset(highlightTerms(m_query));
            m_ids = ids ? std::move(*ids) : QList<ArticleId>();
            m_complete = all;
            endResetModel();
            if (!m_ids.isEmpty())
                wantAround(0);
            Q_EMIT loaded();
            if (epoch != m_epoch) // somebody asked for something else at once
                return;
            if (failure) {
                Q_EMIT failed(*failure);
                return;
            }
            if (!all)
                return readAll();
            Q_EMIT completed();
            if (!m_pending.isEmpty()) // what was committed while this was read
                m_checkSoon.start();
        });
}

void ArticleListModel::readAll()
{
    m_checking = true;
    m_library.read(
        Library::Lane::Lists, this,
        [query = m_query, now = m_library.now()](Connection &db) -> Ids {
            return ArticleSearch(db, now).ids(query, -1);
        },
        [this, epoch = m_epoch](Ids ids) {
            if (epoch != m_epoch)
                return;
            m_checking = false;
            if (!ids) {
                Q_EMIT failed(ids.error());
                return;
            }
            setIds(std::move(*ids));
            m_complete = true;
            Q_EMIT completed();
            if (!m_pending.isEmpty())
                m_checkSoon.start();
        });
}

void ArticleListModel::takeChanges(const StoreChanges &changes)
{
    for (auto it = changes.flags.cbegin(); it != changes.flags.cend(); ++it) {
        m_rows->setFlags(it.key(), it.value());
        const int row = rowOf(it.key());
        if (row < 0)
            continue;
        m_touched.insert(it.key());
        Q_EMIT dataChanged(index(row, 0), index(row, 0));
    }
    m_rows->expire(changes.updated);
    for (const ArticleId id : changes.updated) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, 0));
    }
    if (changes.everything || changes.tags) {
        m_rows->expireAll();
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, 0));
    }
    m_pending.merge(changes);
    if (!m_loadingFirst && !m_checkSoon.isActive())
        m_checkSoon.start();
}

void ArticleListModel::checkMembers()
{
    if (m_checking || m_loadingFirst)
        return; // asked again when that answer is here
    const StoreChanges changes = std::exchange(m_pending, {});
    for (const ArticleId id : changes.removed)
        m_touched.remove(id);
    // A ranking shows the best of the time it was asked for; new articles would only shuffle it.
    if (m_query.order == ArticleQuery::Order::Relevance)
        return;
    if (changes.everything || (changes.searchable && !highlightTerms(m_query).isEmpty()))
        return readAll();

    // Only the part of the list from the oldest changed article on can be different.
    ArticleId oldest;
    const auto consider = [&oldest](ArticleId id) { oldest = oldest.isValid() ? std::min(oldest, id) : id; };
    for (const auto *list : {&changes.added, &changes.updated, &changes.removed})
        std::for_each(list->begin(), list->end(), consider);
    if (dependsOnFlags(m_query.root)) {
        for (auto it = changes.flags.keyBegin(); it != changes.flags.keyEnd(); ++it) {
            if (rowOf(*it) < 0)
                consider(*it);
        }
    }
    if (!oldest.isValid())
        return;
    const Timestamp time = timeOf(oldest);
    m_checking = true;
    m_library.read(
        Library::Lane::Lists, this,
        [query = since(m_query, time), now = m_library.now()](Connection &db) -> Ids {
            return ArticleSearch(db, now).ids(query, -1);
        },
        [this, first = firstArticleIdAt(time), epoch = m_epoch](const Ids &ids) {
            if (epoch != m_epoch)
                return;
            m_checking = false;
            if (!m_pending.isEmpty())
                m_checkSoon.start();
            if (!ids)
                return;
            const auto end = std::partition_point(m_ids.cbegin(), m_ids.cend(),
                                                  [first](ArticleId id) { return id >= first; });
            const qsizetype before = m_ids.size();
            replaceHead(end - m_ids.cbegin(), *ids);
            if (m_ids.size() != before)
                Q_EMIT completed();
        });
}

void ArticleListModel::setIds(QList<ArticleId> ids)
{
    if (m_query.order == ArticleQuery::Order::Relevance)
        return;
    replaceHead(m_ids.size(), ids);
}

void ArticleListModel::replaceHead(qsizetype end, const QList<ArticleId> &ids)
{
    const QList<ArticleId> head = m_ids.first(end);
    const QList<ListChange> changes = listChanges(head, ids, m_touched);
    if (changes.isEmpty())
        return;
    Q_EMIT rowsAboutToMove();
    if (changes.size() > MostSteps) {
        QList<ArticleId> merged = ids;
        for (const ArticleId id : head) {
            if (m_touched.contains(id) && !std::binary_search(ids.begin(), ids.end(), id, std::greater<>()))
                merged.append(id);
        }
        std::sort(merged.begin(), merged.end(), std::greater<>());
        merged.append(m_ids.sliced(end));
        beginResetModel();
        m_ids = merged;
        endResetModel();
    } else {
        for (const ListChange &change : changes) {
            const int first = int(change.first);
            const int last = int(change.first + change.count) - 1;
            if (change.kind == ListChange::Kind::Remove) {
                beginRemoveRows({}, first, last);
                m_ids.remove(change.first, change.count);
                endRemoveRows();
            } else {
                beginInsertRows({}, first, last);
                m_ids.insert(change.first, change.count, ArticleId());
                std::copy_n(ids.begin() + change.source, change.count, m_ids.begin() + change.first);
                endInsertRows();
            }
        }
    }
    Q_EMIT rowsMoved();
}

ArticleId ArticleListModel::idAt(int row) const
{
    return m_ids.value(row);
}

int ArticleListModel::rowOf(ArticleId id) const
{
    if (m_query.order == ArticleQuery::Order::Relevance)
        return int(m_ids.indexOf(id));
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id, std::greater<>());
    return found != m_ids.end() && *found == id ? int(found - m_ids.begin()) : -1;
}

void ArticleListModel::wantAround(int row) const
{
    const int first = row / PageRows * PageRows;
    m_rows->want(m_ids.mid(first, PageRows));
}

const ListedArticle *ArticleListModel::articleAt(int row) const
{
    const ArticleId id = idAt(row);
    if (!id.isValid())
        return nullptr;
    if (m_rows->isStale(id))
        wantAround(row);
    return m_rows->find(id);
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int ArticleListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return idAt(index.row()).value;
    if (role != ArticleRole && role != FeedRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ListedArticle *article = articleAt(index.row());
    if (!article)
        return role == Qt::AccessibleTextRole ? tr("Loading…") : QVariant();
    switch (role) {
    case ArticleRole: return QVariant::fromValue(*article);
    case FeedRole: return QVariant::fromValue(m_labels.value(article->row.feed));
    case Qt::AccessibleTextRole: return spoken(*article);
    default: return article->row.title;
    }
}

QString ArticleListModel::spoken(const ListedArticle &article) const
{
    QStringList parts;
    if (!article.row.isRead())
        parts += tr("unread");
    if (article.row.isStarred())
        parts += tr("starred");
    if (article.row.isLater())
        parts += tr("to read later");
    parts += article.row.title;
    parts += m_labels.value(article.row.feed).title;
    parts += relativeTime(article.row.published, m_library.now(), QLocale());
    for (const ArticleTag &tag : article.row.followedTags)
        parts += tag.name;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace depeche
