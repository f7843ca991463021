#include "feed/elements.h"

#include <QHash>

namespace depeche {

namespace {

using Handler = void (*)(ParsedCommon &, const XmlElement &, const ReadContext &);

void setTextIfAbsent(ParsedText &field, const ParsedText &text)
{
    if (!field.exists())
        field = text;
}

/// Of several the last that is a date is meant.
void setDate(ParsedDate &field, const XmlElement &element)
{
    if (const ParsedDate date = readDate(element); field.raw.isNull() || date.time)
        field = date;
}

void readTitle(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    setTextIfAbsent(common.title, readText(element, outer));
}

void readSubtitle(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    setTextIfAbsent(common.subtitle, readText(element, outer));
}

void readRights(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    setTextIfAbsent(common.rights, readText(element, outer));
}

/// Ids are names and stay as they are, save for paths, which some take for addresses.
void readId(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    const QString id = plainValue(element);
    setIfAbsent(common.id, id.startsWith(u'/') ? outer.inside(element).resolve(id) : id);
}

/// <link href="…" rel="…"/> of Atom or <link>…</link> of RSS.
void readLink(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    const ReadContext context = outer.inside(element);
    ParsedLink link;
    link.rel = element.attribute("rel").trimmed().toLower();
    link.href = element.attribute("href");
    // An empty reference is this document, which only "self" can mean.
    if (!link.href.trimmed().isEmpty() || link.rel == u"self")
        link.href = context.resolve(link.href);
    link.type = element.attribute("type");
    link.language = element.attribute("hreflang");
    link.title = element.attribute("title");
    link.length = element.attribute("length");
    if (link.href.isNull())
        link.href = context.resolve(plainValue(element));
    if (link.href.isNull())
        link.href = context.resolve(element.attribute(Vocabulary::Rdf, "resource"));
    if (link == ParsedLink() || common.links.size() >= 500)
        return;
    constexpr QStringView Registry = u"http://www.iana.org/assignments/relation/";
    if (link.rel.startsWith(Registry))
        link.rel = link.rel.mid(Registry.size());
    // RSS has one link and the last one is meant; Atom may have several and the first is the main one.
    const bool lastWins = outer.dialect == Dialect::Rss && element.vocabulary() == Vocabulary::None;
    if (link.rel.isEmpty())
        link.rel = QStringLiteral("alternate");
    common.links.append(link);
    const bool page = link.type.isEmpty() || link.type.contains(u"html");
    if (link.rel == u"license")
        setIfAbsent(common.license, link.href);
    else if (link.rel == u"alternate" && page && !link.href.isEmpty())
        common.link = lastWins || common.link.isNull() ? link.href : common.link;
}

void readAuthor(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    addPerson(common.authors, readPerson(element, outer));
}

void readContributor(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    addPerson(common.contributors, readPerson(element, outer));
}

void readPublisher(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    if (common.publisher.isEmpty())
        common.publisher = readPerson(element, outer);
}

/// RSS: text with the scheme in domain. Atom: attributes.
void readCategory(ParsedCommon &common, const XmlElement &element, const ReadContext &)
{
    ParsedTag tag;
    tag.term = element.attribute("term");
    tag.label = element.attribute("label");
    tag.scheme = element.attribute("scheme");
    if (tag.scheme.isNull())
        tag.scheme = element.attribute("domain");
    if (tag.term.trimmed().isEmpty())
        tag.term = plainValue(element);
    if (tag.term.isNull())
        tag.term = element.attribute("text");
    if (tag.term.isNull() && !tag.label.isNull())
        tag.term = tag.label;
    addTag(common.tags, tag);
}

void readPublished(ParsedCommon &common, const XmlElement &element, const ReadContext &)
{
    setDate(common.published, element);
}

/// What other elements say better: the day of an issue.
void readPublishedIfAbsent(ParsedCommon &common, const XmlElement &element, const ReadContext &)
{
    if (common.published.raw.isNull())
        common.published = readDate(element);
}

void readUpdated(ParsedCommon &common, const XmlElement &element, const ReadContext &)
{
    setDate(common.updated, element);
}

void readCreated(ParsedCommon &common, const XmlElement &element, const ReadContext &)
{
    setDate(common.created, element);
}

void readExpired(ParsedCommon &common, const XmlElement &element, const ReadContext &)
{
    setDate(common.expired, element);
}

void readLicense(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    QString address = element.attribute(Vocabulary::Rdf, "resource");
    if (address.isNull())
        address = plainValue(element);
    setIfAbsent(common.license, outer.inside(element).resolve(address));
}

void readLanguage(ParsedCommon &common, const XmlElement &element, const ReadContext &)
{
    setIfAbsent(common.language, languageTag(element.text()));
}

QHash<ElementKey, Handler> commonTable()
{
    using V = Vocabulary;
    return {
        {{V::None, "title"}, readTitle},
        {{V::DublinCore, "title"}, readTitle},
        {{V::DublinCoreTerms, "title"}, readTitle},
        {{V::None, "subtitle"}, readSubtitle},
        {{V::None, "tagline"}, readSubtitle},
        {{V::None, "rights"}, readRights},
        {{V::None, "copyright"}, readRights},
        {{V::DublinCore, "rights"}, readRights},
        {{V::DublinCoreTerms, "rights"}, readRights},
        {{V::None, "id"}, readId},
        {{V::None, "guid"}, readId},
        {{V::None, "link"}, readLink},
        {{V::None, "author"}, readAuthor},
        {{V::None, "managingeditor"}, readAuthor},
        {{V::DublinCore, "creator"}, readAuthor},
        {{V::DublinCore, "author"}, readAuthor},
        {{V::DublinCoreTerms, "creator"}, readAuthor},
        {{V::None, "contributor"}, readContributor},
        {{V::DublinCore, "contributor"}, readContributor},
        {{V::DublinCoreTerms, "contributor"}, readContributor},
        {{V::None, "publisher"}, readPublisher},
        {{V::None, "webmaster"}, readPublisher},
        {{V::DublinCore, "publisher"}, readPublisher},
        {{V::DublinCoreTerms, "publisher"}, readPublisher},
        {{V::None, "category"}, readCategory},
        {{V::DublinCore, "subject"}, readCategory},
        {{V::DublinCoreTerms, "subject"}, readCategory},
        {{V::Prism, "keyword"}, readCategory},
        {{V::None, "keywords"}, readCategory},
        {{V::None, "pubdate"}, readPublished},
        {{V::None, "published"}, readPublished},
        {{V::None, "issued"}, readPublished},
        {{V::DublinCoreTerms, "issued"}, readPublished},
        {{V::None, "updated"}, readUpdated},
        {{V::None, "modified"}, readUpdated},
        {{V::None, "lastbuilddate"}, readUpdated},
        {{V::DublinCore, "date"}, readUpdated},
        {{V::DublinCoreTerms, "modified"}, readUpdated},
        {{V::DublinCoreTerms, "date"}, readUpdated},
        {{V::Prism, "publicationdate"}, readPublishedIfAbsent},
        {{V::Prism, "coverdate"}, readPublishedIfAbsent},
        {{V::DublinCoreTerms, "available"}, readPublishedIfAbsent},
        {{V::None, "created"}, readCreated},
        {{V::DublinCoreTerms, "created"}, readCreated},
        {{V::None, "expirationdate"}, readExpired},
        {{V::CreativeCommons, "license"}, readLicense},
        {{V::DublinCoreTerms, "license"}, readLicense},
        {{V::None, "language"}, readLanguage},
        {{V::DublinCore, "language"}, readLanguage},
        {{V::DublinCoreTerms, "language"}, readLanguage},
    };
}

} // namespace

ElementKey ElementKey::of(const XmlElement &element)
{
    const Vocabulary vocabulary = element.vocabulary();
    const bool core = vocabulary == Vocabulary::Atom || vocabulary == Vocabulary::Atom03;
    return {core ? Vocabulary::None : vocabulary, element.name()};
}

size_t qHash(const ElementKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, int(key.vocabulary), key.name);
}

