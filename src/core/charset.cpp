#include "core/charset.h"

#include <QHash>
#include <algorithm>
#include <cstring>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace depeche {

namespace {

struct Charset
{
    const char *name;   ///< as the Encoding standard calls it, lower case
    const char *icu;    ///< ICU's converter
    const char *labels; ///< divided by blanks, besides the name
};

constexpr Charset Charsets[] = {
    {"utf-8", "UTF-8", "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf_8 u8"},
    {"utf-16le", "UTF-16LE",
     "utf-16 utf16 utf16le utf_16_le utf_16le utf-16-le csunicode iso-10646-ucs-2 ucs-2 unicode "
     "unicodefeff"},
    {"utf-16be", "UTF-16BE", "utf16be utf_16_be utf_16be utf-16-be unicodefffe"},
    {"utf-32le", "UTF-32LE", "utf-32 utf32 utf32le utf_32 utf_32_le ucs-4 ucs-4le iso-10646-ucs-4"},
    {"utf-32be", "UTF-32BE", "utf32be utf_32_be ucs-4be"},
    {"windows-1252", "windows-1252",
     "ansi_x3.4-1968 ascii us-ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 "
     "iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 x-cp1252 win-1252 iso8859_1"},
    {"ibm866", "ibm-866_P100-1995", "866 cp866 csibm866 cp-866"},
    {"iso-8859-2", "ibm-912_P100-1995",
     "csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2 latin-2"},
    {"iso-8859-3", "ibm-913_P100-2000",
     "csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3 latin-3"},
    {"iso-8859-4", "ibm-914_P100-1995",
     "csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4 latin-4"},
    {"iso-8859-5", "ibm-915_P100-1995",
     "csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"},
    {"iso-8859-6", "ibm-1089_P100-1995",
     "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 "
     "iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"},
    {"iso-8859-7", "iso-8859-7",
     "csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
     "iso_8859-7:1987 "
     "sun_eu_greek"},
    {"iso-8859-8", "ibm-5012_P100-1999",
     "csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8-e iso-8859-8-i iso-ir-138 iso8859-8 "
     "iso88598 "
     "iso_8859-8 iso_8859-8:1988 visual logical"},
    {"iso-8859-10", "iso-8859_10-1998", "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6 latin-6"},
    {"iso-8859-13", "ibm-921_P100-1995", "iso8859-13 iso885913 latin7 latin-7"},
    {"iso-8859-14", "iso-8859_14-1998", "iso8859-14 iso885914 latin8 latin-8"},
    {"iso-8859-15", "ibm-923_P100-1998", "csisolatin9 iso8859-15 iso885915 iso_8859-15 l9 latin9 latin-9"},
    {"koi8-r", "KOI8-R", "cskoi8r koi koi8 koi8_r"},
    {"koi8-u", "KOI8-U", "koi8-ru"},
    {"macintosh", "macintosh", "csmacintosh mac x-mac-roman macroman"},
    {"x-mac-cyrillic", "x-mac-cyrillic", "x-mac-ukrainian maccyrillic"},
    {"windows-874", "windows-874-2000", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 tis620"},
    {"windows-1250", "windows-1250", "cp1250 x-cp1250 win-1250"},
    {"windows-1251", "windows-1251", "cp1251 x-cp1251 win-1251 cp-1251"},
    {"windows-1253", "windows-1253", "cp1253 x-cp1253"},
    {"windows-1254", "windows-1254",
     "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 "
     "latin-5 "
     "x-cp1254"},
    {"windows-1255", "windows-1255", "cp1255 x-cp1255"},
    {"windows-1256", "windows-1256", "cp1256 x-cp1256"},
    {"windows-1257", "windows-1257", "cp1257 x-cp1257"},
    {"windows-1258", "windows-1258", "cp1258 x-cp1258"},
    {"gbk", "GB18030",
     "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk cp936 ms936 gb-2312"},
    {"gb18030", "GB18030", ""},
    {"big5", "Big5-HKSCS", "big5-hkscs cn-big5 csbig5 x-x-big5 cp950"},
    {"euc-jp", "EUC-JP", "cseucpkdfmtjapanese x-euc-jp eucjp"},
    {"iso-2022-jp", "ISO-2022-JP", "csiso2022jp"},
    {"shift_jis", "ibm-943_P15A-2003", "csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis cp932"},
    {"euc-kr", "windows-949",
     "cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 "
     "cp949 uhc "
     "euckr"},
};

const QHash<QString, const Charset *> &charsetsByLabel()
{
    static const QHash<QString, const Charset *> table = [] {
        QHash<QString, const Charset *> result;
        for (const Charset &charset : Charsets) {
            result.insert(QLatin1String(charset.name), &charset);
            for (const QString &label : QString::fromLatin1(charset.labels).split(u' ', Qt::SkipEmptyParts))
                result.insert(label, &charset);
        }
        return result;
    }();
    return table;
}

const Charset *findCharset(QStringView label)
{
    return charsetsByLabel().value(label.trimmed().toString().toLower());
}

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

struct CloseDetector
{
    void operator()(UCharsetDetector *detector) const { ucsdet_close(detector); }
};

void countAndSubstitute(const void *context, UConverterToUnicodeArgs *args, const char *codeUnits,
                        int32_t length, UConverterCallbackReason reason, UErrorCode *error)
{
    if (reason <= UCNV_IRREGULAR)
        ++*static_cast<qsizetype *>(const_cast<void *>(context));
    UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, args, codeUnits, length, reason, error);
}

/// The text of @p bytes by ICU's converter; falls back to Latin-1 should ICU not know it.
DecodedText convert(const QByteArray &bytes, const Charset &charset)
{
    DecodedText result;
    result.charset = QLatin1String(charset.name);
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.icu, &error));
    if (U_FAILURE(error)) {
        result.text = QString::fromLatin1(bytes);
        return result;
    }
    ucnv_setToUCallBack(converter.get(), countAndSubstitute, &result.errors, nullptr, nullptr, &error);
    result.text.resize(bytes.size() + 64);
    const char *source = bytes.constData();
    const char *const sourceEnd = source + bytes.size();
    qsizetype written = 0;
    while (true) {
        auto *target = reinterpret_cast<UChar *>(result.text.data()) + written;
        const auto *targetEnd = reinterpret_cast<UChar *>(result.text.data()) + result.text.size();
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, targetEnd, &source, sourceEnd, nullptr, true, &error);
        written = target - reinterpret_cast<UChar *>(result.text.data());
        if (error != U_BUFFER_OVERFLOW_ERROR)
            break;
        result.text.resize(result.text.size() * 2);
    }
    result.text.truncate(written);
    return result;
}

