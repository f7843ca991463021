#pragma once

#include "feed/entrylist.h"
#include "feed/parsedfeed.h"
#include "feed/readcontext.h"
#include "feed/xmldocument.h"

namespace depeche {

/// The roots we read: what the parser table in xmlfeed.cpp says.
bool isXmlFeedRoot(const XmlElement &root);

/// Reads the document below @p root into @p feed: format, version, channel and entries.
void readXmlFeed(ParsedFeed &feed, EntryList &entries, const XmlDocument &document, const ReadContext &outer);

/// One per format; see the table.
void readRss(ParsedFeed &feed, EntryList &entries, const XmlDocument &document, const ReadContext &outer);
void readRdf(ParsedFeed &feed, EntryList &entries, const XmlDocument &document, const ReadContext &outer);
/// Whether a document with the root <channel> is of the Channel Definition Format.
bool isCdf(const XmlElement &root);
void readCdf(ParsedFeed &feed, EntryList &entries, const XmlDocument &document, const ReadContext &outer);
void readAtom(ParsedFeed &feed, EntryList &entries, const XmlDocument &document, const ReadContext &outer);

} // namespace depeche
