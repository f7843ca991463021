#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "domain/tag.h"

#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <chrono>
#include <optional>

namespace depeche {

/// State and nature of an article in one narrow number. The values are stored and stand in indexes; never
/// change them.
enum class ArticleFlag : quint32 {
    Read = 1,
    Starred = 2,
    Later = 4,
    HasImage = 8,
    HasAudio = 16,
    HasVideo = 32,
    HasFullText = 64,
    HasComments = 128,
};
Q_DECLARE_FLAGS(ArticleFlags, ArticleFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(ArticleFlags)

/// The flags a user sets; the others tell what the article has.
inline constexpr ArticleFlags UserFlags = {ArticleFlag::Read, ArticleFlag::Starred, ArticleFlag::Later};

/// The picture of an article with what the publisher says of it.
struct ArticleImage
{
    QUrl url; ///< empty: no picture
    QString caption;
    QString credit;

    bool operator==(const ArticleImage &) const = default;
};

/// A file that belongs to an article: a podcast episode, a document.
struct Enclosure
{
    QUrl url;
    QString mimeType;
    qint64 bytes = 0;                 ///< 0: not said
    std::chrono::seconds duration{0}; ///< 0: not said
    QString title;

    bool operator==(const Enclosure &) const = default;
};

/// "Read also": another article, as the publisher names it.
struct RelatedLink
{
    QUrl url;
    QString title;

    bool operator==(const RelatedLink &) const = default;
};

/// Where an article is discussed.
struct Discussion
{
    QUrl url;
    QUrl feedUrl;
    std::optional<int> count;

    bool operator==(const Discussion &) const = default;
};

/// What one line of an article list paints. Text fields are plain, single lines.
struct ArticleRow
{
    ArticleId id;
    FeedId feed;
    QString title;
    QString lead; ///< at most about 300 characters
    QUrl url;
    QUrl imageUrl;
    QString language; ///< BCP 47, empty when unknown
    Timestamp
        published; ///< the effective time: published, else first seen, never in the future of first seen
    ArticleFlags flags;
    QList<ArticleTag> followedTags;

    bool isRead() const { return flags.testFlag(ArticleFlag::Read); }
    bool isStarred() const { return flags.testFlag(ArticleFlag::Starred); }
    bool isLater() const { return flags.testFlag(ArticleFlag::Later); }

    bool operator==(const ArticleRow &) const = default;
};

/// What is known of one article besides its line and body. Everything is optional.
struct ArticleDetails
{
    QStringList authors;
    QString section;
    QUrl canonicalUrl;
    QUrl shortUrl;
    ArticleImage image;
    Discussion discussion;
    QList<Enclosure> enclosures;
    QList<RelatedLink> related;
    int wordCount = 0;

    bool operator==(const ArticleDetails &) const = default;
};

/// An article as the reader shows it.
struct Article
{
    ArticleRow row;
    QString feedTitle;
    QUrl feedUrl;
    ArticleDetails details;
    std::optional<Timestamp> publishedByFeed; ///< what the publisher says; none when it says nothing
    Timestamp received;
    std::optional<Timestamp> updated;
    QString html; ///< the body as received, unsafe: only render/ and html/ may use it
    QUrl baseUrl; ///< what relative addresses in html are relative to
    QString text; ///< the body as plain text
    QList<ArticleTag> tags;

    bool operator==(const Article &) const = default;
};

} // namespace depeche
