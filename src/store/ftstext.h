#pragma once

#include "domain/articlequery.h"

#include <QString>
#include <optional>

namespace depeche {

/// @p node as an FTS5 expression, if it consists of words only and has at least one that must appear. Terms
/// come out of core/text.h, so nothing of the user's text is ever read as FTS5 syntax.
std::optional<QString> ftsExpression(const QueryNode &node);

/// All of @p required and none of @p excluded.
QString ftsCombined(const QStringList &required, const QStringList &excluded);

} // namespace depeche
