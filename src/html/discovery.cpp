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

QString typeOf(const HtmlNode &element)
{
    return element.attribute(u"type").section(u';', 0, 0).trimmed().toLower();
}

/// Types that feeds and much else are announced with.
bool mayBeFeedType(const QString &type)
{
    return type == u"application/json" || type == u"application/xml" || type == u"text/xml";
}

/// JSON that services announce beside their pages and that is no feed.
bool isService(const QString &href)
{
    return href.contains(u"/wp-json/") || href.contains(u"rest_route=") || href.contains(u"oembed");
}

/// Old and careless pages announce a feed by its type alone, or with a relation of their own.
bool announcesFeed(const QStringList &relations)
{
    static const QStringList known{QStringLiteral("rss"), QStringLiteral("atom"), QStringLiteral("rdf"),
                                   QStringLiteral("service.feed")};
    return relations.isEmpty() ||
           std::any_of(relations.begin(), relations.end(),
                       [](const QString &relation) { return known.contains(relation); });
}

/// rel=alternate also means translations, print versions and apps.
bool isFeedLink(const HtmlNode &link)
{
    const QStringList relations = link.words(u"rel");
    const QString type = typeOf(link);
    const bool isFeedType = isFeedMediaType(type) || mayBeFeedType(type);
    if (relations.contains(u"feed"))
        return type.isEmpty() || isFeedType;
    if (relations.contains(u"stylesheet"))
        return false;
    if (!relations.contains(u"alternate"))
        return isFeedMediaType(type) && announcesFeed(relations);
    if (mayBeFeedType(type) && isService(link.attribute(u"href")))
        return false;
    if (type.isEmpty())
        return !link.has(u"hreflang") && !link.has(u"media") && !isService(link.attribute(u"href"));
    return isFeedType;
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
    if (isFeedMediaType(typeOf(anchor)))
        return true;
    if (address.match(url.path()).hasMatch() || query.match(url.query()).hasMatch())
        return true;
    const bool mayBeFile = url.path().endsWith(u".xml") || hosts.match(url.host()).hasMatch();
    return mayBeFile && words.match(textContent(anchor).simplified()).hasMatch();
}

/// What an anchor is called: its title where its text is a picture.
QString nameOf(const HtmlNode &anchor)
{
    const QString text = lineOf(textContent(anchor));
    return text.isEmpty() ? lineOf(anchor.attribute(u"title")) : text;
}

