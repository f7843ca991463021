#include "cli/runextract.h"

#include "cli/pagefile.h"
#include "html/articletext.h"
#include "html/discovery.h"
#include "html/pagemetadata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace depeche {

namespace {

constexpr qsizetype ReadableText = 500; // characters; less is no article worth a reader mode

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue textOrNull(const QUrl &url)
{
    return textOrNull(QString::fromLatin1(url.toEncoded()));
}

QJsonObject metadataToJson(const PageMetadata &metadata)
{
    QJsonArray related;
    for (const PageMetadata::Link &link : metadata.related)
        related.append(QJsonObject{{QStringLiteral("title"), textOrNull(link.title)},
                                   {QStringLiteral("href"), textOrNull(link.url)}});
    const QJsonValue comments = metadata.commentCount ? QJsonValue(*metadata.commentCount) : QJsonValue();
    return {
        {QStringLiteral("title"), textOrNull(metadata.title)},
        {QStringLiteral("byline"), textOrNull(metadata.authors.join(QStringLiteral(", ")))},
        {QStringLiteral("authors"), QJsonArray::fromStringList(metadata.authors)},
        {QStringLiteral("excerpt"), textOrNull(metadata.description)},
        {QStringLiteral("lead"), textOrNull(metadata.description)},
        {QStringLiteral("siteName"), textOrNull(metadata.siteName)},
        {QStringLiteral("lang"), textOrNull(metadata.language)},
        {QStringLiteral("dir"), textOrNull(metadata.direction)},
        {QStringLiteral("publishedTime"), textOrNull(metadata.published)},
        {QStringLiteral("modifiedTime"), textOrNull(metadata.modified)},
        {QStringLiteral("tags"), QJsonArray::fromStringList(metadata.tags)},
        {QStringLiteral("section"), textOrNull(metadata.section)},
        {QStringLiteral("image"), textOrNull(metadata.image)},
        {QStringLiteral("imageCaption"), textOrNull(metadata.imageCaption)},
        {QStringLiteral("imageCredit"), textOrNull(metadata.imageCredit)},
        {QStringLiteral("canonicalUrl"), textOrNull(metadata.canonicalUrl)},
        {QStringLiteral("shortUrl"), textOrNull(metadata.shortUrl)},
        {QStringLiteral("counters"), QJsonObject{{QStringLiteral("comments"), comments}}},
        {QStringLiteral("commentCount"), comments},
        {QStringLiteral("commentsUrl"), textOrNull(metadata.commentsUrl)},
        {QStringLiteral("paywalled"), metadata.paywalled ? QJsonValue(*metadata.paywalled) : QJsonValue()},
        {QStringLiteral("related"), related}};
}

} // namespace

int runExtract(const QStringList &words)
{
    const auto page = readPageFile(words);
    if (!page) {
        std::fprintf(stderr, "%s\n", qPrintable(page.error().message));
        return page.error().kind == ErrorKind::Invalid ? 2 : 1;
    }
    const PageMetadata metadata = readPageMetadata(page->html, page->baseUrl);
    const ArticleText article = extractArticle(page->html, page->baseUrl, metadata.title);
    QJsonObject document = metadataToJson(metadata);
    document[QStringLiteral("content")] = textOrNull(article.html);
    document[QStringLiteral("textContent")] = textOrNull(article.text);
    document[QStringLiteral("length")] = article.text.size();
    document[QStringLiteral("readerable")] = article.text.size() >= ReadableText;
    if (metadata.description.isEmpty())
        document[QStringLiteral("excerpt")] = textOrNull(article.text.section(u'\n', 0, 0).left(500));
    QJsonArray feeds;
    const auto discovered = discoverFeeds(page->html, page->baseUrl);
    for (const DiscoveredFeed &feed : discovered)
        feeds.append(QJsonObject{{QStringLiteral("href"), textOrNull(feed.url)},
                                 {QStringLiteral("type"), textOrNull(feed.type)},
                                 {QStringLiteral("title"), textOrNull(feed.title)}});
    document[QStringLiteral("feeds")] = feeds;
    const QByteArray bytes = QJsonDocument(document).toJson();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    return article.text.isEmpty() ? 1 : 0;
}

} // namespace depeche
