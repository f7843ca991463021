#pragma once

#include "html/document.h"

#include <QUrl>

namespace depeche {

/// The address of the picture an `img` (or the `img` and `source` in a `picture`) shows in the end, also where a
/// script would put it in: of srcset, data-src and their like, the candidate nearest to a screen's width. Empty when
/// there is none or only a placeholder.
QUrl imageSource(const HtmlNode &image, const QUrl &base);

/// The best address of a srcset value, as written; empty when there is none. Candidates up to 2000 pixels or 2x win
/// over larger ones.
QString bestCandidate(const QString &srcset);

/// True if the element says it is (nearly) nothing to see: at most 3 pixels in one direction.
bool isTiny(const HtmlNode &image);

/// True if the element is not to be shown: `hidden`, or a style that says so.
bool isHiddenElement(const HtmlNode &element);

} // namespace depeche
