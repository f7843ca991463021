#pragma once

#include "core/stem.h"
#include "domain/articlequery.h"

#include <QString>
#include <optional>

namespace depeche {

/// @p node as an FTS5 expression, if it consists of words only and has at least one that must appear. Terms
/// come out of core/text.h, so nothing of the user's text is ever read as FTS5 syntax. Words that are neither exact nor
/// a prefix stand for their forms in @p languages (IndexTable::languages()) as well; those share one place of a phrase,
/// so the index streams them like one word.
std::optional<QString> ftsExpression(const QueryNode &node, const QList<StemLanguage> &languages = {});

/// All of @p required and none of @p excluded.
QString ftsCombined(const QStringList &required, const QStringList &excluded);

} // namespace depeche
