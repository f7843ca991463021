#include "cli/parsejsonparts.h"

#include "html/plaintext.h"
#include "html/sanitizer.h"

namespace depeche {

namespace {

QString mimeType(const ParsedText &text)
{
    if (!text.mimeType.isEmpty())
        return text.mimeType;
    switch (text.type) {
    case ParsedText::Type::Plain: return QStringLiteral("text/plain");
    case ParsedText::Type::Html: return QStringLiteral("text/html");
    case ParsedText::Type::Xhtml: return QStringLiteral("application/xhtml+xml");
    case ParsedText::Type::Other: break;
    }
    return {};
}

/// Attributes with numbers as numbers, under the names of the documented JSON.
QJsonObject attributesToJson(const QMap<QString, QString> &attributes)
{
    static const QMap<QString, QString> Names = {{QStringLiteral("filesize"), QStringLiteral("fileSize")},
                                                 {QStringLiteral("isdefault"), QStringLiteral("isDefault")},
                                                 {QStringLiteral("lang"), QStringLiteral("language")}};
    QJsonObject result;
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it)
        result.insert(Names.value(it.key(), it.key()), it.value());
    return result;
}

QJsonObject thumbnailToJson(const ParsedThumbnail &thumbnail)
{
    QJsonObject result;
    put(result, QLatin1String("url"), thumbnail.url);
    put(result, QLatin1String("width"), thumbnail.width);
    put(result, QLatin1String("height"), thumbnail.height);
    put(result, QLatin1String("time"), thumbnail.time);
    return result;
}

QJsonObject creditToJson(const ParsedCredit &credit)
{
    QJsonObject result;
    put(result, QLatin1String("name"), credit.name);
    put(result, QLatin1String("role"), credit.role);
    put(result, QLatin1String("scheme"), credit.scheme);
    return result;
}

QJsonObject contentToJson(const ParsedMediaContent &content)
{
    QJsonObject result = attributesToJson(content.attributes);
    if (content.title.exists())
        put(result, QLatin1String("title"), displayText(content.title));
    if (content.description.exists())
        put(result, QLatin1String("description"), displayText(content.description));
    put(result, QLatin1String("caption"), content.text);
    put(result, QLatin1String("copyright"), content.copyright);
    put(result, QLatin1String("credits"), arrayOf(content.credits, creditToJson));
    put(result, QLatin1String("thumbnails"), arrayOf(content.thumbnails, thumbnailToJson));
    return result;
}

QJsonArray pair(const QList<double> &point)
{
    return {point.value(0), point.value(1)};
}

} // namespace

void put(QJsonObject &object, QLatin1String key, const QString &value)
{
    if (!value.isNull())
        object.insert(key, value);
}

void put(QJsonObject &object, QLatin1String key, const std::optional<int> &value)
{
    if (value)
        object.insert(key, *value);
}

void put(QJsonObject &object, QLatin1String key, const QStringList &values)
{
    if (!values.isEmpty())
        object.insert(key, QJsonArray::fromStringList(values));
}

void put(QJsonObject &object, QLatin1String key, const QJsonObject &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, QLatin1String key, const QJsonArray &values)
{
    if (!values.isEmpty())
        object.insert(key, values);
}

QString displayText(const ParsedText &text)
{
    return (text.isHtml() ? htmlToText(text.value) : text.value).simplified();
}

QJsonObject textToJson(const ParsedText &text)
{
    // What the feed says: no links in our words that stand for frames.
    const SanitizeOptions options{text.base, {}, ForeignContent::Nothing};
    const QString safe = text.isHtml() ? sanitizeHtml(text.value, options).html : text.value.toHtmlEscaped();
    QJsonObject result{{QStringLiteral("type"), mimeType(text)},
                       {QStringLiteral("value"), text.isHtml() ? safe : text.value},
                       {QStringLiteral("html"), safe},
                       {QStringLiteral("text"), text.isHtml() ? htmlToText(text.value) : text.value},
                       {QStringLiteral("base"), text.base.toString(QUrl::FullyEncoded)}};
    put(result, QLatin1String("language"), text.language);
    put(result, QLatin1String("src"), text.source);
    return result;
}

void putText(QJsonObject &object, QLatin1String key, const ParsedText &text)
{
    if (!text.exists())
        return;
    object.insert(key, displayText(text));
    object.insert(QString(key) + QStringLiteral("Detail"), textToJson(text));
}

