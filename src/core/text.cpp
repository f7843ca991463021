#include "core/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

namespace depeche {

namespace {

enum class Kind : quint8 { Separator, Letter, Cjk, Ignored };

struct Folded
{
    Kind kind = Kind::Separator;
    QString text;
};

/// Letters that Unicode decomposition and case folding leave apart but readers type alike.
QStringView variant(char32_t c)
{
    switch (c) {
    case U'ł': return u"l";
    case U'ø': return u"o";
    case U'đ':
    case U'ð': return u"d";
    case U'ħ': return u"h";
    case U'ı': return u"i";
    case U'ŧ': return u"t";
    case U'þ': return u"th";
    case U'æ': return u"ae";
    case U'œ': return u"oe";
    case U'ŋ': return u"n";
    case U'ґ': return u"г";
    case U'ٱ':
    case U'أ':
    case U'إ':
    case U'آ': return u"ا";
    case U'ى':
    case U'ی':
    case U'ئ': return u"ي";
    case U'ة': return u"ه";
    case U'ؤ': return u"و";
    case U'ک': return u"ك";
    default: return {};
    }
}

bool isCjk(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(UChar32(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return true;
    default: return false;
    }
}

Folded computeFold(char32_t c)
{
    const auto category = u_charType(UChar32(c));
    // Marks, soft hyphen, zero-width characters and tatweel join what stands around them.
    if (U_GET_GC_MASK(UChar32(c)) & U_GC_M_MASK || category == U_FORMAT_CHAR || c == 0x0640)
        return {Kind::Ignored, {}};
    if (!(U_GET_GC_MASK(UChar32(c)) & (U_GC_L_MASK | U_GC_N_MASK)))
        return {Kind::Separator, {}};

    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkd = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString folded(static_cast<UChar32>(c));
    folded.foldCase();
    icu::UnicodeString decomposed = nfkd->normalize(folded, status);
    decomposed.foldCase();

    QString text;
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const auto part = char32_t(decomposed.char32At(i));
        const uint32_t mask = U_GET_GC_MASK(UChar32(part));
        if (!(mask & (U_GC_L_MASK | U_GC_N_MASK)))
            continue;
        if (const QStringView other = variant(part); !other.isEmpty())
            text += other;
        else
            text += QString::fromUcs4(&part, 1);
    }
    if (text.isEmpty())
        return {Kind::Separator, {}};
    return {isCjk(c) ? Kind::Cjk : Kind::Letter, text};
}

/// The folded form of every character of the basic plane, made once (some milliseconds) and then only read.
const std::vector<Folded> &foldTable()
{
    static const std::vector<Folded> table = [] {
        std::vector<Folded> made(0x10000);
        for (char32_t c = 0; c < 0x10000; ++c) {
            if (!U_IS_SURROGATE(c))
                made[c] = computeFold(c);
        }
        return made;
    }();
    return table;
}

char32_t codePointAt(QStringView text, qsizetype index, qsizetype *length)
{
    const QChar first = text.at(index);
    if (first.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate()) {
        *length = 2;
        return QChar::surrogateToUcs4(first, text.at(index + 1));
    }
    *length = 1;
    return first.unicode();
}

/// Calls @p visit(Folded, start, length) for each character of @p text.
template <typename Visit>
void eachCharacter(QStringView text, Visit visit)
{
    const std::vector<Folded> &table = foldTable();
    for (qsizetype i = 0; i < text.size();) {
        qsizetype length = 1;
        const char32_t c = codePointAt(text, i, &length);
        if (c < 0x10000)
            visit(table[c], i, length);
        else
            visit(computeFold(c), i, length);
        i += length;
    }
}

} // namespace

QString fold(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool pendingBlank = false;
    eachCharacter(text, [&](const Folded &folded, qsizetype, qsizetype) {
        if (folded.kind == Kind::Ignored)
            return;
        if (folded.kind == Kind::Separator) {
            pendingBlank = !result.isEmpty();
            return;
        }
        if (pendingBlank)
            result += u' ';
        pendingBlank = false;
        result += folded.text;
    });
    return result;
}

QList<Token> tokenize(QStringView text)
{
    QList<Token> tokens;
    bool open = false; // the last token may still grow
    eachCharacter(text, [&](const Folded &folded, qsizetype start, qsizetype length) {
        switch (folded.kind) {
        case Kind::Ignored:
            if (open)
                tokens.last().length = start + length - tokens.last().start;
            break;
        case Kind::Separator: open = false; break;
        case Kind::Cjk:
            tokens.append({folded.text, start, length, true});
            open = false;
            break;
        case Kind::Letter:
            if (open) {
                tokens.last().folded += folded.text;
                tokens.last().length = start + length - tokens.last().start;
            } else {
                tokens.append({folded.text, start, length, false});
                open = true;
            }
            break;
        }
    });
    return tokens;
}

QList<Token> indexTokens(QStringView text)
{
    const QList<Token> letters = tokenize(text);
    QList<Token> terms;
    terms.reserve(letters.size());
    const auto joined = [&](qsizetype left) {
        return left >= 0 && left + 1 < letters.size() && letters.at(left).cjk && letters.at(left + 1).cjk &&
               letters.at(left + 1).start == letters.at(left).start + letters.at(left).length;
    };
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const Token &token = letters.at(i);
        if (joined(i)) {
            const Token &next = letters.at(i + 1);
            terms.append({token.folded + next.folded, token.start, token.length + next.length, true});
        } else if (!joined(i - 1)) {
            terms.append(token);
        }
    }
    return terms;
}

QStringList indexTerms(QStringView text)
{
    const QList<Token> tokens = indexTokens(text);
    QStringList terms;
    terms.reserve(tokens.size());
    for (const Token &token : tokens)
        terms += token.folded;
    return terms;
}

QString indexText(QStringView text)
{
    return indexTerms(text).join(u' ');
}

bool isSingleCjk(QStringView text)
{
    const QList<Token> tokens = tokenize(text);
    return tokens.size() == 1 && tokens.first().cjk;
}

QString singleLine(QStringView text, qsizetype maxLength)
{
    QString result;
    result.reserve(qMin(text.size(), maxLength));
    bool pendingBlank = false;
    int marks = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u > ' ' && u < 0x7F && !pendingBlank && result.size() < maxLength) { // nearly all of most texts
            result += c;
            marks = 0;
            continue;
        }
        constexpr int MostMarks = 8; // more on one letter are meant to cover the lines around it
        marks = u >= 0x300 && c.isMark() ? marks + 1 : 0;
        if (marks > MostMarks)
            continue;
        const bool bidiControl = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
        if (c.isSpace() || c.category() == QChar::Other_Control || u == 0x2028 || u == 0x2029) {
            pendingBlank = !result.isEmpty();
            continue;
        }
        if (bidiControl || u == 0xFEFF)
            continue;
        if (result.size() + (pendingBlank ? 1 : 0) >= maxLength) {
            if (result.back().isHighSurrogate())
                result.chop(1);
            return result + u'…';
        }
        if (pendingBlank)
            result += u' ';
        pendingBlank = false;
        result += c;
    }
    return result;
}

bool isRightToLeft(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        qsizetype length = 1;
        switch (u_charDirection(UChar32(codePointAt(text, i, &length)))) {
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC: return true;
        case U_LEFT_TO_RIGHT: return false;
        default: i += length;
        }
    }
    return false;
}

} // namespace depeche
