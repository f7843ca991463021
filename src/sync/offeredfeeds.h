#pragma once

#include "core/httpurl.h"
#include "core/result.h"
#include "sync/feedcandidate.h"

namespace depeche {

/// The feeds the page @p html at @p page offers, by itself, by the Link header of its answer and by what is known of
/// such sites. Nothing is fetched; candidates are not trusted. Pure, any thread.
QList<FeedCandidate> offeredFeeds(const QString &html, const QUrl &page, const HttpHeaders &headers = {});

/// What the answer to @p asked is: a feed, or a page with the feeds it offers (none, perhaps). Fails, with a message for
/// the user, when it is neither. Pure, any thread.
Result<FoundFeeds> feedsInAnswer(const HttpUrl &asked, HttpResponse answer);

/// As feedsInAnswer(), if @p answer is a feed; none otherwise.
std::optional<FeedCandidate> feedInAnswer(const HttpUrl &asked, HttpResponse answer);

/// The addresses that @p input may stand for, likeliest first; empty when it is no address. Typed without http or https,
/// a server of one's own speaks http, and one on the internet https or, if nothing answers there, http. "@name@host" is
/// a profile of the fediverse.
QList<HttpUrl> addressesFor(const QString &input);

/// Where feeds usually are on the site of @p page, likeliest first, at most 16: to be tried when the user asks.
QList<HttpUrl> usualPlaces(const QUrl &page);

} // namespace depeche
