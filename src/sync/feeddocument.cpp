#include "sync/feeddocument.h"

#include "core/hash.h"
#include "core/text.h"
#include "sync/ingestpipeline.h"
#include "sync/schedule.h"

#include <QCoreApplication>

namespace depeche {

namespace {

constexpr qsizetype MaxValidatorLength = 8192;

/// A validator that can be sent back exactly as it came, else none.
QByteArray usableValidator(const QByteArray &value)
{
    const auto isControl = [](char c) { return quint8(c) < 0x20 || c == 0x7f; };
    if (value.size() > MaxValidatorLength || std::any_of(value.begin(), value.end(), isControl))
        return {};
    return value;
}

ScheduleInput scheduleInput(const Feed &feed, const HttpResponse &response, Timestamp now)
{
    ScheduleInput input;
    input.now = now;
    input.url = feed.url;
    input.status = response.status;
    input.headers = response.headers;
    return input;
}

void planUnchanged(FetchRecord &record, const Feed &feed, const HttpResponse &response)
{
    ScheduleInput input = scheduleInput(feed, response, record.attempted);
    if (feed.fetch.lastAttempt && feed.fetch.nextFetch && feed.fetch.failures == 0)
        input.previous = *feed.fetch.nextFetch - *feed.fetch.lastAttempt;
    const FetchPlan plan = planNextFetch(input);
    record.nextFetch = plan.next;
    record.why = plan.why;
}

} // namespace

std::optional<HttpRequest> feedRequest(const Feed &feed)
{
    const auto url = HttpUrl::fromUrl(feed.url);
    if (!url)
        return std::nullopt;
    HttpRequest request{*url};
    request.policy = AddressPolicy::UserTyped;
    request.maxBody = httplimits::Feed;
    request.headers.append(
        {QByteArrayLiteral("Accept"),
         QByteArrayLiteral("application/atom+xml, application/rss+xml, application/feed+json, "
                           "application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, "
                           "*/*;q=0.5")});
    const Validators &validators = feed.fetch.validators;
    if (!validators.etag.isEmpty())
        request.headers.append({QByteArrayLiteral("If-None-Match"), validators.etag});
    if (!validators.lastModified.isEmpty())
        request.headers.append({QByteArrayLiteral("If-Modified-Since"), validators.lastModified});
    return request;
}

bool hasDocument(const HttpResponse &response)
{
    if (response.arrived())
        return true;
    const bool endedEarly =
        response.failure == HttpFailure::Truncated || response.failure == HttpFailure::Damaged;
    return endedEarly && response.status >= 200 && response.status < 300 && !response.body.isEmpty();
}

Result<FeedDocument> readFeedDocument(const Feed &feed, const HttpResponse &response, Timestamp now)
{
    FeedDocument document;
    const bool complete = response.failure == HttpFailure::None;
    const QByteArray hash = sha256(response.body);
    const Validators validators{usableValidator(response.header("etag")),
                                usableValidator(response.header("last-modified"))};
    document.sameBytes = complete && hash == feed.fetch.bodyHash;
    document.record.feed = feed.id;
    document.record.attempted = now;
    document.record.status = response.status;
    if (document.sameBytes && validators == feed.fetch.validators) {
        planUnchanged(document.record, feed, response);
        return document;
    }

    FeedSource source;
    source.bytes = response.body;
    source.contentType = response.contentType();
    source.baseUrl = response.finalUrl;
    source.headers = response.headers;
    auto batch = ingest(feed.id, source);
    if (!batch)
        return batch.error();
    document.batch = std::move(*batch);
    if (!complete) {
        document.batch.partial = true;
        const QString why =
            QCoreApplication::translate("depeche", "The document ended too early; what had come by then "
                                                   "is here.");
        document.batch.note = document.batch.note.isEmpty() ? why : QString(document.batch.note + u' ' + why);
    }
    if (!document.batch.partial) {
        document.batch.validators = validators;
        document.batch.bodyHash = hash;
    }

    if (document.sameBytes) {
        planUnchanged(document.record, feed, response);
        return document;
    }
    ScheduleInput input = scheduleInput(feed, response, now);
    input.ttl = document.batch.info.pace.ttl;
    for (const NewArticle &article : document.batch.articles) {
        if (article.published)
            input.published.append(*article.published);
    }
    const FetchPlan plan = planNextFetch(input);
    document.record.nextFetch = plan.next;
    document.record.why = plan.why;
    return document;
}

FetchRecord recordOfUnchanged(const Feed &feed, const HttpResponse &response, Timestamp attempted)
{
    FetchRecord record;
    record.feed = feed.id;
    record.attempted = attempted;
    record.status = response.status;
    planUnchanged(record, feed, response);
    return record;
}

FetchRecord recordOfFailure(const Feed &feed, const HttpResponse &response, Timestamp attempted,
                            const QString &error)
{
    ScheduleInput input = scheduleInput(feed, response, attempted);
    input.failures = feed.fetch.failures + 1;
    const FetchPlan plan = planNextFetch(input);
    return {feed.id, attempted, response.status, error, plan.next, plan.why};
}

} // namespace depeche
