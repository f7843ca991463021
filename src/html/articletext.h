#pragma once

#include <QString>
#include <QUrl>

namespace depeche {

/// The article of a page.
struct ArticleText
{
    QString html; ///< safe (sanitizeHtml()), addresses absolute; empty when the page has no text to speak of
    QString text; ///< the same as plain text

    bool operator==(const ArticleText &) const = default;
};

/// Finds the article in @p html by where the text is: boxes that are navigation, advertising and the like go first, then
/// the smallest element that holds nearly all of the running text is it. @p title is not repeated at its head. Pure,
/// any thread, cannot fail.
ArticleText extractArticle(const QString &html, const QUrl &baseUrl, const QString &title);

} // namespace depeche
