#include "feed/jsonfeed.h"

#include "feed/elements.h"
#include "feed/rssinjson.h"
#include "feed/xmlfeed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace depeche {

namespace {

/// The string without what JSON can escape and no text can hold: NUL, and halves of surrogate pairs. Null for anything
/// else.
QString stringOf(const QJsonValue &value)
{
    QString text = value.toString();
    text.remove(QChar(u'\0'));
    if (text.isValidUtf16())
        return text;
    const QList<uint> points = text.toUcs4(); // with U+FFFD in their place
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

/// A string, or a number where people write one; null for anything else.
QString string(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : stringOf(value);
}

QString nonEmpty(const QJsonObject &object, QLatin1String key)
{
    const QString text = string(object, key).trimmed();
    return text.isEmpty() ? QString() : text;
}

ParsedText text(const QString &value, ParsedText::Type type, const ReadContext &context)
{
    ParsedText result;
    if (value.isNull())
        return result;
    result.type = type;
    result.value = value;
    result.language = context.language;
    result.base = context.base;
    return result;
}

ParsedText text(const QJsonObject &object, QLatin1String key, const ReadContext &context)
{
    const QString value = string(object, key);
    return text(value.isNull() ? value : value.trimmed(), ParsedText::Type::Plain, context);
}

void readAuthors(ParsedCommon &common, const QJsonObject &object, const ReadContext &context)
{
    QList<QJsonValue> values;
    const QJsonValue authors = object.value(QLatin1String("authors"));
    for (const QJsonValue &value : authors.toArray())
        values.append(value);
    if (authors.isObject())
        values.append(authors);
    if (values.isEmpty())
        values.append(object.value(QLatin1String("author")));
    for (const QJsonValue &value : values) {
        const QJsonObject author = value.toObject();
        ParsedPerson person;
        person.name = value.isString() ? stringOf(value) : nonEmpty(author, QLatin1String("name"));
        person.href = context.resolve(nonEmpty(author, QLatin1String("url")));
        addPerson(common.authors, person);
    }
}

void addLink(ParsedCommon &common, const QString &href, const QString &rel, const QString &type)
{
    if (!href.isEmpty())
        common.links.append({href, rel, type, {}, {}, {}});
}

void readChannel(ParsedFeed &feed, const QJsonObject &root, const ReadContext &context)
{
    ParsedChannel &channel = feed.channel;
    channel.title = text(root, QLatin1String("title"), context);
    channel.subtitle = text(root, QLatin1String("description"), context);
    channel.info = text(root, QLatin1String("user_comment"), context);
    channel.link = context.resolve(nonEmpty(root, QLatin1String("home_page_url")));
    channel.selfUrl = context.resolve(nonEmpty(root, QLatin1String("feed_url")));
    channel.nextUrl = context.resolve(nonEmpty(root, QLatin1String("next_url")));
    channel.logo = context.resolve(nonEmpty(root, QLatin1String("icon")));
    channel.image.href = channel.logo;
    channel.icon = context.resolve(nonEmpty(root, QLatin1String("favicon")));
    channel.language = context.language;
    const QJsonValue expired = root.value(QLatin1String("expired"));
    if (expired.isBool())
        channel.expiredForGood = expired.toBool();
    for (const QJsonValue &hub : root.value(QLatin1String("hubs")).toArray()) {
        const QString url = context.resolve(nonEmpty(hub.toObject(), QLatin1String("url")));
        if (!url.isNull() && channel.hubs.size() < 20)
            channel.hubs.append(url);
    }
    addLink(channel, channel.link, QStringLiteral("alternate"), QStringLiteral("text/html"));
    addLink(channel, channel.selfUrl, QStringLiteral("self"), QStringLiteral("application/feed+json"));
    readAuthors(channel, root, context);
}

void readAttachments(ParsedEntry &entry, const QJsonObject &item, const ReadContext &context)
{
    for (const QJsonValue &value : item.value(QLatin1String("attachments")).toArray()) {
        const QJsonObject object = value.toObject();
        ParsedEnclosure enclosure;
        enclosure.href = context.resolve(nonEmpty(object, QLatin1String("url")));
        enclosure.type = nonEmpty(object, QLatin1String("mime_type"));
        enclosure.title = nonEmpty(object, QLatin1String("title"));
        const double size = object.value(QLatin1String("size_in_bytes")).toDouble();
        if (size > 0 && size < 1e15)
            enclosure.length = qint64(size);
        const double duration = object.value(QLatin1String("duration_in_seconds")).toDouble();
        if (duration > 0 && duration < 3.6e6)
            enclosure.durationSeconds = int(duration);
        if (!enclosure.href.isNull() && entry.enclosures.size() < 200)
            entry.enclosures.append(enclosure);
    }
}

ParsedEntry readItem(const QJsonObject &item, const ReadContext &outer)
{
    ReadContext context = outer;
    ParsedEntry entry;
    entry.language = languageTag(nonEmpty(item, QLatin1String("language")));
    if (entry.language.isNull())
        entry.language = outer.language;
    context.language = entry.language;
    entry.id = nonEmpty(item, QLatin1String("id"));
    entry.title = text(item, QLatin1String("title"), context);
    entry.link = context.resolve(nonEmpty(item, QLatin1String("url")));
    addLink(entry, entry.link, QStringLiteral("alternate"), {});
    const QString external = context.resolve(nonEmpty(item, QLatin1String("external_url")));
    addLink(entry, external, QStringLiteral("related"), {});
    if (entry.link.isNull())
        entry.link = external;
    if (entry.link.isNull() && (entry.id.startsWith(u"http://") || entry.id.startsWith(u"https://")))
        entry.link = entry.id;
    entry.summary = text(item, QLatin1String("summary"), context);
    const ParsedText html =
        text(string(item, QLatin1String("content_html")), ParsedText::Type::Html, context);
    const ParsedText plain =
        text(string(item, QLatin1String("content_text")), ParsedText::Type::Plain, context);
    for (const ParsedText &one : {html, plain}) {
        if (one.exists())
            entry.content.append(one);
    }
    entry.published = dateOf(string(item, QLatin1String("date_published")));
    entry.updated = dateOf(string(item, QLatin1String("date_modified")));
    for (const QJsonValue &tag : item.value(QLatin1String("tags")).toArray()) {
        const QString term = stringOf(tag).simplified();
        if (!term.isEmpty())
            addTag(entry.tags, {term, {}, {}});
    }
    readAuthors(entry, item, context);
    readAttachments(entry, item, context);
    entry.image.href = context.resolve(nonEmpty(item, QLatin1String("image")));
    if (entry.image.href.isNull())
        entry.image.href = context.resolve(nonEmpty(item, QLatin1String("banner_image")));
    finishEntry(entry);
    return entry;
}

/// The start of a cut document with what is open closed after the last complete item: "…},{…}" + "]}".
QByteArray closed(const QByteArray &utf8)
{
    QByteArray open;
    qsizetype end = -1;
    bool quoted = false;
    for (qsizetype i = 0; i < utf8.size() && open.size() < 256; ++i) {
        const char c = utf8[i];
        if (quoted) {
            i += c == '\\' ? 1 : 0;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            open.append(c);
        } else if (c == '}' || c == ']') {
            open.chop(1);
            if (open == "{[" && c == '}')
                end = i + 1;
        }
    }
    return end < 0 ? QByteArray() : utf8.left(end) + "]}";
}

bool isJsonFeed(const QJsonObject &root)
{
    const bool items = root.value(QLatin1String("items")).isArray();
    const bool named = root.contains(QLatin1String("version")) ||
                       root.contains(QLatin1String("home_page_url")) ||
                       root.contains(QLatin1String("feed_url"));
    return string(root, QLatin1String("version")).contains(u"jsonfeed.org/version/") || (items && named);
}

} // namespace

void readJsonFeed(ParsedFeed &feed, EntryList &entries, const QByteArray &utf8, const ReadContext &outer)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    feed.wellFormed = error.error == QJsonParseError::NoError;
    if (!feed.wellFormed) {
        feed.parseError = error.errorString();
        document = QJsonDocument::fromJson(closed(utf8));
        feed.partial = true;
    }
    const QJsonObject root = document.object();
    if (const QByteArray xml = xmlOfRssInJson(root); !xml.isNull()) {
        readXmlFeed(feed, entries, XmlDocument::parse(xml), outer);
        return;
    }
    if (!isJsonFeed(root)) {
        feed.problem = feed.wellFormed || !utf8.contains("jsonfeed.org") ? ParsedFeed::Problem::NotAFeed
                                                                         : ParsedFeed::Problem::Broken;
        return;
    }
    feed.format = ParsedFeed::Format::Json;
    const QString declared = string(root, QLatin1String("version"));
    const QString number = declared.mid(declared.lastIndexOf(u'/') + 1);
    feed.version = number == u"1" ? QStringLiteral("1.0") : number;
    feed.versionId = number == u"1.1" ? QStringLiteral("json11") : QStringLiteral("json1");
    ReadContext context = outer;
    if (const QString language = languageTag(nonEmpty(root, QLatin1String("language"))); !language.isNull())
        context.language = language;
    readChannel(feed, root, context);
    for (const QJsonValue &item : root.value(QLatin1String("items")).toArray()) {
        if (item.isObject())
            entries.add(readItem(item.toObject(), context));
    }
}

} // namespace depeche
