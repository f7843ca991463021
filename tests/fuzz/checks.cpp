#include "fuzz/checks.h"

#include "core/httpurl.h"
#include "fuzz/targets.h"
#include "sync/ingestpipeline.h"

#include <algorithm>

namespace depeche::fuzz {

namespace {

bool arePlainLines(const QStringList &texts)
{
    return std::all_of(texts.begin(), texts.end(), isPlainLine);
}

bool isStorable(const QString &text)
{
    return isValidUtf16(text) && !text.contains(QChar(u'\0'));
}

bool isStorableTime(const std::optional<Timestamp> &time)
{
    return !time || !toIso(*time).isEmpty();
}

void checkDetails(const ArticleDetails &details)
{
    require(arePlainLines(details.authors), "authors are plain lines");
    require(isPlainLine(details.section), "the section is a plain line");
    require(isWebAddressOrEmpty(details.canonicalUrl), "the canonical address is http(s)");
    require(isWebAddressOrEmpty(details.shortUrl), "the short address is http(s)");
    require(isWebAddressOrEmpty(details.image.url), "the picture's address is http(s)");
    require(isPlainLine(details.image.caption), "the caption is a plain line");
    require(isPlainLine(details.image.credit), "the credit is a plain line");
    require(isWebAddressOrEmpty(details.discussion.url), "the comments' address is http(s)");
    require(isWebAddressOrEmpty(details.discussion.feedUrl), "the comments' feed is http(s)");
    require(details.discussion.count.value_or(0) >= 0, "comments are not negative");
    require(details.wordCount >= 0, "words are not negative");
    for (const Enclosure &enclosure : details.enclosures) {
        require(isWebAddressOrEmpty(enclosure.url) && !enclosure.url.isEmpty(),
                "an enclosure's address is http(s)");
        require(isPlainLine(enclosure.mimeType), "an enclosure's type is a plain line");
        require(isPlainLine(enclosure.title), "an enclosure's title is a plain line");
        require(enclosure.bytes >= 0 && enclosure.duration.count() >= 0,
                "an enclosure's sizes are not negative");
    }
    for (const RelatedLink &link : details.related) {
        require(isWebAddressOrEmpty(link.url) && !link.url.isEmpty(), "a related address is http(s)");
        require(isPlainLine(link.title), "a related title is a plain line");
    }
}

void checkArticle(const NewArticle &article)
{
    require(isStorable(article.guid), "a guid can be stored");
    require(isPlainLine(article.title), "a title is a plain line");
    require(isPlainLine(article.lead), "a lead is a plain line");
    require(article.title.size() <= 1001 && article.lead.size() <= 301, "title and lead are short");
    require(isWebAddressOrEmpty(article.url), "an article's address is http(s)");
    require(isWebAddressOrEmpty(article.baseUrl), "an article's base is http(s)");
    require(isPlainLine(article.language), "a language is a plain line");
    require(isStorable(article.html) && isStorable(article.text), "texts can be stored");
    require(isStorableTime(article.published) && isStorableTime(article.updated), "times are within 1..9999");
    for (const NewTag &tag : article.tags)
        require(isPlainLine(tag.name) && !tag.name.isEmpty(), "a tag is a plain line");
    checkDetails(article.details);
}

} // namespace

bool isValidUtf16(const QString &text)
{
    return text.isValidUtf16();
}

bool isPlainLine(const QString &text)
{
    const bool clean = std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        const char16_t u = c.unicode();
        return c.category() == QChar::Other_Control || u == 0x2028 || u == 0x2029 ||
               (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
    });
    return clean && isValidUtf16(text);
}

bool isWebAddressOrEmpty(const QUrl &url)
{
    return url.isEmpty() || HttpUrl::fromUrl(url).has_value();
}

void checkFeed(const FeedSource &source)
{
    const ParsedFeed feed = parseFeed(source);
    require(feed.entries.size() <= source.maxEntries, "no more entries than asked for");
    require(feed.isFeed() == (feed.problem == ParsedFeed::Problem::None), "what is no feed has a problem");
    require(feed.isFeed() || feed.entries.isEmpty(), "what is no feed has no entries");
    require(!feed.lastEntryUnknown || feed.partial, "an entry is only cut in a cut document");
    require(feed.isFeed() || !problemText(feed.problem).isEmpty(), "a problem can be told");
    for (const ParsedEntry &entry : feed.entries) {
        require(isValidUtf16(entry.title.value) && isValidUtf16(entry.body().value), "texts are valid");
        require(isStorableTime(entry.published.time), "dates are within 1..9999");
    }

    const Result<IngestBatch> batch = ingest(FeedId(1), source);
    require(batch.ok() == feed.isFeed(), "what is a feed can be stored");
    if (!batch.ok())
        return;
    require(batch->articles.size() <= feed.entries.size(), "no more articles than entries");
    require(isPlainLine(batch->info.title), "the feed's title is a plain line");
    require(isPlainLine(batch->info.description), "the feed's description is a plain line");
    require(isPlainLine(batch->info.language), "the feed's language is a plain line");
    require(isWebAddressOrEmpty(batch->info.siteUrl), "the site's address is http(s)");
    require(isWebAddressOrEmpty(batch->info.iconUrl), "the icon's address is http(s)");
    for (const NewArticle &article : batch->articles)
        checkArticle(article);
}

} // namespace depeche::fuzz
