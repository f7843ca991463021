#pragma once

#include <QString>

namespace depeche {

/// The longest name safeFileName() gives, in bytes of UTF-8.
inline constexpr qsizetype MaxFileNameBytes = 180;

/// A name for a file to be written, made of what a feed or a server calls it: the last part of @p name without separators,
/// controls, invisible and direction-changing characters, dots at its ends and what Windows takes for a device. It ends as
/// files of @p mimeType (that of the content, not of the feed) do, or in ".bin" when neither the type nor the ending is
/// known to be harmless: nothing that a desktop would run. Never empty. Pure, any thread. Still open it with O_EXCL.
QString safeFileName(const QString &name, const QString &mimeType);

} // namespace depeche
