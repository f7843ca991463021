#pragma once

#include "domain/feed.h"
#include "net/httpclient.h"

namespace depeche {

/// What a permanent redirect in an answer means for the address of a feed.
struct MoveStep
{
    std::optional<PendingMove> pending; ///< seen, waits to be confirmed by a later check
    QUrl adopt;                         ///< confirmed: the feed lives there now

    bool operator==(const MoveStep &) const = default;
};

/// True for addresses of pages where somebody has to sign in or agree first: captive portals, log-ins, consent pages.
bool isGatePage(const QUrl &url);

/// True if so many feeds of different sites (their addresses: @p from) move to one and the same address that it must be a
/// portal, not a feed.
bool isSharedTarget(const QList<QUrl> &from);

/// Where @p response says that the feed asked for at @p asked is for good. None unless every hop was permanent (301, 308:
/// RFC 9110, 15.4), none gave up https, and the target is neither a gate page nor in a private network it was not in
/// before. An address with user name and password does not move: the new one would not have them.
std::optional<QUrl> permanentTarget(const QUrl &asked, const HttpResponse &response);

/// What follows from @p response, which had the feed or said that it did not change. A move is taken over when the same
/// target was right twice, at least a day apart, and the user did not refuse it.
MoveStep moveStep(const Feed &feed, const HttpResponse &response, Timestamp now);

} // namespace depeche
