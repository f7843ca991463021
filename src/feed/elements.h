#pragma once

#include "feed/parsedfeed.h"
#include "feed/readcontext.h"
#include "feed/xmldocument.h"

/// One element of a feed into its field. Feeds mix vocabularies freely, so all formats share these readers: which field
/// is meant follows from the element's name, how it is coded from its vocabulary. The first of several wins, except
/// where noted.
namespace depeche {

/// What a table of readers is looked up by. Names of RSS and Atom are one vocabulary (None).
struct ElementKey
{
    Vocabulary vocabulary = Vocabulary::None;
    QByteArray name;

    static ElementKey of(const XmlElement &element);

    bool operator==(const ElementKey &) const = default;
};
size_t qHash(const ElementKey &key, size_t seed = 0) noexcept;

/// A child of the channel or of atom:feed, other than items.
void readChannelElement(ParsedChannel &channel, const XmlElement &element, const ReadContext &outer);
void finishChannel(ParsedChannel &channel);

/// A child of item or atom:entry.
void readEntryElement(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer);
void finishEntry(ParsedEntry &entry);

/// What channel and entry have in common. False: none of these.
bool readCommonElement(ParsedCommon &common, const XmlElement &element, const ReadContext &outer);

/// media:… False: none of these.
bool readMediaElement(ParsedCommon &common, const XmlElement &element, const ReadContext &outer);
/// itunes:…
bool readItunesElement(ParsedCommon &common, const XmlElement &element, const ReadContext &outer);
/// georss:…, gml:…, geo:…
bool readGeoElement(ParsedCommon &common, const XmlElement &element);
/// podcast:… (https://podcastindex.org/namespace/1.0). False: none of these.
bool readPodcastElement(ParsedCommon &common, const XmlElement &element, const ReadContext &outer);
/// podcast:alternateEnclosure
void readAlternateEnclosure(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer);
/// psc:chapters
void readChapters(ParsedEntry &entry, const XmlElement &element, const ReadContext &outer);
/// An element we do not know.
void readExtension(ParsedCommon &common, const XmlElement &element);

/// Adds @p enclosure if it has an address that is not there yet; at most 200 are kept.
void addEnclosure(ParsedEntry &entry, const ParsedEnclosure &enclosure);
/// A size in bytes; none when it is none, or no file can have it.
std::optional<qint64> fileSize(const QString &text);

/// Adds @p tag unless it is there; at most 500 are kept.
void addTag(QList<ParsedTag> &tags, const ParsedTag &tag);
/// Adds the tags of a list divided by commas.
void addKeywords(QList<ParsedTag> &tags, const QString &list, const QString &scheme);
/// Adds @p person unless it is empty or there.
void addPerson(QList<ParsedPerson> &persons, const ParsedPerson &person);
void setIfAbsent(QString &field, const QString &value);
std::optional<int> wholeNumber(const QString &text);

} // namespace depeche
