#include "cli/rundiscover.h"

#include "cli/pagefile.h"
#include "html/discovery.h"
#include "html/pagemetadata.h"

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

} // namespace

int runDiscover(const QStringList &words)
{
    const auto page = readPageFile(words);
    if (!page) {
        std::fprintf(stderr, "%s\n", qPrintable(page.error().message));
        return page.error().kind == ErrorKind::Invalid ? 2 : 1;
    }
    QJsonArray feeds;
    const auto discovered = discoverFeeds(page->html, page->baseUrl);
    for (const DiscoveredFeed &feed : discovered)
        feeds.append(QJsonObject{{QStringLiteral("href"), textOrNull(feed.url)},
                                 {QStringLiteral("type"), textOrNull(feed.type)},
                                 {QStringLiteral("title"), textOrNull(feed.title)}});
    QJsonArray icons;
    const auto found = discoverIcons(page->html, page->baseUrl);
    for (const DiscoveredIcon &icon : found)
        icons.append(QJsonObject{{QStringLiteral("href"), textOrNull(icon.url)},
                                 {QStringLiteral("rel"), textOrNull(icon.rel)},
                                 {QStringLiteral("sizes"), textOrNull(icon.sizes)},
                                 {QStringLiteral("type"), textOrNull(icon.type)}});
    const PageMetadata metadata = readPageMetadata(page->html, page->baseUrl);
    const QJsonObject document{{QStringLiteral("feeds"), feeds},
                               {QStringLiteral("icons"), icons},
                               {QStringLiteral("title"), textOrNull(metadata.title)},
                               {QStringLiteral("canonicalUrl"), textOrNull(metadata.canonicalUrl)},
                               {QStringLiteral("isFeed"), false}};
    const QByteArray bytes = QJsonDocument(document).toJson();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    return 0;
}

} // namespace depeche
