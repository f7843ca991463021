#include "sync/pagefeed.h"

#include "feed/feeddate.h"
#include "html/discovery.h"
#include "html/htmldecode.h"
#include "html/pagelist.h"

namespace depeche {

namespace {

ParsedText textOf(const QString &value, ParsedText::Type type, const QUrl &base)
{
    ParsedText text;
    if (value.isEmpty())
        return text;
    text.value = value;
    text.type = type;
    text.base = base;
    return text;
}

ParsedDate dateOf(const QString &raw)
{
    return raw.isEmpty() ? ParsedDate() : ParsedDate{raw.left(200), parseFeedDate(raw)};
}

QList<ParsedPerson> personsOf(const QStringList &names)
{
    QList<ParsedPerson> persons;
    for (const QString &name : names)
        persons.append({name, {}, {}});
    return persons;
}

ParsedEntry entryOf(const PageListEntry &listed, const QUrl &base)
{
    using Type = ParsedText::Type;
    ParsedEntry entry;
    entry.link = listed.url.toString(QUrl::FullyEncoded);
    entry.id = listed.id.isEmpty() ? entry.link : listed.id;
    entry.title = textOf(listed.title, Type::Plain, base);
    entry.summary = textOf(listed.summary, Type::Plain, base);
    if (!listed.html.isEmpty())
        entry.content.append(textOf(listed.html, Type::Html, base));
    entry.published = dateOf(listed.published);
    entry.updated = dateOf(listed.updated);
    entry.authors = personsOf(listed.authors);
    for (const QString &tag : listed.tags)
        entry.tags.append({tag, {}, {}});
    if (!listed.image.isEmpty())
        entry.image.href = listed.image.toString(QUrl::FullyEncoded);
    return entry;
}

bool offersFeeds(const QString &html, const QUrl &base)
{
    const QList<DiscoveredFeed> declared = discoverInPage(html, base).declared;
    return std::any_of(declared.cbegin(), declared.cend(),
                       [](const DiscoveredFeed &feed) { return !feed.comments; });
}

} // namespace

ParsedFeed parsePageAsFeed(const FeedSource &page)
{
    ParsedFeed feed;
    feed.baseUrl = page.baseUrl;
    feed.problem = ParsedFeed::Problem::Html;
    const QString html = decodeHtmlPage(page.bytes, page.contentType);
    if (offersFeeds(html, page.baseUrl))
        return feed;
    const HtmlDocument document = parseHtmlPage(html);
    PageList list = readHFeed(document.root, page.baseUrl);
    feed.versionId = QStringLiteral("hfeed");
    if (list.entries.isEmpty()) {
        list = readJsonLdList(document.root, page.baseUrl);
        feed.versionId = QStringLiteral("jsonld");
    }
    if (list.entries.isEmpty()) {
        feed.versionId.clear();
        return feed;
    }
    feed.format = ParsedFeed::Format::Page;
    feed.problem = ParsedFeed::Problem::None;
    feed.wellFormed = true;
    feed.encoding = QStringLiteral("utf-8");
    const HtmlNode *title = findElement(document.root, u"title");
    const QString ownTitle = title ? textContent(*title).simplified() : QString();
    feed.channel.title =
        textOf(list.title.isEmpty() ? ownTitle : list.title, ParsedText::Type::Plain, page.baseUrl);
    feed.channel.subtitle = textOf(list.description, ParsedText::Type::Plain, page.baseUrl);
    feed.channel.link = (list.url.isEmpty() ? page.baseUrl : list.url).toString(QUrl::FullyEncoded);
    feed.channel.authors = personsOf(list.authors);
    for (const PageListEntry &entry : list.entries.mid(0, page.maxEntries))
        feed.entries.append(entryOf(entry, page.baseUrl));
    return feed;
}

} // namespace depeche
