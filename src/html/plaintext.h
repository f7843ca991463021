#pragma once

#include <QString>

namespace depeche {

/// The text of @p html as a reader sees it, for search, leads and the text view: references decoded,
/// paragraphs divided by line ends, white space collapsed, nothing of scripts, styles and other hidden
/// content. Alternative texts of pictures are left out. Pure, any thread, cannot fail.
QString htmlToText(const QString &html);

} // namespace depeche
