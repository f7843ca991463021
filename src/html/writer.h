#pragma once

#include "html/document.h"

namespace depeche {

/// The content of @p root (not its own tag) as HTML: attributes quoted, texts escaped, controls left out, an end tag
/// for each element that is not void.
QString writeHtml(const HtmlNode &root);

} // namespace depeche
