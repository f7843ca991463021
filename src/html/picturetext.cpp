#include "core/text.h"
#include "html/addresses.h"
#include "html/bodyfacts.h"
#include "html/imagesource.h"

#include <QRegularExpression>

namespace depeche {

namespace {

constexpr int Reach = 4; // levels around a picture in which its text is looked for

QString marks(const HtmlNode &element)
{
    return QString(element.attribute(u"class") % u' ' % element.attribute(u"id") % u' ' %
                   element.attribute(u"itemprop"))
        .toLower();
}

/// The same picture in another size or format has the same name but for a suffix like "-640x215" or "_w800".
QString stemOf(const QUrl &url)
{
    static const QRegularExpression suffix(
        QStringLiteral("([-_.](\\d{2,4}x\\d{2,4}|[wh]?\\d{2,4}[wh]?|scaled|large|medium|small|thumb))+$"));
    QString name = url.path().section(u'/', -1, -1, QString::SectionSkipEmpty);
    name = name.contains(u'.') ? name.section(u'.', 0, -2) : name;
    QString stem = name.toLower();
    stem.remove(suffix);
    return stem.size() >= 4 ? stem : name.toLower();
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

} // namespace

PictureText readPictureText(const HtmlNode &root, const QUrl &image, const QUrl &baseUrl)
{
    PictureText texts;
    const QString wanted = stemOf(image);
    if (wanted.isEmpty())
        return texts;
    visitElements(root, [&](const HtmlNode &element, const QList<const HtmlNode *> &ancestors) {
        if (!element.is(u"img") || !texts.caption.isEmpty() || !texts.credit.isEmpty())
            return true;
        const QUrl src = absoluteAddress(element.attribute(u"src"), baseUrl);
        if (stemOf(src) != wanted && stemOf(imageSource(element, baseUrl)) != wanted)
            return true;
        const qsizetype top = qMax(qsizetype(0), ancestors.size() - Reach);
        for (qsizetype i = ancestors.size() - 1; i >= top; --i) {
            const HtmlNode &around = *ancestors.at(i);
            if (around.is(u"body") || around.is(u"article") || around.is(u"main"))
                break;
            texts = textsIn(around);
            if (!texts.caption.isEmpty() || around.is(u"figure"))
                break;
        }
        return true;
    });
    return texts;
}

} // namespace depeche
