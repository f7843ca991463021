#pragma once

#include <QList>
#include <QString>

/// Text as the index, the query, tags and rules see it. One function for all of them: what folds alike is
/// found alike.
namespace depeche {

/// A word of a text, folded, and where it stands.
struct Token
{
    QString folded;
    qsizetype start = 0;  ///< UTF-16 offset in the source
    qsizetype length = 0; ///< UTF-16 length in the source
    bool cjk = false;     ///< one character of a script written without blanks; see indexText()

    bool operator==(const Token &) const = default;
};

/// @p text with case, accents and variants of letters removed: NFKD, accents stripped, full case folding, ß→ss, ł→l,
/// ø→o, æ→ae, ё→е; Arabic alef, yeh and teh forms unified, tatweel and format characters removed; digits of all scripts
/// as 0-9; katakana as hiragana; traditional Chinese characters as simplified ones. What is no accent stays: vowel signs
/// of Indian scripts and Thai, the sound mark of Japanese.
/// Everything that is no letter or digit becomes one blank; none at the ends. Only "C++", "C#" and the like keep their
/// signs. fold("L’Otan à Łódź") == "l otan a lodz".
QString fold(QStringView text);

/// The words of @p text in order. Letters of Chinese, Japanese, Korean and Thai-like scripts are a token each, with the
/// signs that belong to them.
QList<Token> tokenize(QStringView text);

/// The terms of the index and where they stand: words, and overlapping pairs of CJK letters (a letter alone
/// stays one).
QList<Token> indexTokens(QStringView text);

/// What goes into the index: folded words divided by blanks; runs of CJK as overlapping pairs (and the single
/// character when alone), so that any two characters in a row are found.
QString indexText(QStringView text);

/// The index terms that stand for @p text, in order: a phrase of them matches exactly where the text stands.
/// A single CJK letter needs a prefix search: see isSingleCjk().
QStringList indexTerms(QStringView text);
bool isSingleCjk(QStringView text);

/// One line of display text: controls, line ends, bidi overrides and runs of white space become one blank;
/// cut at
/// @p maxLength UTF-16 units on a character border, with an ellipsis. For every title, author and tag from
/// outside.
QString singleLine(QStringView text, qsizetype maxLength = 1000);

/// True if the first letter with a direction is right-to-left (Arabic, Hebrew …).
bool isRightToLeft(QStringView text);

} // namespace depeche
