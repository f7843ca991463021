#include "html/articletext.h"

#include "core/text.h"
#include "html/document.h"
#include "html/elements.h"
#include "html/imagesource.h"
#include "html/metatags.h"
#include "html/plaintext.h"
#include "html/sanitizer.h"
#include "html/writer.h"

#include <QRegularExpression>

namespace depeche {

namespace {

constexpr qsizetype MinParagraph = 60; // shorter ones are as often labels as sentences
constexpr double MostText = 0.8;       // of the running text: where the descent goes on
constexpr double MaxBoxShare = 0.3; // a box with more of the running text is not junk, whatever it is called
constexpr double MaxLinkShare = 0.5;
constexpr double MinKeptShare = 0.5;
constexpr qsizetype MinArticle = 200; // of running text
constexpr double MinArticleShare = 0.2;

struct Density
{
    qsizetype text = 0;
    qsizetype linked = 0;  ///< of it within links
    qsizetype running = 0; ///< of it in paragraphs
    bool hasBlocks = false;
};

Density densityOf(const HtmlNode &node)
{
    if (node.isText())
        return {node.text.simplified().size(), 0, 0, false};
    if (node.is(u"script") || node.is(u"style") || node.is(u"noscript") || node.is(u"button") ||
        node.name.startsWith(u"x-"))
        return {};
    Density density;
    qsizetype inlineText = 0;
    qsizetype inlineLinked = 0;
    for (const HtmlNode &child : node.children) {
        const Density part = densityOf(child);
        density.text += part.text;
        density.linked += part.linked;
        density.running += part.running;
        const bool isBlock = elements::isBlock(child.name) || part.hasBlocks;
        density.hasBlocks |= isBlock;
        if (!isBlock) {
            inlineText += part.text;
            inlineLinked += part.linked;
        }
    }
    if (node.is(u"a"))
        density.linked = density.text;
    if (elements::isBlock(node.name) && inlineText >= MinParagraph &&
        double(inlineLinked) < MaxLinkShare * double(inlineText))
        density.running += inlineText - inlineLinked;
    return density;
}

QString marks(const HtmlNode &element)
{
    return QString(element.attribute(u"class") % u' ' % element.attribute(u"id") % u' ' %
                   element.attribute(u"role") % u' ' % element.attribute(u"data-component"))
        .toLower();
}

bool isNeverArticle(const HtmlNode &element)
{
    static const QStringList names{
        QStringLiteral("nav"),    QStringLiteral("footer"),    QStringLiteral("script"),
        QStringLiteral("style"),  QStringLiteral("link"),      QStringLiteral("meta"),
        QStringLiteral("head"),   QStringLiteral("x-control"), QStringLiteral("x-svg"),
        QStringLiteral("button"), QStringLiteral("label"),     QStringLiteral("dialog")};
    return names.contains(element.name);
}

bool isBoxAside(const HtmlNode &element)
{
    static const QRegularExpression names(
        QStringLiteral("(^|[ "
                       "_-])(comments?|respond|disqus|sidebar|footer|masthead|nav|navbar|navigation|menu|"
                       "share|sharing|sharebar|social|"
                       "related|read-?(also|more|next)|recirc\\w*|recommend\\w*|promo\\w*|advert\\w*|ads?|"
                       "sponsor\\w*|newsletter|subscri\\w*|"
                       "sign-?up|popup|modal|cookies?|consent|gdpr|onetrust\\w*|ot-sdk\\w*|ccpa|privacy|"
                       "breadcrumbs?|widgets?|outbrain|taboola|"
                       "pagination|pager|tags|tag-?list|"
                       "topics|toolbar|tools|skip-?link|most-?(read|popular|viewed)|trending|author-?(bio|"
                       "box|info)|about-?author|"
                       "meta|byline|dateline|print|screen-reader-text|visually-?hidden|sr-only|paywall|login|"
                       "banner|complementary|"
                       "contentinfo|search|rating|copyright|disclaimer)([ _-]|$|s )"));
    return element.is(u"aside") || names.match(marks(element)).hasMatch();
}

/// A copy of @p node without the elements that @p isJunk names.
HtmlNode pruned(const HtmlNode &node, const std::function<bool(const HtmlNode &)> &isJunk)
{
    HtmlNode copy{node.name, node.text, node.attributes, {}};
    for (const HtmlNode &child : node.children) {
        if (child.isText() || !isJunk(child))
            copy.children.push_back(pruned(child, isJunk));
    }
    return copy;
}

/// The page without boxes that do not belong to an article.
HtmlNode withoutJunk(const HtmlNode &page)
{
    const HtmlNode visible = pruned(page, [](const HtmlNode &element) {
        return isNeverArticle(element) || (isHiddenElement(element) && !element.is(u"img"));
    });
    const double running = double(densityOf(visible).running);
    HtmlNode strict = pruned(visible, [running](const HtmlNode &element) {
        static const QStringList kept{QStringLiteral("body"),    QStringLiteral("article"),
                                      QStringLiteral("main"),    QStringLiteral("img"),
                                      QStringLiteral("picture"), QStringLiteral("figure"),
                                      QStringLiteral("noscript")};
        return !kept.contains(element.name) && isBoxAside(element) &&
               double(densityOf(element).running) < MaxBoxShare * running;
    });
    // Pages whose classes mislead.
    return double(densityOf(strict).running) >= MinKeptShare * running ? strict : visible;
}

/// Lists of links and boxes with little else in the chosen element.
bool isLinkBox(const HtmlNode &element)
{
    static const QStringList boxes{QStringLiteral("div"),   QStringLiteral("section"),
                                   QStringLiteral("ul"),    QStringLiteral("ol"),
                                   QStringLiteral("table"), QStringLiteral("header")};
    if (!boxes.contains(element.name))
        return false;
    const Density density = densityOf(element);
    return density.text > 0 && density.running == 0 &&
           double(density.linked) > MaxLinkShare * double(density.text) && !findElement(element, u"img");
}

void dropLinkBoxes(HtmlNode &element)
{
    std::vector<HtmlNode> kept;
    for (HtmlNode &child : element.children) {
        if (!child.isText()) {
            if (isLinkBox(child))
                continue;
            dropLinkBoxes(child);
        }
        kept.push_back(std::move(child));
    }
    element.children = std::move(kept);
}

/// Takes the heading out that repeats the title.
bool dropTitle(HtmlNode &element, const QString &foldedTitle)
{
    for (auto child = element.children.begin(); child != element.children.end(); ++child) {
        if (child->is(u"h1") || (child->is(u"h2") && fold(textContent(*child)) == foldedTitle)) {
            element.children.erase(child);
            return true;
        }
        if (dropTitle(*child, foldedTitle))
            return true;
    }
    return false;
}

/// The largest of the outermost elements that @p is names, if it holds a good part of the running text of the page and
/// of theirs; null otherwise.
const HtmlNode *largest(const HtmlNode &page, const std::function<bool(const HtmlNode &)> &is)
{
    const HtmlNode *found = nullptr;
    qsizetype most = 0;
    qsizetype all = 0;
    visitElements(page, [&](const HtmlNode &element, const auto &) {
        if (!is(element))
            return true;
        const qsizetype running = densityOf(element).running;
        all += running;
        if (running > most) {
            most = running;
            found = &element;
        }
        return false;
    });
    const double needed = MinArticleShare * double(densityOf(page).running);
    return most >= MinArticle && double(most) >= needed && 2 * most >= all ? found : nullptr;
}

/// What pages themselves mark as the text of the article.
const HtmlNode *markedBody(const HtmlNode &page)
{
    static const QRegularExpression body(
        QStringLiteral("(^| "
                       ")(?:[a-z]+[-_]+)?(article|story|entry|post)[-_]*(body|content|text)([-_]*(inner|"
                       "wrapper|container))?( |$)"));
    const HtmlNode *found = largest(
        page, [](const HtmlNode &element) { return element.words(u"itemprop").contains(u"articlebody"); });
    return found
               ? found
               : largest(page, [](const HtmlNode &element) { return body.match(marks(element)).hasMatch(); });
}

/// Goes down from @p top as long as one element holds most of the running text.
const HtmlNode *densest(const HtmlNode *top)
{
    for (;;) {
        const double running = double(densityOf(*top).running);
        const HtmlNode *next = nullptr;
        for (const HtmlNode &child : top->children) {
            if (!child.isText() && double(densityOf(child).running) >= MostText * running)
                next = &child;
        }
        // A single long paragraph is not the article around it.
        if (!next || !elements::isBlock(next->name) || next->is(u"p") || next->is(u"blockquote") ||
            next->is(u"li"))
            return top;
        top = next;
    }
}

const HtmlNode *articleIn(const HtmlNode &page)
{
    if (const HtmlNode *body = markedBody(page))
        return body;
    for (QStringView name : {u"article", u"main"}) {
        if (const HtmlNode *box = largest(page, [name](const HtmlNode &element) { return element.is(name); }))
            return densest(box);
    }
    return densest(&page);
}

} // namespace

ArticleText extractArticle(const QString &html, const QUrl &baseUrl, const QString &title)
{
    const HtmlDocument document = parseHtmlPage(html);
    const QUrl base = readMetaTags(document.root, baseUrl).baseUrl;
    const HtmlNode page = withoutJunk(document.root);
    if (densityOf(page).text == 0)
        return {};
    HtmlNode article = *articleIn(page);
    dropLinkBoxes(article);
    dropTitle(article, fold(title));
    ArticleText found;
    found.html = sanitizeHtml(writeHtml(article), {base, {}}).html;
    found.text = htmlToText(found.html);
    return found;
}

} // namespace depeche
