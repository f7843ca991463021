#include "cli/opmljson.h"

#include <QJsonArray>

namespace depeche {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

QJsonArray outlinesToJson(const QList<OpmlOutline> &outlines);

QJsonObject outlineToJson(const OpmlOutline &outline)
{
    QJsonArray categories;
    for (const QString &category : outline.category.split(u',', Qt::SkipEmptyParts))
        categories.append(category.trimmed());
    QJsonObject attributes;
    for (auto it = outline.attributes.cbegin(); it != outline.attributes.cend(); ++it)
        attributes.insert(it.key(), it.value());
    return {
        {QStringLiteral("text"), orNull(outline.text)},
        {QStringLiteral("title"), orNull(outline.title.isNull() ? outline.text : outline.title)},
        {QStringLiteral("type"), orNull(outline.type)},
        {QStringLiteral("xmlUrl"), orNull(outline.xmlUrl)},
        {QStringLiteral("htmlUrl"), orNull(outline.htmlUrl)},
        {QStringLiteral("description"), orNull(outline.description)},
        {QStringLiteral("language"), orNull(outline.language)},
        {QStringLiteral("version"), orNull(outline.version)},
        {QStringLiteral("created"), orNull(outline.created)},
        {QStringLiteral("url"), orNull(outline.url)},
        {QStringLiteral("category"), categories},
        {QStringLiteral("isComment"), outline.isComment},
        {QStringLiteral("isBreakpoint"), outline.isBreakpoint},
        {QStringLiteral("attributes"), attributes},
        {QStringLiteral("children"), outlinesToJson(outline.children)},
    };
}

QJsonArray outlinesToJson(const QList<OpmlOutline> &outlines)
{
    QJsonArray array;
    for (const OpmlOutline &outline : outlines)
        array.append(outlineToJson(outline));
    return array;
}

} // namespace

QJsonObject opmlToJson(const OpmlDocument &document)
{
    return {
        {QStringLiteral("format"), QStringLiteral("opml")},
        {QStringLiteral("version"), orNull(document.version)},
        {QStringLiteral("wellFormed"), document.wellFormed},
        {QStringLiteral("partial"), document.partial},
        {QStringLiteral("note"), document.note.isEmpty() ? QJsonValue() : QJsonValue(document.note)},
        {QStringLiteral("title"), orNull(document.headValue(u"title"))},
        {QStringLiteral("dateCreated"), orNull(document.headValue(u"dateCreated"))},
        {QStringLiteral("dateModified"), orNull(document.headValue(u"dateModified"))},
        {QStringLiteral("ownerName"), orNull(document.headValue(u"ownerName"))},
        {QStringLiteral("ownerEmail"), orNull(document.headValue(u"ownerEmail"))},
        {QStringLiteral("outlines"), outlinesToJson(document.outlines)},
    };
}

} // namespace depeche
