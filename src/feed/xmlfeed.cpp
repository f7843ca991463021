#include "feed/xmlfeed.h"

#include "feed/elements.h"

namespace depeche {

namespace {

using Reader = void (*)(ParsedFeed &, EntryList &, const XmlDocument &, const ReadContext &);

struct Format
{
    const char *root;
    Reader read;
};

constexpr Format Formats[] = {
    {"rss", readRss}, {"channel", readRss}, {"rdf", readRdf}, {"feed", readAtom}, {"entry", readAtom},
};

Reader readerOf(const XmlElement &root)
{
    if (isCdf(root))
        return readCdf;
    for (const Format &format : Formats) {
        if (root.name() == format.root)
            return format.read;
    }
    return nullptr;
}

} // namespace

bool isXmlFeedRoot(const XmlElement &root)
{
    return readerOf(root) != nullptr;
}

void readXmlFeed(ParsedFeed &feed, EntryList &entries, const XmlDocument &document, const ReadContext &outer)
{
    if (const Reader read = readerOf(document.root()))
        read(feed, entries, document, outer);
}

} // namespace depeche
