#pragma once

#include "core/httpurl.h"
#include "core/result.h"
#include "sync/feedcandidate.h"

#include <QObject>
#include <functional>

namespace depeche {

class WorkerPool;

/// From what a person types to the feeds behind it. Main thread; needs no profile. Every question is about @p context:
/// when it is deleted, what is under way is cancelled, requests too, and nothing is answered.
class FeedFinder final : public QObject
{
    Q_OBJECT
public:
    using Found = std::function<void(Result<FoundFeeds>)>;
    using Fetched = std::function<void(Result<FeedCandidate>)>;
    using Progress = std::function<void(int done, int total, const QString &current)>;

    FeedFinder(HttpClient &client, WorkerPool &workers, QObject *parent = nullptr);

    /// Fetches @p userInput ("example.org", "https://…", "feed:…", "@name@host") once: a feed gives itself, a page the
    /// feeds it offers. Where the address alone says where the feed is (a subreddit, a repository), that feed is fetched
    /// instead, and the page only if that fails. A page that offers nothing is no error: see FoundFeeds.
    /// ErrorKind::Denied: the server wants a user name and password; ask again with @p credentials.
    void find(const QString &userInput, const std::optional<HttpCredentials> &credentials, QObject *context,
              Found done);

    /// Tries where feeds usually are on the site of @p found.page, one after the other, and stops at the first one
    /// there is. Only when the user asks: it is up to sixteen requests. No feed: an empty list.
    void lookInUsualPlaces(const FoundFeeds &found, QObject *context, Progress progress, Found done);

    /// Fetches the document of @p candidate, unless it is there already. Fails when it is no feed.
    void fetch(const FeedCandidate &candidate, QObject *context, Fetched done);

private:
    struct Search;
    using SearchPtr = std::shared_ptr<Search>;
    struct Tour;
    using TourPtr = std::shared_ptr<Tour>;

    void begin(const SearchPtr &search);
    void lookAtFeed(const SearchPtr &search, const FeedCandidate &feed);
    void lookAtPage(const SearchPtr &search);
    void read(const SearchPtr &search, const HttpUrl &url, HttpResponse answer);
    void goOn(const TourPtr &tour);
    void send(const HttpRequest &request, QObject *context, HttpClient::Done done);

    HttpClient &m_client;
    WorkerPool &m_workers;
};

} // namespace depeche
