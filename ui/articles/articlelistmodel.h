#pragma once

#include "domain/articlequery.h"
#include "store/library.h"
#include "ui/articles/articlerowcache.h"

#include <QAbstractTableModel>

namespace depeche {

/// The articles a query finds, one row each, in one column. Holds the ids of all of them (8 bytes each): those of the
/// first page at once, the rest in the background; rows are read when something asks for them, and until they arrive
/// there is a placeholder. Follows the Library's changes. Main thread; reads through Library only.
///
/// While a list is shown, a row whose flags changed stays even if the query no longer finds it: what was just read does
/// not vanish under the eyes. Late answers to earlier queries are dropped.
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

    /// True while the first page of the current query is being read.
    bool isLoading() const { return m_loadingFirst; }
    /// True when the ids of all articles are here, so that rowCount() is how many there are.
    bool isComplete() const { return m_complete; }

    ArticleId idAt(int row) const;
    /// -1 if @p id is not listed.
    int rowOf(ArticleId id) const;
    const QList<ArticleId> &ids() const { return m_ids; }
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
    void rowsMoved();

private:
    using Ids = Result<QList<ArticleId>>;

    void readFirst();
    void readAll();
    void takeChanges(const StoreChanges &changes);
    void checkMembers();
    /// Makes the rows [0, @p end) those of @p ids.
    void replaceHead(qsizetype end, const QList<ArticleId> &ids);
    void setIds(QList<ArticleId> ids);
    void wantAround(int row) const;
    QString spoken(const ListedArticle &article) const;

    Library &m_library;
    ArticleRowCache *m_rows;
    ArticleQuery m_query;
    FeedLabels m_labels;
    QList<ArticleId> m_ids;
    QSet<ArticleId> m_touched; ///< listed articles whose flags changed: they stay
    StoreChanges m_pending;    ///< not yet looked at for who belongs into the list
    QTimer m_checkSoon;
    int m_epoch = 0;
    bool m_loadingFirst = false;
    bool m_complete = false;
    bool m_checking = false;
};

} // namespace depeche
