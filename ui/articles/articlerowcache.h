#pragma once

#include "store/library.h"
#include "ui/articles/listedarticle.h"

#include <QCache>
#include <QSet>
#include <QTimer>

namespace depeche {

/// The rows a list has read lately, least recently used dropped first, and the reading of more. Main thread; owned by
/// ArticleListModel.
class ArticleRowCache final : public QObject
{
    Q_OBJECT
public:
    explicit ArticleRowCache(Library &library, QObject *parent = nullptr);

    /// Forgets everything; rows read from now on have @p terms marked.
    void reset(const QList<QStringList> &terms);
    /// Takes rows somebody else has read just now.
    void fill(const QList<ListedArticle> &rows);
    /// Null when it was not read yet. Valid until the next call of a function that is not const.
    const ListedArticle *find(ArticleId id) const;
    /// True when the row should be read (again).
    bool isStale(ArticleId id) const;

    /// Reads those of @p ids that are stale, soon. Of many calls before an answer the latest win.
    void want(const QList<ArticleId> &ids);
    /// What is known may have changed: read it again when it is wanted, show the old meanwhile.
    void expire(const QList<ArticleId> &ids);
    void expireAll();
    /// Sets the flags of a row that is here.
    void setFlags(ArticleId id, ArticleFlags flags);

    /// Flags that are being written for many articles.
    struct Ahead
    {
        ArticleFlags set;
        ArticleFlags clear;
        ArticleId newest; ///< newer articles keep theirs; invalid: no article does
    };
    /// Shows the rows that are here, and those that come, as if the flags were written already; none: no longer.
    void setAhead(const std::optional<Ahead> &ahead);

Q_SIGNALS:
    void arrived(const QList<depeche::ArticleId> &ids);
    /// Asked for and not there any more.
    void missing(const QList<depeche::ArticleId> &ids);

private:
    struct Entry
    {
        ListedArticle article;
        int generation = 0;
    };

    void readWanted();
    void showAhead(ArticleRow &row) const;

    Library &m_library;
    QCache<ArticleId, Entry> m_rows;
    QList<QStringList> m_terms;
    QList<ArticleId> m_wanted;  ///< oldest wish first
    QSet<ArticleId> m_onTheWay; ///< on their way; one that changes meanwhile is taken out
    Reading m_reading;
    std::optional<Ahead> m_ahead;
    bool m_busy = false;
    QTimer m_soon;
    int m_generation = 1;
    int m_epoch = 0;
};

} // namespace depeche
