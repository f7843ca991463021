#pragma once

#include "feed/opml.h"

#include <QJsonObject>

namespace depeche {

/// @p document as `depeche opml` prints it.
QJsonObject opmlToJson(const OpmlDocument &document);

} // namespace depeche
