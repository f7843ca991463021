#include "html/sanitizer.h"

#include "core/text.h"
#include "html/addresses.h"
#include "html/anchors.h"
#include "html/document.h"
#include "html/elements.h"
#include "html/imagesource.h"
#include "html/nesting.h"
#include "html/players.h"
#include "html/policy.h"
#include "html/writer.h"

#include <QCoreApplication>

namespace depeche {

namespace {

// Below the limits of html/gate, so that the result passes it unchanged.
constexpr int MaxElements = 19000;
constexpr int MaxDepth = 90;
constexpr int MaxFormattingDepth = 18;
constexpr int MaxRounds = 6;

using Nodes = std::vector<HtmlNode>;

/// Makes the clean tree. One use.
class Cleaner final
{
public:
    Cleaner(const SanitizeOptions &options, SanitizedHtml &result)
        : m_options(options)
        , m_result(result)
    {
    }

    HtmlNode clean(const HtmlNode &root)
    {
        m_demoteHeadings = findElement(root, u"h1") != nullptr;
        HtmlNode body;
        body.name = QStringLiteral("body");
        cleanChildren(root, body.children);
        return body;
    }

private:
    void cleanChildren(const HtmlNode &parent, Nodes &out)
    {
        for (const HtmlNode &child : parent.children) {
            if (child.isText())
                out.push_back({{}, child.text, {}, {}});
            else
                cleanElement(child, out);
        }
    }

    void cleanElement(const HtmlNode &element, Nodes &out)
    {
        const policy::Rule rule = policy::ruleFor(element.name);
        if (rule.treatment != policy::Treatment::Picture && isHiddenElement(element))
            return;
        switch (rule.treatment) {
        case policy::Treatment::Keep: keep(element, rule.writeAs, out); break;
        case policy::Treatment::Unwrap: cleanChildren(element, out); break;
        case policy::Treatment::Drop: break;
        case policy::Treatment::Picture: addPicture(element, out); break;
        case policy::Treatment::Player: addPlayer(element, out); break;
        case policy::Treatment::Formula: addFormula(element, out); break;
        case policy::Treatment::NoScript: addNoScript(element, out); break;
        }
    }

    void keep(const HtmlNode &element, const QString &name, Nodes &out)
    {
        const bool isFormatting = elements::isFormatting(name);
        if (m_elements >= MaxElements || m_depth >= MaxDepth || (isFormatting && isFormattingFull())) {
            cleanChildren(element, out);
            return;
        }
        ++m_elements;
        HtmlNode kept;
        kept.name = m_demoteHeadings ? demoted(name) : name;
        addAttributes(element, kept);
        if (kept.is(u"a"))
            addLink(element, kept);
        ++m_depth;
        m_formattingDepth += isFormatting ? 1 : 0;
        cleanChildren(element, kept.children);
        m_formattingDepth -= isFormatting ? 1 : 0;
        --m_depth;
        out.push_back(std::move(kept));
    }

    bool isFormattingFull() const { return m_formattingDepth >= MaxFormattingDepth; }

    static QString demoted(const QString &name)
    {
        const bool isHeading =
            name.size() == 2 && name.at(0) == u'h' && name.at(1) >= u'1' && name.at(1) < u'6';
        return isHeading ? QString(u'h' % QChar(name.at(1).unicode() + 1)) : name;
    }

    static void addAttributes(const HtmlNode &from, HtmlNode &to)
    {
        for (const HtmlAttribute &attribute : from.attributes) {
            const QString name = attribute.name == u"xml:lang" ? QStringLiteral("lang") : attribute.name;
            const QString value = policy::acceptedValue(policy::valueOf(to.name, name), attribute.value);
            if (!value.isNull() && !to.has(name) &&
                !(to.is(u"a") && elements::isFormatting(to.name) && value.size() > 500))
                to.attributes.append({name, value});
        }
        // Other formatting elements lose their attributes in the gate anyway.
        if (elements::isFormatting(to.name) && !to.is(u"a"))
            to.attributes.clear();
        const QString id =
            anchorName(from.has(u"id") ? from.attribute(u"id")
                                       : QString(from.is(u"a") ? from.attribute(u"name") : QString()));
        if (!id.isEmpty() && (to.is(u"a") || !elements::isFormatting(to.name)))
            to.attributes.append({QStringLiteral("id"), id});
    }

    void addLink(const HtmlNode &element, HtmlNode &link)
    {
        if (!element.has(u"href"))
            return;
        const QString reference = element.attribute(u"href").trimmed();
        if (reference.startsWith(u'#')) {
            const QString fragment = QUrl::fromPercentEncoding(reference.mid(1).toUtf8());
            if (const QString target = anchorName(fragment); !target.isEmpty())
                link.attributes.prepend({QStringLiteral("href"), QString(u'#' % target)});
            return;
        }
        QUrl url = mailAddress(reference);
        if (url.isEmpty()) {
            const CleanLink clean = withoutTrackers(absoluteAddress(reference, m_options.baseUrl));
            m_result.blocked += clean.removed;
            url = clean.url;
        }
        const QString address = encodedAddress(url);
        if (!address.isEmpty() && address.size() <= 4096)
            link.attributes.prepend({QStringLiteral("href"), address});
    }

