#include "html/discovery.h"

#include "core/text.h"
#include "html/addresses.h"
#include "html/document.h"
#include "html/metatags.h"

#include <QRegularExpression>

namespace depeche {

namespace {

QString lineOf(const QString &text)
{
    return singleLine(text, 300).trimmed();
}

bool isFeedType(const QString &type)
{
    static const QStringList types{QStringLiteral("application/rss+xml"),
                                   QStringLiteral("application/atom+xml"),
                                   QStringLiteral("application/feed+json"),
                                   QStringLiteral("application/json"),
                                   QStringLiteral("application/rdf+xml"),
                                   QStringLiteral("application/x.atom+xml"),
                                   QStringLiteral("application/x-atom+xml"),
                                   QStringLiteral("application/xml"),
                                   QStringLiteral("text/xml"),
                                   QStringLiteral("text/rss+xml"),
                                   QStringLiteral("application/rss"),
                                   QStringLiteral("application/atom")};
    return types.contains(type);
}

QString typeOf(const HtmlNode &element)
{
    return element.attribute(u"type").section(u';', 0, 0).trimmed().toLower();
}

/// rel=alternate also means translations, print versions and apps; services offer JSON that is no feed.
bool isFeedLink(const HtmlNode &link)
{
    const QStringList relations = link.words(u"rel");
    const QString type = typeOf(link);
    if (relations.contains(u"feed"))
        return type.isEmpty() || isFeedType(type);
    if (!relations.contains(u"alternate") || relations.contains(u"stylesheet"))
        return false;
    const QString href = link.attribute(u"href");
    if (type == u"application/json" && (href.contains(u"/wp-json/") || href.contains(u"oembed")))
        return false;
    if (type.isEmpty())
        return !link.has(u"hreflang") && !link.has(u"media");
    return isFeedType(type);
}

/// An address that says of itself that it is a feed, or a link that a page calls so.
bool looksLikeFeed(const HtmlNode &anchor, const QUrl &url)
{
    static const QRegularExpression address(
        QStringLiteral("(^|/)(rss|atom|feed|feeds|index\\.rdf|rss2)/?$|\\.(rss|atom|rdf)$|(^|[/"
                       "_.-])(rss|atom|feed|feeds)\\.(xml|json|php)$|"
                       "(^|[/_-])(rss|atom)[/_-][^/]*$|^/feeds?/[^/]+(\\.xml)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(
        QStringLiteral("(^|&)(feed|format|type)=(rss2?|atom|rdf|feed)($|&)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hosts(QStringLiteral("^(feeds?|rss)\\."));
    static const QRegularExpression words(QStringLiteral("^\\W*(rss|atom|json)?\\W*(feed|rss|atom)\\W*$"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (isFeedType(typeOf(anchor)) && typeOf(anchor) != u"application/json")
        return true;
    if (address.match(url.path()).hasMatch() || query.match(url.query()).hasMatch())
        return true;
    return hosts.match(url.host()).hasMatch() && words.match(textContent(anchor).simplified()).hasMatch();
}

void addFeed(DiscoveredFeed feed, QList<DiscoveredFeed> &feeds)
{
    const auto same = [&feed](const DiscoveredFeed &other) { return other.url == feed.url; };
    if (!feed.url.isEmpty() && std::none_of(feeds.cbegin(), feeds.cend(), same))
        feeds.append(std::move(feed));
}

/// "feed:" and "feed://" are customary ways to write the address of a feed.
QString withoutFeedScheme(const QString &href)
{
    const QString text = href.trimmed();
    if (text.startsWith(u"feed://", Qt::CaseInsensitive))
        return QString(u"http" % text.mid(4));
    return text.startsWith(u"feed:", Qt::CaseInsensitive) ? text.mid(5) : text;
}

} // namespace

QList<DiscoveredFeed> discoverFeeds(const QString &html, const QUrl &baseUrl)
{
    const HtmlDocument document = parseHtmlPage(html);
    const QUrl base = readMetaTags(document.root, baseUrl).baseUrl;
    QList<DiscoveredFeed> linked;
    QList<DiscoveredFeed> likely;
    visitElements(document.root, [&](const HtmlNode &element, const auto &) {
        const bool isLink = element.is(u"link");
        if (!isLink && !element.is(u"a"))
            return true;
        const QUrl url = absoluteAddress(withoutFeedScheme(element.attribute(u"href")), base);
        if (isLink && isFeedLink(element))
            addFeed({url, typeOf(element), lineOf(element.attribute(u"title"))}, linked);
        else if (!isLink && !url.isEmpty() && looksLikeFeed(element, url))
            addFeed({url, typeOf(element), lineOf(textContent(element))}, likely);
        return true;
    });
    return linked.isEmpty() ? likely : linked;
}

QList<DiscoveredIcon> discoverIcons(const QString &html, const QUrl &baseUrl)
{
    const HtmlDocument document = parseHtmlPage(html);
    const QUrl base = readMetaTags(document.root, baseUrl).baseUrl;
    QList<DiscoveredIcon> icons;
    visitElements(document.root, [&](const HtmlNode &element, const auto &) {
        if (!element.is(u"link"))
            return true;
        const QStringList relations = element.words(u"rel");
        const bool isIcon = std::any_of(relations.cbegin(), relations.cend(), [](const QString &relation) {
            return relation == u"icon" || relation == u"apple-touch-icon" ||
                   relation == u"apple-touch-icon-precomposed" || relation == u"fluid-icon";
        });
        const QUrl url = absoluteAddress(element.attribute(element.has(u"href") ? u"href" : u"src"), base);
        if (isIcon && !url.isEmpty())
            icons.append({url, relations.join(u' '), lineOf(element.attribute(u"sizes")), typeOf(element)});
        return true;
    });
    return icons;
}

} // namespace depeche
