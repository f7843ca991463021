#include "fuzz/checks.h"
#include "fuzz/targets.h"
#include "html/articletext.h"
#include "html/discovery.h"
#include "html/htmldecode.h"
#include "html/pagemetadata.h"

namespace {

using namespace depeche;

void checkMetadata(const PageMetadata &page)
{
    QStringList lines{page.title,     page.description, page.siteName,     page.language,  page.section,
                      page.published, page.modified,    page.imageCaption, page.direction, page.imageCredit};
    lines += page.authors;
    lines += page.tags;
    QList<QUrl> addresses{page.canonicalUrl, page.shortUrl, page.image, page.commentsUrl};
    for (const PageMetadata::Link &link : page.related) {
        lines += link.title;
        addresses += link.url;
    }
    for (const QString &line : lines)
        fuzz::require(fuzz::isPlainLine(line), "metadata are plain lines");
    for (const QUrl &address : addresses)
        fuzz::require(fuzz::isWebAddressOrEmpty(address), "addresses of metadata are http(s)");
    fuzz::require(page.commentCount.value_or(0) >= 0, "comments are not negative");
}

} // namespace

void depeche::fuzz::page(const QByteArray &input)
{
    const QUrl base(QStringLiteral("https://meridian.test/world/storm.html"));
    const QString source = decodeHtmlPage(input, QStringLiteral("text/html"));
    const PageMetadata metadata = readPageMetadata(source, base);
    checkMetadata(metadata);
    for (const DiscoveredFeed &feed : discoverFeeds(source, base)) {
        require(isWebAddressOrEmpty(feed.url) && !feed.url.isEmpty(), "feeds are http(s)");
        require(isPlainLine(feed.title) && isPlainLine(feed.type), "titles of feeds are plain lines");
    }
    for (const DiscoveredIcon &icon : discoverIcons(source, base))
        require(isWebAddressOrEmpty(icon.url) && !icon.url.isEmpty(), "icons are http(s)");
    const ArticleText article = extractArticle(source, base, metadata.title);
    require(isValidUtf16(article.html) && isValidUtf16(article.text), "the article is valid UTF-16");
    require(!article.text.contains(QChar(u'\0')), "the article can be stored");
}
