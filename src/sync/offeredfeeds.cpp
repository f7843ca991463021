#include "sync/offeredfeeds.h"

#include "core/text.h"
#include "feed/feedparser.h"
#include "html/discovery.h"
#include "html/htmldecode.h"
#include "net/addresspolicy.h"
#include "sync/ingestfields.h"
#include "sync/pagefeed.h"
#include "sync/sitefeeds.h"

namespace depeche {

namespace {

using Source = FeedCandidate::Source;

constexpr qsizetype MaxCandidates = 50;
constexpr qsizetype MaxPlaces = 16;

void add(FeedCandidate candidate, QList<FeedCandidate> &candidates)
{
    const bool isNew = std::none_of(candidates.cbegin(), candidates.cend(), [&](const FeedCandidate &other) {
        return sameFeed(other.url, candidate.url);
    });
    if (isNew && candidates.size() < MaxCandidates && HttpUrl::fromUrl(candidate.url))
        candidates.append(std::move(candidate));
}

void addAll(const QList<DiscoveredFeed> &feeds, Source source, QList<FeedCandidate> &candidates)
{
    for (const DiscoveredFeed &feed : feeds) {
        FeedCandidate candidate;
        candidate.url = feed.url;
        candidate.title = feed.title;
        candidate.type = feed.type;
        candidate.language = feed.language;
        candidate.comments = feed.comments;
        candidate.source = source;
        add(std::move(candidate), candidates);
    }
}

void addAll(const QList<SiteFeed> &feeds, QList<FeedCandidate> &candidates)
{
    for (const SiteFeed &feed : feeds) {
        FeedCandidate candidate;
        candidate.url = feed.url;
        candidate.title = feed.title;
        candidate.type = feed.type;
        candidate.comments = feed.comments;
        candidate.source = Source::Site;
        add(std::move(candidate), candidates);
    }
}

QList<FeedCandidate> offeredBy(const DiscoveredPage &discovered, const QUrl &page, const HttpHeaders &headers)
{
    QList<FeedCandidate> candidates;
    addAll(discovered.declared, Source::Page, candidates);
    for (const auto &header : headers) {
        if (header.first.compare("link", Qt::CaseInsensitive) == 0)
            addAll(feedsInLinkHeader(header.second, page), Source::Page, candidates);
    }
    const bool declares = !candidates.isEmpty();
    if (!declares)
        addAll(discovered.likely, Source::Link, candidates);
    const SiteFeeds site = siteFeedsOf(page);
    if (site.certainty >= SiteFeeds::Certainty::Likely)
        addAll(site.feeds, candidates);
    if (!declares)
        addAll(siteFeedsIn(page, discovered.hints), candidates);
    if (candidates.isEmpty())
        addAll(site.feeds, candidates);
    std::stable_partition(candidates.begin(), candidates.end(),
                          [](const FeedCandidate &candidate) { return !candidate.comments; });
    return candidates;
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
    return response.finalUrl.isEmpty() ? asked.url() : response.finalUrl;
}

/// "feed" of "feed:https://example.org/"; empty when there is none.
QString userScheme(const QString &input)
{
    const qsizetype colon = input.indexOf(u':');
    return colon < 0 ? QString() : input.left(colon).trimmed().toLower();
}

QString mimeTypeOf(const HttpResponse &response)
{
    return singleLine(response.contentType().section(u';', 0, 0), 100).trimmed().toLower();
}

FeedSource sourceOf(const HttpResponse &answer)
{
    FeedSource source;
    source.bytes = answer.body;
    source.contentType = answer.contentType();
    source.baseUrl = answer.finalUrl;
    source.headers = answer.headers;
    return source;
}

FeedCandidate itself(const HttpUrl &asked, const ParsedFeed &feed, HttpResponse answer)
{
    FeedCandidate candidate;
    candidate.url = lastingUrl(asked, answer);
    candidate.title = singleLine(plainText(feed.channel.title), 300);
    candidate.type = mimeTypeOf(answer);
    candidate.language = normalLanguage(feed.channel.language);
    candidate.trusted = true;
    candidate.document = std::make_shared<const HttpResponse>(std::move(answer));
    return candidate;
}

/// A page of nothing but "go there" is not the page.
void followRefresh(const DiscoveredPage &discovered, const HttpResponse &answer, FoundFeeds &found)
{
    const auto target = HttpUrl::fromUrl(discovered.redirection);
    if (found.feeds.isEmpty() && target && !sameFeed(target->url(), answer.finalUrl))
        found.goTo = target;
}

} // namespace

bool sameFeed(const QUrl &one, const QUrl &other)
{
    const auto normal = [](QUrl url) {
        url.setScheme(QStringLiteral("https"));
        url.setHost(url.host().toLower());
        return url.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    };
    return normal(one) == normal(other);
}

QList<FeedCandidate> offeredFeeds(const QString &html, const QUrl &page, const HttpHeaders &headers)
{
    return offeredBy(discoverInPage(html, page), page, headers);
}

Result<FoundFeeds> feedsInAnswer(const HttpUrl &asked, HttpResponse answer)
{
    FoundFeeds found;
    const ParsedFeed feed = parseFeed(sourceOf(answer));
    if (feed.isFeed()) {
        found.feeds.append(itself(asked, feed, std::move(answer)));
        return found;
    }
    if (feed.problem != ParsedFeed::Problem::Html)
        return Error{ErrorKind::Invalid, problemText(feed.problem), feed.parseError};
    const QString html = decodeHtmlPage(answer.body, answer.contentType());
    const DiscoveredPage discovered = discoverInPage(html, answer.finalUrl);
    found.feeds = offeredBy(discovered, answer.finalUrl, answer.headers);
    // A short address may lead to a page whose own tells less: "youtu.be", "/user/…".
    if (found.feeds.isEmpty())
        addAll(siteFeedsOf(asked.url()).feeds, found.feeds);
    found.trusted = answer.privateAddress;
    for (FeedCandidate &candidate : found.feeds)
        candidate.trusted = answer.privateAddress || candidate.url.host() == asked.url().host();
    followRefresh(discovered, answer, found);
    const ParsedFeed list =
        found.feeds.isEmpty() && !found.goTo ? parsePageAsFeed(sourceOf(answer)) : ParsedFeed();
    if (list.isFeed()) {
        found.feeds.append(itself(asked, list, std::move(answer)));
        found.feeds.last().source = FeedCandidate::Source::PageAsFeed;
        found.page = found.feeds.last().document;
        return found;
    }
    found.page = std::make_shared<const HttpResponse>(std::move(answer));
    return found;
}

std::optional<FeedCandidate> feedInAnswer(const HttpUrl &asked, HttpResponse answer)
{
    const ParsedFeed feed = parseFeed(sourceOf(answer));
    if (!feed.isFeed())
        return std::nullopt;
    return itself(asked, feed, std::move(answer));
}

QList<HttpUrl> addressesFor(const QString &input)
{
    if (const auto profile = HttpUrl::fromUrl(fediverseProfile(input)))
        return {*profile};
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

QList<HttpUrl> usualPlaces(const QUrl &page)
{
    static const QStringList names{
        QStringLiteral("feed"),       QStringLiteral("rss"),       QStringLiteral("feed.xml"),
        QStringLiteral("rss.xml"),    QStringLiteral("atom.xml"),  QStringLiteral("index.xml"),
        QStringLiteral("feed.json"),  QStringLiteral("index.rss"), QStringLiteral("feeds/posts/default"),
        QStringLiteral("?feed=rss2"), QStringLiteral("blog/feed"), QStringLiteral("news/feed")};
    const QUrl root =
        page.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    QUrl folder =
        page.adjusted(QUrl::RemoveFilename | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    QList<HttpUrl> places;
    const auto addPlace = [&places](const QUrl &base, const QString &name) {
        const auto url = HttpUrl::fromUrl(base.resolved(QUrl(name)));
        if (url && !places.contains(*url) && places.size() < MaxPlaces)
            places.append(*url);
    };
    QUrl rootFolder = root;
    rootFolder.setPath(QStringLiteral("/"));
    // A blog in a folder of a site has its feeds there.
    if (folder.path().size() > 1) {
        for (qsizetype i = 0; i < 6; ++i)
            addPlace(folder, names.at(i));
    }
    for (const QString &name : names)
        addPlace(rootFolder, name);
    return places;
}

} // namespace depeche