/// UTF-16 and UTF-32 without a byte order mark: markup starts with '<', so every other byte at the start is zero, or
/// three of four are.
QString charsetFromZeros(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(64);
    if (start.size() < 4)
        return {};
    const QByteArray second = start.mid(4, 4);
    if (start[0] > ' ' && start.mid(1, 3) == QByteArray(3, '\0') &&
        (second.isEmpty() || second.mid(2) == QByteArray(2, '\0')))
        return QStringLiteral("utf-32le");
    if (start.startsWith(QByteArray(3, '\0')) && start[3] > ' ')
        return QStringLiteral("utf-32be");
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < start.size(); ++i) {
        if (start[i] == 0)
            ++(i % 2 == 0 ? even : odd);
    }
    const qsizetype most = start.size() / 2 - start.size() / 16;
    if (odd >= most && even == 0)
        return QStringLiteral("utf-16le");
    return even >= most && odd == 0 ? QStringLiteral("utf-16be") : QString();
}

/// The parts of @p bytes that tell something: words with bytes outside ASCII and what surrounds them, without
/// markup.
QByteArray sample(const QByteArray &bytes)
{
    constexpr qsizetype Most = 256 * 1024;
    QByteArray result;
    bool inTag = false;
    qsizetype wordStart = 0;
    bool wordTells = false;
    const auto endWord = [&](qsizetype end) {
        if (wordTells) {
            result += bytes.mid(wordStart, end - wordStart);
            result += ' ';
        }
        wordTells = false;
        wordStart = end + 1;
    };
    for (qsizetype i = 0; i < bytes.size() && result.size() < Most; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte >= 0x80) {
            wordTells = !inTag || wordTells;
        } else if (byte <= ' ' || byte == '<' || byte == '>') {
            endWord(i);
            inTag = byte == '<' ? bytes.mid(i, 9) != "<![CDATA[" : inTag && byte != '>';
        }
    }
    endWord(bytes.size());
    return result;
}

/// Bytes in the range of the C1 controls: letters in KOI8 and the CJK encodings, punctuation in Windows
/// encodings, nothing in the ISO ones.
bool hasC1Bytes(const QByteArray &bytes)
{
    return std::any_of(bytes.cbegin(), bytes.cend(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xE0U) == 0x80U; });
}

bool isLatin(QChar c)
{
    return c.script() == QChar::Script_Latin;
}

/// How often @p text has what no writer writes: a symbol or control between letters, two scripts in a word, private
/// characters. Found in words that were decoded by the wrong table.
qsizetype oddities(const QString &text)
{
    qsizetype result = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const char16_t code = c.unicode();
        const bool before = i > 0 && text[i - 1].isLetter();
        const bool after = i + 1 < text.size() && text[i + 1].isLetter();
        if ((code >= 0xE000 && code < 0xF900) || (c.isHighSurrogate() && before))
            ++result;
        else if (c.isLetter() && before && !c.isMark() && isLatin(c) != isLatin(text[i - 1]))
            ++result;
        else if (code >= 0x80 && !c.isLetterOrNumber() && !c.isMark() && before && after && !c.isPunct())
            ++result;
        else if (code == 0xB6 || code == 0xA7 || (code >= 0x80 && code < 0xA0))
            result += before && after ? 1 : 0;
        else if ((code == 0xB2 || code == 0xB3 || code == 0xB9) && before && after)
            ++result;
    }
    return result;
}

