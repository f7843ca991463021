#include "feed/readcontext.h"

#include "core/charset.h"
#include "feed/feeddate.h"
#include "feed/xmlrepair.h"

#include <QRegularExpression>
#include <QSet>

namespace depeche {

namespace {

QString resolveAgainst(const QUrl &base, const QString &address)
{
    QString trimmed = address.trimmed();
    if (trimmed.size() > 8192)
        return {};
    static const QRegularExpression TooManySlashes(QStringLiteral("^(https?:)/{3,}"));
    trimmed.replace(TooManySlashes, QStringLiteral("\\1//"));
    if (base.isEmpty())
        return trimmed.isNull() ? QStringLiteral("") : trimmed;
    const QUrl url(trimmed);
    if (trimmed.isEmpty())
        return base.toString(QUrl::FullyEncoded);
    if (!url.isValid() || !url.isRelative())
        return trimmed;
    const QUrl resolved = base.resolved(url);
    return resolved.isValid() ? resolved.toString(QUrl::FullyEncoded) : trimmed;
}

bool isHtmlElement(const QString &name)
{
    static const QSet<QString> Names = [] {
        const QStringList list =
            QStringLiteral(
                "a abbr acronym address area article aside audio b big blink blockquote body br button "
                "canvas caption "
                "center cite code col colgroup command datagrid datalist dd del details dfn dialog dir div "
                "dl dt em "
                "embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head "
                "header hr "
                "html i iframe img input ins kbd keygen label legend li link m main map menu meta meter "
                "multicol nav "
                "nextid noscript object ol optgroup option output p param picture pre progress q rp rt ruby "
                "s samp "
                "script section select small sound source spacer span strike strong style sub summary sup "
                "svg table "
                "tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr")
                .split(u' ');
        return QSet<QString>(list.cbegin(), list.cend());
    }();
    return Names.contains(name);
}

ParsedText::Type typeOfMime(const QString &mime)
{
    if (mime.isEmpty() || mime == u"text" || mime == u"text/plain")
        return ParsedText::Type::Plain;
    if (mime == u"html" || mime == u"text/html")
        return ParsedText::Type::Html;
    if (mime == u"xhtml" || mime == u"application/xhtml+xml")
        return ParsedText::Type::Xhtml;
    return ParsedText::Type::Other;
}

bool isTextMime(const QString &mime)
{
    return mime.startsWith(u"text/") || mime.endsWith(u"+xml") || mime.endsWith(u"/xml");
}

/// The text that @p text is in base64; null when it is data or no base64.
QString fromBase64(const QString &text)
{
    const QByteArray source = text.simplified().remove(u' ').toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(source, QByteArray::AbortOnBase64DecodingErrors);
    const bool isText = decoded && checkUtf8(decoded.decoded).invalid == 0 && !decoded.decoded.contains('\0');
    return isText && !decoded.decoded.isEmpty() ? QString::fromUtf8(decoded.decoded) : QString();
}

/// The one <div> that Atom puts around XHTML, if there is nothing beside it.
XmlElement onlyDiv(const XmlElement &element)
{
    const QList<XmlElement> children = element.children();
    const bool only = children.size() == 1 && children.first().name() == "div";
    return only ? children.first() : element;
}

ParsedText start(const ReadContext &context)
{
    ParsedText text;
    text.language = context.language;
    text.base = context.base;
    return text;
}

} // namespace

ReadContext ReadContext::inside(const XmlElement &element) const
{
    ReadContext result = *this;
    QString address = element.attribute(Vocabulary::Xml, "base");
    if (address.isNull())
        address = element.attribute("base");
    if (!address.trimmed().isEmpty()) {
        const QUrl resolved(resolveAgainst(base, address));
        if (resolved.isValid() &&
            (resolved.isRelative() || resolved.scheme() == u"http" || resolved.scheme() == u"https" ||
             resolved.scheme() == u"ftp" || resolved.scheme() == u"file"))
            result.base = resolved;
    }
    QString tag = element.attribute(Vocabulary::Xml, "lang");
    if (tag.isNull())
        tag = element.attribute("lang");
    if (!tag.isNull())
        result.language = languageTag(tag);
    return result;
}

QString ReadContext::resolve(const QString &address) const
{
    return address.isNull() ? QString() : resolveAgainst(base, address);
}

QString languageTag(const QString &text)
{
    const QString tag = text.trimmed().left(64);
    return tag.isEmpty() ? QString() : QString(tag).replace(u'_', u'-');
}

QString plainValue(const XmlElement &element)
{
    const QString text = element.trimmed();
    return text.isEmpty() ? QString() : text;
}

ParsedText readAtomText(const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    ParsedText text = start(context);
    const QString type = element.attribute("type").trimmed().toLower();
    const QString mode = element.attribute("mode").trimmed().toLower();
    text.mimeType = type.contains(u'/') ? type : QString();
    text.type = typeOfMime(type);
    text.source = context.resolve(element.attribute("src"));
    const bool old = outer.dialect == Dialect::Atom03;
    const bool inlineMarkup = element.hasChildren();
    if (mode == u"base64" || (text.type == ParsedText::Type::Other && !isTextMime(type) && !inlineMarkup)) {
        const QString decoded = fromBase64(element.text());
        text.value = decoded.isNull() ? element.trimmed() : decoded.trimmed();
        if (text.type == ParsedText::Type::Other && !decoded.isNull())
            text.type = looksLikeHtml(decoded) ? ParsedText::Type::Html : ParsedText::Type::Plain;
    } else if (text.type == ParsedText::Type::Xhtml) {
        const XmlElement source = old ? element : onlyDiv(element);
        text.value = inlineMarkup ? source.innerXhtml().trimmed() : element.innerHtml().trimmed();
    } else if (text.type == ParsedText::Type::Html) {
        text.value = inlineMarkup && mode != u"escaped"
                         ? (old ? element : onlyDiv(element)).innerHtml().trimmed()
                         : element.trimmed();
    } else if (inlineMarkup) {
        text.value = element.innerXhtml().trimmed();
        text.type = text.type == ParsedText::Type::Plain ? ParsedText::Type::Xhtml : text.type;
    } else {
        text.value = element.trimmed();
    }
    if (text.value.isNull())
        text.value = QStringLiteral("");
    return text;
}

ParsedText readGuessedText(const XmlElement &element, const ReadContext &outer)
{
    ParsedText text = readHtmlText(element, outer);
    if (!element.hasChildren() && !looksLikeHtml(text.value))
        text.type = ParsedText::Type::Plain;
    return text;
}

ParsedText readHtmlText(const XmlElement &element, const ReadContext &outer)
{
    ParsedText text = start(outer.inside(element));
    const QString value = element.innerHtml().trimmed();
    text.value = value.isNull() ? QStringLiteral("") : value;
    text.type = ParsedText::Type::Html;
    const QString type = element.attribute("type").trimmed().toLower();
    if (type == u"text/plain" || type == u"text")
        text.type = ParsedText::Type::Plain;
    return text;
}

ParsedText readText(const XmlElement &element, const ReadContext &outer)
{
    const Vocabulary vocabulary = element.vocabulary();
    const bool atom =
        vocabulary == Vocabulary::Atom || vocabulary == Vocabulary::Atom03 || outer.dialect != Dialect::Rss;
    return atom && vocabulary != Vocabulary::Itunes && vocabulary != Vocabulary::DublinCore
               ? readAtomText(element, outer)
               : readGuessedText(element, outer);
}

ParsedDate dateOf(const QString &raw)
{
    const QString text = raw.trimmed();
    if (text.isEmpty())
        return {};
    return {text.left(200), parseFeedDate(text)};
}

ParsedDate readDate(const XmlElement &element)
{
    return dateOf(element.text());
}

ParsedPerson personOf(const QString &source)
{
    ParsedPerson person;
    QString text = source.left(2000).simplified();
    const auto inAddress = [](QChar c) {
        return c.unicode() < 128 &&
               (c.isLetterOrNumber() || QStringView(u"_.-+%'!#$&*/=?^`{|}~").contains(c));
    };
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype begin = at;
        qsizetype end = at + 1;
        while (begin > 0 && at - begin < 64 && inAddress(text[begin - 1]))
            --begin;
        while (end < text.size() && end - at < 255 &&
               (inAddress(text[end]) || (text[end] == u'[' || text[end] == u']')))
            ++end;
        while (end > at + 1 && (text[end - 1] == u'.' || text[end - 1] == u'?'))
            --end;
        if (begin == at || end - at < 2)
            continue;
        person.email = text.mid(begin, end - begin);
        const qsizetype query = person.email.indexOf(u'?');
        if (query > 0)
            person.email.truncate(query);
        text.remove(begin, end - begin);
        break;
    }
    if (!person.email.isEmpty()) {
        text.remove(QLatin1String("mailto:"));
        text.remove(QLatin1String("()"))
            .remove(QLatin1String("<>"))
            .remove(QLatin1String("&lt;&gt;"))
            .remove(QLatin1String("[]"));
        text = text.simplified();
        if (text.startsWith(u'('))
            text.remove(0, 1);
        if (text.endsWith(u')'))
            text.chop(1);
        text = text.simplified();
        if (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'))
            text = text.mid(1, text.size() - 2);
    }
    person.name = text.isEmpty() ? QString() : text;
    return person;
}

ParsedPerson readPerson(const XmlElement &element, const ReadContext &outer)
{
    if (!element.hasChildren())
        return personOf(element.text());
    const ReadContext context = outer.inside(element);
    ParsedPerson person;
    for (const XmlElement &child : element.children()) {
        const QByteArray name = child.name();
        if (name == "name" && person.name.isNull())
            person.name = plainValue(child);
        else if (name == "email" && person.email.isNull())
            person.email = plainValue(child);
        else if ((name == "uri" || name == "url" || name == "homepage" || name == "link") &&
                 person.href.isNull())
            person.href = context.inside(child).resolve(plainValue(child));
    }
    if (person.isEmpty())
        return personOf(element.text());
    if (person.email.isNull() && person.name.contains(u'@')) {
        const ParsedPerson split = personOf(person.name);
        person.email = split.email;
        person.name = split.name;
    }
    return person;
}

bool looksLikeHtml(const QString &text)
{
    if (!text.contains(u"</") && !text.contains(u'&'))
        return false;
    static const QRegularExpression EndTag(QStringLiteral("</(\\w+)>"));
    static const QRegularExpression Reference(QStringLiteral("&(#?\\w{1,40});"));
    static const QRegularExpression Tag(QStringLiteral("</?(\\w+)"));
    bool looks = EndTag.match(text).hasMatch();
    auto references = Reference.globalMatch(text);
    while (references.hasNext()) {
        const QString name = references.next().captured(1);
        const QByteArray latin = name.toLatin1();
        const bool known = name.startsWith(u'#') || latin == "amp" || latin == "lt" || latin == "gt" ||
                           latin == "quot" || latin == "apos" || !htmlEntity(latin).isEmpty();
        if (!known)
            return false;
        looks = true;
    }
    if (!looks)
        return false;
    auto tags = Tag.globalMatch(text);
    while (tags.hasNext()) {
        if (!isHtmlElement(tags.next().captured(1).toLower()))
            return false;
    }
    return true;
}

} // namespace depeche
