#pragma once

#include "domain/articlequery.h"

namespace depeche {

/// What is done to many articles at once. A value.
struct BulkAction
{
    enum class Kind {
        Mark,   ///< sets and clears flags of the user
        Delete, ///< takes articles out of every list; they do not come back with the next fetch
        Tag,    ///< gives them the user's tag
        Untag,  ///< takes the user's tag away; what the publisher calls them stays
    };

    Kind kind = Kind::Mark;
    ArticleFlags set;   ///< Mark; of UserFlags
    ArticleFlags clear; ///< Mark; of UserFlags
    QString tag;        ///< Tag, Untag: any name of it

    static BulkAction mark(ArticleFlags set, ArticleFlags clear = {}) { return {Kind::Mark, set, clear, {}}; }
    static BulkAction deletion() { return {Kind::Delete, {}, {}, {}}; }
    static BulkAction addTag(const QString &name) { return {Kind::Tag, {}, {}, name}; }
    static BulkAction removeTag(const QString &name) { return {Kind::Untag, {}, {}, name}; }

    bool operator==(const BulkAction &) const = default;
};

/// Which articles: those of a list, or all that a query finds, whatever its order.
struct BulkTarget
{
    std::optional<ArticleQuery> query;
    QList<ArticleId> ids; ///< without a query

    bool operator==(const BulkTarget &) const = default;
};

/// What was done to @p count articles, for the user: "12 articles marked as read".
QString doneText(const BulkAction &action, int count);
/// What is being done, for the user: "Marking as read".
QString workText(const BulkAction &action);

} // namespace depeche
