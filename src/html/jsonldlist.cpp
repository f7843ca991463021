#include "html/addresses.h"
#include "html/pagelist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace depeche {

namespace {

constexpr qsizetype MostEntries = 500;
constexpr int MostLevels = 6;

QStringList typesOf(const QJsonObject &object)
{
    QStringList types;
    const QJsonValue type = object.value(QLatin1String("@type"));
    for (const QJsonValue &one : type.isArray() ? type.toArray() : QJsonArray{type})
        types.append(one.toString().section(u'/', -1));
    return types;
}

bool isArticle(const QJsonObject &object)
{
    const QStringList types = typesOf(object);
    return std::any_of(types.cbegin(), types.cend(), [](const QString &type) {
        return type.endsWith(u"Article") || type.endsWith(u"Posting") || type == u"Report" ||
               type == u"PodcastEpisode" || type == u"VideoObject";
    });
}

QString text(const QJsonObject &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        const QJsonValue value = object.value(QLatin1String(key));
        const QString found =
            value.isObject() ? text(value.toObject(), {"@id", "url", "name"}) : value.toString();
        if (!found.trimmed().isEmpty())
            return found.simplified();
    }
    return {};
}

QStringList names(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &one : value.isArray() ? value.toArray() : QJsonArray{value}) {
        const QString name = one.isObject() ? text(one.toObject(), {"name"}) : one.toString().simplified();
        if (!name.isEmpty() && result.size() < 100)
            result.append(name);
    }
    return result;
}

QStringList keywords(const QJsonValue &value)
{
    QStringList result;
    for (const QString &part : names(value)) {
        for (const QString &word : part.split(u',', Qt::SkipEmptyParts))
            result.append(word.simplified());
    }
    return result;
}

QString imageOf(const QJsonValue &value)
{
    if (value.isArray())
        return imageOf(value.toArray().first());
    return value.isObject() ? text(value.toObject(), {"url", "contentUrl", "@id"}) : value.toString();
}

class ListReader final
{
public:
    explicit ListReader(const QUrl &base)
        : m_base(base)
    {
    }

    PageList list;

    void read(const QJsonValue &value, int level)
    {
        if (level > MostLevels)
            return;
        if (value.isArray()) {
            for (const QJsonValue &one : value.toArray())
                read(one, level + 1);
            return;
        }
        const QJsonObject object = value.toObject();
        if (isArticle(object)) {
            addArticle(object);
            return;
        }
        const QStringList types = typesOf(object);
        if (types.contains(QStringLiteral("Blog")) || types.contains(QStringLiteral("CollectionPage")) ||
            types.contains(QStringLiteral("WebSite")) || types.contains(QStringLiteral("ItemList"))) {
            if (list.title.isEmpty())
                list.title = text(object, {"name", "headline"});
            if (list.description.isEmpty())
                list.description = text(object, {"description"});
        }
        for (const QJsonValue &item : object.value(QLatin1String("itemListElement")).toArray())
            addItem(item, level);
        for (const char *key : {"@graph", "blogPost", "blogPosts", "mainEntity", "hasPart"})
            read(object.value(QLatin1String(key)), level + 1);
    }

private:
    void addItem(const QJsonValue &value, int level)
    {
        const QJsonObject item = value.toObject();
        const QJsonValue inner = item.value(QLatin1String("item"));
        const QJsonObject object = inner.isObject() ? inner.toObject() : item;
        if (typesOf(object).contains(QStringLiteral("ItemList")))
            read(object, level + 1);
        else
            addArticle(object);
    }

    void addArticle(const QJsonObject &object)
    {
        PageListEntry entry;
        entry.title = text(object, {"headline", "name", "title"});
        entry.url = absoluteAddress(text(object, {"url", "mainEntityOfPage", "@id", "item"}), m_base);
        entry.id = text(object, {"@id", "identifier"});
        entry.published = text(object, {"datePublished", "uploadDate", "dateCreated"});
        entry.updated = text(object, {"dateModified"});
        entry.summary = text(object, {"description", "abstract", "articleBody"});
        entry.authors = names(object.value(QLatin1String("author")));
        entry.tags = keywords(object.value(QLatin1String("keywords")));
        entry.image = absoluteAddress(imageOf(object.value(QLatin1String("image"))), m_base);
        const bool known = std::any_of(list.entries.cbegin(), list.entries.cend(),
                                       [&](const PageListEntry &other) { return other.url == entry.url; });
        if (!entry.title.isEmpty() && !entry.url.isEmpty() && !known && list.entries.size() < MostEntries)
            list.entries.append(entry);
    }

    const QUrl m_base;
};

} // namespace

PageList readJsonLdList(const HtmlNode &root, const QUrl &base)
{
    ListReader reader(base);
    visitElements(root, [&](const HtmlNode &element, const auto &) {
        if (element.is(u"script") && element.attribute(u"type").contains(u"ld+json", Qt::CaseInsensitive)) {
            QString text;
            for (const HtmlNode &child : element.children)
                text += child.text;
            const QJsonDocument document = QJsonDocument::fromJson(text.trimmed().toUtf8());
            if (document.isArray())
                reader.read(document.array(), 0);
            else
                reader.read(document.object(), 0);
        }
        return true;
    });
    if (reader.list.entries.size() < 2) // an article's own page, or a trail of crumbs
        reader.list.entries.clear();
    return reader.list;
}

} // namespace depeche
