#include "render/articlepage.h"

#include "html/sanitizer.h"
#include "render/articleaddress.h"
#include "render/articlefacts.h"
#include "render/articleparts.h"
#include "render/duplicates.h"
#include "render/highlight.h"
#include "render/htmltext.h"
#include "render/safehtml.h"

#include <QRegularExpression>

namespace depeche {

namespace {

/// Second wall behind the sanitizer: even a hole in it loads and runs nothing.
constexpr QLatin1String Policy("default-src 'none'; img-src depeche-article:; style-src 'unsafe-inline'; "
                               "base-uri 'none'; form-action 'none'");

/// Plain text as paragraphs, for articles that have no HTML.
QString paragraphs(const QString &text)
{
    QString html;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        html += foreign(QLatin1String("p"), QLatin1String("plain"), line.trimmed());
    return html;
}

QString languageAttributes(const QString &language, bool rightToLeft)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"));
    QString attributes = rightToLeft ? QStringLiteral(" dir=\"rtl\"") : QStringLiteral(" dir=\"ltr\"");
    if (tag.match(language).hasMatch())
        attributes += QString(QStringLiteral(" lang=\"") % language % u'"');
    return attributes;
}

} // namespace

ArticlePage buildArticleParts(const Article &article, const PageOptions &options)
{
    const bool paper = options.medium == PageMedium::Paper;
    SanitizeOptions sanitize;
    sanitize.baseUrl = article.baseUrl.isEmpty() ? article.row.url : article.baseUrl;
    sanitize.imageAddress = imageAddress;
    const SanitizedHtml safe = sanitizeHtml(article.html, sanitize);
    const QString all = safe.html.trimmed().isEmpty() ? paragraphs(article.text) : safe.html;
    const DistinctBody distinct = withoutDuplicates(all, article);

    ArticlePage page;
    page.title = article.row.title;
    page.language = article.row.language;
    page.rightToLeft = isRightToLeft(article);
    page.blocked = safe.blocked;
    if (distinct.showPicture && isWebUrl(article.details.image.url))
        page.images.append(article.details.image.url);

    QString body = distinct.html;
    for (const QUrl &url : safe.images) {
        if (!page.images.contains(url) && body.contains(imageAddress(url)))
            page.images.append(url);
    }
    body = withMissingBoxes(body, options.missingImages);
    QList<QUrl> links;
    if (paper) {
        const AnchoredBody anchored = withAnchors(body, options.anchor);
        const NumberedLinks numbered = withNumberedLinks(anchored.html);
        page.headings = anchored.headings;
        body = numbered.html;
        links = numbered.urls;
    } else {
        body = markHits(body, options.highlight, article.row.language);
    }
    if (!safe.note.isEmpty())
        body += element(QLatin1String("p"), QLatin1String("remark"), escaped(safe.note));

    const QString picture =
        distinct.showPicture ? pictureFigure(article, options, distinct.pictureCaption) : QString();
    page.header = headerPart(article, options, distinct.showLead, picture);
    page.body = body;
    page.footer = footerPart(article, options, page.images, links);
    return page;
}

QString articleElement(const ArticlePage &parts, const QString &id)
{
    return QString(QStringLiteral("<article id=\"") % escaped(id) % u'"' %
                   languageAttributes(parts.language, parts.rightToLeft) %
                   QStringLiteral("><header class=\"head\">") % parts.header %
                   QStringLiteral("</header>\n<div class=\"body\">") % parts.body %
                   QStringLiteral("</div>\n<footer class=\"foot\">") % parts.footer %
                   QStringLiteral("</footer></article>\n"));
}

QString pageAround(const QString &content, const QString &title, const QString &language,
                   const QString &style)
{
    return QString(QStringLiteral("<!DOCTYPE html>\n<html") % languageAttributes(language, false) %
                   QStringLiteral("><head><meta charset=\"utf-8\">"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"") %
                   Policy % QStringLiteral("\"><meta name=\"referrer\" content=\"no-referrer\"><title>") %
                   escaped(title) % QStringLiteral("</title><style>\n") % style %
                   QStringLiteral("</style></head>\n<body>") % content % QStringLiteral("</body></html>\n"));
}

ArticlePage buildArticlePage(const Article &article, const ArticleTheme &theme, const PageOptions &options)
{
    ArticlePage page = buildArticleParts(article, options);
    QString style = QString(themeVariables(theme) % articleStyle());
    if (options.medium == PageMedium::Paper)
        style += printStyle();
    page.html = pageAround(articleElement(page, options.anchor), page.title, page.language, style);
    return page;
}

} // namespace depeche
