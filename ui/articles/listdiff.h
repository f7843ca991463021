#pragma once

#include "core/ids.h"

#include <QList>

namespace depeche {

/// One step from a list to another: Remove takes @p count rows away at @p first; Insert puts the @p count rows that
/// stand at @p source in the new list before row @p first.
struct ListChange
{
    enum class Kind { Insert, Remove };

    Kind kind = Kind::Insert;
    qsizetype first = 0;
    qsizetype count = 0;
    qsizetype source = 0;

    bool operator==(const ListChange &) const = default;
};

/// The steps from @p from to @p to, both newest first (descending) without repetition. The steps go from the end of the list to its beginning, so each can be applied as it is after those before it.
/// Linear in the sum of the lengths.
QList<ListChange> listChanges(const QList<ArticleId> &from, const QList<ArticleId> &to);

} // namespace depeche