/// By the customary addresses of the common systems and by the word in many languages.
bool isOfComments(const QUrl &url, const QString &title)
{
    static const QRegularExpression address(
        QStringLiteral("/comments?(/feed|/default|\\.(rss|atom|xml|rdf)|-feed|/?$)|/feeds/\\d+/comments/"
                       "|(^|/)comments?[._-]?(rss|atom|feed)|(rss|atom|feed)[._-]?comments?"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(QStringLiteral("(^|&)feed=comments-"));
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(comments|commentaires|kommentare?|kommentarer|comentarios|comentários|commenti|"
            "reacties|komentarze|komentáře|yorumlar|комментарии|коментарі|σχόλια)\\b|(تعليقات|评论|"
            "評論|コメント|댓글)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return address.match(url.path()).hasMatch() || query.match(url.query()).hasMatch() ||
           words.match(title).hasMatch();
}

/// "feed:" and "feed://" are customary ways to write the address of a feed.
QString withoutFeedScheme(const QString &href)
{
    const QString text = href.trimmed();
    if (text.startsWith(u"feed://", Qt::CaseInsensitive))
        return QString(u"http" % text.mid(4));
    if (text.startsWith(u"feeds://", Qt::CaseInsensitive))
        return QString(u"https" % text.mid(5));
    return text.startsWith(u"feed:", Qt::CaseInsensitive) ? text.mid(5) : text;
}

/// An empty reference means the page itself, which is no feed.
QUrl feedAddress(const QString &href, const QUrl &base)
{
    const QString reference = withoutFeedScheme(href).trimmed();
    return reference.isEmpty() || reference.startsWith(u'#') ? QUrl() : absoluteAddress(reference, base);
}

void addFeed(DiscoveredFeed feed, QList<DiscoveredFeed> &feeds)
{
    feed.url.setFragment(QString());
    const auto same = std::find_if(feeds.begin(), feeds.end(),
                                   [&feed](const DiscoveredFeed &other) { return other.url == feed.url; });
    if (feed.url.isEmpty())
        return;
    feed.comments = isOfComments(feed.url, feed.title);
    if (same == feeds.end())
        feeds.append(std::move(feed));
    else if (same->title.isEmpty())
        same->title = feed.title;
}

void putCommentsLast(QList<DiscoveredFeed> &feeds)
{
    std::stable_partition(feeds.begin(), feeds.end(),
                          [](const DiscoveredFeed &feed) { return !feed.comments; });
}

bool isIconLink(const HtmlNode &link)
{
    const QStringList relations = link.words(u"rel");
    return std::any_of(relations.cbegin(), relations.cend(), [](const QString &relation) {
        return relation == u"icon" || relation == u"apple-touch-icon" ||
               relation == u"apple-touch-icon-precomposed" || relation == u"fluid-icon";
    });
}

/// Where "0; url=/en/" sends us, if it is at once.
QUrl refreshTarget(const MetaTags &tags)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*[0-5](\\.\\d*)?\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\"]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(tags.first({u"refresh"}));
    return match.hasMatch() ? absoluteAddress(match.captured(2).trimmed(), tags.baseUrl) : QUrl();
}

} // namespace

bool isFeedMediaType(const QString &type)
{
    static const QRegularExpression xml(
        QStringLiteral("^(application|text)/(x[.-])?(rss|atom|rdf)(\\+xml)?$"));
    return type == u"application/feed+json" || xml.match(type).hasMatch();
}

DiscoveredPage discoverInPage(const QString &html, const QUrl &baseUrl)
{
    const HtmlDocument document = parseHtmlPage(html);
    const MetaTags tags = readMetaTags(document.root, baseUrl);
    const QUrl &base = tags.baseUrl;
    DiscoveredPage page;
    visitElements(document.root, [&](const HtmlNode &element, const auto &) {
        if (element.is(u"a")) {
            const QUrl url = feedAddress(element.attribute(u"href"), base);
            if (!url.isEmpty() && looksLikeFeed(element, url))
                addFeed({url, typeOf(element), nameOf(element), lineOf(element.attribute(u"hreflang")), {}},
                        page.likely);
        } else if (element.is(u"link")) {
            if (isFeedLink(element))
                addFeed({feedAddress(element.attribute(u"href"), base),
                         typeOf(element),
                         lineOf(element.attribute(u"title")),
                         lineOf(element.attribute(u"hreflang")),
                         {}},
                        page.declared);
            // "src" instead of "href" happens.
            const QUrl url =
                absoluteAddress(element.attribute(element.has(u"href") ? u"href" : u"src"), base);
            if (isIconLink(element) && !url.isEmpty())
                page.icons.append({url, element.words(u"rel").join(u' '), lineOf(element.attribute(u"sizes")),
                                   typeOf(element)});
        }
        return true;
    });
    putCommentsLast(page.declared);
    putCommentsLast(page.likely);
    page.hints = readPageHints(document.root, tags, html, baseUrl);
    page.title = lineOf(tags.title);
    if (page.declared.isEmpty() && page.likely.isEmpty())
        page.redirection = refreshTarget(tags);
    return page;
}

QList<DiscoveredFeed> discoverFeeds(const QString &html, const QUrl &baseUrl)
{
    const DiscoveredPage page = discoverInPage(html, baseUrl);
    return page.declared.isEmpty() ? page.likely : page.declared;
}

QList<DiscoveredIcon> discoverIcons(const QString &html, const QUrl &baseUrl)
{
    return discoverInPage(html, baseUrl).icons;
}

QList<DiscoveredFeed> feedsInLinkHeader(const QByteArray &value, const QUrl &baseUrl)
{
    static const QRegularExpression link(QStringLiteral(
        "<([^>]*)>((?:\\s*;\\s*[\\w!#$&+.^`|~*-]+\\s*(?:=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\",;\\s]*))?)*)"));
    static const QRegularExpression parameter(
        QStringLiteral(";\\s*([\\w*-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\",;\\s]*))"));
    QList<DiscoveredFeed> feeds;
    const QString text = QString::fromUtf8(value.left(16384));
    for (auto links = link.globalMatch(text); links.hasNext();) {
        const auto match = links.next();
        QHash<QString, QString> parameters;
        for (auto found = parameter.globalMatch(match.captured(2)); found.hasNext();) {
            const auto one = found.next();
            const QString name = one.captured(1).toLower();
            if (!parameters.contains(name)) // the first counts
                parameters.insert(name, one.captured(2).isEmpty() ? one.captured(3) : one.captured(2));
        }
        const QStringList relations =
            parameters.value(QStringLiteral("rel")).toLower().simplified().split(u' ');
        const QString type = parameters.value(QStringLiteral("type")).section(u';', 0, 0).trimmed().toLower();
        if (relations.contains(u"alternate") && isFeedMediaType(type))
            addFeed({feedAddress(match.captured(1), baseUrl),
                     type,
                     lineOf(parameters.value(QStringLiteral("title"))),
                     lineOf(parameters.value(QStringLiteral("hreflang"))),
                     {}},
                    feeds);
    }
    putCommentsLast(feeds);
    return feeds;
}

} // namespace depeche
