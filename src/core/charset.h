#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

/// From the bytes of feeds and pages to text, by the labels and rules of the Encoding standard
/// (https://encoding.spec.whatwg.org) with ICU's tables. Pure functions, any thread.
namespace depeche {

/// The lower-case name of the encoding that @p label means ("latin1" and "ISO-8859-1" are "windows-1252",
/// "gb2312" is "gbk"), or an empty string for a label that names none we read.
QString canonicalCharset(QStringView label);

/// Bytes as text.
struct DecodedText
{
    QString text;         ///< without a byte order mark; what could not be read is U+FFFD
    QString charset;      ///< canonical name of the encoding used
    qsizetype errors = 0; ///< malformed sequences

    bool operator==(const DecodedText &) const = default;
};

/// @p bytes in the encoding @p label means; UTF-8 when it means none.
DecodedText decodeBytes(const QByteArray &bytes, const QString &label);

/// "utf-8", "utf-16le" or "utf-16be" if @p bytes start with that byte order mark, else empty.
QString charsetFromBom(const QByteArray &bytes);

/// How much of some bytes is UTF-8.
struct Utf8Check
{
    qsizetype sequences = 0; ///< valid ones of two bytes and more
    qsizetype invalid = 0;   ///< bytes that belong to no valid sequence
    qsizetype cut = 0;       ///< bytes of the sequence that the end cuts; neither valid nor invalid

    /// Damaged UTF-8 at worst: too many valid sequences for anything else.
    bool plausible() const { return invalid == 0 || sequences > 2 * invalid; }

    bool operator==(const Utf8Check &) const = default;
};
Utf8Check checkUtf8(const QByteArray &bytes);

/// The most likely encoding of @p bytes that declare none (or a wrong one): by byte order mark, by the zeros
/// of UTF-16, by being valid UTF-8, by statistics. Never empty. At most the first 256 KiB with something to
/// tell are read.
QString detectCharset(const QByteArray &bytes);

} // namespace depeche
