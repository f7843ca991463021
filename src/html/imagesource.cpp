#include "html/imagesource.h"

#include "html/addresses.h"

#include <QRegularExpression>

namespace depeche {

namespace {

constexpr double WantedWidth = 2000;

struct Candidate
{
    QString address;
    double width = 0; ///< 1000 for each x of a density
};

/// The grammar of srcset: an address may hold commas, so it ends at a blank, or at a comma that ends the candidate.
QList<Candidate> candidatesOf(const QString &srcset)
{
    QList<Candidate> candidates;
    qsizetype at = 0;
    while (at < srcset.size()) {
        while (at < srcset.size() && (srcset.at(at).isSpace() || srcset.at(at) == u','))
            ++at;
        const qsizetype begin = at;
        while (at < srcset.size() && !srcset.at(at).isSpace())
            ++at;
        QString address = srcset.mid(begin, at - begin);
        QString descriptor;
        if (address.endsWith(u',')) {
            while (address.endsWith(u','))
                address.chop(1);
        } else {
            qsizetype end = srcset.indexOf(u',', at);
            if (end < 0)
                end = srcset.size();
            descriptor = srcset.mid(at, end - at).trimmed().section(u' ', 0, 0);
            at = end;
        }
        if (address.isEmpty())
            continue;
        double size = 1000;
        if (descriptor.endsWith(u'w'))
            size = descriptor.chopped(1).toDouble();
        else if (descriptor.endsWith(u'x'))
            size = 1000 * descriptor.chopped(1).toDouble();
        candidates.append({address, size});
    }
    return candidates;
}

bool isPlaceholder(const QString &address)
{
    static const QRegularExpression names(
        QStringLiteral(
            "^data:|^about:|(^|[/_.-])(blank|spacer|placeholder|transparent|pixel|lazy|loading|1x1|grey|"
            "gray|trans|empty|dummy)([_.-][a-z0-9_.-]*)?\\.(gif|png|svg|jpe?g)($|\\?)"),
        QRegularExpression::CaseInsensitiveOption);
    return address.trimmed().isEmpty() || names.match(address.trimmed()).hasMatch();
}

bool looksLikePicture(const QString &value)
{
    static const QRegularExpression name(QStringLiteral("^\\S+\\.(jpe?g|png|webp|gif|avif)([?#&]\\S*)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return name.match(value.trimmed()).hasMatch();
}

/// Customary attributes scripts read to load a picture later.
QStringList lazyAddresses(const HtmlNode &image)
{
    QStringList addresses;
    for (QStringView name :
         {u"data-src", u"data-lazy-src", u"data-original", u"data-original-src", u"data-hi-res-src",
          u"data-full-src", u"data-lazyload", u"data-lazy", u"data-img-src", u"data-src-medium",
          u"data-actualsrc", u"data-echo", u"data-ll-src"}) {
        if (const QString value = image.attribute(name); !isPlaceholder(value))
            addresses.append(value);
    }
    return addresses;
}

/// Other attributes that name a picture file with a path.
QStringList possibleAddresses(const HtmlNode &image)
{
    QStringList addresses;
    for (const HtmlAttribute &attribute : image.attributes) {
        if (attribute.name.startsWith(u"data-") && attribute.value.contains(u'/') &&
            looksLikePicture(attribute.value))
            addresses.append(attribute.value.trimmed());
    }
    return addresses;
}

QStringList sourceSets(const HtmlNode &element)
{
    QStringList sets;
    for (const HtmlAttribute &attribute : element.attributes) {
        if (attribute.name.endsWith(u"srcset")) {
            if (const QString best = bestCandidate(attribute.value); !isPlaceholder(best))
                sets.append(best);
        }
    }
    return sets;
}

QUrl firstAddress(const QStringList &texts, const QUrl &base)
{
    for (const QString &text : texts) {
        if (const QUrl url = absoluteAddress(text, base); !url.isEmpty())
            return url;
    }
    return {};
}

QUrl sourceOfImage(const HtmlNode &image, const QUrl &base)
{
    QStringList texts = sourceSets(image);
    texts += lazyAddresses(image);
    if (const QString src = image.attribute(u"src"); !isPlaceholder(src))
        texts.append(src);
    texts += possibleAddresses(image);
    return firstAddress(texts, base);
}

} // namespace

QString bestCandidate(const QString &srcset)
{
    Candidate best;
    for (const Candidate &candidate : candidatesOf(srcset)) {
        const bool isBetter = candidate.width <= WantedWidth
                                  ? best.width > WantedWidth || candidate.width > best.width
                                  : best.width > WantedWidth && candidate.width < best.width;
        if (best.address.isEmpty() || isBetter)
            best = candidate;
    }
    return best.address;
}

QUrl imageSource(const HtmlNode &image, const QUrl &base)
{
    if (!image.is(u"picture"))
        return sourceOfImage(image, base);
    if (const HtmlNode *inner = findElement(image, u"img")) {
        if (const QUrl url = sourceOfImage(*inner, base); !url.isEmpty())
            return url;
    }
    QUrl found;
    visitElements(image, [&](const HtmlNode &element, const auto &) {
        if (found.isEmpty() && element.is(u"source"))
            found = sourceOfImage(element, base);
        return true;
    });
    return found;
}

bool isTiny(const HtmlNode &image)
{
    static const QRegularExpression tinyStyle(
        QStringLiteral("(^|[;\\s])(width|height)\\s*:\\s*[0-3](\\.\\d+)?(px)?\\s*(;|!|$)"));
    for (QStringView side : {u"width", u"height"}) {
        QString value = image.attribute(side).trimmed();
        if (value.endsWith(u"px"))
            value.chop(2);
        bool isNumber = false;
        const int pixels = value.toInt(&isNumber);
        if (isNumber && pixels <= 3)
            return true;
    }
    return tinyStyle.match(image.attribute(u"style").toLower()).hasMatch();
}

bool isHiddenElement(const HtmlNode &element)
{
    static const QRegularExpression hiding(
        QStringLiteral("(^|[;\\s])(display\\s*:\\s*none|visibility\\s*:\\s*hidden)"));
    return element.has(u"hidden") || hiding.match(element.attribute(u"style").toLower()).hasMatch();
}

} // namespace depeche
