#pragma once

#include "feed/parsedfeed.h"

#include <QJsonObject>

namespace depeche {

/// @p feed as `depeche parse` prints it. HTML in it is sanitised.
QJsonObject parsedFeedToJson(const ParsedFeed &feed);

} // namespace depeche
