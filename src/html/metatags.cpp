#include "html/metatags.h"

#include "html/addresses.h"

namespace depeche {

namespace {

void readMeta(const HtmlNode &meta, MetaTags &tags)
{
    QString content = meta.attribute(u"content").trimmed();
    if (content.isEmpty())
        content = meta.attribute(u"value").trimmed();
    if (content.isEmpty())
        return;
    for (QStringView attribute : {u"property", u"name", u"itemprop", u"http-equiv"}) {
        // RDFa allows several names; some pages write "og:title" with odd blanks or case.
        const QStringList names = meta.words(attribute);
        for (QString name : names) {
            // Dublin Core is written with a point or a colon.
            if (name.startsWith(u"dc.") || name.startsWith(u"dcterms.") || name.startsWith(u"dcterm."))
                name.replace(name.indexOf(u'.'), 1, u':');
            tags.contents[name] += content;
        }
    }
}

void readLink(const HtmlNode &link, MetaTags &tags)
{
    const QString href = link.attribute(u"href").trimmed();
    if (href.isEmpty())
        return;
    const QStringList relations = link.words(u"rel");
    for (const QString &relation : relations)
        tags.links[relation] += href;
}

} // namespace

QString MetaTags::first(std::initializer_list<QStringView> names) const
{
    for (QStringView name : names) {
        if (const QStringList found = contents.value(name.toString()); !found.isEmpty())
            return found.first();
    }
    return {};
}

MetaTags readMetaTags(const HtmlNode &root, const QUrl &baseUrl)
{
    MetaTags tags;
    tags.baseUrl = baseUrl;
    tags.language = root.attribute(u"lang");
    if (tags.language.isEmpty())
        tags.language = root.attribute(u"xml:lang");
    tags.direction = root.attribute(u"dir");
    bool hasBase = false;
    visitElements(root, [&](const HtmlNode &element, const auto &) {
        if (element.is(u"meta")) {
            readMeta(element, tags);
        } else if (element.is(u"link")) {
            readLink(element, tags);
        } else if (element.is(u"title") && tags.title.isEmpty()) {
            tags.title = textContent(element).simplified();
        } else if (element.is(u"base") && !hasBase && element.has(u"href")) {
            hasBase = true;
            tags.baseUrl = baseAddress(element.attribute(u"href"), baseUrl);
        } else if (element.is(u"body")) {
            if (tags.language.isEmpty())
                tags.language = element.attribute(u"lang");
            if (tags.direction.isEmpty())
                tags.direction = element.attribute(u"dir");
        }
        return true;
    });
    return tags;
}

} // namespace depeche
