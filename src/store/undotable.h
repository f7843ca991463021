#pragma once

#include "domain/article.h"
#include "store/connection.h"

namespace depeche {

struct ImportUndo;

/// What can be taken back, newest first. Each row says in @p kind which function takes it back.
class UndoTable final
{
public:
    explicit UndoTable(Connection &db)
        : m_db(db)
    {
    }

    struct Step
    {
        UndoId id;
        QString title; ///< what was done, for the user: "Marked 12 articles read"
    };

    Result<std::optional<Step>> last();
    /// Takes the last step back; what it was, or none if there is nothing to undo.
    /// Steps that became moot (a feed that was subscribed to again) are left out and forgotten.
    Result<std::optional<Step>> undo(Timestamp now);
    /// Takes one step back, whatever came after it. False if it is not there any more, or was moot; it is forgotten.
    Result<bool> takeBack(UndoId id, Timestamp now);
    /// Forgets the steps noted after @p step (all, if none): what the program did by itself is not taken back.
    Result<> forgetAfter(const std::optional<Step> &step);

    /// Notes flags as they were before a change: undo sets them again.
    Result<> noteFlags(const QString &title, const QHash<ArticleId, ArticleFlags> &before);
    Result<> noteRemovedFeed(const QString &title, FeedId feed);
    Result<> noteImport(const QString &title, const ImportUndo &import);
    Result<> noteFollow(const QString &title, TagId tag);   ///< undo unfollows
    Result<> noteUnfollow(const QString &title, TagId tag); ///< undo follows again
    /// Forgets the steps about a tag that ends here: another one may get its id.
    Result<> forgetTag(TagId tag);

private:
    Result<> note(const QString &kind, const QString &title, const QByteArray &payload);

    Connection &m_db;
};

} // namespace depeche
