#pragma once

#include "sync/feedcandidate.h"

#include <QJsonArray>

namespace depeche {

/// Feeds that were found, as `discover` and `add` print them: {"href", "type", "title"} and, where it is so, "language",
/// "comments": true, and "source": "page", "link", "site", "place" or "itself".
QJsonArray candidatesToJson(const QList<FeedCandidate> &candidates);

} // namespace depeche