void putDate(QJsonObject &object, QLatin1String key, const ParsedDate &date)
{
    if (date.raw.isNull())
        return;
    object.insert(key, date.time ? QJsonValue(toIso(*date.time)) : QJsonValue());
    object.insert(QString(key) + QStringLiteral("Raw"), date.raw);
}

QJsonObject personToJson(const ParsedPerson &person)
{
    QJsonObject result;
    put(result, QLatin1String("name"), person.name);
    put(result, QLatin1String("email"), person.email);
    put(result, QLatin1String("href"), person.href);
    return result;
}

QJsonObject linkToJson(const ParsedLink &link)
{
    QJsonObject result;
    put(result, QLatin1String("href"), link.href);
    put(result, QLatin1String("rel"), link.rel);
    put(result, QLatin1String("type"), link.type);
    put(result, QLatin1String("hreflang"), link.language);
    put(result, QLatin1String("title"), link.title);
    put(result, QLatin1String("length"), link.length);
    return result;
}

QJsonObject enclosureToJson(const ParsedEnclosure &enclosure)
{
    QJsonObject result;
    put(result, QLatin1String("href"), enclosure.href);
    put(result, QLatin1String("type"), enclosure.type);
    put(result, QLatin1String("title"), enclosure.title);
    put(result, QLatin1String("durationSeconds"), enclosure.durationSeconds);
    if (enclosure.length)
        result.insert(QStringLiteral("length"), *enclosure.length);
    return result;
}

QJsonObject tagToJson(const ParsedTag &tag)
{
    QJsonObject result;
    put(result, QLatin1String("term"), tag.term);
    put(result, QLatin1String("scheme"), tag.scheme);
    put(result, QLatin1String("label"), tag.label);
    return result;
}

QJsonObject imageToJson(const ParsedImage &image)
{
    QJsonObject result;
    put(result, QLatin1String("href"), image.href);
    put(result, QLatin1String("title"), image.title);
    put(result, QLatin1String("link"), image.link);
    put(result, QLatin1String("description"), image.description);
    put(result, QLatin1String("width"), image.width);
    put(result, QLatin1String("height"), image.height);
    return result;
}

QJsonObject podcastToJson(const ParsedPodcast &podcast)
{
    QJsonObject result;
    put(result, QLatin1String("guid"), podcast.guid);
    put(result, QLatin1String("transcripts"),
        arrayOf(podcast.transcripts, [](const ParsedTranscript &transcript) {
            QJsonObject object;
            put(object, QLatin1String("url"), transcript.href);
            put(object, QLatin1String("type"), transcript.type);
            put(object, QLatin1String("language"), transcript.language);
            put(object, QLatin1String("rel"), transcript.rel);
            return object;
        }));
    QJsonObject chapters;
    put(chapters, QLatin1String("url"), podcast.chaptersUrl);
    put(chapters, QLatin1String("type"), podcast.chaptersType);
    put(result, QLatin1String("chapters"), chapters);
    put(result, QLatin1String("persons"), arrayOf(podcast.persons, [](const ParsedPodcastPerson &person) {
            QJsonObject object;
            put(object, QLatin1String("name"), person.name);
            put(object, QLatin1String("role"), person.role);
            put(object, QLatin1String("group"), person.group);
            put(object, QLatin1String("href"), person.href);
            put(object, QLatin1String("image"), person.image);
            return object;
        }));
    put(result, QLatin1String("seasonName"), podcast.seasonName);
    QJsonObject funding;
    put(funding, QLatin1String("url"), podcast.fundingUrl);
    put(funding, QLatin1String("text"), podcast.fundingText);
    put(result, QLatin1String("funding"), funding);
    if (podcast.locked)
        result.insert(QStringLiteral("locked"), *podcast.locked);
    return result;
}

