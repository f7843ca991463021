#include "html/nesting.h"

#include "html/elements.h"
#include "html/policy.h"

namespace depeche {

namespace {

bool isAnyOf(const HtmlNode &node, std::initializer_list<QStringView> names)
{
    return std::find(names.begin(), names.end(), QStringView(node.name)) != names.end();
}

bool isHeading(const HtmlNode &node)
{
    return isAnyOf(node, {u"h1", u"h2", u"h3", u"h4", u"h5", u"h6"});
}

bool isBlank(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
    });
}

bool holdsNothing(const HtmlNode &element)
{
    return std::all_of(element.children.cbegin(), element.children.cend(),
                       [](const HtmlNode &child) { return child.isText() && isBlank(child.text); });
}

bool mayBePruned(const HtmlNode &element)
{
    if (elements::isVoid(element.name) || element.has(u"id"))
        return false;
    return !isAnyOf(element,
                    {u"td", u"th", u"tr", u"tbody", u"thead", u"tfoot", u"table", u"colgroup", u"caption"});
}

bool holdsBlock(const HtmlNode &element)
{
    return std::any_of(element.children.cbegin(), element.children.cend(), [](const HtmlNode &child) {
        return elements::isBlock(child.name) || holdsBlock(child);
    });
}

/// The place of an element, as far as it decides what may stand there.
struct Place
{
    QString parent;
    QString grandparent;
    bool inLink = false;
    bool inHeading = false;
};

bool isUnwrappedAt(const HtmlNode &element, const Place &place)
{
    if (element.is(u"a"))
        return place.inLink || element.attributes.isEmpty();
    if (isHeading(element))
        return place.inHeading;
    if (isAnyOf(element, {u"rt", u"rp"}))
        return place.parent != u"ruby";
    return element.is(u"span") && element.attributes.isEmpty();
}

bool isDivAt(const HtmlNode &element, const Place &place)
{
    if (element.is(u"li"))
        return place.parent != u"ul" && place.parent != u"ol";
    if (isAnyOf(element, {u"dt", u"dd"}))
        return place.parent != u"dl" && !(place.parent == u"div" && place.grandparent == u"dl");
    return element.is(u"p") && holdsBlock(element);
}

void makeDiv(HtmlNode &element)
{
    element.name = QStringLiteral("div");
    // The number of a list item, say.
    const auto isAnothers = [](const HtmlAttribute &attribute) {
        return attribute.name != u"id" &&
               policy::valueOf(QStringLiteral("div"), attribute.name) == policy::Value::Refused;
    };
    element.attributes.removeIf(isAnothers);
}

/// Only these may stand in a table outside of its cells; the parser would put others before the table.
bool isMisplacedAt(const HtmlNode &node, const Place &place)
{
    if (node.isText() && isBlank(node.text))
        return false;
    if (place.parent == u"table")
        return !isAnyOf(node, {u"caption", u"colgroup", u"thead", u"tbody", u"tfoot"});
    if (place.parent == u"thead" || place.parent == u"tbody" || place.parent == u"tfoot")
        return !node.is(u"tr");
    if (place.parent == u"tr")
        return !isAnyOf(node, {u"td", u"th"});
    if (place.parent == u"colgroup")
        return !node.is(u"col");
    return false;
}

/// Pages give a picture twice: for scripts, and for browsers without.
bool repeatsPicture(const HtmlNode &node, const HtmlNode &before)
{
    return node.is(u"img") && before.is(u"img") && node.attribute(u"src") == before.attribute(u"src");
}

void settle(HtmlNode &element, const Place &place)
{
    std::vector<HtmlNode> settled;
    settled.reserve(element.children.size());
    for (HtmlNode &child : element.children) {
        if (isMisplacedAt(child, place) || (!settled.empty() && repeatsPicture(child, settled.back())))
            continue;
        if (child.isText()) {
            settled.push_back(std::move(child));
            continue;
        }
        if (isUnwrappedAt(child, place)) {
            settle(child, place);
            std::move(child.children.begin(), child.children.end(), std::back_inserter(settled));
            continue;
        }
        if (isDivAt(child, place))
            makeDiv(child);
        settle(child, {child.name, place.parent, place.inLink || child.is(u"a"),
                       place.inHeading || isHeading(child)});
        settled.push_back(std::move(child));
    }
    element.children = std::move(settled);
}

void prune(HtmlNode &element)
{
    std::vector<HtmlNode> kept;
    kept.reserve(element.children.size());
    for (HtmlNode &child : element.children) {
        prune(child);
        if (child.isText() || !mayBePruned(child) || !holdsNothing(child))
            kept.push_back(std::move(child));
        else // the blanks in it may divide words
            std::move(child.children.begin(), child.children.end(), std::back_inserter(kept));
    }
    element.children = std::move(kept);
}

} // namespace

void pruneEmpty(HtmlNode &root)
{
    prune(root);
}

void settleNesting(HtmlNode &root)
{
    settle(root, {root.name, {}, false, false});
}

} // namespace depeche
