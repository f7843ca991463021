#include "feed/elements.h"

#include <QHash>

namespace depeche {

namespace {

using Handler = void (*)(ParsedEntry &, const XmlElement &, const ReadContext &);

void setText(ParsedText &field, const ParsedText &text)
{
    if (!field.exists())
        field = text;
}

void addContent(ParsedEntry &entry, const ParsedText &text)
{
    if (entry.content.size() < 20)
        entry.content.append(text);
}

/// RSS's description is the summary; a second one in the same item is the text.
void readDescription(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    const ParsedText text =
        outer.dialect == Dialect::Rss ? readHtmlText(element, outer) : readAtomText(element, outer);
    if (!entry.summary.exists())
        entry.summary = text;
    else if (text.value != entry.summary.value)
        addContent(entry, text);
}

void readDublinDescription(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    setText(entry.summary, readHtmlText(element, outer));
}

void readSummary(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    const ParsedText text = readText(element, outer);
    if (!entry.summary.exists())
        entry.summary = text;
    else
        addContent(entry, text);
}

void readContent(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    const bool atom = outer.dialect != Dialect::Rss || element.vocabulary() == Vocabulary::Atom ||
                      element.vocabulary() == Vocabulary::Atom03;
    addContent(entry, atom ? readAtomText(element, outer) : readHtmlText(element, outer));
}

void readHtmlContent(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    addContent(entry, readHtmlText(element, outer));
}

void readXhtmlContent(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    ParsedText text;
    text.type = ParsedText::Type::Xhtml;
    text.value = element.innerXhtml().trimmed();
    text.base = context.base;
    text.language = context.language;
    addContent(entry, text);
}

void readGuid(ParsedEntry &entry, const XmlElement &element, const ReadContext &)
{
    if (!entry.id.isNull())
        return;
    entry.id = plainValue(element);
    entry.idIsPermalink =
        element.attribute("ispermalink").trimmed().compare(u"false", Qt::CaseInsensitive) != 0;
}

void readEnclosure(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    QString address = element.attribute("url");
    if (address.isNull())
        address = element.attribute("href");
    ParsedLink link;
    link.href = context.resolve(address);
    link.rel = QStringLiteral("enclosure");
    link.type = element.attribute("type");
    link.length = element.attribute("length");
    if (address.trimmed().isEmpty() || link.href.isEmpty() || entry.links.size() >= 500)
        return;
    entry.links.append(link);
    addEnclosure(entry, {link.href, link.type, fileSize(link.length), element.attribute("title"), {}});
}

void readComments(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    setIfAbsent(entry.comments.url, outer.inside(element).resolve(plainValue(element)));
}

void readCommentCount(ParsedEntry &entry, const XmlElement &element, const ReadContext &)
{
    if (const auto count = wholeNumber(element.text()); count && *count >= 0)
        entry.comments.count = count;
}

void readCommentFeed(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    setIfAbsent(entry.comments.feedUrl, outer.inside(element).resolve(plainValue(element)));
}

void readCommentPost(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    setIfAbsent(entry.comments.postUrl, outer.inside(element).resolve(plainValue(element)));
}

/// A link; that to the comments may say how many there are and when the last one came (RFC 4685, 4).
void readEntryLink(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    readCommonElement(entry, element, outer);
    if (element.attribute("rel").trimmed().compare(u"replies", Qt::CaseInsensitive) != 0)
        return;
    const auto count = wholeNumber(element.attribute(Vocabulary::Threading, "count"));
    if (count && *count >= 0 && !entry.comments.count)
        entry.comments.count = count;
    for (const char *name : {"updated", "when"}) { // the latter is that of the drafts
        if (entry.comments.updated.raw.isNull())
            entry.comments.updated = dateOf(element.attribute(Vocabulary::Threading, name));
    }
}

void readInReplyTo(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    if (entry.inReplyTo.size() < 20)
        entry.inReplyTo.append({element.attribute("ref"), context.resolve(element.attribute("href")),
                                element.attribute("type"), context.resolve(element.attribute("source"))});
}

void readOrigLink(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    setIfAbsent(entry.origLink, outer.inside(element).resolve(plainValue(element)));
}

/// <source url="…">Name</source> of RSS, a whole feed's head in Atom.
void readSource(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    if (entry.source)
        return;
    const ReadContext context = outer.inside(element);
    ParsedChannel source;
    source.href = context.resolve(element.attribute("url"));
    for (const XmlElement &child : element.children())
        readChannelElement(source, child, context);
    if (!element.hasChildren() && !plainValue(element).isNull())
        source.title = readGuessedText(element, outer);
    finishChannel(source);
    entry.source = source;
}

/// <image> in an item: an address, or RSS's structure.
void readImage(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    const XmlElement url = element.child(element.vocabulary(), "url");
    QString address = url ? plainValue(url) : QString();
    if (address.isNull() && !element.hasChildren())
        address = plainValue(element);
    if (address.isNull())
        address = element.attribute("href");
    setIfAbsent(entry.image.href, context.resolve(address));
}

QHash<ElementKey, Handler> entryTable()
{
    using V = Vocabulary;
    return {
        {{V::None, "description"}, readDescription},
        {{V::None, "abstract"}, readSummary},
        {{V::DublinCore, "description"}, readDublinDescription},
        {{V::DublinCoreTerms, "abstract"}, readDublinDescription},
        {{V::DublinCoreTerms, "description"}, readDublinDescription},
        {{V::None, "summary"}, readSummary},
        {{V::None, "content"}, readContent},
        {{V::Content, "encoded"}, readHtmlContent},
        {{V::None, "fullitem"}, readHtmlContent},
        {{V::None, "encoded"}, readHtmlContent},
        {{V::Xhtml, "body"}, readXhtmlContent},
        {{V::Xhtml, "div"}, readXhtmlContent},
        {{V::None, "body"}, readXhtmlContent},
        {{V::None, "guid"}, readGuid},
        {{V::None, "enclosure"}, readEnclosure},
        {{V::None, "comments"}, readComments},
        {{V::Slash, "comments"}, readCommentCount},
        {{V::Threading, "total"}, readCommentCount},
        {{V::CommentApi, "commentrss"}, readCommentFeed},
        {{V::CommentApi, "comment"}, readCommentPost},
        {{V::None, "link"}, readEntryLink},
        {{V::Threading, "in-reply-to"}, readInReplyTo},
        {{V::Feedburner, "origlink"}, readOrigLink},
        {{V::None, "source"}, readSource},
        {{V::None, "image"}, readImage},
        {{V::Chapters, "chapters"}, readChapters},
        {{V::Podcast, "alternateenclosure"}, readAlternateEnclosure},
    };
}

bool isText(const QString &mimeType)
{
    return mimeType.startsWith(u"text/") || mimeType.endsWith(u"xml");
}

/// What links say besides being links.
void readRelations(ParsedEntry &entry)
{
    for (const ParsedLink &link : entry.links) {
        const bool fromEnclosure =
            std::any_of(entry.enclosures.cbegin(), entry.enclosures.cend(),
                        [&](const ParsedEnclosure &known) { return known.href == link.href; });
        if (link.rel == u"enclosure" && !fromEnclosure)
            addEnclosure(entry, {link.href, link.type, fileSize(link.length), link.title, {}});
        else if (link.rel == u"replies" && (link.type.isEmpty() || link.type.contains(u"html")))
            setIfAbsent(entry.comments.url, link.href);
        else if (link.rel == u"replies")
            setIfAbsent(entry.comments.feedUrl, link.href);
    }
    // Content that is a file somewhere else (RFC 4287, 4.1.3.2).
    for (const ParsedText &text : entry.content) {
        if (text.type == ParsedText::Type::Other && !text.source.isEmpty() && !isText(text.mimeType))
            addEnclosure(entry, {text.source, text.mimeType, {}, {}, {}});
    }
}

void finishImage(ParsedEntry &entry)
{
    if (entry.image.href.isNull())
        entry.image.href = entry.itunes.image;
    if (entry.image.href.isNull() && !entry.media.thumbnails.isEmpty())
        entry.image.href = entry.media.thumbnails.first().url;
    for (const ParsedMediaContent &content : entry.media.contents) {
        if (entry.image.href.isNull() && content.isPicture())
            entry.image.href = content.url();
        if (entry.image.href.isNull() && !content.thumbnails.isEmpty())
            entry.image.href = content.thumbnails.first().url;
    }
    for (const ParsedEnclosure &enclosure : entry.enclosures) {
        if (entry.image.href.isNull() && enclosure.type.startsWith(u"image/", Qt::CaseInsensitive))
            entry.image.href = enclosure.href;
    }
}

ParsedText plainText(const QString &value)
{
    ParsedText text;
    text.value = value;
    return text;
}

} // namespace

void readEntryElement(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer)
{
    static const QHash<ElementKey, Handler> table = entryTable();
    if (const Handler handler = table.value(ElementKey::of(element)))
        handler(entry, element, outer);
    else if (!readCommonElement(entry, element, outer))
        readExtension(entry, element);
}

void finishEntry(ParsedEntry &entry)
{
    readRelations(entry);
    const bool ownLink = !entry.link.isEmpty();
    if (!ownLink && entry.idIsPermalink && !entry.id.isEmpty())
        entry.link = entry.id;
    entry.idIsPermalink = entry.idIsPermalink && !ownLink;
    if (!entry.title.exists() && entry.media.title.exists())
        entry.title = entry.media.title;
    if (!entry.subtitle.exists() && !entry.itunes.subtitle.isNull())
        entry.subtitle = plainText(entry.itunes.subtitle);
    if (!entry.summary.exists() && entry.media.description.exists())
        entry.summary = entry.media.description;
    for (const ParsedMediaContent &content : entry.media.contents) {
        if (!entry.title.exists() && content.title.exists())
            entry.title = content.title;
        if (!entry.summary.exists() && content.description.exists())
            entry.summary = content.description;
    }
    if (!entry.summary.exists() && !entry.itunes.summary.isNull())
        entry.summary = plainText(entry.itunes.summary);
    if (!entry.summary.exists() && entry.content.isEmpty() && !entry.itunes.subtitle.isNull())
        entry.summary = plainText(entry.itunes.subtitle);
    if (!entry.title.exists() && !entry.itunes.title.isNull())
        entry.title = plainText(entry.itunes.title);
    if (entry.authors.isEmpty() && !entry.itunes.author.isNull())
        addPerson(entry.authors, personOf(entry.itunes.author));
    if (entry.itunes.durationSeconds && entry.enclosures.size() == 1)
        entry.enclosures.first().durationSeconds = entry.itunes.durationSeconds;
    finishImage(entry);
}

} // namespace depeche
