#pragma once

#include "core/result.h"

#include <QByteArray>

namespace depeche {

/// Bytes as the database keeps large texts: the first byte tells how the rest is coded (0 as it is, 1 zstd),
/// so that short texts cost nothing and the method can change.
QByteArray pack(const QByteArray &bytes);

/// The inverse of pack(). Fails on damaged data and on more than 64 MiB.
Result<QByteArray> unpack(const QByteArray &packed);

} // namespace depeche
