#include "feed/xmlserializer.h"

#include "core/charset.h"
#include "feed/xmlrepair.h"
#include "feed/xmlstate.h"

#include <QSet>
#include <algorithm>
#include <libxml/tree.h>

namespace depeche {

namespace {

/// How deep entities may refer to one another.
constexpr int MostEntityDepth = 4;

/// What is left of the text that the entities of a whole document may add.
qsizetype &budgetOf(const xmlNode *node)
{
    return static_cast<XmlState *>(node->doc->_private)->entityBudget;
}

/// Not a copy.
QByteArray contentOf(const xmlNode *text)
{
    const char *start = reinterpret_cast<const char *>(text->content);
    return QByteArray::fromRawData(start, start ? qsizetype(qstrlen(start)) : 0);
}

bool isOnlyText(const xmlNode *first)
{
    return first && !first->next && (first->type == XML_TEXT_NODE || first->type == XML_CDATA_SECTION_NODE);
}

void appendText(QByteArray &out, const xmlNode *first, int entityDepth);

/// What a reference stands for: the declared value, or the letter HTML means.
void appendEntity(QByteArray &out, const xmlNode *reference, int entityDepth)
{
    const QByteArray name(reinterpret_cast<const char *>(reference->name));
    if (const QByteArray html = htmlEntity(name); !html.isEmpty()) {
        out += html;
        return;
    }
    const xmlEntity *entity = xmlGetDocEntity(reference->doc, reference->name);
    if (!entity) {
        out += '&' + name + ';';
        return;
    }
    qsizetype &budget = budgetOf(reference);
    if (entity->etype != XML_INTERNAL_GENERAL_ENTITY || entityDepth >= MostEntityDepth || budget <= 0)
        return;
    if (entity->children) {
        appendText(out, entity->children, entityDepth + 1);
        return;
    }
    const QByteArray content(reinterpret_cast<const char *>(entity->content));
    if (!content.contains('&')) {
        budget -= content.size();
        out += content;
    }
}

void appendText(QByteArray &out, const xmlNode *first, int entityDepth)
{
    for (const xmlNode *node = first; node; node = node->next) {
        if (entityDepth > 0 && budgetOf(node) <= 0)
            return;
        switch (node->type) {
        case XML_TEXT_NODE:
        case XML_CDATA_SECTION_NODE: {
            const QByteArray text = contentOf(node);
            if (entityDepth > 0)
                budgetOf(node) -= text.size();
            out += text;
            break;
        }
        case XML_ELEMENT_NODE: appendText(out, node->children, entityDepth); break;
        case XML_ENTITY_REF_NODE: appendEntity(out, node, entityDepth); break;
        default: break;
        }
    }
}

bool isC1(QChar letter)
{
    return letter.unicode() >= 0x80 && letter.unicode() < 0xA0;
}

/// C1 controls in text are a sign of UTF-8 taken for Latin-1 or of Windows-1252 numbers: &#146; is an apostrophe.
QString withoutC1(QString text)
{
    if (std::none_of(text.cbegin(), text.cend(), isC1))
        return text;
    if (std::all_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.unicode() < 0x100; })) {
        const QByteArray bytes = text.toLatin1();
        if (checkUtf8(bytes).invalid == 0)
            return QString::fromUtf8(bytes);
    }
    for (QChar &letter : text) {
        if (isC1(letter)) {
            const QString meant =
                decodeBytes(QByteArray(1, char(letter.unicode())), QStringLiteral("windows-1252")).text;
            letter = meant.isEmpty() ? QChar(QChar::ReplacementCharacter) : meant.at(0);
        }
    }
    return text;
}

bool isVoid(const QByteArray &name)
{
    static const QSet<QByteArray> Names = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                           "input", "link", "meta", "param", "source", "track", "wbr"};
    return Names.contains(name);
}

QByteArray escaped(const QByteArray &text, TextMeans means)
{
    if (means == TextMeans::Html)
        return text;
    QByteArray result;
    result.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '&')
            result += "&amp;";
        else if (c == '"')
            result += "&quot;";
        else
            result += c;
    }
    return result;
}

QByteArray textOf(const xmlNode *node)
{
    QByteArray out;
    appendText(out, node, 0);
    return out;
}

void appendHtml(QByteArray &out, const xmlNode *first, TextMeans means)
{
    for (const xmlNode *node = first; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE) {
            QByteArray name(reinterpret_cast<const char *>(node->name));
            name = name.mid(name.indexOf(':') + 1);
            out += '<' + name;
            for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
                QByteArray attributeName(reinterpret_cast<const char *>(attribute->name));
                if (attribute->ns && attribute->ns->prefix)
                    attributeName.prepend(QByteArray(reinterpret_cast<const char *>(attribute->ns->prefix)) +
                                          ':');
                out +=
                    ' ' + attributeName + "=\"" + escaped(textOf(attribute->children), TextMeans::Text) + '"';
            }
            const bool empty = isVoid(name.toLower());
            out += empty ? " />" : ">";
            appendHtml(out, node->children, means);
            if (!empty)
                out += "</" + name + '>';
        } else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            out += escaped(contentOf(node), means);
        } else if (node->type == XML_ENTITY_REF_NODE) {
            QByteArray text;
            appendEntity(text, node, 0);
            out += escaped(text, means);
        }
    }
}

} // namespace

QString nodeText(const xmlNode *first)
{
    const QString text = QString::fromUtf8(isOnlyText(first) ? contentOf(first) : textOf(first));
    return text.isNull() ? QStringLiteral("") : withoutC1(text);
}

QString nodesAsHtml(const xmlNode *first, TextMeans text)
{
    QByteArray out;
    if (text == TextMeans::Html && isOnlyText(first))
        out = contentOf(first);
    else
        appendHtml(out, first, text);
    const QString html = QString::fromUtf8(out);
    return html.isNull() ? QStringLiteral("") : withoutC1(html);
}

} // namespace depeche
