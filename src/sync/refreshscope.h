#pragma once

#include "core/ids.h"

#include <QList>
#include <QString>

namespace depeche {

/// Which feeds to refresh.
struct RefreshScope
{
    enum class Kind { Due, All, Feeds };
    Kind kind = Kind::Due;
    QList<FeedId> feeds; ///< for Kind::Feeds
    int atMost = 0;      ///< for Kind::Due: so many feeds, those that wait longest; 0: all

    static RefreshScope due() { return {}; }
    static RefreshScope dueAtMost(int feeds) { return {Kind::Due, {}, feeds}; }
    /// Also those that are not due; not those that are gone or that the user paused.
    static RefreshScope all() { return {Kind::All, {}, 0}; }
    /// These, whatever is planned for them.
    static RefreshScope of(const QList<FeedId> &feeds) { return {Kind::Feeds, feeds, 0}; }

    bool operator==(const RefreshScope &) const = default;
};

struct RefreshError
{
    FeedId feed;
    QString url;     ///< without user name and password
    QString message; ///< for the user

    bool operator==(const RefreshError &) const = default;
};

struct RefreshSummary
{
    int feeds = 0;     ///< how many were to be tried
    int fetched = 0;   ///< brought a document that was read
    int unchanged = 0; ///< 304, or the same bytes as last time
    int failed = 0;
    int skipped =
        0; ///< not asked: no network, or their servers want to be left alone; or not subscribed to any more
    int added = 0;   ///< articles
    int updated = 0; ///< articles
    double seconds = 0;
    QList<RefreshError> errors; ///< one with an invalid feed is about no feed alone
    bool cancelled = false;
    bool offline = false; ///< there was no network; nothing of that counts as a failure of a feed

    bool operator==(const RefreshSummary &) const = default;
};

/// When feeds are refreshed without being asked for. The default is never.
struct AutomaticRefresh
{
    bool enabled = false;
    bool onMetered = false;   ///< also where the network is paid by the amount
    bool workOffline = false; ///< the user wants no network to be used

    bool operator==(const AutomaticRefresh &) const = default;
};

} // namespace depeche
