#include "core/httpurl.h"
#include "fuzz/checks.h"
#include "fuzz/targets.h"
#include "html/document.h"
#include "html/gate.h"
#include "html/plaintext.h"
#include "html/policy.h"
#include "html/references.h"
#include "html/sanitizer.h"

namespace {

using namespace depeche;

bool isAllowed(const HtmlAttribute &attribute, const QString &element)
{
    if (attribute.name == u"id")
        return true;
    if (attribute.name == u"src")
        return HttpUrl::parse(attribute.value).has_value();
    if (attribute.name == u"href")
        return HttpUrl::parse(attribute.value).has_value() || attribute.value.startsWith(u"mailto:") ||
               attribute.value.startsWith(u'#');
    return policy::valueOf(element, attribute.name) != policy::Value::Refused;
}

void checkElement(const HtmlNode &element)
{
    const bool picture = element.name == u"img";
    fuzz::require(picture || policy::ruleFor(element.name).treatment == policy::Treatment::Keep,
                  "only elements of the policy are written");
    for (const HtmlAttribute &attribute : element.attributes)
        fuzz::require(isAllowed(attribute, element.name), "only attributes of the policy are written");
}

void checkStable(const SanitizedHtml &safe, const SanitizeOptions &options)
{
    const SanitizedHtml again = sanitizeHtml(safe.html, options);
    const bool atLimit = !again.note.isEmpty(); // what we write may be nested one deeper
    fuzz::require(atLimit || again.html == safe.html, "sanitising again changes nothing");
}

} // namespace

void depeche::fuzz::html(const QByteArray &input)
{
    const QString source = QString::fromUtf8(input);
    const SanitizeOptions options{QUrl(QStringLiteral("https://meridian.test/world/storm.html")), {}};
    const SanitizedHtml safe = sanitizeHtml(source, options);
    require(isValidUtf16(safe.html), "safe HTML is valid UTF-16");
    require(safe.blocked >= 0, "what was blocked is counted");
    for (const QUrl &image : safe.images)
        require(isWebAddressOrEmpty(image) && !image.isEmpty(), "pictures are http(s)");
    const HtmlDocument parsed = parseHtmlFragment(safe.html);
    visitElements(parsed.root, [](const HtmlNode &element, const QList<const HtmlNode *> &) {
        checkElement(element);
        return true;
    });
    checkStable(safe, options);
    checkStable(sanitizeHtml(source, {}), {});

    const QString text = htmlToText(source);
    require(isValidUtf16(text) && !text.contains(QChar(u'\0')), "plain text can be stored");
    require(isValidUtf16(decodeReferences(source)), "references are valid UTF-16");
    require(gateHtml(source).html.size() <= 8 * source.size() + 4096, "the gate adds little");
}
