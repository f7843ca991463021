#pragma once

#include "core/clock.h"
#include "core/ids.h"

namespace depeche {

/// Time-ordered ids: the effective time of an article in seconds, shifted left, plus a free slot within that
/// second. Given once and never changed, so "newest first" is rowid order in every table and in the full-text
/// index.
///
/// The shift is small because the full-text index stores differences of ids: each seven bits cost a byte a
/// posting.
inline constexpr int ArticleIdSlotBits = 8;

/// The smallest id of an article of @p time. Times before 1970 count as its first second.
ArticleId firstArticleIdAt(Timestamp time);
Timestamp timeOf(ArticleId id);

/// What orders an article: the publisher's date, but never one in the future, which would pin it to the top.
Timestamp effectiveTime(std::optional<Timestamp> published, Timestamp received);

} // namespace depeche
