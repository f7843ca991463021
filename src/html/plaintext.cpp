#include "html/plaintext.h"

#include "html/elements.h"
#include "html/references.h"
#include "html/tokenizer.h"

namespace depeche {

namespace {

bool isHidden(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("noscript"), QStringLiteral("template"), QStringLiteral("svg"),
        QStringLiteral("select"),   QStringLiteral("datalist"), QStringLiteral("button"),
        QStringLiteral("video"),    QStringLiteral("audio"),    QStringLiteral("canvas"),
        QStringLiteral("map"),
    };
    return names.contains(name);
}

/// Lines of words divided by single blanks.
class LineBuilder final
{
public:
    void add(QStringView text)
    {
        for (qsizetype i = 0; i < text.size();) {
            const QChar c = text[i];
            if (!isBlank(c)) {
                qsizetype end = i + 1;
                while (end < text.size() && !isBlank(text[end]))
                    ++end;
                addWord(text.mid(i, end - i));
                i = end;
                continue;
            }
            if (c == u'\n' && m_preformatted > 0)
                breakLine();
            else
                m_blank = true;
            ++i;
        }
    }

    void breakLine() { m_break = true; }
    void divide() { m_blank = true; }
    void beginPreformatted() { ++m_preformatted; }
    void endPreformatted() { m_preformatted = qMax(0, m_preformatted - 1); }
    QString take() { return std::move(m_text); }

private:
    static bool isBlank(QChar c)
    {
        const char16_t code = c.unicode();
        return code <= u' ' || (code > 0x7E && c.isSpace());
    }

    void addWord(QStringView word)
    {
        if ((m_break || m_blank) && !m_text.isEmpty())
            m_text += m_break ? u'\n' : u' ';
        m_break = m_blank = false;
        m_text += word;
    }

    QString m_text;
    int m_preformatted = 0;
    bool m_break = false;
    bool m_blank = false;
};

void addTag(const HtmlTokenizer::Token &tag, LineBuilder &lines)
{
    if (tag.name == u"pre") {
        if (tag.kind == HtmlTokenizer::Kind::StartTag)
            lines.beginPreformatted();
        else
            lines.endPreformatted();
    }
    if (tag.name == u"td" || tag.name == u"th")
        lines.divide();
    else if (tag.name == u"br" || elements::isBlock(tag.name))
        lines.breakLine();
}

/// The text with its references; hidden elements are left out but those called as in @p shown. Adds the name of one
/// that is never closed to @p shown and gives nothing: then it hides nothing to a browser either.
std::optional<QString> visibleText(const QString &html, QSet<QString> &shown)
{
    LineBuilder lines;
    HtmlTokenizer tokens(html);
    QString hidden;
    int depth = 0;
    for (auto token = tokens.next(); token.kind != HtmlTokenizer::Kind::End; token = tokens.next()) {
        const bool isTag =
            token.kind == HtmlTokenizer::Kind::StartTag || token.kind == HtmlTokenizer::Kind::EndTag;
        if (!hidden.isEmpty()) {
            if (isTag && token.name == hidden)
                depth += token.kind == HtmlTokenizer::Kind::StartTag ? 1 : -1;
            if (depth == 0)
                hidden.clear();
        } else if (token.kind == HtmlTokenizer::Kind::Text) {
            lines.add(token.text);
        } else if (token.kind == HtmlTokenizer::Kind::StartTag && isHidden(token.name) &&
                   !shown.contains(token.name)) {
            hidden = token.name;
            depth = 1;
        } else if (isTag) {
            addTag(token, lines);
        }
    }
    if (!hidden.isEmpty()) {
        shown.insert(hidden);
        return std::nullopt;
    }
    return lines.take();
}

} // namespace

QString htmlToText(const QString &html)
{
    QSet<QString> shown;
    std::optional<QString> text;
    while (!text)
        text = visibleText(html, shown);
    if (!text->contains(u'&'))
        return *text;
    LineBuilder lines; // references may stand for blanks
    lines.beginPreformatted();
    lines.add(decodeReferences(*text));
    return lines.take();
}

} // namespace depeche