QJsonObject itunesToJson(const ParsedItunes &itunes)
{
    QJsonObject result;
    put(result, QLatin1String("author"), itunes.author);
    if (itunes.block)
        result.insert(QStringLiteral("block"), *itunes.block);
    using Explicit = ParsedItunes::Explicit;
    if (itunes.explicitContent == Explicit::Other)
        result.insert(QStringLiteral("explicit"), QJsonValue());
    else if (itunes.explicitContent != Explicit::NotSaid)
        result.insert(QStringLiteral("explicit"), itunes.explicitContent == Explicit::Yes);
    put(result, QLatin1String("image"), itunes.image);
    put(result, QLatin1String("title"), itunes.title);
    put(result, QLatin1String("subtitle"), itunes.subtitle);
    put(result, QLatin1String("summary"), itunes.summary);
    put(result, QLatin1String("owner"), personToJson(itunes.owner));
    put(result, QLatin1String("categories"), itunes.categories);
    put(result, QLatin1String("keywords"), itunes.keywords);
    put(result, QLatin1String("type"), itunes.type);
    if (itunes.complete)
        result.insert(QStringLiteral("complete"), *itunes.complete);
    put(result, QLatin1String("newFeedUrl"), itunes.newFeedUrl);
    put(result, QLatin1String("duration"), itunes.duration);
    put(result, QLatin1String("durationSeconds"), itunes.durationSeconds);
    put(result, QLatin1String("episode"), itunes.episode);
    put(result, QLatin1String("season"), itunes.season);
    put(result, QLatin1String("episodeType"), itunes.episodeType);
    put(result, QLatin1String("order"), itunes.order);
    return result;
}

QJsonObject mediaToJson(const ParsedMedia &media)
{
    QJsonObject result;
    put(result, QLatin1String("contents"), arrayOf(media.contents, contentToJson));
    put(result, QLatin1String("thumbnails"), arrayOf(media.thumbnails, thumbnailToJson));
    put(result, QLatin1String("credits"), arrayOf(media.credits, creditToJson));
    putText(result, QLatin1String("title"), media.title);
    putText(result, QLatin1String("description"), media.description);
    put(result, QLatin1String("caption"), media.caption());
    put(result, QLatin1String("keywords"), media.keywords);
    QJsonObject copyright = attributesToJson(media.copyright);
    if (copyright.contains(QLatin1String("url")))
        copyright.insert(QStringLiteral("href"), copyright.value(QLatin1String("url")));
    put(result, QLatin1String("copyright"), copyright);
    put(result, QLatin1String("rating"), attributesToJson(media.rating));
    put(result, QLatin1String("license"), attributesToJson(media.license));
    put(result, QLatin1String("player"), attributesToJson(media.player));
    QJsonObject restriction = attributesToJson(media.restriction);
    if (const QString places = restriction.take(QLatin1String("text")).toString(); !places.isEmpty())
        restriction.insert(QStringLiteral("countries"),
                           QJsonArray::fromStringList(places.simplified().split(u' ')));
    put(result, QLatin1String("restriction"), restriction);
    QJsonObject community;
    put(community, QLatin1String("starRating"), attributesToJson(media.starRating));
    put(community, QLatin1String("statistics"), attributesToJson(media.statistics));
    put(result, QLatin1String("community"), community);
    return result;
}

QJsonObject geoToJson(const ParsedGeo &geo)
{
    using Type = ParsedGeo::Type;
    const QJsonArray points = arrayOf(geo.points, pair);
    switch (geo.type) {
    case Type::None: return {};
    case Type::Point:
        return {{QStringLiteral("type"), QStringLiteral("Point")},
                {QStringLiteral("coordinates"), points.at(0)}};
    case Type::Line:
        return {{QStringLiteral("type"), QStringLiteral("LineString")},
                {QStringLiteral("coordinates"), points}};
    case Type::Polygon:
        return {{QStringLiteral("type"), QStringLiteral("Polygon")},
                {QStringLiteral("coordinates"), QJsonArray{points}}};
    case Type::Box:
        return {{QStringLiteral("type"), QStringLiteral("Box")}, {QStringLiteral("coordinates"), points}};
    }
    return {};
}

QJsonObject extensionToJson(const ParsedExtension &extension)
{
    QJsonObject attributes;
    for (auto it = extension.attributes.cbegin(); it != extension.attributes.cend(); ++it)
        attributes.insert(it.key(), it.value());
    QJsonObject result{{QStringLiteral("name"), extension.name}, {QStringLiteral("value"), extension.value}};
    put(result, QLatin1String("ns"), extension.ns);
    put(result, QLatin1String("prefix"), extension.prefix.toLower());
    put(result, QLatin1String("attrs"), attributes);
    return result;
}

} // namespace depeche
