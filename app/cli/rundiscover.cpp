#include "cli/rundiscover.h"

#include "cli/pagefile.h"
#include "feed/feedparser.h"
#include "html/discovery.h"
#include "html/htmldecode.h"
#include "html/pagemetadata.h"
#include "html/plaintext.h"
#include "net/curlclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace depeche {

namespace {

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

int printOffers(const QString &html, const QUrl &baseUrl)
{
    QJsonArray feeds;
    const auto discovered = discoverFeeds(html, baseUrl);
    for (const DiscoveredFeed &feed : discovered)
        feeds.append(QJsonObject{{QStringLiteral("href"), textOrNull(feed.url)},
                                 {QStringLiteral("type"), textOrNull(feed.type)},
                                 {QStringLiteral("title"), textOrNull(feed.title)}});
    QJsonArray icons;
    const auto found = discoverIcons(html, baseUrl);
    for (const DiscoveredIcon &icon : found)
        icons.append(QJsonObject{{QStringLiteral("href"), textOrNull(icon.url)},
                                 {QStringLiteral("rel"), textOrNull(icon.rel)},
                                 {QStringLiteral("sizes"), textOrNull(icon.sizes)},
                                 {QStringLiteral("type"), textOrNull(icon.type)}});
    const PageMetadata metadata = readPageMetadata(html, baseUrl);
    return print({{QStringLiteral("feeds"), feeds},
                  {QStringLiteral("icons"), icons},
                  {QStringLiteral("title"), textOrNull(metadata.title)},
                  {QStringLiteral("canonicalUrl"), textOrNull(metadata.canonicalUrl)},
                  {QStringLiteral("isFeed"), false}});
}

/// What was fetched: a feed offers itself, a page the feeds it links to.
int printAnswer(const HttpResponse &response)
{
    if (!response.arrived())
        return complain(describe(response).message, 1);
    const ParsedFeed feed =
        parseFeed({response.body, response.contentType(), response.finalUrl, response.headers});
    if (!feed.isFeed())
        return printOffers(decodeHtmlPage(response.body, response.contentType()), response.finalUrl);
    const QString title = htmlToText(feed.channel.title.value);
    return print({{QStringLiteral("feeds"),
                   QJsonArray{QJsonObject{{QStringLiteral("href"), textOrNull(response.finalUrl)},
                                          {QStringLiteral("type"), textOrNull(feed.contentType)},
                                          {QStringLiteral("title"), textOrNull(title)}}}},
                  {QStringLiteral("icons"), QJsonArray()},
                  {QStringLiteral("title"), textOrNull(title)},
                  {QStringLiteral("canonicalUrl"), QJsonValue()},
                  {QStringLiteral("isFeed"), true}});
}

int discoverOnline(const HttpUrl &url)
{
    CurlClient client;
    HttpRequest request{url};
    request.policy = AddressPolicy::UserTyped;
    request.maxBody = httplimits::Feed;
    client.fetch(request, &client,
                 [](const HttpResponse &response) { QCoreApplication::exit(printAnswer(response)); });
    return QCoreApplication::exec();
}

} // namespace

int runDiscover(const QStringList &words)
{
    if (words.size() == 1) {
        if (const auto url = HttpUrl::fromUserInput(words.first()))
            return discoverOnline(*url);
    }
    const auto page = readPageFile(words);
    if (!page)
        return complain(page.error().message, page.error().kind == ErrorKind::Invalid ? 2 : 1);
    return printOffers(page->html, page->baseUrl);
}

} // namespace depeche