    void addPicture(const HtmlNode &element, Nodes &out)
    {
        const HtmlNode *inner = element.is(u"picture") ? findElement(element, u"img") : &element;
        const HtmlNode &image = inner ? *inner : element;
        if (isEmoji(image)) {
            out.push_back({{}, image.attribute(u"alt"), {}, {}});
            return;
        }
        const QUrl url = imageSource(element, m_options.baseUrl);
        if (url.isEmpty())
            return;
        const bool isVisible =
            !isTiny(image) && (!isHiddenElement(image) || image.attribute(u"class").contains(u"lazy"));
        if (!isVisible || isTracker(url)) {
            ++m_result.blocked;
            return;
        }
        addImage(url, image, out);
    }

    void addImage(const QUrl &url, const HtmlNode &image, Nodes &out)
    {
        if (m_elements >= MaxElements)
            return;
        const QString address = m_options.imageAddress ? m_options.imageAddress(url) : encodedAddress(url);
        if (address.isEmpty())
            return;
        ++m_elements;
        if (!m_seenImages.contains(url)) {
            m_seenImages.insert(url);
            m_result.images.append(url);
        }
        HtmlNode written;
        written.name = QStringLiteral("img");
        written.attributes.append({QStringLiteral("src"), address});
        addAttributes(image, written);
        out.push_back(std::move(written));
    }

    static bool isEmoji(const HtmlNode &image)
    {
        const QString alt = image.attribute(u"alt").trimmed();
        const QString kind = image.attribute(u"class").toLower();
        return !alt.isEmpty() && alt.size() <= 12 && (kind.contains(u"emoji") || kind.contains(u"smiley"));
    }

    void addPlayer(const HtmlNode &element, Nodes &out)
    {
        const bool ownMedium = element.is(u"video") || element.is(u"audio");
        if (!ownMedium && m_options.foreignContent == ForeignContent::Nothing)
            return;
        const Player player = readPlayer(element, m_options.baseUrl);
        if (player.url.isEmpty() || isTracker(player.url) || m_elements >= MaxElements)
            return;
        ++m_elements;
        HtmlNode link;
        link.name = QStringLiteral("a");
        const CleanLink clean = withoutTrackers(player.url);
        m_result.blocked += clean.removed;
        link.attributes = {{QStringLiteral("href"), encodedAddress(clean.url)},
                           {QStringLiteral("data-media"), player.kind}};
        if (!player.poster.isEmpty())
            addImage(player.poster, HtmlNode(), link.children);
        const QString title = player.title.isEmpty() ? playerTitle(player) : player.title;
        link.children.push_back({{}, title, {}, {}});
        if (m_depth >= MaxDepth || isFormattingFull()) // no link there, as keep() has it
            std::move(link.children.begin(), link.children.end(), std::back_inserter(out));
        else
            out.push_back(std::move(link));
    }

    static QString playerTitle(const Player &player)
    {
        const QString host = player.url.host();
        if (player.kind == u"video")
            return QCoreApplication::translate("depeche", "Video (%1)").arg(host);
        if (player.kind == u"audio")
            return QCoreApplication::translate("depeche", "Audio (%1)").arg(host);
        return QCoreApplication::translate("depeche", "Embedded content (%1)").arg(host);
    }

    static void addFormula(const HtmlNode &element, Nodes &out)
    {
        QString formula = element.attribute(u"alttext");
        if (formula.isEmpty())
            formula = textContent(element).simplified();
        out.push_back({{}, formula, {}, {}});
    }

    /// The usual pair is a placeholder for scripts followed by the picture for those without.
    void addNoScript(const HtmlNode &element, Nodes &out)
    {
        const auto last = std::find_if(out.crbegin(), out.crend(), [](const HtmlNode &node) {
            return !node.isText() || !node.text.trimmed().isEmpty();
        });
        if (last != out.crend() && (last->is(u"img") || findElement(*last, u"img")))
            return;
        visitElements(element, [&](const HtmlNode &child, const auto &) {
            const bool isPicture = policy::ruleFor(child.name).treatment == policy::Treatment::Picture;
            if (isPicture)
                addPicture(child, out);
            return !isPicture;
        });
    }

    const SanitizeOptions &m_options;
    SanitizedHtml &m_result;
    QSet<QUrl> m_seenImages;
    bool m_demoteHeadings = false;
    int m_elements = 0;
    int m_depth = 0;
    int m_formattingDepth = 0;
};

} // namespace

SanitizedHtml sanitizeHtml(const QString &html, const SanitizeOptions &options)
{
    SanitizedHtml result;
    const HtmlDocument document = parseHtmlFragment(html);
    result.note = document.note;
    HtmlNode body = Cleaner(options, result).clean(document.root);
    // Each step may give the others something to do: a link unwrapped leaves its target without one.
    for (int round = 0; round < MaxRounds; ++round) {
        const HtmlNode before = body;
        pruneEmpty(body);
        settleNesting(body);
        settleAnchors(body);
        if (body == before)
            break;
    }
    result.html = writeHtml(body).trimmed();
    return result;
}

} // namespace depeche
