#include "cli/rundiscover.h"

#include "cli/arguments.h"
#include "cli/feedjson.h"
#include "cli/pagefile.h"
#include "core/workerpool.h"
#include "html/discovery.h"
#include "html/htmldecode.h"
#include "html/pagemetadata.h"
#include "net/curlclient.h"
#include "sync/feedfinder.h"
#include "sync/offeredfeeds.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace depeche {

namespace {

const QString Guess = QStringLiteral("guess");

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue textOrNull(const QUrl &url)
{
    return textOrNull(QString::fromLatin1(url.toEncoded()));
}

int print(const QJsonObject &document)
{
    const QByteArray bytes = QJsonDocument(document).toJson();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    return 0;
}

int complain(const QString &message, int code)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    return code;
}

int printOffers(const QList<FeedCandidate> &feeds, const QString &html, const QUrl &baseUrl)
{
    QJsonArray icons;
    const auto found = discoverIcons(html, baseUrl);
    for (const DiscoveredIcon &icon : found)
        icons.append(QJsonObject{{QStringLiteral("href"), textOrNull(icon.url)},
                                 {QStringLiteral("rel"), textOrNull(icon.rel)},
                                 {QStringLiteral("sizes"), textOrNull(icon.sizes)},
                                 {QStringLiteral("type"), textOrNull(icon.type)}});
    const PageMetadata metadata = readPageMetadata(html, baseUrl);
    return print({{QStringLiteral("feeds"), candidatesToJson(feeds)},
                  {QStringLiteral("icons"), icons},
                  {QStringLiteral("title"), textOrNull(metadata.title)},
                  {QStringLiteral("canonicalUrl"), textOrNull(metadata.canonicalUrl)},
                  {QStringLiteral("isFeed"), false}});
}

/// What was fetched: a feed offers itself, a page the feeds it links to.
int printFound(const FoundFeeds &found)
{
    if (found.page)
        return printOffers(found.feeds, decodeHtmlPage(found.page->body, found.page->contentType()),
                           found.page->finalUrl);
    const QString title = found.feeds.isEmpty() ? QString() : found.feeds.first().title;
    return print({{QStringLiteral("feeds"), candidatesToJson(found.feeds)},
                  {QStringLiteral("icons"), QJsonArray()},
                  {QStringLiteral("title"), textOrNull(title)},
                  {QStringLiteral("canonicalUrl"), QJsonValue()},
                  {QStringLiteral("isFeed"), found.isFeed()}});
}

enum class Places { DoNotTry, Try };

int discoverOnline(const QString &address, Places places)
{
    CurlClient client;
    WorkerPool workers;
    FeedFinder finder(client, workers);
    finder.find(address, std::nullopt, &finder, [&](const Result<FoundFeeds> &found) {
        if (!found) {
            QCoreApplication::exit(complain(found.error().message, 1));
            return;
        }
        const FoundFeeds page = found.value();
        if (!page.feeds.isEmpty() || places == Places::DoNotTry) {
            QCoreApplication::exit(printFound(page));
            return;
        }
        finder.lookInUsualPlaces(page, &finder, {}, [page](const Result<FoundFeeds> &tried) {
            if (!tried) {
                QCoreApplication::exit(complain(tried.error().message, 1));
                return;
            }
            FoundFeeds all = page;
            all.feeds = tried.value().feeds;
            QCoreApplication::exit(printFound(all));
        });
    });
    return QCoreApplication::exec();
}

} // namespace

int runDiscover(const QStringList &words)
{
    const auto online = parseArguments(words, {{Guess, OptionSpec::Value::None}});
    if (online && online->words.size() == 1 && !addressesFor(online->words.first()).isEmpty())
        return discoverOnline(online->words.first(), online->has(Guess) ? Places::Try : Places::DoNotTry);
    const auto page = readPageFile(words);
    if (!page)
        return complain(page.error().message, page.error().kind == ErrorKind::Invalid ? 2 : 1);
    return printOffers(offeredFeeds(page->html, page->baseUrl), page->html, page->baseUrl);
}

} // namespace depeche
