#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "domain/ingestbatch.h"

#include <QList>
#include <QString>
#include <QUrl>
#include <chrono>
#include <optional>
#include <utility>

namespace depeche {

/// Shortest and longest pause between two fetches that a user can set.
inline constexpr std::chrono::minutes ShortestInterval{15};
inline constexpr std::chrono::minutes LongestInterval{30 * 24 * 60};

/// What the user wants to be different for one feed. What is empty is as for all.
struct FetchOptions
{
    bool paused = false; ///< fetched when the user asks for it only
    std::optional<std::chrono::minutes>
        interval;     ///< ShortestInterval to LongestInterval; none: the feed's own rhythm
    QString userName; ///< the password is among the Secrets, never here
    QString userAgent;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< sent besides our own

    bool operator==(const FetchOptions &) const = default;
};

/// How long read articles are kept. Those that are starred, for later, tagged by the user or unread always are.
struct KeepRule
{
    int days = 0;     ///< by the effective time; 0: for ever
    int articles = 0; ///< the newest ones of each feed; 0: any number

    bool keepsAll() const { return days <= 0 && articles <= 0; }
    bool operator==(const KeepRule &) const = default;
};

/// What of it is different for one feed. None: as the setting says.
struct FeedKeeping
{
    std::optional<int> days;     ///< 0: for ever
    std::optional<int> articles; ///< 0: any number

    KeepRule over(const KeepRule &usual) const
    {
        return {days.value_or(usual.days), articles.value_or(usual.articles)};
    }
    bool operator==(const FeedKeeping &) const = default;
};

/// A permanent redirect that was seen and waits to be confirmed.
struct PendingMove
{
    QUrl to;
    Timestamp since;

    bool operator==(const PendingMove &) const = default;
};

/// What we know of the last and the next fetch of a feed.
struct FetchState
{
    Validators validators;
    QByteArray bodyHash;
    std::optional<Timestamp> lastAttempt;
    std::optional<Timestamp> lastFetch; ///< the last one that succeeded
    int lastStatus = 0;                 ///< HTTP status, 0: no answer
    std::optional<Timestamp> nextFetch;
    QString why;      ///< in plain words, why then
    int failures = 0; ///< in a row
    std::optional<Timestamp> failingSince;
    QString error; ///< of the last attempt, for the user; empty when it succeeded
    QString note;  ///< what was left out of the last document and why, for the user
    PublisherPace pace;
    std::optional<PendingMove> move;
    QUrl moveRefused;         ///< the user went back from this address: it is not taken over again
    bool unstableIds = false; ///< its guids change with each fetch, so they are no identity

    bool operator==(const FetchState &) const = default;
};

/// What stands at the address of a feed.
enum class FeedKind {
    Document, ///< RSS, Atom, JSON Feed …
    Page,     ///< a web page whose list of articles is read as a feed
};

/// A subscription.
struct Feed
{
    FeedId id;
    FeedKind kind = FeedKind::Document;
    std::optional<FolderId> folder;
    QUrl url;
    QUrl siteUrl;
    QString title; ///< the user's name for it, else the publisher's, else the host
    QString description;
    QString language;
    QUrl iconUrl;
    QByteArray iconPng; ///< decoded and written again by us; empty when there is none
    int position = 0;   ///< among its siblings
    int articles = 0;
    int unread = 0;
    FetchOptions options;
    FeedKeeping keeping;
    FetchState fetch;
    std::optional<Timestamp> added; ///< when it was subscribed to

    bool operator==(const Feed &) const = default;
};

struct Folder
{
    FolderId id;
    std::optional<FolderId> parent;
    QString name;
    int position = 0;

    bool operator==(const Folder &) const = default;
};

/// A feed to subscribe to.
struct NewFeed
{
    QUrl url;
    QString title; ///< empty: the publisher's
    QUrl siteUrl;
    std::optional<FolderId> folder;
    FeedKind kind = FeedKind::Document;

    bool operator==(const NewFeed &) const = default;
};

/// How an attempt to fetch a feed ended, and what follows from it.
struct FetchRecord
{
    FeedId feed;
    Timestamp attempted;
    int status = 0;
    QString error; ///< empty: unchanged, or a document was read
    Timestamp nextFetch;
    QString why;
    qint64 bytes = 0; ///< over the wire
    std::chrono::milliseconds took{0};
    std::optional<PendingMove> move;

    bool operator==(const FetchRecord &) const = default;
};

/// One line of a feed's history.
struct FetchLogEntry
{
    Timestamp time;
    int status = 0; ///< HTTP status, 0: no answer
    qint64 bytes = 0;
    std::chrono::milliseconds took{0};
    int added = 0;
    int updated = 0;
    QString message; ///< why it failed; empty when it succeeded

    bool operator==(const FetchLogEntry &) const = default;
};

/// An address a feed had before.
struct FormerAddress
{
    QUrl url;
    Timestamp until;

    bool operator==(const FormerAddress &) const = default;
};

/// What a server asked of us.
struct HostState
{
    QString host;
    std::optional<Timestamp> pausedUntil;
    std::optional<Timestamp> httpsUntil; ///< ask by https only until then (RFC 6797)
    bool httpsSubdomains = false;

    bool operator==(const HostState &) const = default;
};

} // namespace depeche
