#pragma once

#include "html/document.h"
#include "html/pagemetadata.h"

namespace depeche {

/// What the JSON-LD of a page (https://schema.org/Article and its kinds) says of the article. Texts that are not quite
/// JSON are mended where that is safe. Relative addresses are taken to be relative to @p baseUrl.
PageMetadata readJsonLd(const HtmlNode &root, const QUrl &baseUrl);

} // namespace depeche
