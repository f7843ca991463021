#include "feed/elements.h"

#include <QHash>

namespace depeche {

namespace {

using Handler = void (*)(ParsedChannel &, const XmlElement &, const ReadContext &);

void setText(ParsedText &field, const ParsedText &text)
{
    if (!field.exists())
        field = text;
}

void readDescription(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    setText(channel.subtitle,
            outer.dialect == Dialect::Rss ? readHtmlText(element, outer) : readAtomText(element, outer));
}

void readInfo(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    setText(channel.info, readText(element, outer));
}

/// <image> of RSS with its own title and link.
void readImage(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    ParsedImage image;
    for (const XmlElement &child : element.children()) {
        const QByteArray name = child.name();
        if (name == "url")
            image.href = context.inside(child).resolve(plainValue(child));
        else if (name == "title")
            setIfAbsent(image.title, plainValue(child));
        else if (name == "link")
            setIfAbsent(image.link, context.inside(child).resolve(plainValue(child)));
        else if (name == "description")
            image.description = plainValue(child);
        else if (name == "width")
            image.width = wholeNumber(child.text());
        else if (name == "height")
            image.height = wholeNumber(child.text());
    }
    if (image.href.isNull() && !element.hasChildren())
        image.href = context.resolve(element.attribute(Vocabulary::Rdf, "resource"));
    if (image.href.isNull())
        image.href = context.resolve(element.attribute("href"));
    // RSS 1.0 names the picture in the channel and describes it beside.
    setIfAbsent(channel.image.href, image.href);
    setIfAbsent(channel.image.title, image.title);
    setIfAbsent(channel.image.link, image.link);
    setIfAbsent(channel.image.description, image.description);
    channel.image.width = channel.image.width ? channel.image.width : image.width;
    channel.image.height = channel.image.height ? channel.image.height : image.height;
}

void readIcon(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    setIfAbsent(channel.icon, outer.inside(element).resolve(plainValue(element)));
}

void readLogo(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    setIfAbsent(channel.logo, outer.inside(element).resolve(plainValue(element)));
}

void readGenerator(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    setIfAbsent(channel.generator, plainValue(element));
    for (const char *name : {"uri", "url"})
        setIfAbsent(channel.generatorHref, context.resolve(element.attribute(name)));
    setIfAbsent(channel.generatorVersion, element.attribute("version"));
}

void readGeneratorAgent(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    const QString address = element.attribute(Vocabulary::Rdf, "resource");
    setIfAbsent(channel.generator, address);
    setIfAbsent(channel.generatorHref, outer.inside(element).resolve(address));
}

void readErrorReportsTo(ParsedChannel &channel, const XmlElement &element, const ReadContext &)
{
    setIfAbsent(channel.errorReportsTo, element.attribute(Vocabulary::Rdf, "resource"));
}

void readDocs(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    setIfAbsent(channel.docs, outer.inside(element).resolve(plainValue(element)));
}

void readTtl(ParsedChannel &channel, const XmlElement &element, const ReadContext &)
{
    setIfAbsent(channel.ttlRaw, plainValue(element));
    const auto minutes = wholeNumber(channel.ttlRaw);
    if (minutes && *minutes >= 0)
        channel.ttl = std::chrono::minutes(*minutes);
}

void readSkipHours(ParsedChannel &channel, const XmlElement &element, const ReadContext &)
{
    for (XmlElement hour = element.firstChild(); hour && channel.skipHours.size() < 24; hour = hour.next()) {
        const auto number = wholeNumber(hour.text());
        if (number && *number >= 0 && *number <= 24 && !channel.skipHours.contains(*number % 24))
            channel.skipHours.append(*number % 24); // early versions of RSS counted from 1 to 24
    }
}

void readSkipDays(ParsedChannel &channel, const XmlElement &element, const ReadContext &)
{
    for (XmlElement day = element.firstChild(); day && channel.skipDays.size() < 7; day = day.next()) {
        if (const QString name = plainValue(day); !name.isNull())
            channel.skipDays.append(name);
    }
}

void readUpdatePeriod(ParsedChannel &channel, const XmlElement &element, const ReadContext &)
{
    setIfAbsent(channel.updatePeriod, plainValue(element));
}

void readUpdateFrequency(ParsedChannel &channel, const XmlElement &element, const ReadContext &)
{
    channel.updateFrequency = wholeNumber(element.text());
}

void readUpdateBase(ParsedChannel &channel, const XmlElement &element, const ReadContext &)
{
    channel.updateBase = readDate(element);
}

void readCloud(ParsedChannel &channel, const XmlElement &element, const ReadContext &)
{
    channel.cloud = element.attributes();
}

void readTextInput(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    for (const XmlElement &child : element.children()) {
        const QString name = QString::fromLatin1(child.name());
        if (name == u"title" || name == u"description" || name == u"name")
            channel.textInput.insert(name, child.trimmed());
        else if (name == u"link")
            channel.textInput.insert(name, context.inside(child).resolve(child.text()));
    }
}

void readNewLocation(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    setIfAbsent(channel.newLocation, outer.inside(element).resolve(plainValue(element)));
}

/// A document of its own kind: <rss><redirect><newLocation>…
void readRedirect(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    for (const XmlElement &child : element.children()) {
        if (child.name() == "newlocation")
            readNewLocation(channel, child, outer);
    }
}

/// "start=2002-10-13T09:00+01:00; end=2002-10-17T17:00+01:00; scheme=W3C-DTF"
void readValid(ParsedChannel &channel, const XmlElement &element, const ReadContext &)
{
    for (const QString &part : element.text().left(500).split(u';')) {
        const QString value = part.section(u'=', 1).trimmed();
        const QString name = part.section(u'=', 0, 0).trimmed().toLower();
        if (name == u"start")
            channel.validStart = dateOf(value);
        else if (name == u"end")
            channel.validEnd = dateOf(value);
    }
}

QHash<ElementKey, Handler> channelTable()
{
    using V = Vocabulary;
    return {
        {{V::None, "description"}, readDescription},
        {{V::DublinCore, "description"}, readDescription},
        {{V::None, "info"}, readInfo},
        {{V::None, "image"}, readImage},
        {{V::None, "icon"}, readIcon},
        {{V::None, "logo"}, readLogo},
        {{V::None, "generator"}, readGenerator},
        {{V::Admin, "generatoragent"}, readGeneratorAgent},
        {{V::Admin, "errorreportsto"}, readErrorReportsTo},
        {{V::None, "docs"}, readDocs},
        {{V::None, "ttl"}, readTtl},
        {{V::None, "skiphours"}, readSkipHours},
        {{V::None, "skipdays"}, readSkipDays},
        {{V::Syndication, "updateperiod"}, readUpdatePeriod},
        {{V::Syndication, "updatefrequency"}, readUpdateFrequency},
        {{V::Syndication, "updatebase"}, readUpdateBase},
        {{V::None, "cloud"}, readCloud},
        {{V::None, "textinput"}, readTextInput},
        {{V::None, "newlocation"}, readNewLocation},
        {{V::None, "redirect"}, readRedirect},
        {{V::DublinCoreTerms, "valid"}, readValid},
    };
}

ParsedText plainText(const QString &value)
{
    ParsedText text;
    text.value = value;
    return text;
}

} // namespace

void readChannelElement(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer)
{
    static const QHash<ElementKey, Handler> table = channelTable();
    if (const Handler handler = table.value(ElementKey::of(element)))
        handler(channel, element, outer);
    else if (!readCommonElement(channel, element, outer))
        readExtension(channel, element);
}

void finishChannel(ParsedChannel &channel)
{
    for (const ParsedLink &link : channel.links) {
        if (link.rel == u"self")
            setIfAbsent(channel.selfUrl, link.href);
        else if (link.rel == u"next")
            setIfAbsent(channel.nextUrl, link.href);
        else if (link.rel == u"hub" && channel.hubs.size() < 20)
            channel.hubs.append(link.href);
    }
    setIfAbsent(channel.newLocation, channel.itunes.newFeedUrl);
    if (!channel.subtitle.exists() && !channel.itunes.subtitle.isNull())
        channel.subtitle = plainText(channel.itunes.subtitle);
    if (!channel.subtitle.exists() && !channel.itunes.summary.isNull())
        channel.subtitle = plainText(channel.itunes.summary);
    if (channel.publisher.isEmpty())
        channel.publisher = channel.itunes.owner;
    if (channel.image.href.isNull())
        channel.image.href = channel.itunes.image;
    if (channel.authors.isEmpty() && !channel.itunes.author.isNull())
        addPerson(channel.authors, personOf(channel.itunes.author));
}

} // namespace depeche
