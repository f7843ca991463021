#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace depeche {

/// What kind of picture @p bytes are, by their first bytes: image/png, jpeg, gif, webp, avif. Empty when none that is
/// shown. SVG is refused: it is a document that can load and run things.
QString imageTypeOf(const QByteArray &bytes);

/// Largest picture that is shown: a small file can unpack to gigabytes.
inline constexpr qint64 MaxImagePixels = 40'000'000;

/// True if the head of @p bytes names more pixels than that.
bool isTooLargeToShow(const QByteArray &bytes);

/// @p bytes of a picture or .ico as PNG, at most 64 × 64, its proportions kept; empty when they are none, or so long and
/// narrow that nothing would be seen.
QByteArray iconToPng(const QByteArray &bytes);

} // namespace depeche
