#pragma once

#include "domain/articlequery.h"
#include "store/library.h"
#include "ui/articles/articlerowcache.h"
#include "ui/articles/listreading.h"

#include <QAbstractTableModel>

namespace depeche {

/// The articles a query finds, one row each, in one column. Holds the ids of all of them (8 bytes each): those of the
/// first page at once and with its rows, the rest in the background; other rows are read when something asks for them,
/// and until they arrive there is a placeholder. Follows the Library's changes; what a long list becomes by them is
/// worked out on the reading thread. Main thread; reads through Library only.
///
/// While a list is shown, a row whose flags changed stays even if the query no longer finds it: what was just read does
/// not vanish under the eyes. Another query cancels what is read for the one before.
class ArticleListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        ArticleRole,           ///< ListedArticle; invalid while it is being read
        FeedRole,              ///< FeedLabel
    };

    explicit ArticleListModel(Library &library, QObject *parent = nullptr);

    /// Leaves the list and shows what @p query finds. The old rows stay until the first new ones are here.
    void setQuery(const ArticleQuery &query);
    const ArticleQuery &query() const { return m_query; }
    /// Forgets what was kept only because it was just read.
    void reload() { setQuery(m_query); }
    void setFeedLabels(const FeedLabels &labels);
    /// Shows all rows, or those not newer than @p newest, as if flags that are being written were written already: until
    /// endAhead(), which reads the rows in view again, or another query.
    void showAhead(ArticleFlags set, ArticleFlags clear, ArticleId newest = {});
    void endAhead();

    /// True while the first page of the current query is being read.
    bool isLoading() const { return m_loadingFirst; }
    /// True when the ids of all articles are here, so that rowCount() is how many there are.
    bool isComplete() const { return m_complete; }

    ArticleId idAt(int row) const;
    /// -1 if @p id is not listed.
    int rowOf(ArticleId id) const;
    const QList<ArticleId> &ids() const { return m_ids; }
    /// The rows at which a day begins; see dayStarts(). None in a ranking.
    const QList<int> &days() const { return m_days; }
    FeedLabel labelOf(FeedId feed) const { return m_labels.value(feed); }
    /// Null while it is being read.
    const ListedArticle *articleAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// The first page of a new query is here.
    void loaded();
    /// isComplete() became true, or the number changed afterwards.
    void completed();
    void failed(const depeche::Error &error);
    /// Around changes of rows within a list, so that the view can keep its place.
    void rowsAboutToMove();
    /// @p steps led from the old rows to the new; source counts in ids().
    void rowsMoved(const QList<depeche::ListChange> &steps);

private:
    void readFirst();
    void takeFirst(Result<ListBeginning> beginning);
    void readAll();
    /// Reads what @p query finds down to @p from (an invalid id: all), or at most @p limit, and merges it.
    void read(const ArticleQuery &query, ArticleId from, int limit);
    void takeUpdate(ListUpdate update);
    /// Something was touched that @p update does not know yet and would take away.
    bool isTooOld(const ListUpdate &update) const;
    void apply(ListUpdate update);
    void takeChanges(const StoreChanges &changes);
    void checkMembers();
    void showFlags(const QHash<ArticleId, ArticleFlags> &flags);
    void changeRows(const QList<ArticleId> &ids);
    void changeAll();
    /// Takes the rows of a few deleted articles away at once; many go with the next look at who belongs into the list.
    void dropRows(const QList<ArticleId> &ids);
    void wantAround(int row) const;
    QString spoken(const ListedArticle &article) const;

    Library &m_library;
    ArticleRowCache *m_rows;
    ArticleQuery m_query;
    FeedLabels m_labels;
    QList<ArticleId> m_ids;
    QList<int> m_days;
    QSet<ArticleId> m_touched;      ///< listed articles whose flags changed: they stay
    QSet<ArticleId> m_touchedSince; ///< those that what is being read does not know
    StoreChanges m_pending;         ///< not yet looked at for who belongs into the list
    StoreChanges m_asked;           ///< being looked at
    QTimer m_checkSoon;
    Reading m_reading;
    int m_epoch = 0;
    bool m_loadingFirst = false;
    bool m_complete = false;
    bool m_toldComplete = false;
    bool m_checking = false;
    bool m_wantsAll = false; ///< the head is being read, the rest is next
};

} // namespace depeche
