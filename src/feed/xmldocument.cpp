#include "feed/xmldocument.h"

#include "feed/prescan.h"
#include "feed/xmlrepair.h"
#include "feed/xmlserializer.h"
#include "feed/xmlstate.h"

#include <algorithm>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <mutex>

namespace depeche {

namespace {

/// Not a copy: names and addresses live as long as the document.
QByteArray bytes(const xmlChar *text)
{
    const char *start = reinterpret_cast<const char *>(text);
    return QByteArray::fromRawData(start, start ? qsizetype(qstrlen(start)) : 0);
}

QString string(const xmlChar *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text));
}

const xmlNode *firstElement(const xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

/// "media" of "media:content" where the prefix is not declared, so that libxml2 keeps both in the name.
QByteArray undeclaredPrefix(const xmlChar *name)
{
    const QByteArray whole = bytes(name);
    const qsizetype colon = whole.indexOf(':');
    return colon < 0 ? QByteArray() : whole.left(colon);
}

QByteArray localName(const xmlChar *name, const xmlNs *ns)
{
    const QByteArray whole = bytes(name);
    return ns ? whole : whole.mid(whole.indexOf(':') + 1);
}

QString attributeValue(const xmlAttr *attribute)
{
    return nodeText(attribute->children);
}

/// Some programs mark a text twice, so that one pair of marks is left in it: "<![CDATA[text]]>".
QString withoutCdataMarks(const QString &text)
{
    constexpr QStringView Begin = u"<![CDATA[";
    constexpr QStringView End = u"]]>";
    const qsizetype at = text.indexOf(Begin);
    if (at < 0 || !QStringView(text).first(at).trimmed().isEmpty())
        return text;
    const QStringView inner = QStringView(text).sliced(at + Begin.size()).trimmed();
    return (inner.endsWith(End) ? inner.chopped(End.size()) : inner).toString();
}

Vocabulary attributeVocabulary(const xmlAttr *attribute)
{
    if (attribute->ns)
        return vocabularyOf(bytes(attribute->ns->href));
    const QByteArray prefix = undeclaredPrefix(attribute->name);
    return prefix.isEmpty() ? Vocabulary::None : vocabularyOfPrefix(prefix);
}

void keepFirstError(void *context, xmlErrorPtr error)
{
    auto *parser = static_cast<xmlParserCtxtPtr>(context);
    auto *first = static_cast<QString *>(parser->_private);
    if (error->level < XML_ERR_ERROR || !first->isEmpty())
        return;
    *first = QString(QString::number(error->line) + u'\t' + QString::number(error->int2) + u'\t' +
                     QString::fromUtf8(error->message).trimmed());
}

/// @p utf8 with few "--" in its comments. Each is an error to libxml2, which copies the comment so far into its message:
/// quadratic, 30 s for 128 KiB of "<!--". The first ones stay, so that the document is still refused.
QByteArray withFewHyphens(const QByteArray &utf8)
{
    constexpr int Most = 20;
    int found = 0;
    QByteArray result = utf8;
    for (qsizetype at = utf8.indexOf("<!"); at >= 0;) {
        const qsizetype special = skipSpecialMarkup(utf8, at);
        const qsizetype end = special < 0 ? utf8.size() : qMax(special, at + 2);
        if (utf8.mid(at, 9) != "<![CDATA[") {
            const qsizetype last = special < 0 ? end : end - 3; // where "-->" begins
            for (qsizetype i = utf8.indexOf("--", at + 4); i >= 0 && i < last;
                 i = utf8.indexOf("--", i + 1)) {
                if (++found > Most)
                    result[i] = ' ';
            }
        }
        at = utf8.indexOf("<!", end);
    }
    return result;
}

} // namespace

QByteArray XmlElement::name() const
{
    return exactName().toLower();
}

QByteArray XmlElement::exactName() const
{
    return m_node ? localName(m_node->name, m_node->ns) : QByteArray();
}

QByteArray XmlElement::prefix() const
{
    if (!m_node)
        return {};
    return m_node->ns ? bytes(m_node->ns->prefix) : undeclaredPrefix(m_node->name);
}

QString XmlElement::namespaceAddress() const
{
    return m_node && m_node->ns ? string(m_node->ns->href) : QString();
}

Vocabulary XmlElement::vocabulary() const
{
    if (!m_node)
        return Vocabulary::None;
    if (!m_node->ns) {
        const QByteArray prefix = undeclaredPrefix(m_node->name);
        return prefix.isEmpty() ? Vocabulary::None : vocabularyOfPrefix(prefix);
    }
    auto *state = static_cast<XmlState *>(m_node->doc->_private);
    auto found = state->vocabularies.constFind(m_node->ns);
    if (found == state->vocabularies.cend())
        found = state->vocabularies.insert(m_node->ns, vocabularyOf(bytes(m_node->ns->href)));
    return *found;
}

bool XmlElement::is(Vocabulary wanted, const char *wantedName) const
{
    return m_node && name() == wantedName && vocabulary() == wanted;
}

XmlElement XmlElement::parent() const
{
    return m_node && m_node->parent && m_node->parent->type == XML_ELEMENT_NODE ? XmlElement(m_node->parent)
                                                                                : XmlElement();
}

XmlElement XmlElement::firstChild() const
{
    return m_node ? XmlElement(firstElement(m_node->children)) : XmlElement();
}

XmlElement XmlElement::next() const
{
    return m_node ? XmlElement(firstElement(m_node->next)) : XmlElement();
}

