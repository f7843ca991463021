#pragma once

#include "domain/tag.h"
#include "store/connection.h"

namespace depeche {

/// What all spellings of one tag have in common, as tag_names has it. Signs alone ("+1", "☕") fold to nothing and
/// stand for themselves.
QString foldedTagName(const QString &name);

/// Tags as things: one tag, many names. Synchronous; see Connection for threads.
class TagTable final
{
public:
    explicit TagTable(Connection &db)
        : m_db(db)
    {
    }

    /// The tag that @p name, folded, is a name of; none if nobody used it yet.
    Result<std::optional<TagId>> find(const QString &name);
    Result<Tag> tag(TagId id);
    /// The tag named @p name, made if needed.
    Result<TagId> ensure(const QString &name);

    /// Follows the tag @p name and makes @p aliases names of it: tags that had these names become part of it.
    /// One step to undo.
    Result<TagId> follow(const QString &name, const QStringList &aliases, Timestamp now);
    Result<> unfollow(TagId id);
    /// All names and articles of @p from become those of @p into.
    Result<> merge(TagId from, TagId into);

    /// Followed tags in the order of the sidebar with their unread counts.
    Result<QList<TagCount>> followed();
    /// The tags of most articles.
    Result<QList<TagCount>> top(int limit);
    /// Folds all names anew, after the folding changed.
    Result<> refold();
    /// Tags whose name begins with @p prefix, folded, most used first: completion.
    Result<QList<Tag>> completions(const QString &prefix, int limit);
    Result<QList<ArticleTag>> tagsOf(ArticleId id);
    Result<int> unread(TagId id);

    /// The id of the spelling @p name and its tag, made if needed: what article_tags refers to.
    struct Name
    {
        qint64 id = 0;
        TagId tag;
    };
    Result<Name> ensureName(const QString &name);

private:
    Result<QList<TagAlias>> aliasesOf(TagId id);

    Connection &m_db;
    QHash<QString, Name> m_known; ///< spellings already looked up by this object
};

} // namespace depeche
