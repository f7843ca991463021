#pragma once

#include "domain/article.h"
#include "store/connection.h"

#include <chrono>

namespace depeche {

struct ImportUndo;
struct UndoPart;

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
    /// How far a step is taken back.
    struct Progress
    {
        Step step;
        int done = 0;  ///< articles, of those of large steps
        int total = 0; ///< of the step; 0 where it is not about many articles
        bool finished = false;
    };
    /// Takes a part of the step @p which, or of the last one, back, for about @p budget; none if there is no such step
    /// (any more). Call again with the step's id until it is finished: each call may be a transaction of its own.
    Result<std::optional<Progress>> undoSome(std::optional<UndoId> which, Timestamp now,
                                             std::chrono::milliseconds budget);
    /// Takes the last step back; what it was, or none if there is nothing to undo.
    /// Steps that became moot (a feed that was subscribed to again) are left out and forgotten.
    Result<std::optional<Step>> undo(Timestamp now);
    /// Takes one step back, whatever came after it. False if it is not there any more, or was moot; it is forgotten.
    Result<bool> takeBack(UndoId id, Timestamp now);
    /// Forgets the steps noted after @p step (all, if none): what the program did by itself is not taken back.
    Result<> forgetAfter(const std::optional<Step> &step);

    /// What a slice of an action on many articles notes.
    struct SliceNote
    {
        QString kind;    ///< of bulkundo.h
        QString title;   ///< of the whole step so far
        int changed = 0; ///< articles, likewise
        const UndoPart &part;
    };
    /// Adds a part to @p step, or to a new one if that is invalid or was taken back meanwhile. The step.
    Result<UndoId> notePart(UndoId step, const SliceNote &note);
    Result<> noteRemovedFeed(const QString &title, FeedId feed);
    Result<> noteImport(const QString &title, const ImportUndo &import);
    Result<> noteFollow(const QString &title, TagId tag);   ///< undo unfollows
    Result<> noteUnfollow(const QString &title, TagId tag); ///< undo follows again
    /// Forgets the steps about a tag that ends here: another one may get its id.
    Result<> forgetTag(TagId tag);

private:
    Result<std::optional<Progress>> undoParts(Progress progress, const QString &kind,
                                              std::chrono::milliseconds budget);
    Result<> forget(UndoId id);
    Result<UndoId> note(const QString &kind, const QString &title, const QByteArray &payload);

    Connection &m_db;
};

} // namespace depeche
