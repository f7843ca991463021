#include "sync/subscriber.h"

#include "core/text.h"
#include "core/workerpool.h"
#include "domain/feed.h"
#include "feed/feedparser.h"
#include "html/discovery.h"
#include "html/htmldecode.h"
#include "net/addresspolicy.h"
#include "store/articlewriter.h"
#include "store/feedtable.h"
#include "store/library.h"
#include "sync/feeddocument.h"

#include <QPointer>

namespace depeche {

namespace {

constexpr qsizetype MaxCandidates = 50;

HttpRequest requestFor(const HttpUrl &url, AddressPolicy policy)
{
    Feed feed;
    feed.url = url.url();
    HttpRequest request = feedRequest(feed).value_or(HttpRequest{url});
    request.policy = policy;
    return request;
}

/// The address to subscribe to: the last one if all redirects to it are permanent, else the one asked for.
QUrl lastingUrl(const HttpUrl &asked, const HttpResponse &response)
{
    if (!asked.url().userInfo().isEmpty())
        return asked.url();
    for (const HttpRedirect &redirect : response.redirects) {
        if (redirect.status != 301 && redirect.status != 308)
            return asked.url();
    }
    return response.finalUrl;
}

/// "feed" of "feed:https://example.org/"; empty when there is none.
QString userScheme(const QString &input)
{
    const qsizetype colon = input.indexOf(u':');
    return colon < 0 ? QString() : input.left(colon).trimmed().toLower();
}

/// The addresses that @p input may stand for, likeliest first. Typed without http or https, a server of one's own speaks
/// http, and one on the internet https or, if nothing answers there, http.
QList<HttpUrl> addressesFor(const QString &input)
{
    const auto url = HttpUrl::fromUserInput(input);
    if (!url)
        return {};
    const QString typed = userScheme(input);
    const bool schemeWasTyped =
        typed == u"http" || typed == u"https" || typed == u"feed" || typed == u"feeds";
    QUrl plain = url->url();
    plain.setScheme(QStringLiteral("http"));
    const auto insecure = HttpUrl::fromUrl(plain);
    if (schemeWasTyped || !insecure)
        return {*url};
    if (isPrivateHostName(url->host()))
        return {*insecure};
    return {*url, *insecure};
}

QString mimeTypeOf(const HttpResponse &response)
{
    return singleLine(response.contentType().section(u';', 0, 0), 100).trimmed().toLower();
}

QList<FeedCandidate> candidatesOfPage(const HttpUrl &asked, const HttpResponse &response)
{
    const QString html = decodeHtmlPage(response.body, response.contentType());
    QList<FeedCandidate> candidates;
    for (const DiscoveredFeed &feed : discoverFeeds(html, response.finalUrl)) {
        const auto url = HttpUrl::fromUrl(feed.url);
        if (!url || candidates.size() >= MaxCandidates)
            continue;
        const bool trusted = response.privateAddress || url->host() == asked.host();
        candidates.append({feed.url, feed.title, feed.type, nullptr, trusted});
    }
    return candidates;
}

/// What the answer to what the user typed offers. Pure.
Result<QList<FeedCandidate>> candidatesIn(const HttpUrl &asked, HttpResponse response)
{
    FeedSource source;
    source.bytes = response.body;
    source.contentType = response.contentType();
    source.baseUrl = response.finalUrl;
    const ParsedFeed parsed = parseFeed(source);
    if (parsed.isFeed()) {
        FeedCandidate candidate;
        candidate.url = lastingUrl(asked, response);
        candidate.title = singleLine(parsed.channel.title.value, 300);
        candidate.type = mimeTypeOf(response);
        candidate.trusted = true;
        candidate.document = std::make_shared<const HttpResponse>(std::move(response));
        return QList<FeedCandidate>{candidate};
    }
    if (parsed.problem != ParsedFeed::Problem::Html)
        return Error{ErrorKind::Invalid, problemText(parsed.problem), parsed.parseError};
    QList<FeedCandidate> candidates = candidatesOfPage(asked, response);
    if (candidates.isEmpty()) {
        return Error{ErrorKind::NotFound,
                     Subscriber::tr(
                         "The page at %1 offers no feed. Look on the site for “RSS” or “Atom” and enter that "
                         "address.")
                         .arg(asked.host()),
                     response.finalUrl.toString()};
    }
    return candidates;
}

} // namespace

Subscriber::Subscriber(Library &library, HttpClient &client, WorkerPool &workers, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_client(client)
    , m_workers(workers)
{
}

void Subscriber::find(const QString &userInput, QObject *context, Found done)
{
    const QList<HttpUrl> addresses = addressesFor(userInput);
    if (!addresses.isEmpty()) {
        tryNext(addresses, context, std::move(done));
        return;
    }
    const Error error{
        ErrorKind::Invalid,
        tr("“%1” is no web address. Enter one such as https://example.org/.").arg(singleLine(userInput, 100)),
        {}};
    QMetaObject::invokeMethod(
        this,
        [context = QPointer<QObject>(context), done = std::move(done), error] {
            if (context)
                done(error);
        },
        Qt::QueuedConnection);
}

void Subscriber::tryNext(QList<HttpUrl> addresses, QObject *context, Found done)
{
    const HttpUrl url = addresses.takeFirst();
    m_client.fetch(requestFor(url, AddressPolicy::UserTyped), context,
                   [this, url, addresses, context, done = std::move(done)](HttpResponse response) mutable {
                       if (response.failure == HttpFailure::NotConnected && !addresses.isEmpty()) {
                           tryNext(addresses, context, std::move(done));
                           return;
                       }
                       if (!hasDocument(response)) {
                           done(describe(response));
                           return;
                       }
                       m_workers.post(
                           context,
                           [url, response = std::move(response)](std::stop_token) mutable {
                               return candidatesIn(url, std::move(response));
                           },
                           std::move(done));
                   });
}

void Subscriber::subscribe(const FeedCandidate &candidate, std::optional<FolderId> folder, QObject *context,
                           Subscribed done)
{
    if (candidate.document) {
        store(candidate, folder, context, std::move(done));
        return;
    }
    const auto url = HttpUrl::fromUrl(candidate.url);
    if (!url) {
        done(Error{ErrorKind::Invalid, tr("The address of this feed is no web address."), {}});
        return;
    }
    const auto policy = candidate.trusted ? AddressPolicy::UserTyped : AddressPolicy::PublicOnly;
    m_client.fetch(requestFor(*url, policy), context,
                   [this, candidate = candidate, folder, context,
                    done = std::move(done)](HttpResponse response) mutable {
                       if (!hasDocument(response)) {
                           done(describe(response));
                           return;
                       }
                       candidate.document = std::make_shared<const HttpResponse>(std::move(response));
                       store(candidate, folder, context, std::move(done));
                   });
}

void Subscriber::store(const FeedCandidate &candidate, std::optional<FolderId> folder, QObject *context,
                       Subscribed done)
{
    Feed feed;
    feed.url = candidate.url;
    const Timestamp now = m_library.now();
    m_workers.post(
        context,
        [feed, document = candidate.document, now](std::stop_token) {
            return readFeedDocument(feed, *document, now);
        },
        [this, url = candidate.url, folder, context, now,
         done = std::move(done)](Result<FeedDocument> read) mutable {
            if (!read) {
                done(read.error());
                return;
            }
            m_library.write(
                Durability::User, context,
                [url, folder, now, document = std::move(*read)](Connection &db) mutable -> Result<FeedId> {
                    const auto id =
                        FeedTable(db).add({url, QString(), document.batch.info.siteUrl, folder}, now);
                    if (!id)
                        return id;
                    document.batch.feed = *id;
                    document.record.feed = *id;
                    const auto written = ArticleWriter(db).write(document.batch, document.record);
                    return written ? id : Result<FeedId>(written.error());
                },
                std::move(done));
        });
}

} // namespace depeche
