#include "ui/articles/articlelistmodel.h"

#include "store/articleid.h"
#include "store/articlesearch.h"
#include "ui/articles/relativetime.h"

namespace depeche {

namespace {

constexpr int PageRows = 32;
/// Changes are gathered this long before the list asks who belongs into it now; longer when the last answer was long.
constexpr int GatherMilliseconds = 250;
constexpr int LongGatherMilliseconds = 2000;
constexpr qsizetype LongList = 50'000;
constexpr int HeadRows = 256;

/// More steps than this are quicker, and no worse to look at, as a list of its own: the view takes a time for each that
/// grows with the list.
qsizetype mostSteps(qsizetype rows)
{
    return std::clamp<qsizetype>(5'000'000 / std::max<qsizetype>(rows, 1), 5, 200);
}

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
    connect(m_rows, &ArticleRowCache::arrived, this, &ArticleListModel::changeRows);
}

void ArticleListModel::setQuery(const ArticleQuery &query)
{
    ++m_epoch;
    m_reading.cancel();
    m_query = query;
    m_pending = m_asked = {};
    m_checkSoon.stop();
    m_checkSoon.setInterval(GatherMilliseconds);
    m_checking = false;
    m_wantsAll = false;
    m_loadingFirst = true;
    m_complete = m_toldComplete = false;
    readFirst();
}

void ArticleListModel::setFeedLabels(const FeedLabels &labels)
{
    m_labels = labels;
    changeAll();
}

void ArticleListModel::readFirst()
{
    m_reading = m_library.read(
        Library::Lane::Lists, this,
        [query = m_query, now = m_library.now()](Connection &db) {
            return readListBeginning(db, query, now);
        },
        [this, epoch = m_epoch](Result<ListBeginning> beginning) {
            if (epoch == m_epoch)
                takeFirst(std::move(beginning));
        });
}

void ArticleListModel::takeFirst(Result<ListBeginning> beginning)
{
    m_loadingFirst = false;
    m_touched.clear();
    const auto failure = beginning ? std::nullopt : std::optional(beginning.error());
    ListBeginning first = beginning ? std::move(*beginning) : ListBeginning{{}, {}, {}, true};
    beginResetModel();
    m_rows->reset(highlightTerms(m_query));
    m_rows->fill(first.rows);
    m_ids = std::move(first.ids);
    m_days = std::move(first.days);
    m_complete = first.isAll;
    // What was committed after these rows were read.
    if (m_pending.everything || m_pending.tags)
        m_rows->expireAll();
    m_rows->expire(m_pending.updated);
    for (auto it = m_pending.flags.cbegin(); it != m_pending.flags.cend(); ++it)
        m_rows->setFlags(it.key(), it.value());
    endResetModel();
    const int epoch = m_epoch;
    Q_EMIT loaded();
    if (epoch != m_epoch) // somebody asked for something else at once
        return;
    if (failure) {
        Q_EMIT failed(*failure);
        return;
    }
    if (!first.isAll)
        return readAll();
    m_toldComplete = true;
    Q_EMIT completed();
    if (!m_pending.isEmpty()) // what was committed while this was read
        m_checkSoon.start();
}

void ArticleListModel::readAll()
{
    m_wantsAll = false;
    read(m_query, {}, -1);
}

void ArticleListModel::read(const ArticleQuery &query, ArticleId from, int limit)
{
    m_checking = true;
    m_touchedSince.clear();
    const bool isWhole = !from.isValid() && limit < 0;
    m_reading = m_library.read(
        Library::Lane::Lists, this,
        [query, from, limit, known = m_ids, kept = m_touched,
         now = m_library.now()](Connection &db) -> Result<ListUpdate> {
            const auto ids = ArticleSearch(db, now).ids(query, limit);
            if (!ids)
                return ids.error();
            const ArticleId oldest = limit >= 0 && ids->size() >= limit ? ids->last() : from;
            const auto end = std::partition_point(known.cbegin(), known.cend(),
                                                  [oldest](ArticleId id) { return id >= oldest; });
            return updatedList(known, end - known.cbegin(), *ids, kept);
        },
        [this, isWhole, epoch = m_epoch](Result<ListUpdate> update) {
            if (epoch != m_epoch)
                return;
            m_checking = false;
            if (!update && isWhole) {
                Q_EMIT failed(update.error());
                return;
            }
            if (update && isTooOld(*update)) { // once more, a little later
                m_pending.merge(m_asked);
                m_pending.everything = m_pending.everything || isWhole;
            } else if (update) {
                m_complete = m_complete || isWhole;
                takeUpdate(std::move(*update));
            }
            if (m_wantsAll)
                readAll();
            else if (!m_pending.isEmpty())
                m_checkSoon.start();
        });
}

void ArticleListModel::takeUpdate(ListUpdate update)
{
    m_checkSoon.setInterval(update.read > LongList ? LongGatherMilliseconds : GatherMilliseconds);
    const qsizetype before = m_ids.size();
    const bool wasComplete = std::exchange(m_toldComplete, m_complete);
    apply(std::move(update));
    if (m_ids.size() != before || wasComplete != m_complete)
        Q_EMIT completed();
}

bool ArticleListModel::isTooOld(const ListUpdate &update) const
{
    return std::any_of(m_touchedSince.begin(), m_touchedSince.end(), [&](ArticleId id) {
        return rowOf(id) >= 0 && !update.changes.isEmpty() &&
               !std::binary_search(update.ids.begin(), update.ids.end(), id, std::greater<>());
    });
}

void ArticleListModel::takeChanges(const StoreChanges &changes)
{
    showFlags(changes.flags);
    m_rows->expire(changes.updated);
    changeRows(changes.updated);
    if (changes.everything || changes.tags) {
        m_rows->expireAll();
        changeAll();
    }
    dropRows(changes.removed);
    m_pending.merge(changes);
    if (!m_loadingFirst && !m_checkSoon.isActive())
        m_checkSoon.start();
}

void ArticleListModel::showFlags(const QHash<ArticleId, ArticleFlags> &flags)
{
    const bool keep = dependsOnFlags(m_query.root);
    for (auto it = flags.cbegin(); it != flags.cend(); ++it) {
        m_rows->setFlags(it.key(), it.value());
        if (keep && rowOf(it.key()) >= 0) {
            m_touched.insert(it.key());
            m_touchedSince.insert(it.key());
        }
    }
    changeRows(flags.keys());
}

void ArticleListModel::changeRows(const QList<ArticleId> &ids)
{
    int first = rowCount();
    int last = -1;
    for (const ArticleId id : ids) {
        if (const int row = rowOf(id); row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, 0));
}

void ArticleListModel::changeAll()
{
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void ArticleListModel::checkMembers()
{
    if (m_checking || m_loadingFirst)
        return; // asked again when that answer is here
    m_asked = std::exchange(m_pending, {});
    for (const ArticleId id : std::as_const(m_asked.removed))
        m_touched.remove(id);
    // A ranking shows the best of the time it was asked for; new articles would only shuffle it.
    if (m_query.order == ArticleQuery::Order::Relevance)
        return;
    if (m_asked.everything || (m_asked.searchable && !highlightTerms(m_query).isEmpty())) {
        // What is looked at most comes first.
        if (m_ids.size() < LongList)
            return readAll();
        m_wantsAll = true;
        return read(m_query, {}, HeadRows);
    }

    // Only the part of the list from the oldest changed article on can be different.
    ArticleId oldest;
    const auto consider = [&oldest](ArticleId id) { oldest = oldest.isValid() ? std::min(oldest, id) : id; };
    for (const auto *list : {&m_asked.added, &m_asked.updated, &m_asked.removed})
        std::for_each(list->begin(), list->end(), consider);
    if (dependsOnFlags(m_query.root)) {
        for (auto it = m_asked.flags.keyBegin(); it != m_asked.flags.keyEnd(); ++it) {
            if (rowOf(*it) < 0)
                consider(*it);
        }
    }
    if (!oldest.isValid())
        return;
    const Timestamp time = timeOf(oldest);
    read(since(m_query, time), firstArticleIdAt(time), -1);
}

void ArticleListModel::apply(ListUpdate update)
{
    if (update.changes.isEmpty())
        return;
    Q_EMIT rowsAboutToMove();
    m_days = std::move(update.days);
    if (update.changes.size() > mostSteps(m_ids.size())) {
        beginResetModel();
        m_ids = std::move(update.ids);
        endResetModel();
    } else {
        for (const ListChange &change : std::as_const(update.changes)) {
            const int first = int(change.first);
            const int last = int(change.first + change.count) - 1;
            if (change.kind == ListChange::Kind::Remove) {
                beginRemoveRows({}, first, last);
                m_ids.remove(change.first, change.count);
                endRemoveRows();
            } else {
                beginInsertRows({}, first, last);
                m_ids.insert(change.first, change.count, ArticleId());
                std::copy_n(update.ids.begin() + change.source, change.count, m_ids.begin() + change.first);
                endInsertRows();
            }
        }
    }
    Q_EMIT rowsMoved(update.changes);
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
