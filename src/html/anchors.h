#pragma once

#include "html/document.h"

namespace depeche {

/// The name under which a target inside an article is written: with a prefix, so that it cannot meet an id of the page
/// around the article. Null when @p id is no name we write.
QString anchorName(const QString &id);

/// Takes out ids no link of @p root leads to (and repeated ones), and the links that lead to no id.
void settleAnchors(HtmlNode &root);

} // namespace depeche
