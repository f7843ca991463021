#include "core/text.h"

#include "core/foldtable.h"

#include <unicode/uchar.h>

namespace depeche {

namespace {

using Kind = FoldedCharacter::Kind;

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

/// Calls @p visit(FoldedCharacter, start, length) for each character of @p text.
template <typename Visit>
void eachCharacter(QStringView text, Visit visit)
{
    for (qsizetype i = 0; i < text.size();) {
        qsizetype length = 1;
        const char32_t c = codePointAt(text, i, &length);
        if (c < 0x10000)
            visit(foldedBasic(char16_t(c)), i, length);
        else
            visit(foldedBeyond(c), i, length);
        i += length;
    }
}

/// The length of "++" or "#" in @p text at @p index: a part of "C++", "C#" and the like, where @p word stands before it.
qsizetype signLength(QStringView text, qsizetype index, QStringView word)
{
    if (word.size() != 1 || word.front() < u'a' || word.front() > u'z')
        return 0;
    if (text.at(index) == u'#')
        return 1;
    return text.mid(index, 2) == u"++" ? 2 : 0;
}

/// Whether @p c may need its neighbours to fold.
bool needsNeighbours(const FoldedCharacter &c)
{
    return c.kind == Kind::Joined || (!c.text.isEmpty() && c.text.front() >= QChar(0x0900));
}

} // namespace

QString fold(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool pendingBlank = false;
    bool composes = false;
    qsizetype wordStart = 0;
    eachCharacter(text, [&](const FoldedCharacter &folded, qsizetype start, qsizetype) {
        switch (folded.kind) {
        case Kind::Ignored: return;
        case Kind::Separator:
            if (!pendingBlank)
                result += text.mid(start, signLength(text, start, QStringView(result).mid(wordStart)));
            pendingBlank = !result.isEmpty();
            return;
        case Kind::Joined:
            if (pendingBlank || result.isEmpty())
                return;
            break;
        case Kind::Letter:
        case Kind::Cjk:
            if (pendingBlank) {
                result += u' ';
                wordStart = result.size();
            }
            pendingBlank = false;
            break;
        }
        composes = composes || needsNeighbours(folded);
        result += folded.text;
    });
    if (composes)
        composeFolded(result);
    return result;
}

QList<Token> tokenize(QStringView text)
{
    QList<Token> tokens;
    bool open = false;     // the last token may still grow
    bool composes = false; // it needs composing
    const auto close = [&] {
        if (composes)
            composeFolded(tokens.last().folded);
        open = false;
        composes = false;
    };
    const auto touches = [&](qsizetype start) {
        return !tokens.isEmpty() && tokens.last().start + tokens.last().length == start;
    };
    const auto grow = [&](const QString &more, qsizetype end) {
        tokens.last().folded += more;
        tokens.last().length = end - tokens.last().start;
    };
    eachCharacter(text, [&](const FoldedCharacter &folded, qsizetype start, qsizetype length) {
        switch (folded.kind) {
        case Kind::Ignored:
            if (touches(start))
                grow({}, start + length);
            return;
        case Kind::Separator:
            if (open) {
                const qsizetype sign = signLength(text, start, tokens.last().folded);
                if (sign > 0)
                    grow(text.mid(start, sign).toString(), start + sign);
            }
            close();
            return;
        case Kind::Joined:
            if (!touches(start))
                return;
            grow(folded.text, start + length);
            composes = true;
            return;
        case Kind::Cjk:
            close();
            tokens.append({folded.text, start, length, true});
            composes = needsNeighbours(folded);
            return;
        case Kind::Letter:
            if (open) {
                grow(folded.text, start + length);
            } else {
                close();
                tokens.append({folded.text, start, length, false});
                open = true;
            }
            composes = composes || needsNeighbours(folded);
            return;
        }
    });
    close();
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
