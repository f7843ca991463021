#pragma once

#include "sync/subscriber.h"
#include "syncfixture.h"

/// The steps of subscribing, each waited for. For tests.
namespace depeche::test {

template <typename Answer, typename Ask>
Answer answerTo(Ask ask)
{
    std::optional<Answer> answer;
    ask([&](Answer given) { answer = std::move(given); });
    if (!waitFor([&] { return answer.has_value(); }, 30000))
        qFatal("no answer");
    return *answer;
}

inline Result<FoundFeeds> find(SyncFixture &with, const QString &input,
                               const std::optional<HttpCredentials> &credentials = {})
{
    Subscriber subscriber(with.library, with.client, with.workers);
    return answerTo<Result<FoundFeeds>>(
        [&](auto done) { subscriber.find(input, credentials, &subscriber, done); });
}

inline Result<FoundFeeds> lookAround(SyncFixture &with, const FoundFeeds &page)
{
    Subscriber subscriber(with.library, with.client, with.workers);
    return answerTo<Result<FoundFeeds>>(
        [&](auto done) { subscriber.lookInUsualPlaces(page, &subscriber, {}, done); });
}

inline Result<PreviewedFeed> preview(SyncFixture &with, const FeedCandidate &candidate)
{
    Subscriber subscriber(with.library, with.client, with.workers);
    return answerTo<Result<PreviewedFeed>>(
        [&](auto done) { subscriber.preview(candidate, &subscriber, done); });
}

inline Result<FeedId> subscribe(SyncFixture &with, const FeedCandidate &candidate, const QString &folder = {})
{
    Subscriber subscriber(with.library, with.client, with.workers);
    return answerTo<Result<FeedId>>(
        [&](auto done) { subscriber.subscribe(candidate, folder, &subscriber, done); });
}

inline QList<Feed> feeds(SyncFixture &with)
{
    return with.read([](Connection &db) { return FeedTable(db).feeds(); });
}

inline QStringList addresses(const FoundFeeds &found)
{
    QStringList list;
    for (const FeedCandidate &candidate : found.feeds)
        list += candidate.url.path();
    return list;
}

inline QByteArray page(const QByteArray &head)
{
    return "<!DOCTYPE html><html><head><title>Le Quotidien du Port</title>" + head +
           "</head><body><p>Bonjour</p></body></html>";
}

} // namespace depeche::test
