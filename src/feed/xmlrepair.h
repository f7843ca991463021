#pragma once

#include <QByteArray>
#include <QList>

namespace depeche {

/// A document that was not well-formed, written again so that a parser gets all of it.
struct RepairedXml
{
    QByteArray utf8;
    bool cut = false; ///< the end is missing: the root element was still open, or a piece of markup was
    QList<QByteArray> openAtEnd; ///< the elements the end fell into, outermost first, as written

    bool operator==(const RepairedXml &) const = default;
};

/// Makes @p utf8 well-formed as far as tags go, in one pass: drops junk before the root, comments, processing
/// instructions and characters that XML forbids; escapes bare '&' and '<'; replaces the named references of
/// HTML and of simple entity declarations; quotes attribute values; closes what is open and drops end tags
/// that close nothing. Comes after prescanXml(), with the same limits.
RepairedXml repairXml(const QByteArray &utf8);

/// The character(s) that an HTML named reference stands for ("eacute"), in UTF-8; empty for an unknown name.
QByteArray htmlEntity(const QByteArray &name);

} // namespace depeche
