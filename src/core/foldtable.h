#pragma once

#include <QString>

/// How single characters fold (core/text.h puts them together). For this folder only.
namespace depeche {

/// What becomes of one character.
struct FoldedCharacter
{
    enum class Kind : quint8 {
        Separator,
        Letter,
        Cjk,     ///< a letter of a script written without blanks, or with endings that stick to words
        Joined,  ///< a vowel sign or the like: belongs to the letter before it
        Ignored, ///< an accent, a soft hyphen …
    };
    Kind kind = Kind::Separator;
    QString text;
};

/// The folded form of a character of the basic plane. Tables are made when they are first needed: some milliseconds for
/// all, some dozen more with the first Chinese character. Any thread.
const FoldedCharacter &foldedBasic(char16_t c);
/// The same for all others.
FoldedCharacter foldedBeyond(char32_t c);

/// What single characters cannot tell: vowel signs and Korean letters are composed, the nasals of Hindi have one
/// spelling. Only for text with Joined characters.
void composeFolded(QString &text);

} // namespace depeche
