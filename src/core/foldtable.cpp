#include "core/foldtable.h"

#include <algorithm>
#include <memory>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <vector>

namespace depeche {

namespace {

using Kind = FoldedCharacter::Kind;

/// Letters that Unicode decomposition and case folding leave apart but readers type alike.
QStringView variant(char32_t c)
{
    switch (c) {
    case U'ł': return u"l";
    case U'ø':
    case U'ɔ': return u"o";
    case U'đ':
    case U'ð':
    case U'ɗ': return u"d";
    case U'ħ': return u"h";
    case U'ı': return u"i";
    case U'ŧ': return u"t";
    case U'þ': return u"th";
    case U'æ': return u"ae";
    case U'œ': return u"oe";
    case U'ŋ': return u"n";
    case U'ə':
    case U'ɛ': return u"e";
    case U'ɓ': return u"b";
    case U'ƙ':
    case U'ĸ': return u"k";
    case U'ƴ': return u"y";
    case U'ґ': return u"г";
    case U'ٱ':
    case U'أ':
    case U'إ':
    case U'آ': return u"ا";
    case U'ى':
    case U'ی':
    case U'ئ': return u"ي";
    case U'ۀ':
    case U'ہ':
    case U'ھ':
    case U'ە':
    case U'ة': return u"ه";
    case U'ؤ': return u"و";
    case U'ک': return u"ك";
    default: return {};
    }
}

UScriptCode scriptOf(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(UChar32(c), &status);
}

/// Scripts without blanks, and Korean, whose particles stick to the words: searched in pairs.
bool isCjk(char32_t c)
{
    switch (scriptOf(c)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HANGUL:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return true;
    default: return uscript_hasScript(UChar32(c), USCRIPT_KATAKANA); // the long vowel, shared by both kana
    }
}

bool isMark(char32_t c)
{
    return (U_GET_GC_MASK(UChar32(c)) & U_GC_M_MASK) != 0;
}

/// Marks that are no accents: without its vowel signs Hindi would be a row of consonants, and without its sound mark
/// "bus" would be "lotus" in Japanese. Dots below Indian letters (class 7) are left out as readers do.
bool isSpellingMark(char32_t c)
{
    if (!isMark(c))
        return false;
    const int combiningClass = u_getCombiningClass(UChar32(c));
    if (c == 0x3099 || c == 0x309A)
        return true;
    if (combiningClass == 7)
        return false;
    switch (scriptOf(c)) {
    case USCRIPT_INHERITED:
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_SYRIAC:
    case USCRIPT_UNKNOWN: return false;
    default: return true;
    }
}

bool isJamoThatFollows(char32_t c)
{
    return c >= 0x1160 && c <= 0x11FF;
}

/// Modifier letters that stand for an apostrophe: divided like one.
bool isApostrophe(char32_t c)
{
    return c == 0x02BB || c == 0x02BC || c == 0x02BD;
}

/// Modifier letters that transliterations write between letters, and the stretching of Arabic.
bool isSilent(char32_t c)
{
    return c == 0x0640 || c == 0x02B9 || c == 0x02BA || c == 0x02BE || c == 0x02BF;
}

QString foldedPart(char32_t part)
{
    if (isSpellingMark(part))
        return part == 0x0901 ? QStringLiteral("\u0902")
                              : QString::fromUcs4(&part, 1); // candrabindu, anusvara
    if (isSilent(part) || isApostrophe(part) || !(U_GET_GC_MASK(UChar32(part)) & (U_GC_L_MASK | U_GC_N_MASK)))
        return {};
    if (const QStringView other = variant(part); !other.isEmpty())
        return other.toString();
    if (u_charType(UChar32(part)) == U_DECIMAL_DIGIT_NUMBER)
        return QString::number(u_charDigitValue(UChar32(part)));
    if ((part >= 0x30A1 && part <= 0x30F6) || part == 0x30FD || part == 0x30FE)
        part -= 0x60; // katakana, hiragana
    return QString::fromUcs4(&part, 1);
}

FoldedCharacter computeFold(char32_t c)
{
    if (isApostrophe(c))
        return {};
    if (isSpellingMark(c) || isJamoThatFollows(c)) {
        const QString text = foldedPart(c);
        return {Kind::Joined, text};
    }
    // Accents, soft hyphen and zero-width characters join what stands around them.
    if (isMark(c) || u_charType(UChar32(c)) == U_FORMAT_CHAR || isSilent(c))
        return {Kind::Ignored, {}};
    if (!(U_GET_GC_MASK(UChar32(c)) & (U_GC_L_MASK | U_GC_N_MASK)))
        return {};

    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkd = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString folded(static_cast<UChar32>(c));
    folded.foldCase();
    icu::UnicodeString decomposed = nfkd->normalize(folded, status);
    decomposed.foldCase();
    QString text;
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1))
        text += foldedPart(char32_t(decomposed.char32At(i)));
    if (text.isEmpty()) // a vowel of Arabic on nothing or on a stretched line
        return {Kind::Ignored, {}};
    // Half-width sound marks and final letters of Korean are letters that fold to what follows a letter.
    if (isSpellingMark(text.front().unicode()) || isJamoThatFollows(text.front().unicode()))
        return {Kind::Joined, text};
    composeFolded(text);
    const bool digit = u_charType(UChar32(c)) == U_DECIMAL_DIGIT_NUMBER;
    return {isCjk(c) && !digit ? Kind::Cjk : Kind::Letter, text};
}

