#include "feed/elements.h"
#include "feed/xmlfeed.h"

namespace depeche {

namespace {

bool isEntry(const XmlElement &element)
{
    const QByteArray name = element.name();
    return (name == "entry" || name == "item") && element.vocabulary() != Vocabulary::Unknown;
}

void readEntry(EntryList &entries, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    ParsedEntry entry;
    for (XmlElement child = element.firstChild(); child; child = child.next())
        readEntryElement(entry, child, context);
    if (!element.attribute(Vocabulary::Xml, "lang").isNull())
        setIfAbsent(entry.language, context.language);
    finishEntry(entry);
    entries.add(std::move(entry));
}

void readVersion(ParsedFeed &feed, const XmlElement &root)
{
    const QString declared = root.attribute("version").trimmed();
    const bool old = root.vocabulary() == Vocabulary::Atom03 || declared.startsWith(u"0.");
    feed.version =
        old ? QString(declared.isEmpty() ? QStringLiteral("0.3") : declared) : QStringLiteral("1.0");
    if (!old && root.vocabulary() == Vocabulary::None)
        feed.version = declared;
    const QString id = feed.version;
    feed.versionId = id == u"0.1"           ? QStringLiteral("atom01")
                     : id == u"0.2"         ? QStringLiteral("atom02")
                     : id == u"0.3"         ? QStringLiteral("atom03")
                     : id == u"1.0" && !old ? QStringLiteral("atom10")
                                            : QStringLiteral("atom");
}

} // namespace

void readAtom(ParsedFeed &feed, EntryList &entries, const XmlDocument &document, const ReadContext &outer)
{
    const XmlElement root = document.root();
    feed.format = ParsedFeed::Format::Atom;
    readVersion(feed, root);
    ReadContext context = outer;
    context.dialect =
        feed.versionId == u"atom10" || feed.versionId == u"atom" ? Dialect::Atom10 : Dialect::Atom03;
    if (root.name() == "entry") { // a document of one entry
        readEntry(entries, root, context);
        return;
    }
    context = context.inside(root);
    for (XmlElement child = root.firstChild(); child; child = child.next()) {
        if (isEntry(child))
            readEntry(entries, child, context);
        else
            readChannelElement(feed.channel, child, context);
    }
    setIfAbsent(feed.channel.language, context.language);
    finishChannel(feed.channel);
}

} // namespace depeche
