#include "sync/feedfinder.h"

#include "core/text.h"
#include "core/workerpool.h"
#include "domain/feed.h"
#include "feed/feedparser.h"
#include "sync/feeddocument.h"
#include "sync/offeredfeeds.h"
#include "sync/sitefeeds.h"

#include <QPointer>

namespace depeche {

/// One search of the user on its way.
struct FeedFinder::Search
{
    QList<HttpUrl> addresses; ///< the current one first
    std::optional<HttpCredentials> credentials;
    QPointer<QObject> context;
    Found done;
    QList<FeedCandidate>
        expected; ///< what such sites have, when the first of them was asked and there was none
    AddressPolicy policy = AddressPolicy::UserTyped;
    bool sentOn = false; ///< by a page that is nothing but a signpost
};

/// A walk along the usual places.
struct FeedFinder::Tour
{
    QList<HttpUrl> places;
    qsizetype next = 0;
    bool trusted = false;
    QPointer<QObject> context;
    Progress progress;
    Found done;
    std::optional<Error> refusal; ///< the server cannot be asked any more
};

namespace {

HttpRequest requestFor(const HttpUrl &url, AddressPolicy policy,
                       const std::optional<HttpCredentials> &credentials)
{
    Feed feed;
    feed.url = url.url();
    HttpRequest request = feedRequest(feed).value_or(HttpRequest{url});
    request.policy = policy;
    request.credentials = credentials;
    request.pace = HttpPace::Reading; // somebody waits for it
    return request;
}

Error errorOf(const HttpResponse &response)
{
    Error error = describe(response);
    if (response.status == 401 && response.failure == HttpFailure::None)
        error.kind = ErrorKind::Denied;
    return error;
}

QList<FeedCandidate> candidatesOf(const SiteFeeds &site, const HttpUrl &asked)
{
    QList<FeedCandidate> candidates;
    for (const SiteFeed &feed : site.feeds) {
        FeedCandidate candidate;
        candidate.url = feed.url;
        candidate.title = feed.title;
        candidate.type = feed.type;
        candidate.comments = feed.comments;
        candidate.source = FeedCandidate::Source::Site;
        candidate.trusted = feed.url.host() == asked.url().host();
        candidates.append(candidate);
    }
    return candidates;
}

/// The answer says something about the address and not about the server or the way there.
bool isAboutAddress(const HttpResponse &response)
{
    return response.status >= 200 && response.status != 429 && response.status < 500;
}

Error noFeed(const FeedCandidate &candidate)
{
    return {ErrorKind::NotFound,
            FeedFinder::tr("There is no feed at %1. The site may have moved it or taken it away.")
                .arg(candidate.url.host()),
            candidate.url.toString(QUrl::RemoveUserInfo)};
}

} // namespace

FeedFinder::FeedFinder(HttpClient &client, WorkerPool &workers, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_workers(workers)
{
}

void FeedFinder::find(const QString &userInput, const std::optional<HttpCredentials> &credentials,
                      QObject *context, Found done)
{
    auto search = std::make_shared<Search>();
    search->addresses = addressesFor(userInput);
    search->credentials = credentials;
    search->context = context;
    search->done = std::move(done);
    if (!search->addresses.isEmpty()) {
        begin(search);
        return;
    }
    const Error error{
        ErrorKind::Invalid,
        tr("“%1” is no web address. Enter one such as https://example.org/.").arg(singleLine(userInput, 100)),
        {}};
    QMetaObject::invokeMethod(
        this,
        [search, error] {
            if (search->context)
                search->done(error);
        },
        Qt::QueuedConnection);
}

void FeedFinder::begin(const SearchPtr &search)
{
    const HttpUrl &url = search->addresses.first();
    const SiteFeeds site = siteFeedsOf(url.url());
    if (site.certainty != SiteFeeds::Certainty::Certain) {
        lookAtPage(search);
        return;
    }
    search->expected = candidatesOf(site, url);
    lookAtFeed(search, search->expected.first());
}

void FeedFinder::lookAtFeed(const SearchPtr &search, const FeedCandidate &feed)
{
    const auto url = HttpUrl::fromUrl(feed.url);
    const bool sameHost = feed.trusted;
    const auto policy = sameHost ? AddressPolicy::UserTyped : AddressPolicy::PublicOnly;
    send(requestFor(*url, policy, sameHost ? search->credentials : std::nullopt), search->context,
         [this, search, url = *url, sameHost](HttpResponse response) {
             if (!hasDocument(response)) {
                 if (sameHost && !isAboutAddress(response) && search->addresses.size() == 1)
                     search->done(errorOf(response));
                 else
                     lookAtPage(search);
                 return;
             }
             m_workers.post(
                 search->context,
                 [url, response = std::move(response)](std::stop_token) mutable {
                     return feedInAnswer(url, std::move(response));
                 },
                 [this, search](const std::optional<FeedCandidate> &read) {
                     if (!read) {
                         lookAtPage(search);
                         return;
                     }
                     FoundFeeds found;
                     found.feeds = search->expected;
                     FeedCandidate &first = found.feeds.first();
                     first.url = read->url;
                     first.title = read->title.isEmpty() ? first.title : read->title;
                     first.type = read->type;
                     first.language = read->language;
                     first.document = read->document;
                     if (first.trusted)
                         first.credentials = search->credentials;
                     search->done(found);
                 });
         });
}

void FeedFinder::lookAtPage(const SearchPtr &search)
{
    const HttpUrl url = search->addresses.first();
    send(requestFor(url, search->policy, search->credentials), search->context,
         [this, search, url](HttpResponse response) {
             if (response.failure == HttpFailure::NotConnected && search->addresses.size() > 1) {
                 search->addresses.removeFirst();
                 begin(search);
             } else if (hasDocument(response)) {
                 read(search, url, std::move(response));
             } else {
                 search->done(errorOf(response));
             }
         });
}

void FeedFinder::read(const SearchPtr &search, const HttpUrl &url, HttpResponse answer)
{
    m_workers.post(
        search->context,
        [url, answer = std::move(answer)](std::stop_token) mutable {
            return feedsInAnswer(url, std::move(answer));
        },
        [this, search, url](Result<FoundFeeds> found) {
            if (!found) {
                search->done(found.error());
                return;
            }
            if (found->goTo && !search->sentOn) {
                search->sentOn = true;
                const bool sameHost = found->goTo->host() == url.host();
                if (!sameHost) { // a public page may not send us into the local network, nor our password elsewhere
                    search->policy = found->trusted ? search->policy : AddressPolicy::PublicOnly;
                    search->credentials.reset();
                }
                search->addresses = {*found->goTo};
                lookAtPage(search);
                return;
            }
            // What such sites have was tried already: the first of it is not there.
            if (!search->expected.isEmpty()) {
                const QUrl missing = search->expected.first().url;
                found->feeds.removeIf([&missing](const FeedCandidate &feed) {
                    return feed.source == FeedCandidate::Source::Site && sameFeed(feed.url, missing);
                });
            }
            for (FeedCandidate &feed : found->feeds) {
                if (feed.url.host() == url.url().host())
                    feed.credentials = search->credentials;
            }
            search->done(std::move(found));
        });
}

void FeedFinder::lookInUsualPlaces(const FoundFeeds &found, QObject *context, Progress progress, Found done)
{
    auto tour = std::make_shared<Tour>();
    if (found.page)
        tour->places = usualPlaces(found.page->finalUrl);
    tour->trusted = found.trusted;
    tour->context = context;
    tour->progress = std::move(progress);
    tour->done = std::move(done);
    QMetaObject::invokeMethod(
        this, [this, tour] { goOn(tour); }, Qt::QueuedConnection);
}

void FeedFinder::goOn(const TourPtr &tour)
{
    if (!tour->context)
        return;
    if (tour->refusal || tour->next >= tour->places.size()) {
        tour->done(tour->refusal ? Result<FoundFeeds>(*tour->refusal) : Result<FoundFeeds>(FoundFeeds()));
        return;
    }
    const HttpUrl url = tour->places.at(tour->next);
    if (tour->progress)
        tour->progress(int(tour->next), int(tour->places.size()), url.toString());
    ++tour->next;
    HttpRequest request =
        requestFor(url, tour->trusted ? AddressPolicy::UserTyped : AddressPolicy::PublicOnly, std::nullopt);
    request.pace = HttpPace::Polite;
    request.maxBody = httplimits::Page;
    send(request, tour->context, [this, tour, url](HttpResponse response) {
        if (response.failure == HttpFailure::None && !isAboutAddress(response))
            tour->refusal = errorOf(response); // it is not well, or wants to be left alone
        else if (response.status == 0)
            tour->refusal = errorOf(response);
        if (!hasDocument(response)) {
            goOn(tour);
            return;
        }
        m_workers.post(
            tour->context,
            [url, response = std::move(response)](std::stop_token) mutable {
                return feedInAnswer(url, std::move(response));
            },
            [this, tour](std::optional<FeedCandidate> feed) {
                if (!feed) {
                    goOn(tour);
                    return;
                }
                feed->source = FeedCandidate::Source::UsualPlace;
                feed->trusted = tour->trusted;
                FoundFeeds found;
                found.feeds.append(*feed);
                tour->done(found);
            });
    });
}

void FeedFinder::fetch(const FeedCandidate &candidate, QObject *context, Fetched done)
{
    const auto url = HttpUrl::fromUrl(candidate.url);
    if (candidate.document || !url) {
        QMetaObject::invokeMethod(
            this,
            [guard = QPointer<QObject>(context), done = std::move(done), candidate] {
                if (guard)
                    done(candidate.document ? Result<FeedCandidate>(candidate)
                                            : Result<FeedCandidate>(noFeed(candidate)));
            },
            Qt::QueuedConnection);
        return;
    }
    const auto policy = candidate.trusted ? AddressPolicy::UserTyped : AddressPolicy::PublicOnly;
    send(requestFor(*url, policy, candidate.credentials), context,
         [this, candidate = candidate, url = *url, context,
          done = std::move(done)](HttpResponse response) mutable {
             if (!hasDocument(response)) {
                 done(errorOf(response));
                 return;
             }
             m_workers.post(
                 context,
                 [url, response = std::move(response)](std::stop_token) mutable {
                     return feedInAnswer(url, std::move(response));
                 },
                 [candidate = candidate,
                  done = std::move(done)](const std::optional<FeedCandidate> &read) mutable {
                     if (!read) {
                         done(noFeed(candidate));
                         return;
                     }
                     candidate.url = read->url;
                     candidate.type = read->type;
                     candidate.document = read->document;
                     if (candidate.title.isEmpty())
                         candidate.title = read->title;
                     done(candidate);
                 });
         });
}

void FeedFinder::send(const HttpRequest &request, QObject *context, HttpClient::Done done)
{
    if (!context)
        return;
    const auto watch = std::make_shared<QMetaObject::Connection>();
    const HttpRequestId id =
        m_client.fetch(request, context, [watch, done = std::move(done)](HttpResponse response) mutable {
            QObject::disconnect(*watch);
            done(std::move(response));
        });
    // Nobody is there to read it: the server need not send it.
    *watch =
        connect(context, &QObject::destroyed, &m_client, [client = &m_client, id] { client->cancel(id); });
}

} // namespace depeche
