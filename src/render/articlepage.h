#pragma once

#include "domain/article.h"
#include "render/articletheme.h"
#include "render/bodyextras.h"

#include <QLocale>
#include <QSet>
#include <QTimeZone>

namespace depeche {

enum class PageMedium {
    Screen, ///< the article pane: tags are links, with a way to follow them
    Paper,  ///< PDF and print: no controls, addresses written out
};

struct PageOptions
{
    PageMedium medium = PageMedium::Screen;
    QLocale locale;                               ///< of the window: dates, numbers, names of languages
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< of the reader
    QList<QStringList> highlight;                 ///< highlightTerms() of the current search
    QSet<QUrl> missingImages;                     ///< known not to load: shown as boxes
    QString anchor = QStringLiteral("article"); ///< Paper: id of the article and prefix of its headings' ids
};

/// An article as HTML that is safe to show.
struct ArticlePage
{
    QString html; ///< the complete page
    QString
        header; ///< its parts, to update an open page in place: what is in .head, .body and .foot of the article
    QString body;
    QString footer;
    QString title;
    QString language; ///< BCP 47, empty when unknown
    bool rightToLeft = false;
    QList<QUrl> images;      ///< what it loads through imageAddress(), in order, without duplicates
    int blocked = 0;         ///< trackers taken out
    QList<Heading> headings; ///< Paper only

    bool operator==(const ArticlePage &) const = default;
};

/// The page of @p article: everything LOOK lists for it, in @p theme. Every text from outside is escaped and has its own
/// direction, the body comes from sanitizeHtml(), pictures only from our scheme, and the page forbids everything else by
/// its own policy. Pure, any thread, cannot fail. Linear in the size of the body.
ArticlePage buildArticlePage(const Article &article, const ArticleTheme &theme, const PageOptions &options);

/// The parts alone, without the page around them (html is empty), for documents of several articles.
ArticlePage buildArticleParts(const Article &article, const PageOptions &options);

/// `<article>…</article>` of @p parts.
QString articleElement(const ArticlePage &parts, const QString &id);

/// A page of ours around @p content: policy, style and title.
QString pageAround(const QString &content, const QString &title, const QString &language,
                   const QString &style);

} // namespace depeche
