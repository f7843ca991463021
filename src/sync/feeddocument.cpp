#include "sync/feeddocument.h"

#include "core/hash.h"
#include "html/discovery.h"
#include "html/htmldecode.h"
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
    input.failingSince = feed.fetch.failingSince;
    input.pace = feed.fetch.pace;
    input.fixed = feed.options.interval;
    return input;
}

FetchRecord recordOf(const Feed &feed, const HttpResponse &response, Timestamp attempted)
{
    FetchRecord record;
    record.feed = feed.id;
    record.attempted = attempted;
    record.status = response.status;
    record.bytes = response.receivedBytes;
    record.took = response.took;
    record.move = feed.fetch.move;
    return record;
}

void setPlan(FetchRecord &record, const FetchPlan &plan)
{
    record.nextFetch = plan.next;
    record.why = plan.why;
}

void planUnchanged(FetchRecord &record, const Feed &feed, const HttpResponse &response,
                   const QList<Timestamp> &known)
{
    ScheduleInput input = scheduleInput(feed, response, record.attempted);
    input.published = known;
    if (feed.fetch.lastAttempt && feed.fetch.nextFetch && feed.fetch.failures == 0)
        input.previous = *feed.fetch.nextFetch - *feed.fetch.lastAttempt;
    setPlan(record, planNextFetch(input));
}

/// What to say when a page came instead of a feed: the feeds it offers, so that the user can change the address.
Error withFeedsOfPage(Error error, const HttpResponse &response)
{
    constexpr qsizetype MaxNamed = 3;
    if (!response.body.left(2048).toLower().contains("<html") &&
        !response.contentType().contains(u"html", Qt::CaseInsensitive))
        return error;
    const QString html = decodeHtmlPage(response.body, response.contentType());
    QStringList names;
    for (const DiscoveredFeed &feed : discoverFeeds(html, response.finalUrl)) {
        const QString address = feed.url.toDisplayString();
        names += feed.title.isEmpty() ? address : QString(feed.title + u" (" + address + u')');
    }
    if (!names.isEmpty()) {
        error.message +=
            u' ' + QCoreApplication::translate("depeche",
                                               "The page offers %n feed(s): %1. Change the address "
                                               "of this feed if one of them is meant.",
                                               nullptr, int(names.size()))
                       .arg(names.mid(0, MaxNamed).join(QStringLiteral(", ")));
    }
    return error;
}

} // namespace

bool isConditional(const Feed &feed)
{
    return !feed.fetch.validators.etag.isEmpty() || !feed.fetch.validators.lastModified.isEmpty();
}

std::optional<HttpRequest> feedRequest(const Feed &feed)
{
    const auto url = HttpUrl::fromUrl(feed.url);
    if (!url)
        return std::nullopt;
    HttpRequest request{*url};
    request.policy = AddressPolicy::UserTyped;
    request.maxBody = httplimits::Feed;
    request.headers = feed.options.headers;
    if (!feed.options.userAgent.isEmpty())
        request.headers.append({QByteArrayLiteral("User-Agent"), feed.options.userAgent.toUtf8()});
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
    if (isConditional(feed)) // the new entries alone will do (RFC 3229, "feed")
        request.headers.append({QByteArrayLiteral("A-IM"), QByteArrayLiteral("feed")});
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

Result<FeedDocument> readFeedDocument(const Feed &feed, const HttpResponse &response, Timestamp now,
                                      const QList<Timestamp> &known)
{
    FeedDocument document;
    const bool complete = response.failure == HttpFailure::None;
    const QByteArray hash = sha256(response.body);
    const Validators validators{usableValidator(response.header("etag")),
                                usableValidator(response.header("last-modified"))};
    document.sameBytes = complete && hash == feed.fetch.bodyHash;
    document.record = recordOf(feed, response, now);
    if (document.sameBytes && validators == feed.fetch.validators) {
        planUnchanged(document.record, feed, response, known);
        return document;
    }

    FeedSource source;
    source.bytes = response.body;
    source.contentType = response.contentType();
    source.baseUrl = response.finalUrl;
    source.headers = response.headers;
    auto batch = ingest(feed.id, source, Texts::Packed, feed.kind);
    if (!batch)
        return withFeedsOfPage(batch.error(), response);
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
        planUnchanged(document.record, feed, response, known);
        return document;
    }
    ScheduleInput input = scheduleInput(feed, response, now);
    input.pace = document.batch.info.pace;
    input.published = known;
    for (const NewArticle &article : document.batch.articles) {
        if (article.published)
            input.published.append(*article.published);
    }
    setPlan(document.record, planNextFetch(input));
    return document;
}

FetchRecord recordOfUnchanged(const Feed &feed, const HttpResponse &response, Timestamp attempted,
                              const QList<Timestamp> &known)
{
    FetchRecord record = recordOf(feed, response, attempted);
    planUnchanged(record, feed, response, known);
    return record;
}

FetchRecord recordOfFailure(const Feed &feed, const HttpResponse &response, Timestamp attempted,
                            const QString &error)
{
    FetchRecord record = recordOf(feed, response, attempted);
    record.error = error;
    ScheduleInput input = scheduleInput(feed, response, attempted);
    input.failures = feed.fetch.failures + 1;
    setPlan(record, planNextFetch(input));
    return record;
}

FetchRecord recordOfPause(const Feed &feed, const HttpResponse &response, Timestamp attempted)
{
    FetchRecord record = recordOf(feed, response, attempted);
    setPlan(record, planAfterPause(scheduleInput(feed, response, attempted)));
    return record;
}

} // namespace depeche
