#pragma once

#include <QList>
#include <QString>
#include <QStringView>
#include <functional>
#include <vector>

namespace depeche {

struct HtmlAttribute
{
    QString name; ///< lower case
    QString value;

    bool operator==(const HtmlAttribute &) const = default;
};

/// An element or a text of a parsed page: a plain value that owns what is in it. Character references are decoded.
/// Trees are at most MaxHtmlDepth deep, so functions on them may call themselves.
struct HtmlNode
{
    QString name; ///< lower case; empty: a text
    QString text; ///< of a text
    QList<HtmlAttribute> attributes;
    std::vector<HtmlNode> children;

    bool isText() const { return name.isEmpty(); }
    bool is(QStringView element) const { return name == element; }
    bool has(QStringView attribute) const;
    /// The value of @p attribute; null when the element has none of that name.
    QString attribute(QStringView attribute) const;
    /// The value divided at blanks, lower case, as for class and rel.
    QStringList words(QStringView attribute) const;

    bool operator==(const HtmlNode &) const = default;
};

inline constexpr int MaxHtmlDepth = 250;

struct HtmlDocument
{
    HtmlNode root; ///< element html for a page; element body with the content for a fragment
    QString note;  ///< as GatedHtml::note
};

/// A complete page. Cannot fail: HTML gives every text a tree. Linear: goes through html/gate. Pure, any thread.
HtmlDocument parseHtmlPage(const QString &html);

/// What stands in an article: as a browser would put it in a body.
HtmlDocument parseHtmlFragment(const QString &html);

/// All text below @p node as it is, without that of scripts and styles.
QString textContent(const HtmlNode &node);

/// Calls @p visit for each element below @p node in document order, with the elements around it, the outermost first.
/// The children of an element are left out when @p visit answers false.
using HtmlVisitor = std::function<bool(const HtmlNode &element, const QList<const HtmlNode *> &ancestors)>;
void visitElements(const HtmlNode &node, const HtmlVisitor &visit);

/// The first element below @p node called @p name; null when there is none.
const HtmlNode *findElement(const HtmlNode &node, QStringView name);

} // namespace depeche
