#include "feed/encoding.h"

#include "core/charset.h"

#include <QRegularExpression>

namespace depeche {

namespace {

using Source = ParsedFeed::EncodingSource;

/// The encoding that the XML declaration names; empty when it names none.
QString declaredCharset(const QByteArray &bytes)
{
    QByteArray start = bytes.left(1024);
    start.replace('\0', QByteArray()); // UTF-16, UTF-32
    const qsizetype declaration = start.indexOf("<?xml");
    const qsizetype end = start.indexOf("?>", declaration);
    if (declaration < 0 || end < 0)
        return {};
    static const QRegularExpression Encoding(QStringLiteral("encoding\\s*=\\s*[\"']\\s*([^\"']*?)\\s*[\"']"));
    return Encoding.match(QString::fromLatin1(start.mid(declaration, end - declaration))).captured(1);
}

bool isWide(const QString &charset)
{
    return charset.startsWith(u"utf-16") || charset.startsWith(u"utf-32");
}

/// What the label says, made to fit the obvious: markup of single bytes is not UTF-16 or UTF-32 and the other way round, and
/// many valid multi-byte sequences are nothing but UTF-8.
QString fittingCharset(const QString &label, const QString &looksLike, const Utf8Check &utf8)
{
    const QString charset = canonicalCharset(label);
    if (charset.isEmpty())
        return {};
    if (isWide(looksLike) != isWide(charset))
        return {};
    if (isWide(charset))
        return looksLike;
    if (charset == u"utf-8")
        return utf8.plausible() ? charset : QString();
    return utf8.sequences > 0 && utf8.invalid == 0 && charset != u"iso-2022-jp" ? QStringLiteral("utf-8")
                                                                                : charset;
}

struct Candidate
{
    QString label;
    Source source;
};

} // namespace

bool ContentType::isXml() const
{
    return type.endsWith(u"+xml") || type.endsWith(u"/xml") || type.endsWith(u"-dtd") ||
           type.endsWith(u"xml-external-parsed-entity");
}

bool ContentType::isJson() const
{
    return type.endsWith(u"+json") || type.endsWith(u"/json");
}

ContentType parseContentType(const QString &header)
{
    ContentType result;
    const QStringList parts = header.left(1000).split(u';');
    result.type = parts.value(0).trimmed().toLower();
    for (const QString &part : parts.mid(1)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals > 0 && part.left(equals).trimmed().compare(u"charset", Qt::CaseInsensitive) == 0)
            result.charset = part.mid(equals + 1).remove(u'"').remove(u'\'').trimmed();
    }
    return result;
}

DecodedFeed decodeFeed(const QByteArray &bytes, const QString &httpCharset)
{
    DecodedFeed result;
    const auto finish = [&](const QString &charset, Source source) {
        result.encoding = charset;
        result.source = source;
        if (charset == u"utf-8") {
            const Utf8Check check = checkUtf8(bytes);
            if (check.invalid == 0) { // nearly always: nothing to convert, but no half sequence for the parser
                const QByteArray body = charsetFromBom(bytes).isEmpty() ? bytes : bytes.mid(3);
                result.utf8 = check.cut == 0 ? body : body.chopped(check.cut);
                return qsizetype(0);
            }
        }
        const DecodedText text = decodeBytes(bytes, charset);
        result.utf8 = text.text.toUtf8();
        return text.errors;
    };
    const auto warn = [&](const QString &code, const QString &message) {
        result.warnings.append({code, message});
    };

    const QString bom = charsetFromBom(bytes);
    const QString declared = declaredCharset(bytes);
    if (!bom.isEmpty()) {
        finish(bom, Source::Bom);
        const QString label = httpCharset.isEmpty() ? declared : httpCharset;
        const QString charset = canonicalCharset(label);
        if (!label.isEmpty() && charset != bom && !(isWide(charset) && isWide(bom)))
            warn(QStringLiteral("encoding-override"),
                 QString(u"declared as " % label % u", but the byte order mark says " % bom));
        return result;
    }
    const QString looksLike =
        detectCharset(bytes.left(64 * 1024)); // for UTF-16 and UTF-32, and where nothing else helps
    const Utf8Check utf8 = checkUtf8(bytes);
    bool overridden = false;
    for (const Candidate &candidate :
         {Candidate{httpCharset, Source::Http}, Candidate{declared, Source::Declaration},
          Candidate{QStringLiteral("utf-8"), Source::Default}}) {
        if (candidate.label.isEmpty())
            continue;
        const QString charset = fittingCharset(candidate.label, looksLike, utf8);
        const bool damagedUtf8 = charset == u"utf-8" && utf8.invalid > 0;
        if (!charset.isEmpty() && (damagedUtf8 || finish(charset, candidate.source) == 0)) {
            if (damagedUtf8)
                finish(charset, candidate.source);
            const bool renamed = charset != canonicalCharset(candidate.label) && !isWide(charset);
            if (overridden || renamed || damagedUtf8)
                warn(QStringLiteral("encoding-override"), QString(u"read as " % charset));
            return result;
        }
        overridden = overridden || candidate.source != Source::Default;
    }
    finish(detectCharset(bytes), Source::Detected);
    warn(overridden ? QStringLiteral("encoding-override") : QStringLiteral("encoding-unknown"),
         QString(u"read as " % result.encoding));
    return result;
}

} // namespace depeche
