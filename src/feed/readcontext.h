#pragma once

#include "feed/parsedfeed.h"
#include "feed/xmldocument.h"

#include <QUrl>

/// What is in force where an element stands, and the values every reader of elements needs.
namespace depeche {

enum class Dialect { Rss, Atom03, Atom10 };

/// xml:base and xml:lang of an element and all around it. A small value, made anew on the way down.
struct ReadContext
{
    Dialect dialect = Dialect::Rss;
    QUrl base;
    QString language; ///< null when none is in force

    /// The same for what stands in @p element.
    ReadContext inside(const XmlElement &element) const;

    /// @p address made absolute. Blanks at its ends go; an address too long to be one (8 KiB) is null.
    QString resolve(const QString &address) const;

    bool operator==(const ReadContext &) const = default;
};

/// "en_US" as "en-US"; empty as null.
QString languageTag(const QString &text);

/// The text of @p element without blanks at its ends, null when nothing is left.
QString plainValue(const XmlElement &element);

/// A text construct of Atom: type and mode say what it is.
ParsedText readAtomText(const XmlElement &element, const ReadContext &outer);
/// A text of RSS that is text unless it looks like HTML.
ParsedText readGuessedText(const XmlElement &element, const ReadContext &outer);
/// A text of RSS that is HTML: description, content:encoded.
ParsedText readHtmlText(const XmlElement &element, const ReadContext &outer);
/// Whichever of the above @p element is.
ParsedText readText(const XmlElement &element, const ReadContext &outer);

ParsedDate readDate(const XmlElement &element);
ParsedDate dateOf(const QString &raw);

/// An author: Atom's with name, email and uri, or RSS's "jane@example.org (Jane)", "Jane <jane@example.org>", "Jane".
ParsedPerson readPerson(const XmlElement &element, const ReadContext &outer);
ParsedPerson personOf(const QString &text);

/// Text with an end tag or a character reference of HTML, and no tag that HTML does not know.
bool looksLikeHtml(const QString &text);

} // namespace depeche
