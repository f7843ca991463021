#pragma once

#include <QString>

struct _xmlNode;

/// Text and HTML of libxml2's nodes. Used by XmlElement only.
namespace depeche {

/// What the text between elements is.
enum class TextMeans {
    Text, ///< text, to be escaped
    Html, ///< HTML itself
};

/// The text of @p first and all that follow and lie below it. References to unknown entities are those of HTML;
/// C1 controls are what Windows-1252 means by them. Never null.
QString nodeText(const _xmlNode *first);

/// @p first and all that follow it as HTML, without namespaces.
QString nodesAsHtml(const _xmlNode *first, TextMeans text);

} // namespace depeche
