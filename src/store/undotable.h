#pragma once

#include "domain/article.h"
#include "store/connection.h"

namespace depeche {

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
    Result<std::optional<Step>> undo(Timestamp now);

    /// Notes flags as they were before a change: undo sets them again.
    Result<> noteFlags(const QString &title, const QHash<ArticleId, ArticleFlags> &before);
    Result<> noteRemovedFeed(const QString &title, FeedId feed);
    Result<> noteFollow(const QString &title, TagId tag);   ///< undo unfollows
    Result<> noteUnfollow(const QString &title, TagId tag); ///< undo follows again

private:
    Result<> note(const QString &kind, const QString &title, const QByteArray &payload);

    Connection &m_db;
};

} // namespace depeche
