#include "core/charset.h"
#include "feed/encoding.h"
#include "fuzz/checks.h"
#include "fuzz/targets.h"
#include "html/htmldecode.h"

#include <QStringDecoder>

namespace {

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    return !decoder.hasError() && text.toUtf8() == bytes;
}

} // namespace

void depeche::fuzz::charset(const QByteArray &input)
{
    const qsizetype lineEnd = input.left(64).indexOf('\n');
    const QString label = QString::fromLatin1(input.left(qMax<qsizetype>(0, lineEnd)));
    const QByteArray bytes = input.mid(lineEnd + 1);

    const QString canonical = canonicalCharset(label);
    require(canonicalCharset(canonical) == canonical, "a canonical name is its own");
    const QString detected = detectCharset(bytes);
    require(!detected.isEmpty() && canonicalCharset(detected) == detected, "what is detected can be read");

    for (const QString &name : {label, detected}) {
        const DecodedText decoded = decodeBytes(bytes, name);
        require(isValidUtf16(decoded.text), "decoded text is valid UTF-16");
        require(canonicalCharset(decoded.charset) == decoded.charset,
                "the encoding used has a canonical name");
        require(decoded.errors >= 0 && decoded.errors <= bytes.size(), "each byte is wrong at most once");
        require(decoded.text.size() <= 2 * bytes.size() + 2, "text does not grow");
    }

    const Utf8Check utf8 = checkUtf8(bytes);
    require(utf8.invalid + 2 * utf8.sequences <= bytes.size(), "each byte counts once");
    require(!isUtf8(bytes) || utf8.invalid == 0, "valid UTF-8 has nothing invalid");

    const DecodedFeed feed = decodeFeed(bytes, label);
    require(isUtf8(feed.utf8), "the parser gets valid UTF-8");
    require(canonicalCharset(feed.encoding) == feed.encoding && !feed.encoding.isEmpty(),
            "the encoding has a name");
    const QString page = decodeHtmlPage(bytes, QString(u"text/html; charset=" + label));
    require(isValidUtf16(page), "a page is valid UTF-16");
}
