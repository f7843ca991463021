#pragma once

#include "domain/tag.h"
#include "store/bulkundo.h"
#include "store/statement.h"

namespace depeche {

/// The tags the user gives: rows of article_tags with TagOrigin::User, which no update of the publisher takes away.
/// Where an article has the tag by the same spelling already, the row becomes the user's and remembers whose it was, so
/// that taking the user's tag away leaves the other. Synchronous; see Connection for threads.
class UserTags final
{
public:
    explicit UserTags(Connection &db);

    /// Gives the article @p id the tag @p name, made if needed; what it had before, or none if it has this tag from
    /// the user already, by whatever name, or is not listed.
    Result<std::optional<FormerState>> add(ArticleId id, const QString &name);
    /// Takes the user's tag @p name away, by all its names; what there was, empty if there was none.
    Result<QList<FormerState>> remove(ArticleId id, const QString &name);

    /// Undoes add().
    Result<> takeBack(const FormerState &state);
    /// Undoes remove().
    Result<> giveBack(const FormerState &state);

    /// The tags the user gave to articles of @p ids, most frequent first. At most @p limit.
    Result<QList<TagCount>> given(const QList<ArticleId> &ids, int limit);

private:
    struct Known
    {
        QString text;
        qint64 name = 0;
        TagId tag;
    };
    Result<> know(const QString &name);
    Result<> removeRow(TagId tag, const FormerState &state);
    /// The tag a noted spelling belongs to now; invalid if it or the article is gone.
    Result<TagId> tagOf(const FormerState &state);

    Connection &m_db;
    Known m_known; ///< of the name asked for last
    Statement m_listed;
    Statement m_has;
    Statement m_former;
    Statement m_add;
    Statement m_rows;
    Statement m_remove;
    Statement m_reset;
    Statement m_tagOf;
};

} // namespace depeche
