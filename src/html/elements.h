#pragma once

#include <QString>

/// What the HTML standard says of elements, as far as more than one file here needs it.
namespace depeche::elements {

/// Without content and end tag: img, br, meta …
bool isVoid(const QString &name);

/// Elements the parser opens again in the next block when they were not closed: b, i, a …
bool isFormatting(const QString &name);

/// Elements that stand apart from the text around them (paragraphs, lists, tables …) and that end an open `p`.
bool isBlock(const QString &name);

} // namespace depeche::elements