bool readCommonElement(ParsedCommon &common, const XmlElement &element, const ReadContext &outer)
{
    static const QHash<ElementKey, Handler> table = commonTable();
    const Handler handler = table.value(ElementKey::of(element));
    if (handler) {
        handler(common, element, outer);
        return true;
    }
    return readMediaElement(common, element, outer) || readItunesElement(common, element, outer) ||
           readPodcastElement(common, element, outer) || readGeoElement(common, element);
}

void readExtension(ParsedCommon &common, const XmlElement &element)
{
    if (common.extensions.size() >= 100)
        return;
    common.extensions.append({element.namespaceAddress(), QString::fromUtf8(element.prefix()),
                              QString::fromUtf8(element.exactName()), element.trimmed().left(64 * 1024),
                              element.attributesAsWritten()});
}

void setIfAbsent(QString &field, const QString &value)
{
    if (field.isNull())
        field = value;
}

std::optional<int> wholeNumber(const QString &text)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    return ok ? std::optional<int>(number) : std::nullopt;
}

void addTag(QList<ParsedTag> &tags, const ParsedTag &tag)
{
    if (tag == ParsedTag() || tags.size() >= 500 || tags.contains(tag))
        return;
    tags.append(tag);
}

void addKeywords(QList<ParsedTag> &tags, const QString &list, const QString &scheme)
{
    for (const QString &word : list.split(u',', Qt::SkipEmptyParts)) {
        if (const QString term = word.simplified(); !term.isEmpty())
            addTag(tags, {term, scheme, {}});
    }
}

void addPerson(QList<ParsedPerson> &persons, const ParsedPerson &person)
{
    if (!person.isEmpty() && persons.size() < 100 && !persons.contains(person))
        persons.append(person);
}

} // namespace depeche