/// The folded form of every character of the basic plane, made once and then only read.
const std::vector<FoldedCharacter> &basicTable()
{
    static const std::vector<FoldedCharacter> table = [] {
        std::vector<FoldedCharacter> made(0x10000);
        for (char32_t c = 0; c < 0x10000; ++c) {
            if (!U_IS_SURROGATE(c))
                made[c] = computeFold(c);
        }
        return made;
    }();
    return table;
}

constexpr char32_t FirstHan = 0x4E00;
constexpr char32_t LastHan = 0x9FFF;
constexpr char32_t FirstDouble = 0xF900;
constexpr char32_t LastDouble = 0xFAFF;

bool isHan(char32_t c)
{
    return c >= FirstHan && c <= LastHan;
}

/// Traditional characters as their simplified forms, which are what ICU makes of each by itself.
const std::vector<FoldedCharacter> &hanTable()
{
    static const std::vector<FoldedCharacter> table = [] {
        icu::UnicodeString characters;
        for (char32_t c = FirstHan; c <= LastHan; ++c)
            characters.append(UChar32(c));
        const int32_t size = characters.length();
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::Transliterator> simplify(
            icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
        icu::UnicodeString simplified = characters;
        if (U_SUCCESS(status) && simplify)
            simplify->transliterate(simplified);
        if (simplified.length() != size)
            simplified = characters;
        std::vector<FoldedCharacter> made;
        made.reserve(size_t(size));
        for (int32_t i = 0; i < size; ++i) {
            char16_t c = simplified.charAt(i);
            // What is simplified may be a traditional form of something else.
            for (int step = 0; step < 4 && isHan(c); ++step) {
                const char16_t next = simplified.charAt(c - int32_t(FirstHan));
                if (next == c)
                    break;
                c = step < 2 ? next : std::min(c, next); // two that stand for each other
            }
            made.push_back({Kind::Cjk, QString(QChar(c))});
        }
        return made;
    }();
    return table;
}

FoldedCharacter simplified(FoldedCharacter folded)
{
    for (QChar &c : folded.text) {
        if (isHan(c.unicode()))
            c = hanTable()[c.unicode() - FirstHan].text.front();
    }
    return folded;
}

/// Characters of Chinese that Unicode has twice, for the sake of older encodings.
const std::vector<FoldedCharacter> &doublesTable()
{
    static const std::vector<FoldedCharacter> table = [] {
        std::vector<FoldedCharacter> made;
        for (char32_t c = FirstDouble; c <= LastDouble; ++c)
            made.push_back(simplified(computeFold(c)));
        return made;
    }();
    return table;
}

/// हिन्दी and हिंदी are one word: a nasal before a consonant may be written as a dot.
void unifyNasals(QString &text)
{
    constexpr char16_t Virama = 0x094D;
    constexpr char16_t Anusvara = 0x0902;
    for (qsizetype i = text.indexOf(QChar(Virama), 1); i > 0; i = text.indexOf(QChar(Virama), i + 1)) {
        const bool nasal = QStringView(u"ङञणनम").contains(text.at(i - 1));
        const char16_t next = i + 1 < text.size() ? text.at(i + 1).unicode() : u' ';
        if (nasal && next >= 0x0915 && next <= 0x0939 && !QStringView(u"नमयरलवह").contains(QChar(next)))
            text.replace(i - 1, 2, QChar(Anusvara));
    }
}

} // namespace

const FoldedCharacter &foldedBasic(char16_t c)
{
    if (isHan(c))
        return hanTable()[c - FirstHan];
    return c >= FirstDouble && c <= LastDouble ? doublesTable()[c - FirstDouble] : basicTable()[c];
}

FoldedCharacter foldedBeyond(char32_t c)
{
    return simplified(computeFold(c));
}

void composeFolded(QString &text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x0900; }))
        return;
    text = text.normalized(QString::NormalizationForm_C);
    if (text.contains(QChar(0x094D)))
        unifyNasals(text);
}

} // namespace depeche
