#include "feed/elements.h"

namespace depeche {

namespace {

void setText(ParsedText &field, const ParsedText &text)
{
    if (!field.exists())
        field = text;
}

ParsedText mediaText(const XmlElement &element, const ReadContext &outer)
{
    const QString type = element.attribute("type").trimmed().toLower();
    if (type == u"html")
        return readHtmlText(element, outer);
    return readGuessedText(element, outer);
}

ParsedThumbnail thumbnail(const XmlElement &element, const ReadContext &outer)
{
    QString address = element.attribute("url");
    if (address.isNull())
        address = plainValue(element);
    return {outer.inside(element).resolve(address), element.attribute("width"), element.attribute("height"),
            element.attribute("time")};
}

ParsedCredit credit(const XmlElement &element)
{
    return {plainValue(element), element.attribute("role"), element.attribute("scheme")};
}

/// Attributes and, under @p valueName, the text.
QMap<QString, QString> attributesAndText(const XmlElement &element, const ReadContext &outer,
                                         const QString &valueName)
{
    QMap<QString, QString> result = element.attributes();
    for (const QString &name : {QStringLiteral("url"), QStringLiteral("href")}) {
        if (const auto found = result.constFind(name); found != result.cend())
            result.insert(name, outer.inside(element).resolve(*found));
    }
    if (const QString text = plainValue(element); !text.isNull())
        result.insert(valueName, text);
    return result;
}

void setIfEmpty(QMap<QString, QString> &field, const QMap<QString, QString> &value)
{
    if (field.isEmpty())
        field = value;
}

void readCategory(ParsedCommon &common, const XmlElement &element)
{
    QString scheme = element.attribute("scheme");
    if (scheme.isNull())
        scheme = QStringLiteral("http://search.yahoo.com/mrss/category_schema");
    addTag(common.tags, {plainValue(element), scheme, element.attribute("label")});
}

void readCommunity(ParsedMedia &media, const XmlElement &element)
{
    for (const XmlElement &child : element.children()) {
        if (child.name() == "starrating")
            setIfEmpty(media.starRating, child.attributes());
        else if (child.name() == "statistics")
            setIfEmpty(media.statistics, child.attributes());
    }
}

/// What may stand in an item, a group or a content.
bool readDetail(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    const QByteArray name = element.name();
    ParsedMedia &media = common.media;
    if (name == "thumbnail") {
        const ParsedThumbnail picture = thumbnail(element, outer);
        if (!picture.url.isEmpty() && media.thumbnails.size() < 200)
            media.thumbnails.append(picture);
    } else if (name == "credit") {
        if (media.credits.size() < 100)
            media.credits.append(credit(element));
    } else if (name == "category") {
        readCategory(common, element);
    } else if (name == "keywords") {
        addKeywords(common.tags, element.text(), {});
        for (const QString &word : element.text().split(u',', Qt::SkipEmptyParts)) {
            if (media.keywords.size() < 500 && !word.trimmed().isEmpty())
                media.keywords.append(word.simplified());
        }
    } else if (name == "copyright") {
        setIfEmpty(media.copyright, attributesAndText(element, outer, QStringLiteral("text")));
    } else if (name == "rating") {
        setIfEmpty(media.rating, attributesAndText(element, outer, QStringLiteral("value")));
    } else if (name == "license") {
        setIfEmpty(media.license, attributesAndText(element, outer, QStringLiteral("text")));
    } else if (name == "player") {
        setIfEmpty(media.player, attributesAndText(element, outer, QStringLiteral("text")));
    } else if (name == "restriction") {
        setIfEmpty(media.restriction, attributesAndText(element, outer, QStringLiteral("text")));
    } else if (name == "community") {
        readCommunity(media, element);
    } else {
        return false;
    }
    return true;
}

/// media:group may hold groups; the depth of elements is limited for all documents.
void readGroup(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    for (XmlElement child = element.firstChild(); child; child = child.next())
        readMediaElement(common, child, context);
}

void readContent(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    if (common.media.contents.size() >= 200)
        return;
    const ReadContext context = outer.inside(element);
    ParsedMediaContent content;
    content.attributes = element.attributes();
    if (const auto url = content.attributes.constFind(QStringLiteral("url"));
        url != content.attributes.cend())
        content.attributes.insert(QStringLiteral("url"), context.resolve(*url));
    ParsedCommon inner;
    for (XmlElement child = element.firstChild(); child; child = child.next()) {
        if (child.vocabulary() != Vocabulary::Media)
            continue;
        const QByteArray name = child.name();
        if (name == "title")
            setText(content.title, mediaText(child, context));
        else if (name == "description")
            setText(content.description, mediaText(child, context));
        else if (name == "text")
            setIfAbsent(content.text, plainValue(child));
        else if (name == "content")
            readContent(common, child, context); // wrong, but found in the wild
        else
            readDetail(inner, child, context);
    }
    content.thumbnails = inner.media.thumbnails;
    content.credits = inner.media.credits;
    content.copyright = inner.media.copyright.value(QStringLiteral("text"));
    common.media.contents.append(content);
    common.media.thumbnails += inner.media.thumbnails;
    common.media.credits += inner.media.credits;
    common.media.keywords += inner.media.keywords;
    for (const ParsedTag &tag : inner.tags)
        addTag(common.tags, tag);
    setIfEmpty(common.media.rating, inner.media.rating);
    setIfEmpty(common.media.license, inner.media.license);
    setIfEmpty(common.media.player, inner.media.player);
    setIfEmpty(common.media.restriction, inner.media.restriction);
    setIfEmpty(common.media.copyright, inner.media.copyright);
}

} // namespace

bool readMediaElement(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    if (element.vocabulary() != Vocabulary::Media)
        return false;
    const QByteArray name = element.name();
    if (name == "group")
        readGroup(common, element, outer);
    else if (name == "content")
        readContent(common, element, outer);
    else if (name == "title")
        setText(common.media.title, mediaText(element, outer));
    else if (name == "description")
        setText(common.media.description, mediaText(element, outer));
    else if (name == "text")
        setIfAbsent(common.media.text, plainValue(element));
    else
        return readDetail(common, element, outer);
    return true;
}

} // namespace depeche
