#pragma once

#include "core/result.h"

#include <QByteArray>

namespace depeche {

/// Bytes as the database keeps large texts: the first byte tells how the rest is coded (0 as it is, 1 zstd),
/// so that short texts cost nothing and the method can change. 2 and 3 are the same for a pair.
QByteArray pack(const QByteArray &bytes);

/// The inverse of pack(). Fails on damaged data and on more than 64 MiB.
Result<QByteArray> unpack(const QByteArray &packed);

struct TextPair
{
    QByteArray first;
    QByteArray second;

    bool operator==(const TextPair &) const = default;
};

/// Two texts of which the second repeats most of the first, like a page and its words: together they take little more
/// room, and little more time, than one. The first is at most 64 MiB with the second.
QByteArray packPair(const TextPair &pair);

/// The inverse of packPair(). What pack() made is a pair whose first is empty.
Result<TextPair> unpackPair(const QByteArray &packed);

} // namespace depeche
