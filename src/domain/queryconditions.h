#pragma once

#include "domain/articlequery.h"

/// The conditions of the query language that are not text: what stands behind `is:`, `has:`, `after:` and so
/// on. None if the value is not understood. Values are lower case.
namespace depeche {

std::optional<QueryNode> isCondition(const QString &value);
std::optional<QueryNode> hasCondition(const QString &value);
/// @p field is after, before, date or age. Days are the user's; @p now tells which day is today.
std::optional<QueryNode> timeCondition(const QString &field, const QString &value, Timestamp now);

} // namespace depeche
