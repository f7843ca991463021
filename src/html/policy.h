#pragma once

#include <QString>

namespace depeche::policy {

/// What becomes of an element of an article.
enum class Treatment {
    Keep,    ///< written, as Rule::writeAs
    Unwrap,  ///< only its content is written
    Drop,    ///< left out with its content
    Picture, ///< img, picture
    Player,  ///< a link to what it plays: video, audio, iframe …
    Formula, ///< its text
    NoScript ///< its pictures, where the element before has none
};

struct Rule
{
    Treatment treatment = Treatment::Unwrap;
    QString writeAs;

    bool operator==(const Rule &) const = default;
};

/// The rule for an element; unknown ones are unwrapped.
Rule ruleFor(const QString &element);

/// How the value of an attribute is checked before it is written.
enum class Value {
    Refused,
    Text,      ///< any text, as a single line
    Number,    ///< 0 … 9999
    Language,  ///< a BCP 47 tag
    Direction, ///< ltr, rtl, auto
    DateTime,
    Alignment, ///< left, right, center
    ListType,  ///< 1 a A i I
    Scope,     ///< row, col, rowgroup, colgroup
    Media,     ///< video, audio, embed: on the links that stand for players
    Flag,      ///< written without a value
};

/// The rule for an attribute of an element as written. Addresses (href, src) and id are not here: the sanitizer writes
/// them itself.
Value valueOf(const QString &element, const QString &attribute);

/// @p value as it may be written; null when it may not.
QString acceptedValue(Value kind, const QString &value);

} // namespace depeche::policy
