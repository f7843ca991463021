#pragma once

#include <QByteArray>
#include <QStringView>

namespace depeche {

/// Stable 64-bit hash of @p text (the first bytes of its SHA-256 in UTF-8): the same on every machine and in
/// every version, so it may be stored.
qint64 stableHash64(QStringView text);

/// SHA-256 of @p bytes, 32 bytes.
QByteArray sha256(const QByteArray &bytes);

} // namespace depeche
