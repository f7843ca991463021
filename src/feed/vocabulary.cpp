#include "feed/vocabulary.h"

#include <QHash>

namespace depeche {

namespace {

struct Entry
{
    Vocabulary vocabulary;
    const char *prefixes;  ///< divided by blanks
    const char *addresses; ///< lower case, without a slash or number sign at the end, divided by blanks
};

constexpr Entry Entries[] = {
    {Vocabulary::None, "rss",
     "http://purl.org/rss/1.0 http://my.netscape.com/rdf/simple/0.9 "
     "http://channel.netscape.com/rdf/simple/0.9 "
     "http://backend.userland.com/rss http://backend.userland.com/rss2 http://backend.userland.com/rss091 "
     "http://backend.userland.com/rss092 http://blogs.law.harvard.edu/tech/rss "
     "http://cyber.law.harvard.edu/rss "
     "http://purl.org/net/rss1.1 http://purl.org/rss/2.0 http://purl.org/rss/1.0/modules/rss091 "
     "http://my.netscape.com/publish/formats/rss-0.91.dtd http://example.com/newformat"},
    {Vocabulary::Atom, "atom atom10 a10", "http://www.w3.org/2005/atom https://www.w3.org/2005/atom"},
    {Vocabulary::Atom03, "atom03",
     "http://purl.org/atom/ns http://example.com/necho http://purl.org/echo http://purl.org/pie "
     "uri/of/echo/namespace"},
    {Vocabulary::Content, "content", "http://purl.org/rss/1.0/modules/content"},
    {Vocabulary::DublinCore, "dc", "http://purl.org/dc/elements/1.1 http://purl.org/dc/elements/1.0"},
    {Vocabulary::DublinCoreTerms, "dcterms dct", "http://purl.org/dc/terms"},
    {Vocabulary::Media, "media",
     "http://search.yahoo.com/mrss https://search.yahoo.com/mrss http://video.search.yahoo.com/mrss "
     "http://www.rssboard.org/media-rss http://tools.search.yahoo.com/mrss"},
    {Vocabulary::Itunes, "itunes googleplay",
     "http://www.itunes.com/dtds/podcast-1.0.dtd https://www.itunes.com/dtds/podcast-1.0.dtd "
     "http://example.com/dtds/podcast-1.0.dtd http://www.google.com/schemas/play-podcasts/1.0 "
     "https://www.google.com/schemas/play-podcasts/1.0"},
    {Vocabulary::Slash, "slash", "http://purl.org/rss/1.0/modules/slash"},
    {Vocabulary::CommentApi, "wfw", "http://wellformedweb.org/commentapi"},
    {Vocabulary::Threading, "thr",
     "http://purl.org/syndication/thread/1.0 http://purl.org/rss/1.0/modules/threading"},
    {Vocabulary::Syndication, "sy", "http://purl.org/rss/1.0/modules/syndication"},
    {Vocabulary::Admin, "admin", "http://webns.net/mvcb"},
    {Vocabulary::CreativeCommons, "creativecommons cc",
     "http://backend.userland.com/creativecommonsrssmodule http://web.resource.org/cc "
     "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html http://creativecommons.org/ns "
     "http://creativecommons.org/ns#license"},
    {Vocabulary::Feedburner, "feedburner pheedo",
     "http://rssnamespace.org/feedburner/ext/1.0 http://www.pheedo.com/namespace/pheedo"},
    {Vocabulary::GeoRss, "georss", "http://www.georss.org/georss http://www.georss.org/georss/10"},
    {Vocabulary::Gml, "gml", "http://www.opengis.net/gml"},
    {Vocabulary::Geo, "geo", "http://www.w3.org/2003/01/geo/wgs84_pos"},
    {Vocabulary::Chapters, "psc", "http://podlove.org/simple-chapters"},
    {Vocabulary::Podcast, "podcast",
     "https://podcastindex.org/namespace/1.0 http://podcastindex.org/namespace/1.0 "
     "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"},
    {Vocabulary::Prism, "prism",
     "http://prismstandard.org/namespaces/basic/2.0 http://prismstandard.org/namespaces/basic/2.1 "
     "http://prismstandard.org/namespaces/basic/3.0 http://prismstandard.org/namespaces/1.2/basic "
     "http://prismstandard.org/namespaces/1.1/basic http://purl.org/rss/1.0/modules/prism "
     "http://purl.org/rss/modules/prism"},
    {Vocabulary::Xhtml, "xhtml", "http://www.w3.org/1999/xhtml"},
    {Vocabulary::Rdf, "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns"},
    {Vocabulary::Xml, "xml", "http://www.w3.org/xml/1998/namespace"},
};

QHash<QByteArray, Vocabulary> tableOf(const char *Entry::*names)
{
    QHash<QByteArray, Vocabulary> table;
    for (const Entry &entry : Entries) {
        for (const QByteArray &name : QByteArray(entry.*names).split(' '))
            table.insert(name, entry.vocabulary);
    }
    return table;
}

} // namespace

Vocabulary vocabularyOf(const QByteArray &address)
{
    static const QHash<QByteArray, Vocabulary> table = tableOf(&Entry::addresses);
    QByteArray key = address.trimmed().toLower();
    while (key.endsWith('/') || key.endsWith('#'))
        key.chop(1);
    return key.isEmpty() ? Vocabulary::None : table.value(key, Vocabulary::Unknown);
}

Vocabulary vocabularyOfPrefix(const QByteArray &prefix)
{
    static const QHash<QByteArray, Vocabulary> table = tableOf(&Entry::prefixes);
    return table.value(prefix.toLower(), Vocabulary::Unknown);
}

} // namespace depeche
