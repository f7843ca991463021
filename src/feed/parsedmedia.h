#pragma once

#include "feed/parsedtext.h"

#include <QList>
#include <QMap>
#include <QStringList>
#include <chrono>

/// What the vocabularies of pictures, sound and video say: Media RSS, iTunes, Podcasting 2.0, Podlove chapters; see
/// parsedfeed.h.
namespace depeche {

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

/// podcast:transcript
struct ParsedTranscript
{
    QString href;
    QString type;
    QString language;
    QString rel; ///< "captions" when it has times

    bool operator==(const ParsedTranscript &) const = default;
};

/// podcast:person
struct ParsedPodcastPerson
{
    QString name;
    QString role;  ///< lower case, "host" when the document does not say
    QString group; ///< lower case, "cast" when the document does not say
    QString href;
    QString image;

    bool operator==(const ParsedPodcastPerson &) const = default;
};

/// Podcasting 2.0 of a podcast or an episode; its podcast:alternateEnclosure are among the enclosures.
struct ParsedPodcast
{
    QString guid; ///< of the podcast, wherever it is published
    QList<ParsedTranscript> transcripts;
    QString chaptersUrl; ///< a JSON document
    QString chaptersType;
    QList<ParsedPodcastPerson> persons;
    QString seasonName;
    QString fundingUrl;
    QString fundingText;
    std::optional<bool> locked; ///< must not be taken over by another platform

    bool operator==(const ParsedPodcast &) const = default;
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

} // namespace depeche
