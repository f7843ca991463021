#pragma once

#include "core/ids.h"

#include <QHash>
#include <QString>

namespace depeche {

/// A condition of the query language in the words of the user, for a chip.
struct ConditionLabel
{
    QString text;
    bool negated = false;
    QString tag; ///< the tag's name if it is about one

    bool operator==(const ConditionLabel &) const = default;
};

/// @p condition: as conditionTexts() gives it. @p feedTitles: for conditions that name a feed by its number.
ConditionLabel conditionLabel(const QString &condition, const QHash<FeedId, QString> &feedTitles);

} // namespace depeche
