#pragma once

#include "core/stem.h"
#include "store/connection.h"
#include "store/queuedtext.h"

#include <functional>
#include <span>

namespace depeche {

/// An article that waits for the index, as it is stored.
struct QueuedArticle
{
    ArticleId id;
    qint64 contentHash = 0; ///< tells whether it changed meanwhile
    QString title;
    QString lead;
    QString authors;
    QByteArray body; ///< packed
    QString language;

    bool operator==(const QueuedArticle &) const = default;
};

/// What the index takes of it.
struct IndexEntry
{
    ArticleId id;
    qint64 contentHash = 0;
    IndexedText text;
};

/// The dear part of indexing. Pure: any thread, @p stemmers one at a time.
std::vector<IndexEntry> indexEntries(const QList<QueuedArticle> &articles, Stemmers &stemmers);

/// The full-text index behind the articles. Synchronous; usually on db-write.
///
/// Each article's words are followed by their stems in its language. Taking an article out needs exactly the terms that
/// went in, so `meta` keeps a stamp of the rules they were made by; when it is another one, the index is filled anew in
/// the background.
class IndexTable final
{
public:
    explicit IndexTable(Connection &db)
        : m_db(db)
    {
    }

    /// Empties the index and lets all articles wait for it, if what is in it was made by other rules than ours. Before
    /// anything else is put into it.
    Result<> renewIfOld();
    /// The newest @p limit waiting articles, older than @p before if that is valid. Only reads.
    Result<QList<QueuedArticle>> queued(int limit, ArticleId before = {});
    /// Puts @p entries, newest first, into the index, without those that changed or went since they were read; the oldest
    /// are left for another time if @p isEnough, asked now and then, says so. How many it took care of.
    Result<int> insert(std::span<const IndexEntry> entries, const std::function<bool()> &isEnough);
    /// All of that for up to @p limit articles; how many were put in (0: all done).
    Result<int> indexSome(int limit);
    Result<int> waiting();
    /// Takes an article out of the index, before its text changes or it is deleted for good.
    Result<> forget(ArticleId id);
    /// Languages whose stems are in the index.
    Result<QList<StemLanguage>> languages();

private:
    Result<> noteLanguages(const QList<StemLanguage> &used);

    Connection &m_db;
};

} // namespace depeche
