#pragma once

#include "feed/parsedfeed.h"

#include <QJsonArray>
#include <QJsonObject>

/// The parts of a parsed feed as JSON, for parsejson.cpp. What is absent gets no key.
namespace depeche {

void put(QJsonObject &object, QLatin1String key, const QString &value);
void put(QJsonObject &object, QLatin1String key, const std::optional<int> &value);
void put(QJsonObject &object, QLatin1String key, const QStringList &values);
void put(QJsonObject &object, QLatin1String key, const QJsonObject &value); ///< unless it is empty
void put(QJsonObject &object, QLatin1String key, const QJsonArray &values); ///< unless it is empty
/// "key" as plain text and "keyDetail" with all about it.
void putText(QJsonObject &object, QLatin1String key, const ParsedText &text);
/// "key" in ISO 8601 (null when it is no date) and "keyRaw" as found.
void putDate(QJsonObject &object, QLatin1String key, const ParsedDate &date);

QJsonObject textToJson(const ParsedText &text);
/// The text for people: one line without markup.
QString displayText(const ParsedText &text);
QJsonObject personToJson(const ParsedPerson &person);
QJsonObject linkToJson(const ParsedLink &link);
QJsonObject enclosureToJson(const ParsedEnclosure &enclosure);
QJsonObject tagToJson(const ParsedTag &tag);
QJsonObject imageToJson(const ParsedImage &image);
QJsonObject itunesToJson(const ParsedItunes &itunes);
QJsonObject podcastToJson(const ParsedPodcast &podcast);
QJsonObject mediaToJson(const ParsedMedia &media);
QJsonObject geoToJson(const ParsedGeo &geo);
QJsonObject extensionToJson(const ParsedExtension &extension);

template <typename List, typename ToJson>
QJsonArray arrayOf(const List &list, ToJson toJson)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(toJson(item));
    return array;
}

} // namespace depeche
