#include "html/htmldecode.h"

#include "core/charset.h"
#include "html/tokenizer.h"

namespace depeche {

namespace {

constexpr qsizetype MetaReach = 1024;
constexpr qsizetype MinUtf8Evidence = 8; // sequences

/// The value of "charset=…" in a Content-Type or in the content of a meta element.
QString charsetParameter(QStringView text)
{
    for (qsizetype at = text.indexOf(u"charset", 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(u"charset", at + 1, Qt::CaseInsensitive)) {
        QStringView rest = text.mid(at + 7).trimmed();
        if (!rest.startsWith(u'='))
            continue;
        rest = rest.mid(1).trimmed();
        if (rest.startsWith(u'"') || rest.startsWith(u'\''))
            return rest.mid(1, qMax(qsizetype(0), rest.indexOf(rest.front(), 1) - 1)).toString();
        const auto end =
            std::find_if(rest.cbegin(), rest.cend(), [](QChar c) { return c == u';' || c.isSpace(); });
        return rest.left(end - rest.cbegin()).toString();
    }
    return {};
}

QString charsetOfMeta(const HtmlTokenizer::Token &meta)
{
    QString content;
    QString equivalent;
    for (const HtmlTokenizer::Attribute &attribute : meta.attributes) {
        if (attribute.name == u"charset")
            return attribute.value.toString();
        if (attribute.name == u"content")
            content = attribute.value.toString();
        if (attribute.name == u"http-equiv")
            equivalent = attribute.value.toString();
    }
    return equivalent.compare(u"content-type", Qt::CaseInsensitive) == 0 ? charsetParameter(content)
                                                                         : QString();
}

QString declaredCharset(const QByteArray &bytes)
{
    const QString start = QString::fromLatin1(bytes.left(MetaReach));
    HtmlTokenizer tokens(start);
    for (auto token = tokens.next(); token.kind != HtmlTokenizer::Kind::End; token = tokens.next()) {
        if (token.kind != HtmlTokenizer::Kind::StartTag || token.name != u"meta")
            continue;
        const QString charset = canonicalCharset(charsetOfMeta(token));
        if (charset.isEmpty())
            continue;
        // A meta element that could be read as bytes is not in UTF-16, whatever it says.
        return charset.startsWith(u"utf-16") ? QStringLiteral("utf-8") : charset;
    }
    return {};
}

} // namespace

QString decodeHtmlPage(const QByteArray &bytes, const QString &contentType)
{
    const QString mark = charsetFromBom(bytes);
    if (!mark.isEmpty())
        return decodeBytes(bytes, mark).text;
    QString charset = canonicalCharset(charsetParameter(contentType));
    if (charset.isEmpty())
        charset = declaredCharset(bytes);
    if (charset.isEmpty())
        charset = detectCharset(bytes);
    // Pages that were converted but still declare their old encoding; nothing else is valid UTF-8 by chance.
    if (const Utf8Check check = checkUtf8(bytes); check.invalid == 0 && check.sequences >= MinUtf8Evidence)
        charset = QStringLiteral("utf-8");
    return decodeBytes(bytes, charset).text;
}

} // namespace depeche
