#include "html/jsonld.h"

#include "core/text.h"
#include "html/addresses.h"
#include "html/pagetexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace depeche {

namespace {

constexpr int MaxDepth = 8;

/// Line ends in strings, comment marks around and semicolons behind are common mistakes.
QJsonDocument parseLenient(QString text)
{
    static const QRegularExpression wrapping(
        QStringLiteral("^\\s*(?:<!--|<!\\[CDATA\\[|//<!\\[CDATA\\[|/\\*<!\\[CDATA\\[\\*/)"
                       "|(?:-->|//\\]\\]>|\\]\\]>|/\\*\\]\\]>\\*/|;)\\s*$"));
    static const QRegularExpression trailingComma(QStringLiteral(",(\\s*[}\\]])"));
    text.replace(QStringLiteral("\\u003c!"), QStringLiteral("<!"));
    text.remove(wrapping);
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = u' ';
    }
    QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isNull())
        document = QJsonDocument::fromJson(text.replace(trailingComma, QStringLiteral("\\1")).toUtf8());
    return document;
}

QList<QJsonValue> asList(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isArray())
        return {value};
    const QJsonArray array = value.toArray();
    return {array.begin(), array.end()};
}

QString textOf(const QJsonValue &value)
{
    for (const QJsonValue &item : asList(value)) {
        if (item.isObject()) {
            const QJsonObject object = item.toObject();
            for (const char *key : {"name", "headline", "@value", "url"}) {
                if (const QString text = textOf(object.value(QLatin1String(key))); !text.isEmpty())
                    return text;
            }
        }
        if (const QString text = metaText(item.toVariant().toString()); !text.isEmpty())
            return text;
    }
    return {};
}

QStringList typesOf(const QJsonObject &object)
{
    QStringList types;
    for (const QJsonValue &type : asList(object.value(u"@type")))
        types += type.toString().section(u'/', -1).section(u':', -1);
    return types;
}

/// 2: an article; 1: a page that may tell of one; 0: neither.
int relevance(const QJsonObject &object)
{
    int best = 0;
    for (const QString &type : typesOf(object)) {
        if (type.endsWith(u"Article") || type.endsWith(u"BlogPosting") || type == u"Report" ||
            type == u"Review" || type == u"SocialMediaPosting")
            best = qMax(best, object.contains(u"headline") || object.contains(u"name") ? 2 : 1);
        else if (type == u"WebPage" || type == u"VideoObject" || type == u"Recipe")
            best = qMax(best, 1);
    }
    return best;
}

class Reader final
{
public:
    Reader(const QUrl &baseUrl, const QString &pageTitle)
        : m_baseUrl(baseUrl)
        , m_pageTitle(fold(pageTitle))
    {
    }

    void add(const QJsonDocument &document)
    {
        if (document.isArray())
            collect(document.array(), 0);
        else
            collect(document.object(), 0);
    }

    PageMetadata read() const
    {
        PageMetadata metadata;
        if (m_article.isEmpty())
            return metadata;
        const QJsonObject &article = m_article;
        metadata.title = title(article);
        metadata.description = textOf(article.value(u"description"));
        metadata.authors = authors(article);
        metadata.siteName = textOf(resolved(article.value(u"publisher")).value(u"name"));
        metadata.section = textOf(article.value(u"articleSection"));
        metadata.tags = keywords(article.value(u"keywords"));
        metadata.published = isoTime(article.value(u"datePublished").toString());
        metadata.modified = isoTime(article.value(u"dateModified").toString());
        metadata.language = language(article.value(u"inLanguage"));
        metadata.canonicalUrl = address(article.value(u"mainEntityOfPage"));
        if (metadata.canonicalUrl.isEmpty())
            metadata.canonicalUrl = address(article.value(u"url"));
        metadata.commentsUrl = address(article.value(u"discussionUrl"));
        if (const QJsonValue count = article.value(u"commentCount"); !count.isUndefined())
            metadata.commentCount = numberOf(count);
        for (const QJsonValue &link : asList(article.value(u"relatedLink")))
            if (const QUrl url = absoluteAddress(link.toString(), m_baseUrl); !url.isEmpty())
                metadata.related.append({url, {}});
        const QString free = article.value(u"isAccessibleForFree").toVariant().toString().toLower();
        if (free == u"true" || free == u"false")
            metadata.paywalled = free == u"false";
        readImage(article.value(u"image"), metadata);
        return metadata;
    }

private:
    void collect(const QJsonValue &value, int depth)
    {
        if (depth > MaxDepth)
            return;
        if (value.isArray()) {
            for (const QJsonValue &item : value.toArray())
                collect(item, depth + 1);
        } else if (value.isObject()) {
            collectObject(value.toObject(), depth);
        }
    }

