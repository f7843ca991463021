#include "feed/elements.h"
#include "feed/xmlfeed.h"

#include <QHash>

namespace depeche {

namespace {

bool isItem(const XmlElement &element)
{
    const QByteArray name = element.name();
    const Vocabulary vocabulary = element.vocabulary();
    return (name == "item" && vocabulary != Vocabulary::Unknown) ||
           (name == "entry" && (vocabulary == Vocabulary::Atom || vocabulary == Vocabulary::None));
}

void readItem(EntryList &entries, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    ParsedEntry entry;
    for (XmlElement child = element.firstChild(); child; child = child.next())
        readEntryElement(entry, child, context);
    const QString about = element.attribute(Vocabulary::Rdf, "about");
    setIfAbsent(entry.id, about);
    if (entry.link.isNull() && !about.isNull() && entry.id == about)
        entry.link = context.resolve(about);
    finishEntry(entry);
    entries.add(std::move(entry));
}

/// <items> of RSS 1.1 holds the items. That of RSS 1.0 has only their order, which is that of the document.
void readItems(EntryList &entries, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    for (XmlElement child = element.firstChild(); child; child = child.next()) {
        if (isItem(child))
            readItem(entries, child, context);
    }
}

/// The language of the channel is in force for its items.
ReadContext withLanguage(ReadContext context, const XmlElement &channel)
{
    if (!context.language.isNull())
        return context;
    for (XmlElement child = channel.firstChild(); child && context.language.isNull(); child = child.next()) {
        if (child.name() == "language")
            context.language = languageTag(child.text());
    }
    return context;
}

void readChannel(ParsedFeed &feed, EntryList &entries, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = withLanguage(outer.inside(element), element);
    for (XmlElement child = element.firstChild(); child; child = child.next()) {
        if (isItem(child))
            readItem(entries, child, context);
        else if (child.name() == "items" && child.vocabulary() != Vocabulary::Unknown)
            readItems(entries, child, context);
        else
            readChannelElement(feed.channel, child, context);
    }
}

/// Channel, items beside it (RSS 1.0, 0.90), image and text input beside it.
void readParts(ParsedFeed &feed, EntryList &entries, const XmlElement &root, const ReadContext &outer)
{
    const ReadContext context = outer.inside(root);
    ReadContext inChannel = context;
    for (XmlElement child = root.firstChild(); child; child = child.next()) {
        const QByteArray name = child.name();
        if (name == "channel") {
            readChannel(feed, entries, child, context);
            inChannel = withLanguage(inChannel, child);
        } else if (isItem(child)) {
            readItem(entries, child, inChannel);
        } else if (name == "image" || name == "textinput" || root.name() == "rss") {
            readChannelElement(feed.channel, child, inChannel);
        }
    }
}

void finish(ParsedFeed &feed, const ReadContext &context)
{
    setIfAbsent(feed.channel.language, context.language);
    finishChannel(feed.channel);
}

QString rssVersionId(const QString &version, const XmlDocument &document)
{
    static const QHash<QString, QString> Ids = {
        {QStringLiteral("0.90"), QStringLiteral("rss090")},
        {QStringLiteral("0.91"), QStringLiteral("rss091u")},
        {QStringLiteral("0.92"), QStringLiteral("rss092")},
        {QStringLiteral("0.93"), QStringLiteral("rss093")},
        {QStringLiteral("0.94"), QStringLiteral("rss094")},
        {QStringLiteral("1.0"), QStringLiteral("rss10")},
    };
    if (version == u"0.91" && document.hasDoctype("netscape.com"))
        return QStringLiteral("rss091n");
    if (version.startsWith(u'2'))
        return QStringLiteral("rss20");
    return Ids.value(version, QStringLiteral("rss"));
}

} // namespace

void readRss(ParsedFeed &feed, EntryList &entries, const XmlDocument &document, const ReadContext &outer)
{
    const XmlElement root = document.root();
    ReadContext context = outer;
    context.dialect = Dialect::Rss;
    feed.format = ParsedFeed::Format::Rss;
    feed.version = root.attribute("version").trimmed();
    feed.versionId = rssVersionId(feed.version, document);
    if (root.name() == "channel") {
        readChannel(feed, entries, root, context);
        finish(feed, context.inside(root));
        return;
    }
    readParts(feed, entries, root, context);
    finish(feed, context.inside(root));
}

void readRdf(ParsedFeed &feed, EntryList &entries, const XmlDocument &document, const ReadContext &outer)
{
    const XmlElement root = document.root();
    ReadContext context = outer;
    context.dialect = Dialect::Rss;
    feed.format = ParsedFeed::Format::Rdf;
    const QStringList addresses = document.namespaces().values();
    const bool old = std::any_of(addresses.cbegin(), addresses.cend(),
                                 [](const QString &address) { return address.contains(u"/rdf/simple/0.9"); });
    feed.version = old ? QStringLiteral("0.90") : QStringLiteral("1.0");
    feed.versionId = old ? QStringLiteral("rss090") : QStringLiteral("rss10");
    readParts(feed, entries, root, context);
    finish(feed, context.inside(root));
}

} // namespace depeche