/// Single-byte tables to try when the likely one gives odd words, the common first.
constexpr const char *Alternatives[] = {"windows-1250", "iso-8859-2", "windows-1252", "windows-1254",
                                        "windows-1251", "koi8-r",     "windows-1257", "windows-1253"};

QString leastOdd(const QByteArray &telling, const QStringList &candidates)
{
    QString best;
    qsizetype fewest = -1;
    for (const QString &name : candidates) {
        const qsizetype odd = oddities(decodeBytes(telling, name).text);
        if (fewest < 0 || odd < fewest) {
            fewest = odd;
            best = name;
        }
    }
    // The euro sign stands where the sign for any currency did, which nobody writes.
    const bool currency = best == u"windows-1252" && telling.contains(char(0xA4)) && !hasC1Bytes(telling);
    return currency ? QStringLiteral("iso-8859-15") : best;
}

} // namespace

QString canonicalCharset(QStringView label)
{
    const Charset *charset = findCharset(label);
    return charset ? QString(QLatin1String(charset->name)) : QString();
}

QString charsetFromBom(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return QStringLiteral("utf-8");
    if (bytes.startsWith(QByteArray("\xFF\xFE\0\0", 4))) // no text begins with U+0000
        return QStringLiteral("utf-32le");
    if (bytes.startsWith(QByteArray("\0\0\xFE\xFF", 4)))
        return QStringLiteral("utf-32be");
    if (bytes.startsWith("\xFF\xFE"))
        return QStringLiteral("utf-16le");
    return bytes.startsWith("\xFE\xFF") ? QStringLiteral("utf-16be") : QString();
}

DecodedText decodeBytes(const QByteArray &bytes, const QString &label)
{
    const Charset *charset = findCharset(label);
    if (!charset)
        charset = &Charsets[0];
    const QString bom = charsetFromBom(bytes);
    const bool ownBom = !bom.isEmpty() && bom == QLatin1String(charset->name);
    const qsizetype bomSize = bom == u"utf-8" ? 3 : bom.startsWith(u"utf-32") ? 4 : 2;
    const QByteArray body = ownBom ? bytes.mid(bomSize) : bytes;
    if (charset == &Charsets[0])
        return {QString::fromUtf8(body), QLatin1String(charset->name), checkUtf8(body).invalid};
    return convert(body, *charset);
}

Utf8Check checkUtf8(const QByteArray &bytes)
{
    Utf8Check result;
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.constData());
    const auto *const end = at + bytes.size();
    while (at < end) {
        if (end - at >= 8) { // ASCII, eight at a time
            quint64 eight = 0;
            memcpy(&eight, at, 8);
            if ((eight & 0x8080808080808080ULL) == 0) {
                at += 8;
                continue;
            }
        }
        const unsigned lead = *at;
        if (lead < 0x80) {
            ++at;
            continue;
        }
        const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                           : (lead & 0xF0) == 0xE0        ? 3
                           : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                          : 0;
        int good = length == 0 ? 0 : 1;
        while (good > 0 && good < length && at + good < end) {
            const unsigned next = at[good];
            unsigned low = 0x80;
            unsigned high = 0xBF;
            if (good == 1) { // no overlong forms, surrogates or numbers above U+10FFFF
                low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
                high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            }
            if (next < low || next > high)
                break;
            ++good;
        }
        if (length > 0 && good == length) {
            ++result.sequences;
            at += length;
        } else if (good > 0 && at + good == end) {
            result.cut = good;
            break;
        } else {
            ++result.invalid;
            ++at;
        }
    }
    return result;
}

QString detectCharset(const QByteArray &bytes)
{
    if (const QString bom = charsetFromBom(bytes); !bom.isEmpty())
        return bom;
    if (const QString utf16 = charsetFromZeros(bytes); !utf16.isEmpty())
        return utf16;
    if (checkUtf8(bytes).plausible())
        return QStringLiteral("utf-8");

    const QString fallback = QStringLiteral("windows-1252");
    const QByteArray telling = sample(bytes);
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&error));
    if (U_FAILURE(error) || telling.isEmpty())
        return fallback;
    ucsdet_setText(detector.get(), telling.constData(), int32_t(telling.size()), &error);
    int32_t found = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &found, &error);
    if (U_FAILURE(error))
        return fallback;
    QStringList candidates;
    for (int32_t i = 0; i < found; ++i) {
        const QString name = canonicalCharset(QString::fromLatin1(ucsdet_getName(matches[i], &error)));
        const bool ruledOut = name.isEmpty() || name.startsWith(u"utf-") ||
                              (name.startsWith(u"iso-8859") && hasC1Bytes(telling)) ||
                              decodeBytes(telling, name).errors > 0;
        if (!ruledOut)
            candidates.append(name);
    }
    for (const char *name : Alternatives)
        candidates.append(QString::fromLatin1(name));
    return leastOdd(telling, candidates);
}

} // namespace depeche