    void collectObject(const QJsonObject &object, int depth)
    {
        if (const QString id = object.value(u"@id").toString(); !id.isEmpty() && object.size() > 1)
            m_byId.insert(id, object);
        if (const int own = relevance(object); own > m_relevance) {
            m_relevance = own;
            m_article = object;
        }
        for (QStringView key : {u"@graph", u"mainEntity", u"mainEntityOfPage", u"itemReviewed", u"author",
                                u"publisher", u"image"})
            collect(object.value(key), depth + 1);
    }

    /// The object of @p value, also where it only names one said elsewhere.
    QJsonObject resolved(const QJsonValue &value) const
    {
        const QList<QJsonValue> list = asList(value);
        if (list.isEmpty())
            return {};
        const QJsonObject object = list.first().toObject();
        const QString id = object.value(u"@id").toString();
        return object.size() <= 2 && m_byId.contains(id) ? m_byId.value(id) : object;
    }

    /// The headline, unless only the name is what the page itself is called.
    QString title(const QJsonObject &article) const
    {
        const QString headline = textOf(article.value(u"headline"));
        const QString name = textOf(article.value(u"name"));
        if (headline.isEmpty() || name.isEmpty())
            return headline.isEmpty() ? name : headline;
        const bool isNamed = m_pageTitle.contains(fold(name)) && !m_pageTitle.contains(fold(headline));
        return isNamed ? name : headline;
    }

    QStringList authors(const QJsonObject &article) const
    {
        QStringList names;
        for (const QJsonValue &author :
             asList(article.value(article.contains(u"author") ? u"author" : u"creator"))) {
            if (author.isString()) {
                names += authorNames(author.toString());
                continue;
            }
            const QJsonObject person = resolved(author);
            for (const QJsonValue &name : asList(person.value(u"name")))
                names += authorNames(textOf(name));
            if (!person.contains(u"name") && person.contains(u"familyName"))
                names +=
                    metaText(textOf(person.value(u"givenName")) % u' ' % textOf(person.value(u"familyName")));
        }
        names.removeDuplicates();
        return names;
    }

    static QStringList keywords(const QJsonValue &value)
    {
        QStringList tags;
        const QList<QJsonValue> list = asList(value);
        for (const QJsonValue &item : list) {
            if (item.isString() && list.size() == 1)
                tags += dividedList(item.toString());
            else
                tags += textOf(item);
        }
        // "Tag:Storm" and "Section:World" as some systems write them
        static const QRegularExpression kind(QStringLiteral("^(tag|keyword)s?:"),
                                             QRegularExpression::CaseInsensitiveOption);
        tags.replaceInStrings(kind, QString());
        return tidyTags(tags);
    }

    static QString language(const QJsonValue &value)
    {
        const QString code =
            value.isObject() ? textOf(value.toObject().value(u"alternateName")) : textOf(value);
        return code.size() <= 12 && !code.contains(u' ') ? code : QString();
    }

    static int numberOf(const QJsonValue &value) { return qMax(0, value.toVariant().toInt()); }

    QUrl address(const QJsonValue &value) const
    {
        for (const QJsonValue &item : asList(value)) {
            if (item.isString())
                return absoluteAddress(item.toString(), m_baseUrl);
            const QJsonObject object = resolved(item);
            for (QStringView key : {u"url", u"contentUrl", u"@id"}) {
                const QString text = textOf(object.value(key));
                if (const QUrl url = absoluteAddress(text, m_baseUrl); !text.isEmpty() && !url.isEmpty())
                    return url;
            }
        }
        return {};
    }

    void readImage(const QJsonValue &value, PageMetadata &metadata) const
    {
        metadata.image = address(value);
        const QJsonObject image = resolved(value);
        metadata.imageCaption = textOf(image.value(image.contains(u"caption") ? u"caption" : u"description"));
        for (QStringView key :
             {u"creditText", u"copyrightNotice", u"author", u"creator", u"copyrightHolder"}) {
            if (metadata.imageCredit.isEmpty())
                metadata.imageCredit = textOf(image.value(key));
        }
    }

    QUrl m_baseUrl;
    QString m_pageTitle; ///< folded
    QHash<QString, QJsonObject> m_byId;
    QJsonObject m_article;
    int m_relevance = 0;
};

} // namespace

PageMetadata readJsonLd(const HtmlNode &root, const QUrl &baseUrl)
{
    const HtmlNode *title = findElement(root, u"title");
    Reader reader(baseUrl, title ? textContent(*title) : QString());
    visitElements(root, [&](const HtmlNode &element, const auto &) {
        if (element.is(u"script") && !element.children.empty())
            reader.add(parseLenient(element.children.front().text));
        return true;
    });
    return reader.read();
}

} // namespace depeche
