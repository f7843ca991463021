#pragma once

#include "core/clock.h"

#include <QByteArray>
#include <QList>
#include <optional>
#include <utility>

namespace depeche {

/// Header fields in the order received; names as received, values trimmed.
using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// The last value of @p name (any case), empty when there is none.
QByteArray headerValue(const HttpHeaders &headers, const QByteArray &name);

/// HTTP-date (RFC 9110, 5.6.7): IMF-fixdate, RFC 850 and asctime forms.
std::optional<Timestamp> parseHttpDate(const QByteArray &text);

/// When a server that answers 429 or 503 wants to be asked again: Retry-After as seconds or date, at most 7
/// days after
/// @p now, never before it. None when the field is absent or garbage.
std::optional<Timestamp> retryAfter(const HttpHeaders &headers, Timestamp now);

} // namespace depeche
