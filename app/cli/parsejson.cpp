#include "cli/parsejson.h"

#include "cli/parsejsonparts.h"

namespace depeche {

namespace {

QLatin1String formatName(const ParsedFeed &feed)
{
    switch (feed.format) {
    case ParsedFeed::Format::Rss: return QLatin1String("rss");
    case ParsedFeed::Format::Rdf: return QLatin1String("rdf");
    case ParsedFeed::Format::Atom: return QLatin1String("atom");
    case ParsedFeed::Format::Json: return QLatin1String("json");
    case ParsedFeed::Format::Cdf: return QLatin1String("cdf");
    case ParsedFeed::Format::Page: return QLatin1String("page");
    case ParsedFeed::Format::Unknown: break;
    }
    if (feed.problem == ParsedFeed::Problem::Html)
        return QLatin1String("html");
    return feed.problem == ParsedFeed::Problem::Opml ? QLatin1String("opml") : QLatin1String("unknown");
}

QLatin1String sourceName(ParsedFeed::EncodingSource source)
{
    switch (source) {
    case ParsedFeed::EncodingSource::Bom: return QLatin1String("bom");
    case ParsedFeed::EncodingSource::Http: return QLatin1String("http");
    case ParsedFeed::EncodingSource::Declaration: return QLatin1String("declaration");
    case ParsedFeed::EncodingSource::Detected: return QLatin1String("detected");
    case ParsedFeed::EncodingSource::Default: break;
    }
    return QLatin1String("default");
}

QJsonObject mapToJson(const QMap<QString, QString> &map)
{
    QJsonObject result;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        result.insert(it.key(), it.value());
    return result;
}

QString authorText(const QList<ParsedPerson> &authors)
{
    QStringList names;
    for (const ParsedPerson &author : authors)
        names.append(author.displayName());
    return names.isEmpty() ? QString() : names.join(QStringLiteral(", "));
}

void putCommon(QJsonObject &object, const ParsedCommon &common)
{
    put(object, QLatin1String("id"), common.id);
    putText(object, QLatin1String("title"), common.title);
    putText(object, QLatin1String("subtitle"), common.subtitle);
    putText(object, QLatin1String("rights"), common.rights);
    put(object, QLatin1String("language"), common.language);
    put(object, QLatin1String("link"), common.link);
    put(object, QLatin1String("links"), arrayOf(common.links, linkToJson));
    put(object, QLatin1String("license"), common.license);
    putDate(object, QLatin1String("published"), common.published);
    putDate(object, QLatin1String("updated"), common.updated);
    putDate(object, QLatin1String("created"), common.created);
    putDate(object, QLatin1String("expired"), common.expired);
    put(object, QLatin1String("authors"), arrayOf(common.authors, personToJson));
    put(object, QLatin1String("author"), authorText(common.authors));
    put(object, QLatin1String("contributors"), arrayOf(common.contributors, personToJson));
    put(object, QLatin1String("publisher"), personToJson(common.publisher));
    put(object, QLatin1String("tags"),
        arrayOf(common.tags, static_cast<QJsonObject (*)(const ParsedTag &)>(tagToJson)));
    put(object, QLatin1String("image"), imageToJson(common.image));
    put(object, QLatin1String("itunes"), itunesToJson(common.itunes));
    put(object, QLatin1String("podcast"), podcastToJson(common.podcast));
    put(object, QLatin1String("media"), mediaToJson(common.media));
    put(object, QLatin1String("geo"), geoToJson(common.geo));
    put(object, QLatin1String("extensions"), arrayOf(common.extensions, extensionToJson));
}

QJsonObject cloudToJson(const QMap<QString, QString> &cloud)
{
    QJsonObject result = mapToJson(cloud);
    if (result.contains(QLatin1String("registerprocedure")))
        result.insert(QStringLiteral("registerProcedure"), result.take(QLatin1String("registerprocedure")));
    return result;
}

QJsonObject channelToJson(const ParsedChannel &channel)
{
    QJsonObject object;
    putCommon(object, channel);
    putText(object, QLatin1String("info"), channel.info);
    put(object, QLatin1String("href"), channel.href);
    put(object, QLatin1String("selfUrl"), channel.selfUrl);
    put(object, QLatin1String("nextUrl"), channel.nextUrl);
    put(object, QLatin1String("hubs"), channel.hubs);
    putDate(object, QLatin1String("validStart"), channel.validStart);
    putDate(object, QLatin1String("validEnd"), channel.validEnd);
    put(object, QLatin1String("icon"), channel.icon);
    put(object, QLatin1String("logo"), channel.logo);
    QJsonObject generator;
    put(generator, QLatin1String("name"), channel.generator);
    put(generator, QLatin1String("href"), channel.generatorHref);
    put(generator, QLatin1String("version"), channel.generatorVersion);
    put(object, QLatin1String("generator"), generator);
    put(object, QLatin1String("docs"), channel.docs);
    put(object, QLatin1String("errorReportsTo"), channel.errorReportsTo);
    put(object, QLatin1String("ttlRaw"), channel.ttlRaw);
    if (channel.ttl)
        object.insert(QStringLiteral("ttl"), qint64(channel.ttl->count()));
    put(object, QLatin1String("skipHours"),
        arrayOf(channel.skipHours, [](int hour) { return QJsonValue(hour); }));
    put(object, QLatin1String("skipDays"), channel.skipDays);
    QJsonObject syndication;
    put(syndication, QLatin1String("updatePeriod"), channel.updatePeriod);
    put(syndication, QLatin1String("updateFrequency"), channel.updateFrequency);
    put(syndication, QLatin1String("updateBase"), channel.updateBase.raw);
    put(object, QLatin1String("syndication"), syndication);
    put(object, QLatin1String("cloud"), cloudToJson(channel.cloud));
    put(object, QLatin1String("textInput"), mapToJson(channel.textInput));
    put(object, QLatin1String("newLocation"), channel.newLocation);
    if (channel.expiredForGood)
        object.insert(QStringLiteral("expired"), *channel.expiredForGood);
    return object;
}

QJsonObject commentsToJson(const ParsedComments &comments)
{
    QJsonObject object;
    put(object, QLatin1String("url"), comments.url);
    put(object, QLatin1String("count"), comments.count);
    put(object, QLatin1String("feedUrl"), comments.feedUrl);
    put(object, QLatin1String("postUrl"), comments.postUrl);
    putDate(object, QLatin1String("updated"), comments.updated);
    return object;
}

QJsonObject replyToJson(const ParsedReply &reply)
{
    QJsonObject object;
    put(object, QLatin1String("ref"), reply.ref);
    put(object, QLatin1String("href"), reply.href);
    put(object, QLatin1String("type"), reply.type);
    put(object, QLatin1String("source"), reply.source);
    return object;
}

QJsonObject chapterToJson(const ParsedChapter &chapter)
{
    QJsonObject object;
    put(object, QLatin1String("start"), chapter.start);
    if (chapter.startTime)
        object.insert(QStringLiteral("startMs"), qint64(chapter.startTime->count()));
    put(object, QLatin1String("title"), chapter.title);
    put(object, QLatin1String("href"), chapter.href);
    put(object, QLatin1String("image"), chapter.image);
    return object;
}

QJsonObject entryToJson(const ParsedEntry &entry)
{
    QJsonObject object;
    putCommon(object, entry);
    if (!entry.id.isNull())
        object.insert(QStringLiteral("idIsPermalink"), entry.idIsPermalink);
    putText(object, QLatin1String("summary"), entry.summary);
    put(object, QLatin1String("content"), arrayOf(entry.content, textToJson));
    put(object, QLatin1String("enclosures"), arrayOf(entry.enclosures, enclosureToJson));
    put(object, QLatin1String("comments"), commentsToJson(entry.comments));
    put(object, QLatin1String("inReplyTo"), arrayOf(entry.inReplyTo, replyToJson));
    if (entry.source)
        put(object, QLatin1String("source"), channelToJson(*entry.source));
    put(object, QLatin1String("origLink"), entry.origLink);
    if (!entry.chapters.isEmpty()) {
        QJsonObject chapters{{QStringLiteral("items"), arrayOf(entry.chapters, chapterToJson)}};
        put(chapters, QLatin1String("version"), entry.chaptersVersion);
        object.insert(QStringLiteral("chapters"), chapters);
    }
    return object;
}

} // namespace

QJsonObject parsedFeedToJson(const ParsedFeed &feed)
{
    QJsonObject object{
        {QStringLiteral("format"), formatName(feed)},
        {QStringLiteral("version"), feed.version},
        {QStringLiteral("versionId"), feed.versionId},
        {QStringLiteral("wellFormed"), feed.wellFormed},
        {QStringLiteral("partial"), feed.partial},
        {QStringLiteral("encoding"), feed.encoding},
        {QStringLiteral("encodingSource"), sourceName(feed.encodingSource)},
        {QStringLiteral("baseUrl"), feed.baseUrl.toString(QUrl::FullyEncoded)},
        {QStringLiteral("namespaces"), mapToJson(feed.namespaces)},
        {QStringLiteral("feed"), channelToJson(feed.channel)},
        {QStringLiteral("entries"), arrayOf(feed.entries, entryToJson)},
        {QStringLiteral("warnings"), arrayOf(feed.warnings,
                                             [](const ParseWarning &warning) {
                                                 return QJsonObject{
                                                     {QStringLiteral("code"), warning.code},
                                                     {QStringLiteral("message"), warning.message}};
                                             })},
    };
    if (!feed.wellFormed)
        object.insert(QStringLiteral("parseError"),
                      QJsonObject{{QStringLiteral("message"), feed.parseError},
                                  {QStringLiteral("line"), feed.errorLine},
                                  {QStringLiteral("column"), feed.errorColumn}});
    if (!feed.contentType.isEmpty())
        object.insert(QStringLiteral("contentType"), feed.contentType);
    return object;
}

} // namespace depeche
