#pragma once

#include "domain/article.h"

#include <QByteArray>
#include <QList>

namespace depeche {

/// A category as a publisher wrote it.
struct NewTag
{
    QString name; ///< single line
    TagOrigin origin = TagOrigin::Publisher;

    bool operator==(const NewTag &) const = default;
};

/// The heavy texts of an article as the store keeps them (core/compress), made before they wait for it: less to hold, and
/// less to do for the one thread that writes.
struct PackedTexts
{
    QByteArray texts; ///< html and plain text, a pair
    qint64 contentHash = 0; ///< of everything the publisher can change

    bool operator==(const PackedTexts &) const = default;
};

/// An article on its way into the store. Texts are decoded, single-lined and cut; addresses are absolute
/// http(s).
struct NewArticle
{
    QString guid; ///< as in the feed, empty when it has none
    QUrl url;
    QString title;
    QString lead;
    QString language;
    std::optional<Timestamp> published;
    std::optional<Timestamp> updated;
    ArticleFlags nature; ///< Has… flags only
    ArticleDetails details;
    QString html; ///< as received
    QUrl baseUrl;
    QString text; ///< plain text of html
    QList<NewTag> tags;
    std::optional<PackedTexts> packed; ///< set: html and text are empty

    bool operator==(const NewArticle &) const = default;
};

/// What the publisher asks of those who fetch.
struct PublisherPace
{
    std::optional<std::chrono::minutes> ttl; ///< not more often than this; sy:updatePeriod counts as well
    QList<int> skipHours;                    ///< 0 to 23, UTC
    QList<int> skipDays;                     ///< 1 (Monday) to 7, UTC

    bool operator==(const PublisherPace &) const = default;
};

/// What a feed says about itself.
struct FeedInfo
{
    QString title;
    QUrl siteUrl;
    QString description;
    QString language;
    QUrl iconUrl;
    PublisherPace pace;

    bool operator==(const FeedInfo &) const = default;
};

/// What the server said that the next request must repeat, byte for byte.
struct Validators
{
    QByteArray etag;
    QByteArray lastModified;

    bool operator==(const Validators &) const = default;
};

/// What one fetch of one feed brings: every format and every service ends in one of these.
struct IngestBatch
{
    FeedId feed;
    FeedInfo info;
    QList<NewArticle> articles; ///< in document order
    Validators validators;      ///< stored only if the batch is; empty for a partial document
    QByteArray bodyHash;        ///< SHA-256 of the document, to skip an unchanged one
    bool partial = false;       ///< the document was cut or damaged; what could be read is here
    QString note;               ///< for the user: what was left out and why; empty when nothing was

    bool operator==(const IngestBatch &) const = default;
};

} // namespace depeche
