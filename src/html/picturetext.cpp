#include "core/text.h"
#include "html/addresses.h"
#include "html/bodyfacts.h"
#include "html/imagesource.h"

#include <QRegularExpression>

namespace depeche {

namespace {

constexpr qsizetype MinParagraph = 80;
constexpr int Reach = 4; // levels around a picture in which its text is looked for

QString marks(const HtmlNode &element)
{
    return QString(element.attribute(u"class") % u' ' % element.attribute(u"id") % u' ' %
                   element.attribute(u"itemprop"))
        .toLower();
}

/// The name of a picture file without what tells of its size and format: "/i/800x600_storm-640x480.jpg.webp" is
/// "storm".
QString stemOf(const QUrl &url)
{
    static const QRegularExpression sizes(QStringLiteral(
        "^\\d{2,4}x\\d{2,4}[-_]|(\\.(jpe?g|png|webp|gif|avif))+$"
        "|([-_.](\\d{2,4}x\\d{2,4}|[wh]?\\d{2,4}[wh]?|scaled|large|medium|small|thumb))+(?=\\.|$)"));
    const QString name = url.path().section(u'/', -1, -1, QString::SectionSkipEmpty).toLower();
    QString stem = name;
    stem.remove(sizes);
    return stem.size() >= 4 ? stem : name;
}

/// True if two stems are of one picture: they differ at most in a code at the end.
bool isSamePicture(const QString &one, const QString &other)
{
    constexpr qsizetype MinCommon = 8;
    constexpr qsizetype MinCode = 5;
    if (one == other)
        return !one.isEmpty();
    const auto differing = std::mismatch(one.cbegin(), one.cend(), other.cbegin(), other.cend());
    const qsizetype common = differing.first - one.cbegin();
    if (common < MinCommon || one.size() - common < MinCode || other.size() - common < MinCode)
        return false;
    const QChar border = one.at(common - 1);
    return border == u'-' || border == u'_' || border == u'.';
}

QString lineOf(const HtmlNode &element)
{
    return singleLine(textContent(element), 1000).trimmed();
}

const HtmlNode *findMarked(const HtmlNode &root, const QRegularExpression &pattern)
{
    const HtmlNode *found = nullptr;
    visitElements(root, [&](const HtmlNode &element, const auto &) {
        if (!found && !element.is(u"img") && pattern.match(marks(element)).hasMatch() &&
            !textContent(element).trimmed().isEmpty())
            found = &element;
        return !found;
    });
    return found;
}

/// Caption and credit in the text around a picture.
PictureText textsIn(const HtmlNode &figure)
{
    static const QRegularExpression credits(
        QStringLiteral("(^|[ _-])(credits?|copyright|photographer|photo-?author|copyrightholder|"
                       "byline|attribution|kredit|legal|img-?source|image-?source)"));
    static const QRegularExpression captions(
        QStringLiteral("caption|legende|bildunterschrift|description|(^|[ _-])cutline"));
    static const QRegularExpression written(
        QStringLiteral("\\s*(?:\\(?(?:photo(?:graph)?|image|picture|credit|crédits?|foto|bild|fotograf|"
                       "source)\\s*(?:by|par|de|von)?\\s*[:©]"
                       "|©|\\(c\\))\\s*([^():©]{2,80}?)\\)?\\s*\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    PictureText texts;
    const HtmlNode *caption = findElement(figure, u"figcaption");
    if (!caption)
        caption = findMarked(figure, captions);
    const HtmlNode *credit = findMarked(figure, credits);
    if (caption)
        texts.caption = lineOf(*caption);
    if (credit && credit != caption) {
        texts.credit = lineOf(*credit);
        if (texts.credit.size() <= 200 && texts.credit.size() < texts.caption.size()) {
            const qsizetype at = texts.caption.lastIndexOf(texts.credit);
            if (at >= 0 && at + texts.credit.size() == texts.caption.size())
                texts.caption = texts.caption.left(at).trimmed();
        }
    } else if (const auto match = written.match(texts.caption); match.hasMatch()) {
        texts.credit = match.captured(1).trimmed();
        texts.caption = texts.caption.left(match.capturedStart()).trimmed();
    }
    if (texts.credit == texts.caption)
        texts.caption.clear();
    static const QRegularExpression label(QStringLiteral("^(?:photo(?:graph)?|image|picture|credit|crédits?|"
                                                         "foto|bild|source)?\\s*(?:by|par)?\\s*[:©]\\s*"),
                                          QRegularExpression::CaseInsensitiveOption);
    texts.credit.remove(label);
    return texts;
}

PictureText textsAround(const QList<const HtmlNode *> &ancestors)
{
    PictureText texts;
    const qsizetype top = qMax(qsizetype(0), ancestors.size() - Reach);
    for (qsizetype i = ancestors.size() - 1; i >= top; --i) {
        const HtmlNode &around = *ancestors.at(i);
        if (around.is(u"body") || around.is(u"article") || around.is(u"main"))
            break;
        texts = textsIn(around);
        if (!texts.caption.isEmpty() || around.is(u"figure"))
            break;
    }
    return texts;
}

} // namespace

PictureText readPictureText(const HtmlNode &root, const QUrl &image, const QUrl &baseUrl)
{
    const QString wanted = stemOf(image);
    PictureText texts;
    PictureText lead; // of the first figure, if it stands before the text
    int paragraphs = 0;
    visitElements(root, [&](const HtmlNode &element, const QList<const HtmlNode *> &ancestors) {
        if (element.is(u"nav") || element.is(u"aside") || element.is(u"footer"))
            return false;
        if (element.is(u"p") && textContent(element).size() >= MinParagraph)
            ++paragraphs;
        if (element.is(u"figure") && paragraphs < 2 && lead == PictureText())
            lead = textsIn(element);
        if (!element.is(u"img") || texts != PictureText())
            return true;
        const QUrl src = absoluteAddress(element.attribute(u"src"), baseUrl);
        if (isSamePicture(stemOf(src), wanted) ||
            isSamePicture(stemOf(imageSource(element, baseUrl)), wanted))
            texts = textsAround(ancestors);
        return true;
    });
    return texts != PictureText() ? texts : lead;
}

} // namespace depeche
