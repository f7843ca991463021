#pragma once

#include "feed/parsedmedia.h"
#include "feed/parsedtext.h"
#include "feed/rare.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <chrono>
#include <optional>

/// What a feed document says, whatever its format: plain values in document order. Nothing here is safe to
/// show or fetch: texts are as received (decoded once), HTML is not sanitised, addresses are absolute where
/// the document gives a base but have any scheme. A null QString means "not there", an empty one "there and
/// empty".
namespace depeche {

/// slash:comments, thr:total, thr:count, wfw:commentRss, wfw:comment, comments.
struct ParsedComments
{
    QString url;
    QString feedUrl;
    QString postUrl;
    std::optional<int> count;
    ParsedDate updated; ///< thr:updated: when the last comment came

    bool operator==(const ParsedComments &) const = default;
};

/// thr:in-reply-to
struct ParsedReply
{
    QString ref;
    QString href;
    QString type;
    QString source;

    bool operator==(const ParsedReply &) const = default;
};

/// GeoRSS, GML or W3C geo: a GeoJSON geometry. One ring or line of [longitude, latitude].
struct ParsedGeo
{
    enum class Type { None, Point, Line, Polygon, Box };

    Type type = Type::None;
    QList<QList<double>> points;

    bool operator==(const ParsedGeo &) const = default;
};

/// An element we have no field for.
struct ParsedExtension
{
    QString ns;
    QString prefix;
    QString name;
    QString value;
    QMap<QString, QString> attributes;

    bool operator==(const ParsedExtension &) const = default;
};

/// What feeds and entries have in common.
struct ParsedCommon
{
    QString id;
    ParsedText title;
    ParsedText subtitle;
    ParsedText rights;
    QString language;
    QString link; ///< the home page or the article
    QList<ParsedLink> links;
    QString license;
    ParsedDate published;
    ParsedDate updated;
    ParsedDate created;
    ParsedDate expired;
    QList<ParsedPerson> authors;
    QList<ParsedPerson> contributors;
    ParsedPerson publisher;
    QList<ParsedTag> tags;
    ParsedImage image;
    ParsedItunes itunes;
    ParsedPodcast podcast;
    ParsedMedia media;
    ParsedGeo geo;
    QList<ParsedExtension> extensions; ///< at most 100

    bool operator==(const ParsedCommon &) const = default;
};

/// A feed without its entries: of the document itself, and of the source an entry was taken from.
struct ParsedChannel : ParsedCommon
{
    ParsedText info;
    QString href; ///< of <source url="…">
    QString selfUrl;
    QString nextUrl;
    QStringList hubs; ///< WebSub
    ParsedDate validStart;
    ParsedDate validEnd;
    QString icon;
    QString logo;
    QString generator;
    QString generatorHref;
    QString generatorVersion;
    QString docs;
    QString errorReportsTo;
    QString ttlRaw;
    std::optional<std::chrono::minutes> ttl;
    QList<int> skipHours; ///< 0..23, UTC
    QStringList skipDays; ///< English names
    QString updatePeriod; ///< sy:
    std::optional<int> updateFrequency;
    ParsedDate updateBase;
    QMap<QString, QString> cloud;     ///< attributes
    QMap<QString, QString> textInput; ///< title, description, name, link
    QString newLocation;
    std::optional<bool> expiredForGood; ///< JSON Feed: will never be updated again

    bool operator==(const ParsedChannel &) const = default;
};

struct ParsedEntry : ParsedCommon
{
    bool idIsPermalink = false; ///< the guid is the link, there is no link of its own
    ParsedText summary;
    QList<ParsedText> content; ///< the full text; several versions are rare
    QList<ParsedEnclosure> enclosures;
    ParsedComments comments;
    QList<ParsedReply> inReplyTo;
    Rare<ParsedChannel> source;
    QString origLink; ///< feedburner:origLink: the article behind a counting redirect
    QString chaptersVersion;
    QList<ParsedChapter> chapters;

    /// The longest of content and summary: what to show as the article's body.
    const ParsedText &body() const;

    bool operator==(const ParsedEntry &) const = default;
};

/// Something about the document that a user or a script may want to know.
struct ParseWarning
{
    QString code;    ///< "encoding-override", "encoding-unknown", "content-type-not-xml",
                     ///< "undeclared-namespace", "truncated", "recovered", "not-a-feed", "limit"
    QString message; ///< English, for scripts and logs

    bool operator==(const ParseWarning &) const = default;
};

/// A whole document.
struct ParsedFeed
{
    enum class Format {
        Unknown,
        Rss,
        Rdf,
        Atom,
        Json, ///< JSON Feed
        Cdf,  ///< Channel Definition Format
        Page, ///< a web page with h-feed or JSON-LD
    };
    /// Why the format is unknown.
    enum class Problem {
        None,
        Empty,    ///< no bytes, or blanks only
        Html,     ///< a web page; there may be a feed behind it
        Opml,     ///< a list of feeds
        NotAFeed, ///< well-formed, but something else
        Broken,   ///< looks like a feed, but nothing could be read
    };
    enum class EncodingSource { Bom, Http, Declaration, Default, Detected };

    Format format = Format::Unknown;
    Problem problem = Problem::None;
    QString version;   ///< as declared, "2.0"
    QString versionId; ///< "rss20", "atom10", "json11", "cdf", "hfeed", "jsonld" …, empty when unknown
    bool wellFormed = false;
    QString parseError; ///< the first error when not well-formed, English
    int errorLine = 0;
    int errorColumn = 0;
    bool partial = false; ///< cut or damaged so that entries may be missing at the end
    /// The end of the document fell into the last entry before what it is known by was read: it would come again, whole,
    /// as another one.
    bool lastEntryUnknown = false;
    QString note; ///< for the user, translated: what was left out and why; empty when nothing was
    QList<ParseWarning> warnings;
    QString encoding; ///< canonical, lower case
    EncodingSource encodingSource = EncodingSource::Default;
    QString contentType;               ///< the type of the HTTP header, lower case, without parameters
    QUrl baseUrl;                      ///< in force at the root element
    QMap<QString, QString> namespaces; ///< address by prefix
    ParsedChannel channel;
    QList<ParsedEntry> entries;

    bool isFeed() const { return format != Format::Unknown; }

    bool operator==(const ParsedFeed &) const = default;
};

/// What to tell the user about a document that is no feed (isFeed() is false): what it is and what to do.
QString problemText(ParsedFeed::Problem problem);

} // namespace depeche
