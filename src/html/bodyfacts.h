#pragma once

#include "html/document.h"
#include "html/pagemetadata.h"

namespace depeche {

/// What the body of a page says of its article by microdata (itemprop), by rel, and by the customary names of classes
/// and ids: authors, dates, tags, comments, related links. Addresses are relative to @p baseUrl.
PageMetadata readBodyFacts(const HtmlNode &root, const QUrl &baseUrl);

/// Caption and credit of a picture of the page.
struct PictureText
{
    QString caption;
    QString credit;

    bool operator==(const PictureText &) const = default;
};

/// What stands near @p image (or another size of it) in the page, else in the first figure before the text; empty when
/// there is neither.
PictureText readPictureText(const HtmlNode &root, const QUrl &image, const QUrl &baseUrl);

/// The text of the first level-one heading; empty when there is none.
QString firstHeading(const HtmlNode &root);

} // namespace depeche
