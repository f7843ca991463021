#pragma once

#include "domain/article.h"
#include "render/articlepage.h"
#include "render/pdffinish.h"

namespace depeche {

/// How the articles of a document are grouped.
enum class Chapters {
    BySection, ///< the publisher's section, else the source
    BySource,
    None,
};

struct ExportOptions
{
    ArticleTheme theme;
    QLocale locale;
    QTimeZone zone = QTimeZone::systemTimeZone();
    Chapters chapters = Chapters::BySection;
    QString title; ///< of a document of several articles; empty: one made from their number
    QSet<QUrl> missingImages;
    Timestamp made; ///< when the document is made; written into it

    bool operator==(const ExportOptions &) const = default;
};

/// A document ready to be printed.
struct ExportDocument
{
    QString html;
    QList<QUrl> images; ///< in order, without duplicates
    PdfDescription description;

    bool operator==(const ExportDocument &) const = default;
};

/// One article as it is, or several with a contents page in front, each with an anchor "article-1" … . The articles of a
/// chapter stand together, chapters in the order in which they first appear. Pure, any thread. @p articles: not empty.
ExportDocument buildExportDocument(const QList<Article> &articles, const ExportOptions &options);

/// The pictures of @p articles, each with the feed it belongs to; what to fetch before building the document.
QList<std::pair<QUrl, QUrl>> exportImages(const QList<Article> &articles);

} // namespace depeche
