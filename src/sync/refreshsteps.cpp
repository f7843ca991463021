// The way of one feed through a refresh: request, answer, document, store. The rest of Refresher is in refresher.cpp and
// refreshautomatic.cpp.
#include "core/workerpool.h"
#include "settings/secrets.h"
#include "store/library.h"
#include "sync/feedmove.h"
#include "sync/refresher.h"

namespace depeche {

namespace {

QString messageFor(const HttpResponse &response)
{
    if (response.failure == HttpFailure::None && response.status == 401) {
        return Refresher::tr(
                   "%1 asks for a user name and a password, or refuses those it was given (401). Sign in "
                   "in the properties of the feed.")
            .arg(response.finalUrl.host());
    }
    return describe(response).message;
}

} // namespace

void Refresher::begin(RefreshItem item)
{
    auto job = std::make_shared<Job>();
    job->feed = std::move(item.feed);
    job->known = std::move(item.known);
    job->attempted = m_library.now();
    job->asking = job->busy = true;
    ++m_busy;
    job->fetching = true;
    ++m_fetching;
    m_active.insert(job->feed.id, job);
    auto request = feedRequest(job->feed);
    if (!request) {
        fail(job, {}, tr("The address of this feed is no web address. Correct it."));
        return;
    }
    if (job->feed.options.userName.isEmpty() || !m_secrets)
        send(job, *request);
    else
        withPassword(job, std::move(*request));
}

void Refresher::withPassword(const JobPtr &job, HttpRequest request)
{
    const QString key = feedSecretKey(m_library.paths(), job->feed.id, job->feed.url);
    m_secrets->read(key, this, [this, job, request](const Result<QString> &password) mutable {
        if (job->dropped)
            return;
        if (!password && password.error().kind != ErrorKind::NotFound) {
            fail(job, {}, password.error().message);
            return;
        }
        request.credentials = HttpCredentials{job->feed.options.userName, password.valueOr(QString())};
        send(job, request);
    });
}

void Refresher::send(const JobPtr &job, const HttpRequest &request)
{
    job->request = m_client.fetch(request, this,
                                  [this, job](HttpResponse response) { received(job, std::move(response)); });
}

void Refresher::received(const JobPtr &job, HttpResponse response)
{
    job->request = HttpRequestId();
    if (job->dropped)
        return;
    if (isInternet(job->feed) && isNobodyReached(job, response))
        return;
    if (response.failure == HttpFailure::HostPaused) {
        FetchOutcome outcome;
        outcome.record = recordOfPause(job->feed, response, job->attempted);
        outcome.postponed = true;
        store(job, std::move(outcome), Outcome::Skipped);
        return;
    }
    const bool unchanged = response.failure == HttpFailure::None && response.status == 304;
    if (unchanged && !isConditional(job->feed) && !job->askedAgain) {
        askAgain(job);
        return;
    }
    answered(job);
    if (unchanged && isConditional(job->feed)) {
        const MoveStep step = moveStep(job->feed, response, job->attempted);
        job->move = step.pending;
        job->moveTo = step.adopt;
        FetchOutcome outcome;
        outcome.record = recordOfUnchanged(job->feed, response, job->attempted, job->known);
        store(job, std::move(outcome), Outcome::Unchanged);
    } else if (hasDocument(response)) {
        read(job, std::move(response));
    } else {
        fail(job, response, messageFor(response));
    }
}

/// A server that says "nothing changed" to somebody who never had anything gets a second chance, past caches on the way.
void Refresher::askAgain(const JobPtr &job)
{
    job->askedAgain = true;
    HttpRequest request = feedRequest(job->feed).value();
    request.headers.append({QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-cache")});
    if (job->feed.options.userName.isEmpty() || !m_secrets)
        send(job, request);
    else
        withPassword(job, std::move(request));
}

void Refresher::read(const JobPtr &job, HttpResponse response)
{
    const MoveStep step = moveStep(job->feed, response, job->attempted);
    job->move = step.pending;
    job->moveTo = step.adopt;
    job->held = response.body.size();
    m_held += job->held;
    auto work = [feed = job->feed, known = job->known, attempted = job->attempted,
                 response = std::move(response)](std::stop_token) {
        auto document = readFeedDocument(feed, response, attempted, known);
        const QString message = document ? QString() : document.error().message;
        return std::pair(std::move(document), recordOfFailure(feed, response, attempted, message));
    };
    m_workers.post(this, std::move(work), [this, job](std::pair<Result<FeedDocument>, FetchRecord> read) {
        if (!job->dropped)
            documentRead(job, std::move(read.first), read.second);
    });
}

void Refresher::documentRead(const JobPtr &job, Result<FeedDocument> document, const FetchRecord &failure)
{
    FetchOutcome outcome;
    if (!document) {
        outcome.record = failure;
        store(job, std::move(outcome), Outcome::Failed);
        return;
    }
    outcome.record = std::move(document->record);
    const bool hasNews = !document->sameBytes || !document->batch.bodyHash.isEmpty();
    if (hasNews)
        outcome.batch = std::move(document->batch);
    store(job, std::move(outcome), document->sameBytes ? Outcome::Unchanged : Outcome::Fetched);
}

void Refresher::fail(const JobPtr &job, const HttpResponse &response, const QString &message)
{
    FetchOutcome outcome;
    outcome.record = recordOfFailure(job->feed, response, job->attempted, message);
    store(job, std::move(outcome), Outcome::Failed);
}

void Refresher::store(const JobPtr &job, FetchOutcome outcome, Outcome kind)
{
    job->writing = true;
    const bool hasDocument = outcome.batch.has_value();
    if (!hasDocument)
        release(job);
    else if (std::exchange(job->fetching, false))
        --m_fetching;
    outcome.asked = job->feed.url;
    if (kind == Outcome::Fetched || kind == Outcome::Unchanged) {
        outcome.record.move = job->move;
        outcome.moveTo = job->moveTo;
    }
    const QString message = outcome.record.error;
    m_writer.write(std::move(outcome), [this, job, kind, message](const Result<StoredFetch> &stored) {
        if (!stored) {
            ended(job, Outcome::Failed, message.isEmpty() ? stored.error().message : message);
            return;
        }
        m_summary.added += stored->result.added;
        m_summary.updated += stored->result.updated;
        ended(job, stored->dropped ? Outcome::Skipped : kind, message);
    });
    if (hasDocument)
        goOn();
}

} // namespace depeche
