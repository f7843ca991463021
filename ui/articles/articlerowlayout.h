#pragma once

#include "ui/style/metrics.h"

#include <QFont>
#include <QRect>

namespace depeche {

enum class RowDensity { Comfortable, Compact };

/// Where the parts of a list row are, for a row that reads from left to right; mirror with QStyle::visualRect().
/// Heights include the line that divides rows.
struct ArticleRowLayout
{
    /// @p rect: the row, with the day's title in it if there is one.
    ArticleRowLayout(const Metrics &metrics, RowDensity density, const QRect &rect);

    static int rowHeight(const QFont &font, RowDensity density);
    static int dayHeight(const QFont &font);

    QRect day; ///< empty when the row begins no day
    QRect row;
    QRect dot;  ///< in the leading margin
    QRect star; ///< its size; it stands at the end of the first line
    /// What a click on the star of a row with its text in @p column hits: more than is painted.
    QRect starTarget(const QRect &column) const;
    QRect text;     ///< the column of text when there is a picture
    QRect wideText; ///< and when there is none
    QRect picture;  ///< empty when compact
    int titleLines = 2;
    bool hasLead = true;
};

} // namespace depeche
