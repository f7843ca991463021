#pragma once

#include "html/document.h"

namespace depeche {

/// Takes out elements of @p root without content (links, spans, paragraphs … left when what they held was dropped).
void pruneEmpty(HtmlNode &root);

/// Changes @p root so that writing and parsing it gives the same tree: a paragraph that holds blocks becomes a div, a
/// list item outside a list likewise, links in links and headings in headings are unwrapped, and so on. Other ways to
/// nest survive parsing as they are.
void settleNesting(HtmlNode &root);

} // namespace depeche
