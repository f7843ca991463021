#include "feed/elements.h"
#include "feed/xmlfeed.h"

namespace depeche {

namespace {

/// Entries lie in channels within channels: at most this deep.
constexpr int MostLevels = 8;

ParsedText plain(const XmlElement &element, const ReadContext &context)
{
    ParsedText text;
    text.value = element.trimmed();
    text.language = context.language;
    text.base = context.base;
    return text;
}

void setLink(ParsedCommon &common, const QString &address)
{
    if (address.isEmpty() || !common.link.isNull())
        return;
    common.link = address;
    common.links.append({address, QStringLiteral("alternate"), {}, {}, {}, {}});
}

/// What ITEM and CHANNEL have in common. False: none of these.
bool readPart(ParsedCommon &common, ParsedText &abstract, const XmlElement &element,
              const ReadContext &context)
{
    const QByteArray name = element.name();
    if (name == "title" && !common.title.exists())
        common.title = plain(element, context);
    else if (name == "abstract" && !abstract.exists())
        abstract = plain(element, context);
    else if (name == "a")
        setLink(common, context.resolve(element.attribute("href")));
    else if (name == "logo")
        setIfAbsent(common.image.href, context.resolve(element.attribute("href")));
    else
        return false;
    return true;
}

void readAttributes(ParsedCommon &common, const XmlElement &element, const ReadContext &context)
{
    setLink(common, context.resolve(element.attribute("href")));
    common.updated = dateOf(element.attribute("lastmod"));
}

void readItem(EntryList &entries, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    ParsedEntry entry;
    readAttributes(entry, element, context);
    for (XmlElement child = element.firstChild(); child; child = child.next()) {
        if (!readPart(entry, entry.summary, child, context))
            readExtension(entry, child);
    }
    finishEntry(entry);
    entries.add(std::move(entry));
}

/// <SCHEDULE><INTERVALTIME DAY="1" HOUR="2" MIN="30"/>
void readSchedule(ParsedChannel &channel, const XmlElement &element)
{
    const XmlElement interval = element.child(Vocabulary::None, "intervaltime");
    const int minutes = wholeNumber(interval.attribute("day")).value_or(0) * 24 * 60 +
                        wholeNumber(interval.attribute("hour")).value_or(0) * 60 +
                        wholeNumber(interval.attribute("min")).value_or(0);
    if (minutes > 0)
        channel.ttl = std::chrono::minutes(minutes);
}

void readLevel(ParsedChannel &channel, EntryList &entries, const XmlElement &element,
               const ReadContext &outer, int level)
{
    const ReadContext context = outer.inside(element);
    readAttributes(channel, element, context);
    setIfAbsent(channel.selfUrl, context.resolve(element.attribute("self")));
    for (XmlElement child = element.firstChild(); child; child = child.next()) {
        const QByteArray name = child.name();
        if (name == "item") {
            readItem(entries, child, context);
        } else if (name == "channel" && level < MostLevels) {
            ParsedChannel inner; // a section of the paper: only its entries count
            readLevel(inner, entries, child, context, level + 1);
        } else if (name == "schedule") {
            readSchedule(channel, child);
        } else if (!readPart(channel, channel.subtitle, child, context)) {
            readExtension(channel, child);
        }
    }
}

} // namespace

bool isCdf(const XmlElement &root)
{
    if (root.name() != "channel" || !root.attribute("version").isNull())
        return false;
    if (root.exactName() == "CHANNEL" || !root.attribute("href").isNull() || !root.attribute("self").isNull())
        return true;
    for (XmlElement child = root.firstChild(); child; child = child.next()) {
        if (child.name() == "item")
            return !child.attribute("href").isNull();
    }
    return false;
}

void readCdf(ParsedFeed &feed, EntryList &entries, const XmlDocument &document, const ReadContext &outer)
{
    feed.format = ParsedFeed::Format::Cdf;
    feed.versionId = QStringLiteral("cdf");
    readLevel(feed.channel, entries, document.root(), outer, 0);
    setIfAbsent(feed.channel.language, outer.language);
    finishChannel(feed.channel);
}

} // namespace depeche
