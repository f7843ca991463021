#include "bench/baredocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <libxml/parser.h>
#include <libxml/tree.h>

namespace depeche::bench {

namespace {

bool isNamed(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           xmlStrcmp(node->name, reinterpret_cast<const xmlChar *>(name)) == 0;
}

QByteArray taken(xmlChar *text)
{
    const QByteArray bytes(reinterpret_cast<const char *>(text));
    xmlFree(text);
    return bytes;
}

BareArticle readEntry(xmlNode *entry)
{
    BareArticle article;
    for (xmlNode *child = entry->children; child; child = child->next) {
        if (isNamed(child, "title")) {
            article.title = taken(xmlNodeGetContent(child));
        } else if (isNamed(child, "link")) {
            article.link = child->children
                               ? taken(xmlNodeGetContent(child))
                               : taken(xmlGetProp(child, reinterpret_cast<const xmlChar *>("href")));
        } else if (isNamed(child, "pubDate") || isNamed(child, "published")) {
            article.date = taken(xmlNodeGetContent(child));
        } else if (isNamed(child, "description") || isNamed(child, "summary")) {
            article.description = taken(xmlNodeGetContent(child));
        } else if (isNamed(child, "encoded") || (isNamed(child, "content") && child->children)) {
            article.content = taken(xmlNodeGetContent(child));
        }
    }
    return article;
}

void readEntries(xmlNode *parent, const std::function<void(const BareArticle &)> &handler)
{
    for (xmlNode *child = parent->children; child; child = child->next) {
        if (isNamed(child, "item") || isNamed(child, "entry"))
            handler(readEntry(child));
        else if (isNamed(child, "channel"))
            readEntries(child, handler);
    }
}

bool readJson(const QByteArray &document, const std::function<void(const BareArticle &)> &handler)
{
    const QJsonObject feed = QJsonDocument::fromJson(document).object();
    const QJsonArray items = feed.value(QLatin1String("items")).toArray();
    for (const QJsonValue &item : items) {
        const auto text = [&item](QLatin1String key) { return item[key].toString().toUtf8(); };
        handler({text(QLatin1String("title")),
                 text(QLatin1String("url")),
                 text(QLatin1String("date_published")),
                 text(QLatin1String("content_html")),
                 {}});
    }
    return !feed.isEmpty();
}

} // namespace

bool readBareDocument(const QByteArray &document, const std::function<void(const BareArticle &)> &handler)
{
    if (document.startsWith('{'))
        return readJson(document, handler);
    xmlDoc *tree =
        xmlReadMemory(document.constData(), int(document.size()), nullptr, nullptr,
                      XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    xmlNode *root = tree ? xmlDocGetRootElement(tree) : nullptr;
    if (root)
        readEntries(root, handler);
    xmlFreeDoc(tree);
    return root != nullptr;
}

} // namespace depeche::bench
