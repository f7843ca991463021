#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "domain/feed.h"

#include <QStringList>
#include <optional>

namespace depeche {

class Connection;

/// @p word as the id of an article, if it can be one: they have ten digits or more, so that "2026" stays a word.
std::optional<ArticleId> articleIdFrom(const QString &word);
/// @p words as ids, if each of them is one; otherwise they are a query.
std::optional<QList<ArticleId>> articleIdsFrom(const QStringList &words);

/// The feeds that @p words name: by id, by address, or by title. ErrorKind::NotFound with the word otherwise.
Result<QList<Feed>> feedsNamed(Connection &db, const QStringList &words);

} // namespace depeche
