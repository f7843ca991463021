#include "feed/prescan.h"

#include <QByteArrayView>

namespace depeche {

namespace {

qsizetype after(const QByteArray &text, QByteArrayView end, qsizetype from)
{
    const qsizetype found = text.indexOf(end, from);
    return found < 0 ? -1 : found + end.size();
}

bool startsAt(const QByteArray &text, qsizetype at, QByteArrayView what)
{
    return QByteArrayView(text).sliced(at).startsWith(what);
}

/// After the '>' of a document type with its internal subset.
qsizetype afterDoctype(const QByteArray &text, qsizetype at)
{
    int brackets = 0;
    char quote = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        const char c = text[i];
        if (quote) {
            quote = c == quote ? char(0) : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '<' && startsAt(text, i, "<!--")) {
            const qsizetype end = after(text, "-->", i);
            if (end < 0)
                return -1;
            i = end - 1;
        } else if (c == '[') {
            ++brackets;
        } else if (c == ']') {
            --brackets;
        } else if (c == '>' && brackets <= 0) {
            return i + 1;
        }
    }
    return -1;
}

struct TagScan
{
    qsizetype end = -1; ///< after '>'; -1: none
    int attributes = 0;
    bool selfClosing = false;
};

TagScan scanTag(const QByteArray &text, qsizetype at, qsizetype limit)
{
    TagScan result;
    char quote = 0;
    const qsizetype stop = qMin(text.size(), at + limit);
    for (qsizetype i = at + 1; i < stop; ++i) {
        const char c = text[i];
        if (quote) {
            quote = c == quote ? char(0) : quote;
        } else if (c == '=') {
            ++result.attributes;
        } else if ((c == '"' || c == '\'') && result.attributes > 0) {
            quote = c;
        } else if (c == '>') {
            result.end = i + 1;
            result.selfClosing = text[i - 1] == '/';
            return result;
        }
    }
    return result;
}

bool startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || (c & 0x80);
}

} // namespace

qsizetype skipSpecialMarkup(const QByteArray &text, qsizetype at)
{
    if (startsAt(text, at, "<!--"))
        return after(text, "-->", at + 4);
    if (startsAt(text, at, "<![CDATA["))
        return after(text, "]]>", at + 9);
    if (startsAt(text, at, "<?"))
        return after(text, "?>", at + 2);
    if (startsAt(text, at, "<!"))
        return afterDoctype(text, at + 2);
    return 0;
}

Prescan prescanXml(const QByteArray &utf8, const XmlLimits &limits)
{
    int depth = 0;
    qsizetype at = utf8.indexOf('<');
    while (at >= 0 && at + 1 < utf8.size()) {
        if (const qsizetype special = skipSpecialMarkup(utf8, at); special != 0) {
            if (special < 0)
                break;
            at = utf8.indexOf('<', special);
            continue;
        }
        const bool closing = utf8[at + 1] == '/';
        if (!closing && !startsName(utf8[at + 1])) { // a bare '<'
            at = utf8.indexOf('<', at + 1);
            continue;
        }
        const TagScan tag = scanTag(utf8, at, limits.tagBytes);
        if (tag.end < 0 && utf8.size() - at > limits.tagBytes)
            return {at, QStringLiteral("a tag is longer than %1 bytes").arg(limits.tagBytes)};
        if (tag.end < 0)
            break;
        if (tag.attributes > limits.attributes)
            return {at, QStringLiteral("an element has more than %1 attributes").arg(limits.attributes)};
        if (closing)
            depth = qMax(0, depth - 1);
        else if (!tag.selfClosing && ++depth > limits.depth)
            return {at, QStringLiteral("elements are nested deeper than %1").arg(limits.depth)};
        at = utf8.indexOf('<', tag.end);
    }
    return {utf8.size(), {}};
}

} // namespace depeche
