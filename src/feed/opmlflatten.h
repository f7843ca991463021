#pragma once

#include <QByteArray>

namespace depeche {

/// A list of feeds without what XML parsers do not take.
struct FlatOpml
{
    QByteArray utf8;
    int lifted = 0;  ///< elements that were nested too deep: they end where they begin now
    int dropped = 0; ///< tags that were too long or had too many attributes
    bool operator==(const FlatOpml &) const = default;
};

/// Makes @p utf8 nested at most @p depth elements deep in one pass over its tags: what is deeper becomes a row of empty
/// elements at that depth, so that nothing after it is lost. Tags longer than @p tagBytes are left out.
FlatOpml flattenOpml(const QByteArray &utf8, int depth, qsizetype tagBytes = 64 * 1024);

} // namespace depeche
