#pragma once

#include "domain/article.h"
#include "domain/feed.h"
#include "domain/tag.h"

#include <QJsonArray>
#include <QJsonObject>

/// The program's values as the command line prints them with --json. Keys are stable, documented in the man page; what
/// is not known is left out, never "".
namespace depeche {

QJsonObject feedToJson(const Feed &feed, const QList<Folder> &folders);
/// All but what only `show` prints.
QJsonObject articleToJson(const Article &article);
/// As articleToJson(), with safe HTML, text, enclosures, related links and comments.
QJsonObject fullArticleToJson(const Article &article);
QJsonObject tagToJson(const Tag &tag);
QJsonObject tagCountToJson(const TagCount &count);

template <typename List, typename ToJson>
QJsonArray toJsonArray(const List &list, ToJson toJson)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(toJson(item));
    return array;
}

} // namespace depeche
