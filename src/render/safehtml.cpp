#include "render/safehtml.h"

#include <algorithm>
#include <array>

namespace depeche {

namespace {

template <size_t N>
bool contains(const std::array<QLatin1String, N> &names, const QString &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Where the tag that begins at @p start ends (behind its '>').
qsizetype tagEnd(const QString &html, qsizetype start)
{
    bool quoted = false;
    for (qsizetype i = start; i < html.size(); ++i) {
        if (html[i] == u'"')
            quoted = !quoted;
        else if (html[i] == u'>' && !quoted)
            return i + 1;
    }
    return html.size();
}

QString reference(QStringView name)
{
    if (name == u"amp")
        return QStringLiteral("&");
    if (name == u"lt")
        return QStringLiteral("<");
    if (name == u"gt")
        return QStringLiteral(">");
    if (name == u"quot")
        return QStringLiteral("\"");
    if (name == u"nbsp")
        return QString(QChar::Nbsp);
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok);
        if (ok && code > 0 && code <= 0x10FFFF) {
            const char32_t c = code;
            return QString::fromUcs4(&c, 1);
        }
    }
    return {};
}

} // namespace

bool isVoidElement(const QString &name)
{
    static constexpr std::array<QLatin1String, 8> names = {
        QLatin1String("img"),    QLatin1String("br"),    QLatin1String("hr"),  QLatin1String("wbr"),
        QLatin1String("source"), QLatin1String("track"), QLatin1String("col"), QLatin1String("input")};
    return contains(names, name);
}

bool isBlockElement(const QString &name)
{
    static constexpr std::array<QLatin1String, 24> names = {
        QLatin1String("p"),          QLatin1String("div"),        QLatin1String("li"),
        QLatin1String("ul"),         QLatin1String("ol"),         QLatin1String("dl"),
        QLatin1String("dt"),         QLatin1String("dd"),         QLatin1String("section"),
        QLatin1String("article"),    QLatin1String("header"),     QLatin1String("footer"),
        QLatin1String("main"),       QLatin1String("blockquote"), QLatin1String("pre"),
        QLatin1String("figure"),     QLatin1String("table"),      QLatin1String("tr"),
        QLatin1String("td"),         QLatin1String("th"),         QLatin1String("aside"),
        QLatin1String("figcaption"), QLatin1String("hr"),         QLatin1String("address")};
    return isHeading(name) || contains(names, name);
}

bool isHeading(const QString &name)
{
    return name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6';
}

QList<SafeToken> safeTokens(const QString &html)
{
    QList<SafeToken> tokens;
    qsizetype i = 0;
    while (i < html.size()) {
        SafeToken token;
        token.start = i;
        if (html[i] != u'<') {
            const qsizetype next = html.indexOf(u'<', i);
            token.length = (next < 0 ? html.size() : next) - i;
        } else {
            token.length = tagEnd(html, i) - i;
            const bool closes = i + 1 < html.size() && html[i + 1] == u'/';
            token.kind = closes ? SafeToken::Kind::Close : SafeToken::Kind::Open;
            qsizetype end = i + (closes ? 2 : 1);
            const qsizetype nameStart = end;
            while (end < html.size() && html[end].isLetterOrNumber())
                ++end;
            token.name = html.mid(nameStart, end - nameStart).toLower();
        }
        i = token.end();
        tokens.append(std::move(token));
    }
    return tokens;
}

QString safeAttribute(QStringView tag, QStringView name)
{
    qsizetype i = 0;
    while ((i = tag.indexOf(name, i)) >= 0) {
        const qsizetype behind = i + name.size();
        const bool begins = i > 0 && tag[i - 1].isSpace();
        if (begins && tag.mid(behind).startsWith(u"=\"")) {
            const qsizetype end = tag.indexOf(u'"', behind + 2);
            return safeText(tag.mid(behind + 2, (end < 0 ? tag.size() : end) - behind - 2));
        }
        i = behind;
    }
    return {};
}

qsizetype safeCharacterLength(QStringView text, qsizetype position)
{
    if (text[position] == u'&') {
        const qsizetype end = text.indexOf(u';', position);
        if (end > position && end - position <= 10 &&
            !reference(text.mid(position + 1, end - position - 1)).isEmpty())
            return end - position + 1;
    }
    const bool pair = text[position].isHighSurrogate() && position + 1 < text.size();
    return pair ? 2 : 1;
}

QString safeText(QStringView text)
{
    if (!text.contains(u'&'))
        return text.toString();
    QString decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = safeCharacterLength(text, i);
        if (text[i] == u'&' && length > 1)
            decoded += reference(text.mid(i + 1, length - 2));
        else
            decoded += text.mid(i, length);
        i += length;
    }
    return decoded;
}

qsizetype closingToken(const QList<SafeToken> &tokens, qsizetype open)
{
    const QString &name = tokens[open].name;
    if (tokens[open].kind != SafeToken::Kind::Open || isVoidElement(name))
        return open;
    int depth = 0;
    for (qsizetype i = open; i < tokens.size(); ++i) {
        if (tokens[i].name != name)
            continue;
        depth += tokens[i].kind == SafeToken::Kind::Open ? 1 : -1;
        if (depth == 0)
            return i;
    }
    return tokens.size() - 1;
}

} // namespace depeche
