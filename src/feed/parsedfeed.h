#pragma once

#include "core/clock.h"

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

/// A human-readable text with the way it is coded.
struct ParsedText
{
    enum class Type {
        Plain, ///< value is text
        Html,  ///< value is HTML
        Xhtml, ///< value is HTML written from XHTML elements
        Other, ///< value is text of mimeType (or base64 data as it stands)
    };

    Type type = Type::Plain;
    QString value;    ///< null: not there
    QString mimeType; ///< if declared
    QString language; ///< BCP 47, null when none is in force
    QUrl base;        ///< what relative addresses in value are relative to; may be empty
    QString source;   ///< address of the content when it is not in the document

    bool exists() const { return !value.isNull(); }
    bool isHtml() const { return type == Type::Html || type == Type::Xhtml; }

    bool operator==(const ParsedText &) const = default;
};

/// A date as found and what it means. Dates without a zone are UTC.
struct ParsedDate
{
    QString raw; ///< null: not there
    std::optional<Timestamp> time;

    bool operator==(const ParsedDate &) const = default;
};

struct ParsedPerson
{
    QString name;
    QString email;
    QString href;

    bool isEmpty() const { return name.isEmpty() && email.isEmpty() && href.isEmpty(); }
    /// The name, else the mail address.
    QString displayName() const { return name.isEmpty() ? email : name; }

    bool operator==(const ParsedPerson &) const = default;
};

struct ParsedLink
{
    QString href;
    QString rel; ///< "alternate" when the document does not say
    QString type;
    QString language;
    QString title;
    QString length;

    bool operator==(const ParsedLink &) const = default;
};

struct ParsedEnclosure
{
    QString href;
    QString type;
    std::optional<qint64> length; ///< bytes
    QString title;
    std::optional<int> durationSeconds;

    bool operator==(const ParsedEnclosure &) const = default;
};

/// category, dc:subject, media:category, media:keywords, itunes:category, itunes:keywords, JSON tags.
struct ParsedTag
{
    QString term;
    QString scheme;
    QString label; ///< for display, when it differs from the term

    bool operator==(const ParsedTag &) const = default;
};

struct ParsedImage
{
    QString href; ///< null: no picture
    QString title;
    QString link;
    QString description;
    std::optional<int> width;  ///< pixels
    std::optional<int> height; ///< pixels

    bool operator==(const ParsedImage &) const = default;
};

/// media:thumbnail
struct ParsedThumbnail
{
    QString url;
    QString width;
    QString height;
    QString time;

    bool operator==(const ParsedThumbnail &) const = default;
};

/// media:credit
struct ParsedCredit
{
    QString name;
    QString role;
    QString scheme;

    bool operator==(const ParsedCredit &) const = default;
};

/// media:content. Attributes by their name in lower case, addresses absolute.
struct ParsedMediaContent
{
    QMap<QString, QString> attributes;
    ParsedText title;
    ParsedText description;
    QString text; ///< media:text
    QList<ParsedCredit> credits;
    QList<ParsedThumbnail> thumbnails;
    QString copyright;

    QString url() const { return attributes.value(QStringLiteral("url")); }
    /// By medium, type or the ending of the address.
    bool isPicture() const;

    bool operator==(const ParsedMediaContent &) const = default;
};

/// Media RSS of one feed or entry; the members of media:group stand in the same lists.
struct ParsedMedia
{
    QList<ParsedMediaContent> contents;
    QList<ParsedThumbnail> thumbnails;
    QList<ParsedCredit> credits; ///< those outside of contents
    ParsedText title;
    ParsedText description;
    QString text; ///< media:text
    QStringList keywords;
    QMap<QString, QString> copyright;   ///< attributes, "text"
    QMap<QString, QString> rating;      ///< attributes, "value"
    QMap<QString, QString> license;     ///< attributes, "text"
    QMap<QString, QString> player;      ///< attributes
    QMap<QString, QString> restriction; ///< attributes, "text"
    QMap<QString, QString> starRating;  ///< attributes of media:community/media:starRating
    QMap<QString, QString> statistics;  ///< attributes of media:community/media:statistics

    /// What the publisher says of the first picture.
    QString caption() const;
    QString credit() const;

    bool operator==(const ParsedMedia &) const = default;
};

/// itunes: of a podcast or an episode.
struct ParsedItunes
{
    enum class Explicit { NotSaid, Yes, No, Other };

    QString author;
    std::optional<bool> block;
    Explicit explicitContent = Explicit::NotSaid;
    QString image;
    QString title;
    QString subtitle;
    QString summary;
    ParsedPerson owner;
    QStringList categories; ///< main and sub-categories in order
    QStringList keywords;
    QString type;
    std::optional<bool> complete;
    QString newFeedUrl;
    QString duration;
    std::optional<int> durationSeconds;
    QString episode;
    QString season;
    QString episodeType;
    QString order;

    bool operator==(const ParsedItunes &) const = default;
};

/// slash:comments, thr:total, wfw:commentRss, wfw:comment, comments.
struct ParsedComments
{
    QString url;
    QString feedUrl;
    QString postUrl;
    std::optional<int> count;

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

/// psc:chapter
struct ParsedChapter
{
    QString start;
    std::optional<std::chrono::milliseconds> startTime;
    QString title;
    QString href;
    QString image;

    bool operator==(const ParsedChapter &) const = default;
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
    std::optional<ParsedChannel> source;
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
    enum class Format { Unknown, Rss, Rdf, Atom, Json };
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
    QString versionId; ///< "rss20", "atom10", "json11" …, empty when unknown
    bool wellFormed = false;
    QString parseError; ///< the first error when not well-formed, English
    int errorLine = 0;
    int errorColumn = 0;
    bool partial = false; ///< cut or damaged so that entries may be missing at the end
    /// The end of the document fell into the last entry before what it is known by was read: it would come again, whole,
    /// as another one.
    bool lastEntryUnknown = false;
    QString note;         ///< for the user, translated: what was left out and why; empty when nothing was
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
