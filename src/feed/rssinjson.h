#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace depeche {

/// RSS written as JSON (https://github.com/scripting/Scripting-News/blob/master/rss-in-json/README.md): an object "rss" with
/// a "channel" whose "item" is a list. Null when @p root is none, else the same document as XML.
QByteArray xmlOfRssInJson(const QJsonObject &root);

} // namespace depeche
