#include "html/addresses.h"
#include "html/pagelist.h"
#include "html/writer.h"

#include <QHash>

namespace depeche {

namespace {

constexpr qsizetype MostEntries = 500;

/// The names of microformats2 for the classes and relations of an element, those of hAtom translated.
QStringList microformats(const HtmlNode &element)
{
    static const QHash<QString, QString> older = {
        {QStringLiteral("hfeed"), QStringLiteral("h-feed")},
        {QStringLiteral("hentry"), QStringLiteral("h-entry")},
        {QStringLiteral("entry-title"), QStringLiteral("p-name")},
        {QStringLiteral("entry-summary"), QStringLiteral("p-summary")},
        {QStringLiteral("entry-content"), QStringLiteral("e-content")},
        {QStringLiteral("published"), QStringLiteral("dt-published")},
        {QStringLiteral("updated"), QStringLiteral("dt-updated")},
    };
    QStringList names = element.words(u"class");
    for (QString &name : names)
        name = older.value(name, name);
    const QStringList relations = element.words(u"rel");
    if (relations.contains(QStringLiteral("bookmark")))
        names.append(QStringLiteral("u-url"));
    if (relations.contains(QStringLiteral("tag")))
        names.append(QStringLiteral("p-category"));
    return names;
}

bool isItem(const QStringList &names)
{
    return std::any_of(names.cbegin(), names.cend(),
                       [](const QString &name) { return name.startsWith(u"h-") && name.size() > 2; });
}

QString firstAttribute(const HtmlNode &element, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        if (const QString value = element.attribute(name).trimmed(); !value.isEmpty())
            return value;
    }
    return {};
}

QString plain(const HtmlNode &element)
{
    const QString value = firstAttribute(element, {u"title", u"alt", u"value"});
    const bool usesAttribute = element.is(u"abbr") || element.is(u"img") || element.is(u"data");
    return (usesAttribute && !value.isEmpty() ? value : textContent(element)).simplified();
}

/// The name of a person: that of the h-card, if it is one.
QString personName(const HtmlNode &element)
{
    QString name;
    visitElements(element, [&](const HtmlNode &child, const auto &) {
        if (name.isEmpty() && microformats(child).contains(QStringLiteral("p-name")))
            name = plain(child);
        return name.isEmpty();
    });
    return name.isEmpty() ? plain(element) : name;
}

void setIfEmpty(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

void readProperty(PageListEntry &entry, const HtmlNode &element, const QString &name, const QUrl &base)
{
    const auto url = [&] {
        return absoluteAddress(firstAttribute(element, {u"href", u"src", u"data", u"value"}), base);
    };
    if (name == u"p-name")
        setIfEmpty(entry.title, plain(element));
    else if (name == u"p-summary")
        setIfEmpty(entry.summary, plain(element));
    else if (name == u"e-content")
        setIfEmpty(entry.html, writeHtml(element));
    else if (name == u"dt-published" || name == u"dt-updated")
        setIfEmpty(name == u"dt-published" ? entry.published : entry.updated,
                   firstAttribute(element, {u"datetime", u"title", u"value"}).isEmpty()
                       ? plain(element)
                       : firstAttribute(element, {u"datetime", u"title", u"value"}));
    else if (name == u"u-uid")
        setIfEmpty(entry.id, url().toString());
    else if (name == u"u-url" && entry.url.isEmpty())
        entry.url = url();
    else if ((name == u"u-photo" || name == u"u-featured") && entry.image.isEmpty())
        entry.image = url();
    else if (name == u"p-category" && entry.tags.size() < 100)
        entry.tags.append(plain(element));
    else if (name == u"p-author" && entry.authors.size() < 30)
        entry.authors.append(personName(element));
}

PageListEntry readEntry(const HtmlNode &element, const QUrl &base)
{
    PageListEntry entry;
    visitElements(element, [&](const HtmlNode &child, const auto &) {
        const QStringList names = microformats(child);
        for (const QString &name : names)
            readProperty(entry, child, name, base);
        return !isItem(names) && !names.contains(QStringLiteral("e-content"));
    });
    return entry;
}

void readEntries(PageList &list, const HtmlNode &root, const QUrl &base)
{
    visitElements(root, [&](const HtmlNode &element, const auto &) {
        if (!microformats(element).contains(QStringLiteral("h-entry")))
            return true;
        const PageListEntry entry = readEntry(element, base);
        const bool tells = !entry.url.isEmpty() && !(entry.title.isEmpty() && entry.html.isEmpty());
        if (tells && list.entries.size() < MostEntries)
            list.entries.append(entry);
        return false;
    });
}

} // namespace

PageList readHFeed(const HtmlNode &root, const QUrl &base)
{
    PageList list;
    const HtmlNode *feed = nullptr;
    visitElements(root, [&](const HtmlNode &element, const auto &) {
        if (!feed && microformats(element).contains(QStringLiteral("h-feed")))
            feed = &element;
        return feed == nullptr;
    });
    if (feed) {
        PageListEntry own; // what the feed says of itself has the same names
        visitElements(*feed, [&](const HtmlNode &child, const auto &) {
            const QStringList names = microformats(child);
            for (const QString &name : names)
                readProperty(own, child, name, base);
            return !isItem(names);
        });
        list.title = own.title;
        list.description = own.summary;
        list.url = own.url;
        list.authors = own.authors;
    }
    readEntries(list, feed ? *feed : root, base);
    if (!feed && list.entries.size() < 2) // an article's own page
        list.entries.clear();
    return list;
}

} // namespace depeche
