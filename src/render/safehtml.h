#pragma once

#include <QList>
#include <QString>

/// Reading the sanitizer's output: well-formed, attributes in double quotes, no comments. Not a parser for HTML from
/// outside; that is html/.
namespace depeche {

struct SafeToken
{
    enum class Kind { Text, Open, Close };

    Kind kind = Kind::Text;
    QString name; ///< lower-case name of the element; empty for text
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }

    bool operator==(const SafeToken &) const = default;
};

QList<SafeToken> safeTokens(const QString &html);

/// The value of the attribute @p name in the opening tag @p tag, decoded; empty when it has none.
QString safeAttribute(QStringView tag, QStringView name);

/// Character references decoded: what the reader sees of a text token.
QString safeText(QStringView text);

/// The length of the reference at @p position of @p text ("&amp;" is 5), 1 for any other character (2 for a pair).
qsizetype safeCharacterLength(QStringView text, qsizetype position);

/// Index of the token that closes the one at @p open; @p open itself for an element without content.
qsizetype closingToken(const QList<SafeToken> &tokens, qsizetype open);

bool isVoidElement(const QString &name);  ///< img, br, hr …
bool isBlockElement(const QString &name); ///< p, div, h1, li …
bool isHeading(const QString &name);      ///< h1 … h6

} // namespace depeche
