#pragma once

#include "html/document.h"

#include <QHash>
#include <QStringList>
#include <QUrl>

namespace depeche {

/// What the head of a page says, by name: contents of meta elements (name, property or itemprop) and addresses of link
/// elements (rel), in the order of the page, wherever in the page they stand.
struct MetaTags
{
    QHash<QString, QStringList> contents; ///< by lower-case name; no empty ones
    QHash<QString, QStringList> links;    ///< by lower-case rel, as written
    QString title;                        ///< of the title element
    QUrl baseUrl;                         ///< for relative addresses
    QString language;
    QString direction;

    /// The first content of the first of @p names that has one.
    QString first(std::initializer_list<QStringView> names) const;
    QStringList all(QStringView name) const { return contents.value(name.toString()); }
};

MetaTags readMetaTags(const HtmlNode &root, const QUrl &baseUrl);

} // namespace depeche
