#include "html/document.h"

#include "html/gate.h"

#include <gumbo.h>

namespace depeche {

namespace {

/// Copies gumbo's tree. What lies deeper than MaxHtmlDepth becomes a child of the last level.
class TreeReader final
{
public:
    HtmlNode read(const GumboNode *element)
    {
        HtmlNode node;
        readElement(element->v.element, node);
        readChildren(element->v.element.children, node, 1);
        return node;
    }

private:
    static QString nameOf(const GumboElement &element)
    {
        if (element.tag != GUMBO_TAG_UNKNOWN)
            return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
        GumboStringPiece name = element.original_tag;
        gumbo_tag_from_original_text(&name);
        return QString::fromUtf8(name.data, qsizetype(name.length)).toLower();
    }

    static void readElement(const GumboElement &element, HtmlNode &node)
    {
        node.name = nameOf(element);
        if (node.name.isEmpty()) // must not pass for a text
            node.name = QStringLiteral("x-unknown");
        node.attributes.reserve(element.attributes.length);
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
            node.attributes.append(
                {QString::fromUtf8(attribute->name).toLower(), QString::fromUtf8(attribute->value)});
        }
    }

    void readChildren(const GumboVector &children, HtmlNode &parent, int depth)
    {
        for (unsigned i = 0; i < children.length; ++i)
            readChild(static_cast<const GumboNode *>(children.data[i]), parent, depth);
    }

    void readChild(const GumboNode *child, HtmlNode &parent, int depth)
    {
        switch (child->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            if (!parent.children.empty() && parent.children.back().isText())
                parent.children.back().text += QString::fromUtf8(child->v.text.text);
            else
                parent.children.push_back({{}, QString::fromUtf8(child->v.text.text), {}, {}});
            break;
        case GUMBO_NODE_ELEMENT:
            if (depth >= MaxHtmlDepth) {
                readChildren(child->v.element.children, parent, depth);
            } else {
                parent.children.emplace_back();
                HtmlNode &node = parent.children.back();
                readElement(child->v.element, node);
                readChildren(child->v.element.children, node, depth + 1);
            }
            break;
        default: break;
        }
    }
};

HtmlDocument parse(const QString &html, GumboTag context)
{
    const GatedHtml gated = gateHtml(html);
    const QByteArray bytes = gated.html.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.fragment_context = context;
    GumboOutput *output = gumbo_parse_with_options(&options, bytes.constData(), size_t(bytes.size()));
    HtmlDocument document{TreeReader().read(output->root), gated.note};
    gumbo_destroy_output(&options, output);
    return document;
}

void appendText(const HtmlNode &node, QString &text)
{
    if (node.isText())
        text += node.text;
    else if (!node.is(u"script") && !node.is(u"style"))
        for (const HtmlNode &child : node.children)
            appendText(child, text);
}

void visitBelow(const HtmlNode &node, const HtmlVisitor &visit, QList<const HtmlNode *> &ancestors)
{
    ancestors.append(&node);
    for (const HtmlNode &child : node.children) {
        if (!child.isText() && visit(child, ancestors))
            visitBelow(child, visit, ancestors);
    }
    ancestors.removeLast();
}

} // namespace

bool HtmlNode::has(QStringView attribute) const
{
    return std::any_of(attributes.cbegin(), attributes.cend(),
                       [attribute](const HtmlAttribute &own) { return own.name == attribute; });
}

QString HtmlNode::attribute(QStringView attribute) const
{
    for (const HtmlAttribute &own : attributes) {
        if (own.name == attribute)
            return own.value.isNull() ? QStringLiteral("") : own.value;
    }
    return {};
}

QStringList HtmlNode::words(QStringView name) const
{
    return attribute(name).toLower().simplified().split(u' ', Qt::SkipEmptyParts);
}

HtmlDocument parseHtmlPage(const QString &html)
{
    return parse(html, GUMBO_TAG_LAST);
}

HtmlDocument parseHtmlFragment(const QString &html)
{
    HtmlDocument document = parse(html, GUMBO_TAG_BODY);
    document.root.name = QStringLiteral("body");
    return document;
}

QString textContent(const HtmlNode &node)
{
    QString text;
    appendText(node, text);
    return text;
}

void visitElements(const HtmlNode &node, const HtmlVisitor &visit)
{
    QList<const HtmlNode *> ancestors;
    visitBelow(node, visit, ancestors);
}

const HtmlNode *findElement(const HtmlNode &node, QStringView name)
{
    for (const HtmlNode &child : node.children) {
        if (child.is(name))
            return &child;
        if (const HtmlNode *found = findElement(child, name))
            return found;
    }
    return nullptr;
}

} // namespace depeche
