#pragma once

#include "html/document.h"

#include <QStringList>
#include <QUrl>

namespace depeche {

/// One of the articles a page lists. What is empty was not said.
struct PageListEntry
{
    QString id;
    QString title;     ///< plain, single line
    QUrl url;          ///< absolute, http or https
    QString published; ///< as written
    QString updated;   ///< as written
    QString summary;   ///< plain
    QString html;      ///< not sanitised
    QStringList authors;
    QStringList tags;
    QUrl image;

    bool operator==(const PageListEntry &) const = default;
};

/// The list of articles that a page is, in the words of a format for machines.
struct PageList
{
    QString title;
    QString description;
    QUrl url;
    QStringList authors;
    QList<PageListEntry> entries; ///< in the order of the page, at most 500

    bool operator==(const PageList &) const = default;
};

/// The h-feed of a page, or its h-entries when there are several (https://microformats.org/wiki/h-feed); hAtom, its
/// predecessor, counts as well. Relative addresses are relative to @p baseUrl. Pure, any thread, cannot fail.
PageList readHFeed(const HtmlNode &root, const QUrl &baseUrl);

/// The articles in the JSON-LD of a page: an ItemList, a Blog, a collection, or several articles beside each other
/// (https://schema.org/ItemList). As readHFeed().
PageList readJsonLdList(const HtmlNode &root, const QUrl &baseUrl);

} // namespace depeche
