#pragma once

#include <QHash>
#include <QtGlobal>
#include <compare>

namespace depeche {

/// A row's primary key with the kind of row in its type, so that a feed's id cannot be passed for an
/// article's. A default-constructed id names nothing.
template <typename Tag>
struct Id
{
    qint64 value = 0;

    Id() = default;
    explicit Id(qint64 number)
        : value(number)
    {
    }

    bool isValid() const { return value > 0; }
    auto operator<=>(const Id &) const = default;
};

template <typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

/// Time-ordered: see store/articleid.h. A larger id is a newer article.
using ArticleId = Id<struct ArticleTag_>;
using FeedId = Id<struct FeedTag_>;
using FolderId = Id<struct FolderTag_>;
using TagId = Id<struct TagTag_>;
using SavedSearchId = Id<struct SavedSearchTag_>;
using UndoId = Id<struct UndoTag_>;

} // namespace depeche