QList<XmlElement> XmlElement::children() const
{
    QList<XmlElement> result;
    for (XmlElement child = firstChild(); child; child = child.next())
        result.append(child);
    return result;
}

XmlElement XmlElement::child(Vocabulary wanted, const char *wantedName) const
{
    XmlElement child = firstChild();
    while (child && !child.is(wanted, wantedName))
        child = child.next();
    return child;
}

QString XmlElement::attribute(const char *wanted) const
{
    return attribute(Vocabulary::None, wanted);
}

QString XmlElement::attribute(Vocabulary wanted, const char *wantedName) const
{
    for (const xmlAttr *attribute = m_node ? m_node->properties : nullptr; attribute;
         attribute = attribute->next) {
        if (localName(attribute->name, attribute->ns).toLower() == wantedName &&
            attributeVocabulary(attribute) == wanted)
            return attributeValue(attribute);
    }
    return {};
}

QMap<QString, QString> XmlElement::attributes() const
{
    QMap<QString, QString> result;
    for (const xmlAttr *attribute = m_node ? m_node->properties : nullptr; attribute;
         attribute = attribute->next) {
        if (!attribute->ns)
            result.insert(string(attribute->name).toLower(), attributeValue(attribute));
    }
    return result;
}

QMap<QString, QString> XmlElement::attributesAsWritten() const
{
    QMap<QString, QString> result;
    for (const xmlAttr *attribute = m_node ? m_node->properties : nullptr; attribute;
         attribute = attribute->next) {
        QString name = string(attribute->name);
        if (attribute->ns && attribute->ns->prefix)
            name = QString(string(attribute->ns->prefix) + u':' + name);
        result.insert(name, attributeValue(attribute));
    }
    return result;
}

QString XmlElement::text() const
{
    return m_node ? nodeText(m_node->children) : QStringLiteral("");
}

QString XmlElement::trimmed() const
{
    const QString result = withoutCdataMarks(text().trimmed());
    return result.isNull() ? QStringLiteral("") : result;
}

QString XmlElement::innerXhtml() const
{
    return m_node ? nodesAsHtml(m_node->children, TextMeans::Text) : QStringLiteral("");
}

QString XmlElement::innerHtml() const
{
    return m_node ? withoutCdataMarks(nodesAsHtml(m_node->children, TextMeans::Html)) : QStringLiteral("");
}

int XmlElement::line() const
{
    return m_node ? int(xmlGetLineNo(const_cast<xmlNode *>(m_node))) : 0;
}

XmlDocument XmlDocument::parse(const QByteArray &source)
{
    const QByteArray utf8 = withFewHyphens(source);
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
    auto state = std::make_unique<XmlState>();
    QString firstError;
    if (xmlParserCtxtPtr parser = xmlNewParserCtxt()) {
        parser->_private = &firstError;
        parser->sax->serror = keepFirstError;
        // Never NOENT, DTDLOAD, XINCLUDE or HUGE: they read files and lift limits.
        constexpr int Options =
            XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES;
        state->document = xmlCtxtReadMemory(
            parser, utf8.constData(), int(qMin<qsizetype>(utf8.size(), INT_MAX)), nullptr, "UTF-8", Options);
        state->wellFormed = parser->wellFormed && state->document;
        state->namespaceWellFormed = parser->nsWellFormed;
        xmlFreeParserCtxt(parser);
    }
    if (state->document)
        state->document->_private = state.get();
    if (!firstError.isEmpty()) {
        state->line = firstError.section(u'\t', 0, 0).toInt();
        state->column = firstError.section(u'\t', 1, 1).toInt();
        state->error = firstError.section(u'\t', 2);
    }
    return XmlDocument(std::move(state));
}

XmlDocument::XmlDocument(std::unique_ptr<XmlState> state)
    : m_state(std::move(state))
{
}
XmlDocument::XmlDocument(XmlDocument &&) noexcept = default;
XmlDocument &XmlDocument::operator=(XmlDocument &&) noexcept = default;
XmlDocument::~XmlDocument() = default;

XmlElement XmlDocument::root() const
{
    return m_state->document ? XmlElement(xmlDocGetRootElement(m_state->document)) : XmlElement();
}

bool XmlDocument::isWellFormed() const
{
    return m_state->wellFormed;
}

bool XmlDocument::isNamespaceWellFormed() const
{
    return m_state->namespaceWellFormed;
}

bool XmlDocument::hasDoctype(const char *part) const
{
    const xmlDtd *dtd = m_state->document ? m_state->document->intSubset : nullptr;
    return dtd && (bytes(dtd->ExternalID).contains(part) || bytes(dtd->SystemID).contains(part));
}

QString XmlDocument::error() const
{
    return m_state->error;
}

int XmlDocument::errorLine() const
{
    return m_state->line;
}

int XmlDocument::errorColumn() const
{
    return m_state->column;
}

QMap<QString, QString> XmlDocument::namespaces() const
{
    QMap<QString, QString> result;
    const xmlNode *node = m_state->document ? xmlDocGetRootElement(m_state->document) : nullptr;
    const xmlNode *const root = node;
    int visited = 0;
    while (node && result.size() < 200 && ++visited < 20000) {
        for (const xmlNs *ns = node->nsDef; ns; ns = ns->next) {
            const QString prefix = string(ns->prefix);
            if (!result.contains(prefix))
                result.insert(prefix, string(ns->href));
        }
        const xmlNode *next = firstElement(node->children);
        while (!next && node != root) {
            next = firstElement(node->next);
            node = node->parent;
        }
        node = next;
    }
    return result;
}

} // namespace depeche
