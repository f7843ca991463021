#pragma once

#include <QFont>
#include <QFontInfo>
#include <QtMath>

namespace depeche {

/// All measures are given for an interface font of this height, in device-independent pixels on a 4 px grid.
inline constexpr qreal BaseFontPixels = 13;

/// Scales measures with the font, so that a larger font makes larger rows, gaps and icons.
struct Metrics
{
    explicit Metrics(const QFont &font)
        : scale(QFontInfo(font).pixelSize() / BaseFontPixels)
    {
    }

    int px(qreal designPixels) const { return qRound(designPixels * scale); }
    qreal exact(qreal designPixels) const { return designPixels * scale; }

    qreal scale = 1;
};

} // namespace depeche
