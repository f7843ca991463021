#include "html/pagemetadata.h"

#include "core/text.h"
#include "html/addresses.h"
#include "html/bodyfacts.h"
#include "html/jsonld.h"
#include "html/metatags.h"
#include "html/pagetexts.h"

#include <QRegularExpression>

namespace depeche {

namespace {

QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QUrl firstOf(std::initializer_list<QUrl> urls)
{
    for (const QUrl &url : urls) {
        if (!url.isEmpty())
            return url;
    }
    return {};
}

QUrl firstAddress(const QStringList &texts, const QUrl &base)
{
    for (const QString &text : texts) {
        if (const QUrl url = absoluteAddress(text, base); !url.isEmpty())
            return url;
    }
    return {};
}

/// "Written by" beside a name, as Twitter cards show it.
QString authorOfCard(const MetaTags &tags)
{
    static const QRegularExpression label(
        QStringLiteral("written by|author|^by$|écrit par|verfasst|escrito|scritto|автор"),
        QRegularExpression::CaseInsensitiveOption);
    if (label.match(tags.first({u"twitter:label1"})).hasMatch())
        return tags.first({u"twitter:data1"});
    if (label.match(tags.first({u"twitter:label2"})).hasMatch())
        return tags.first({u"twitter:data2"});
    return {};
}

QStringList authorsOf(const MetaTags &tags)
{
    for (QStringView name : {u"author", u"article:author", u"og:article:author", u"dc:creator",
                             u"dcterms:creator", u"dc:creator", u"dcterm:creator", u"parsely-author",
                             u"sailthru.author", u"citation_author", u"byl", u"article:author_name"}) {
        QStringList authors;
        const QStringList contents = tags.all(name);
        for (const QString &content : contents)
            authors += authorNames(content);
        authors.removeDuplicates();
        if (!authors.isEmpty())
            return authors;
    }
    return authorNames(authorOfCard(tags));
}

/// The first of @p sources that names somebody else than the site itself; else the first that names anybody.
QStringList bestAuthors(const QList<QStringList> &sources, const QString &site)
{
    const auto isSite = [foldedSite = fold(site)](const QString &author) {
        const QString name = fold(author);
        return name == foldedSite || (foldedSite.size() > 3 && name.startsWith(foldedSite));
    };
    QStringList fallback;
    for (const QStringList &authors : sources) {
        if (!std::all_of(authors.cbegin(), authors.cend(), isSite))
            return authors;
        if (fallback.isEmpty())
            fallback = authors;
    }
    return fallback;
}

/// What the publisher says for machines, else what the page shows. Keywords for search engines come last: they are
/// often words nobody would follow.
QStringList tagsOf(const MetaTags &tags, const PageMetadata &jsonLd, const PageMetadata &body)
{
    QStringList names = tags.all(u"article:tag");
    names += tags.all(u"og:article:tag");
    if (names.size() == 1)
        names = dividedList(names.first());
    names += jsonLd.tags;
    if (names.isEmpty()) {
        for (QStringView name :
             {u"news_keywords", u"parsely-tags", u"sailthru.tags", u"dc:subject", u"dcterms:subject"}) {
            const QString list = tags.first({name});
            if (names.isEmpty() && !list.isEmpty())
                names = dividedList(list);
        }
    }
    if (names.isEmpty())
        names = body.tags;
    if (names.isEmpty())
        names = dividedList(tags.first({u"keywords"}));
    return tidyTags(names);
}

QString titleOf(const MetaTags &tags, const PageMetadata &jsonLd, const QString &heading,
                const QString &siteName)
{
    const QString card = metaText(tags.first(
        {u"og:title", u"dc:title", u"dcterms:title", u"twitter:title", u"parsely-title", u"sailthru.title"}));
    const bool isCut = jsonLd.title.endsWith(u'…') || jsonLd.title.endsWith(u"...");
    QString title = jsonLd.title;
    if (title.isEmpty() || (isCut && !card.isEmpty()))
        title = card;
    if (title.isEmpty())
        title = metaText(tags.title);
    const QString foldedHeading = fold(heading);
    // The heading on the page is the title when the title only adds to it.
    if (jsonLd.title.isEmpty() && foldedHeading.count(u' ') >= 2 && fold(title).contains(foldedHeading))
        return heading;
    return withoutSiteName(title, siteName);
}

std::optional<bool> paywallOf(const MetaTags &tags, const PageMetadata &jsonLd)
{
    if (jsonLd.paywalled)
        return jsonLd.paywalled;
    const QString tier = tags.first({u"article:content_tier"}).toLower();
    if (tier == u"free")
        return false;
    if (tier == u"locked" || tier == u"metered")
        return true;
    return std::nullopt;
}

QString languageOf(const MetaTags &tags, const PageMetadata &jsonLd)
{
    QString language =
        firstOf({tags.language.trimmed(), tags.first({u"content-language", u"og:locale", u"dc:language"}),
                 jsonLd.language});
    language.replace(u'_', u'-');
    static const QRegularExpression code(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"));
    return code.match(language).hasMatch() ? language : QString();
}

void readTimes(const MetaTags &tags, const PageMetadata &jsonLd, const PageMetadata &body,
               PageMetadata &metadata)
{
    QString published;
    for (QStringView name :
         {u"article:published_time", u"og:article:published_time", u"article:published", u"og:published_time",
          u"datepublished", u"parsely-pub-date", u"sailthru.date", u"citation_publication_date",
          u"dc:date.issued", u"dcterms:created", u"dc:date", u"date", u"pubdate", u"publishdate",
          u"publish-date", u"publication_date", u"cxenseparse:recs:publishtime"}) {
        if (published.isEmpty())
            published = isoTime(tags.first({name}));
    }
    metadata.published = firstOf({jsonLd.published, published, body.published});
    metadata.modified = firstOf(
        {jsonLd.modified,
         isoTime(tags.first({u"article:modified_time", u"og:updated_time", u"datemodified", u"lastmod"})),
         body.modified});
}

} // namespace

PageMetadata readPageMetadata(const QString &html, const QUrl &baseUrl)
{
    const HtmlDocument document = parseHtmlPage(html);
    const MetaTags tags = readMetaTags(document.root, baseUrl);
    const PageMetadata jsonLd = readJsonLd(document.root, tags.baseUrl);
    const PageMetadata body = readBodyFacts(document.root, tags.baseUrl);

    PageMetadata metadata;
    metadata.siteName = firstOf({metaText(tags.first({u"og:site_name"})), jsonLd.siteName});
    const QString site = firstOf({metadata.siteName, metaText(tags.first({u"application-name"})),
                                  baseUrl.host().section(u'.', -2, -2)});
    metadata.description =
        firstOf({metaText(tags.first({u"og:description"})), metaText(tags.first({u"description"})),
                 jsonLd.description,
                 metaText(tags.first({u"twitter:description", u"dc:description", u"dcterms:description"}))});
    metadata.authors = bestAuthors({jsonLd.authors, authorsOf(tags), body.authors}, site);
    // Blogs also put the author there.
    metadata.title =
        withoutSiteName(titleOf(tags, jsonLd, firstHeading(document.root), site), metadata.authors.value(0));
    metadata.language = languageOf(tags, jsonLd);
    const QString direction = tags.direction.trimmed().toLower();
    if (direction == u"ltr" || direction == u"rtl")
        metadata.direction = direction;
    metadata.section =
        firstOf({metaText(tags.first({u"article:section", u"og:article:section"})), jsonLd.section,
                 metaText(tags.first({u"parsely-section", u"articlesection"}))});
    metadata.tags = tagsOf(tags, jsonLd, body);
    metadata.tags.removeIf([host = baseUrl.host()](const QString &tag) {
        return tag.compare(host, Qt::CaseInsensitive) == 0 ||
               host.endsWith(QString(u'.' % tag), Qt::CaseInsensitive);
    });
    readTimes(tags, jsonLd, body, metadata);

    const QUrl &base = tags.baseUrl;
    metadata.canonicalUrl = firstOf({firstAddress(tags.links.value(QStringLiteral("canonical")), base),
                                     absoluteAddress(tags.first({u"og:url"}), base), jsonLd.canonicalUrl});
    metadata.shortUrl = firstAddress(
        tags.links.value(QStringLiteral("shortlink")) + tags.links.value(QStringLiteral("shorturl")), base);
    metadata.image =
        firstOf({absoluteAddress(tags.first({u"og:image:secure_url", u"og:image", u"og:image:url"}), base),
                 absoluteAddress(tags.first({u"twitter:image", u"twitter:image:src"}), base), jsonLd.image,
                 firstAddress(tags.links.value(QStringLiteral("image_src")), base),
                 absoluteAddress(tags.first({u"parsely-image-url", u"thumbnailurl", u"image"}), base)});
    const PictureText picture = readPictureText(document.root, metadata.image, base);
    metadata.imageCaption = firstOf({picture.caption, jsonLd.imageCaption});
    metadata.imageCredit = firstOf({picture.credit, jsonLd.imageCredit});
    metadata.commentsUrl = firstOf({jsonLd.commentsUrl, body.commentsUrl});
    metadata.commentCount = jsonLd.commentCount ? jsonLd.commentCount : body.commentCount;
    metadata.related = !jsonLd.related.isEmpty() ? jsonLd.related : body.related;
    metadata.paywalled = paywallOf(tags, jsonLd);
    return metadata;
}

} // namespace depeche
