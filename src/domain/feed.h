#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "domain/ingestbatch.h"

#include <QString>
#include <QUrl>
#include <optional>

namespace depeche {

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
    QString error;    ///< of the last attempt, for the user; empty when it succeeded

    bool operator==(const FetchState &) const = default;
};

/// A subscription.
struct Feed
{
    FeedId id;
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
    FetchState fetch;

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

    bool operator==(const NewFeed &) const = default;
};

/// How an attempt to fetch a feed ended, when it brought no articles: unchanged (304, same bytes) or failed.
struct FetchRecord
{
    FeedId feed;
    Timestamp attempted;
    int status = 0;
    QString error; ///< empty: unchanged
    Timestamp nextFetch;
    QString why;

    bool operator==(const FetchRecord &) const = default;
};

} // namespace depeche
