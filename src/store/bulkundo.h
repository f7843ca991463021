#pragma once

#include "domain/article.h"
#include "store/connection.h"

#include <QByteArray>

namespace depeche {

/// What one article had before a bulk action.
struct FormerState
{
    ArticleId article;
    qint64 name = 0;   ///< of tag_names; 0 for actions that are not about tags
    qint32 before = 0; ///< flags, or the origin of the tag; what it means depends on the action

    bool operator==(const FormerState &) const = default;
};

/// What one slice of a bulk action noted, to be put back: a row of undo_parts.
struct UndoPart
{
    quint32 mask = 0; ///< flags that are put back, for marks
    QList<FormerState> states;

    QByteArray packed() const;
    static Result<UndoPart> unpacked(const QByteArray &bytes);

    bool operator==(const UndoPart &) const = default;
};

/// The kinds of undo steps that consist of parts; stored.
inline constexpr QStringView MarkStep = u"mark";
inline constexpr QStringView DeleteStep = u"delete";
inline constexpr QStringView TagStep = u"tag";
inline constexpr QStringView UntagStep = u"untag";

/// Puts back what @p part of a step of @p kind noted. Articles that are gone for good are left out.
Result<> putBack(Connection &db, QStringView kind, const UndoPart &part);

} // namespace depeche
