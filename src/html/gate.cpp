#include "html/gate.h"

#include "html/elements.h"
#include "html/tokenizer.h"

#include <QCoreApplication>

namespace depeche {

namespace {

constexpr qsizetype MaxTagSize = 64 * 1024;
constexpr qsizetype MaxHref = 4096;
constexpr qsizetype MaxLinkAttribute = 512;

bool isOneOf(const QString &name, std::initializer_list<QStringView> names)
{
    return std::find(names.begin(), names.end(), QStringView(name)) != names.end();
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isAttributeName(const QString &name)
{
    return std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u':' ||
               c == u'.';
    });
}

/// The end of a numeric character reference at @p at that has too many digits for a character (the parser's arithmetic
/// overflows); 0 when there is none.
qsizetype endOfHugeReference(QStringView text, qsizetype at)
{
    constexpr qsizetype MaxDigits = 7;
    if (at + 2 >= text.size() || text.at(at + 1) != u'#')
        return 0;
    const bool isHex = text.at(at + 2) == u'x' || text.at(at + 2) == u'X';
    qsizetype begin = at + (isHex ? 3 : 2);
    while (begin < text.size() && text.at(begin) == u'0')
        ++begin;
    qsizetype end = begin;
    while (end < text.size() &&
           (isHex ? isHexDigit(text.at(end)) : (text.at(end) >= u'0' && text.at(end) <= u'9')))
        ++end;
    if (end - begin <= MaxDigits)
        return 0;
    return end < text.size() && text.at(end) == u';' ? end + 1 : end;
}

/// Where the content of an open @p name ends when @p opening begins, without an end tag.
bool endsAt(const QString &name, const QString &opening)
{
    if (name == u"p")
        return elements::isBlock(opening);
    if (name == u"li")
        return opening == u"li";
    if (isOneOf(name, {u"dt", u"dd"}))
        return isOneOf(opening, {u"dt", u"dd"});
    if (isOneOf(name, {u"option", u"optgroup"}))
        return isOneOf(opening, {u"option", u"optgroup"});
    if (isOneOf(name, {u"td", u"th"}))
        return isOneOf(opening, {u"td", u"th", u"tr", u"tbody", u"thead", u"tfoot"});
    if (name == u"tr")
        return isOneOf(opening, {u"tr", u"tbody", u"thead", u"tfoot"});
    if (isOneOf(name, {u"tbody", u"thead", u"tfoot", u"caption", u"colgroup"}))
        return isOneOf(opening, {u"tbody", u"thead", u"tfoot", u"colgroup"});
    return false;
}

/// What the parser treats in ways that cost time or that nobody downstream wants, under a plain name.
QString plainName(const QString &name)
{
    if (isOneOf(name, {u"select", u"template", u"datalist"}))
        return QStringLiteral("x-control");
    if (name == u"svg")
        return QStringLiteral("x-svg");
    if (name == u"math")
        return QStringLiteral("x-math");
    return name;
}

/// Tags that are not passed on; what they enclose is.
bool isSuperfluous(const QString &name)
{
    return isOneOf(name, {u"form", u"object", u"applet", u"marquee", u"nobr", u"frameset", u"frame", u"input",
                          u"keygen", u"isindex", u"param", u"basefont", u"bgsound", u"fieldset"});
}

bool isTablePart(const QString &name)
{
    return isOneOf(name,
                   {u"caption", u"colgroup", u"col", u"tbody", u"thead", u"tfoot", u"tr", u"td", u"th"});
}

bool isListItem(const QString &name)
{
    return isOneOf(name, {u"li", u"dt", u"dd"});
}

/// True when the parser ignores an end tag @p name because of the open @p between.
bool hides(const QString &between, const QString &name)
{
    if (between == u"table")
        return true;
    if (isTablePart(name))
        return false;
    if (isOneOf(between, {u"td", u"th", u"caption"}))
        return name != u"table";
    if (isListItem(name))
        return isOneOf(between, {u"ul", u"ol", u"dl"});
    return !elements::isBlock(name) && elements::isBlock(between);
}

class Gate final
{
public:
    explicit Gate(QStringView html)
        : m_tokens(html)
    {
        m_out.reserve(html.size() + html.size() / 8);
    }

    GatedHtml run();

private:
    void text(QStringView text);
    void rawText(const HtmlTokenizer::Token &token);
    void startTag(const HtmlTokenizer::Token &tag);
    void endTag(const QString &tagName);
    void writeTag(const QString &name, const QList<HtmlTokenizer::Attribute> &attributes);
    void closeImplied(const QString &opening);
    bool isOpen(QStringView name) const;
    void closeLink();
    bool roomFor(const QString &name) const;
    void leaveOut(const QString &name);
    void breakLine();

    HtmlTokenizer m_tokens;
    QString m_out;
    QStringList m_open;            ///< but not the formatting elements, which need not nest
    QHash<QString, int> m_formats; ///< open formatting elements by name
    QHash<QString, int> m_skipped; ///< start tags left out that still expect their end tag
    int m_formatCount = 0;
    qsizetype m_linkLevel = 0; ///< elements open around the open link
    int m_startTags = 0;
    int m_endTags = 0;
    bool m_keepRaw = false;
    bool m_limited = false;
};

GatedHtml Gate::run()
{
    for (auto token = m_tokens.next(); token.kind != HtmlTokenizer::Kind::End; token = m_tokens.next()) {
        switch (token.kind) {
        case HtmlTokenizer::Kind::Text: text(token.text); break;
        case HtmlTokenizer::Kind::RawText: rawText(token); break;
        case HtmlTokenizer::Kind::StartTag: startTag(token); break;
        case HtmlTokenizer::Kind::EndTag: endTag(token.name); break;
        case HtmlTokenizer::Kind::End: break;
        }
    }
    GatedHtml gated{std::move(m_out), {}};
    if (m_limited)
        gated.note = QCoreApplication::translate(
            "depeche", "This article has more markup than can be shown. Part of it is shown as plain text.");
    return gated;
}

void Gate::text(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'<') {
            m_out += u"&lt;"; // so that the parser sees the same tags as we do
        } else if (const qsizetype end = c == u'&' ? endOfHugeReference(text, i) : 0; end > 0) {
            m_out += QChar(QChar::ReplacementCharacter);
            i = end - 1;
        } else if (!c.isNull()) {
            m_out += c;
        }
    }
}

/// Only what can be given without a '<' in it: inside foreign content the parser would see tags.
void Gate::rawText(const HtmlTokenizer::Token &token)
{
    if (token.name == u"xmp" || token.name == u"plaintext" || (token.name == u"title" && m_keepRaw)) {
        for (QChar c : token.text) {
            if (token.name != u"title" && c == u'&')
                m_out += u"&amp;";
            else
                text(QStringView(&c, 1));
        }
    } else if (token.name == u"script" && m_keepRaw) {
        for (QChar c : token.text) {
            if (c == u'<')
                m_out += u"\\u003c"; // the same to JSON
            else if (!c.isNull())
                m_out += c;
        }
    }
    if (token.name == u"plaintext")
        breakLine();
}

void Gate::startTag(const HtmlTokenizer::Token &tag)
{
    m_keepRaw = false;
    if (tag.name == u"script") {
        const auto isJsonLd = [](const HtmlTokenizer::Attribute &attribute) {
            return attribute.name == u"type" && attribute.value.contains(u"ld+json", Qt::CaseInsensitive);
        };
        if (std::none_of(tag.attributes.cbegin(), tag.attributes.cend(), isJsonLd))
            return;
    }
    if (isOneOf(tag.name, {u"style", u"textarea", u"xmp", u"noembed", u"noframes", u"plaintext"}) ||
        isSuperfluous(tag.name) || (isTablePart(tag.name) && !isOpen(u"table"))) {
        if (elements::isBlock(tag.name))
            breakLine();
        return;
    }
    const QString name = plainName(tag.name);
    closeImplied(name);
    if (!roomFor(name)) {
        leaveOut(name);
        return;
    }
    const qsizetype before = m_out.size();
    writeTag(name, tag.attributes);
    if (m_out.size() - before > MaxTagSize) {
        m_out.truncate(before);
        leaveOut(name);
        return;
    }
    ++m_startTags;
    if (HtmlTokenizer::isRawText(name)) {
        m_keepRaw = true; // its end tag is written by endTag()
    } else if (elements::isFormatting(name)) {
        ++m_formats[name];
        ++m_formatCount;
        if (name == u"a")
            m_linkLevel = m_open.size();
    } else if (!elements::isVoid(name)) {
        m_open.append(name);
        if (tag.selfClosing && (isOpen(u"x-svg") || isOpen(u"x-math")))
            endTag(name);
    }
}

/// Formatting elements lose their attributes, but for links: the parser copies those elements into each block that
/// follows, and it keeps three alike at most.
void Gate::writeTag(const QString &name, const QList<HtmlTokenizer::Attribute> &attributes)
{
    m_out += u'<' % name;
    for (const HtmlTokenizer::Attribute &attribute : attributes) {
        if (elements::isFormatting(name)) {
            const bool isHref = attribute.name == u"href";
            if (name != u"a" || attribute.value.size() > (isHref ? MaxHref : MaxLinkAttribute))
                continue;
        }
        if (!isAttributeName(attribute.name))
            continue;
        m_out += u' ' % attribute.name % u"=\"";
        for (QChar c : attribute.value) {
            if (c == u'"')
                m_out += u"&quot;";
            else if (!c.isNull())
                m_out += c;
        }
        m_out += u'"';
    }
    m_out += u'>';
}

bool Gate::isOpen(QStringView name) const
{
    return m_open.contains(name);
}

bool Gate::roomFor(const QString &name) const
{
    if (m_startTags >= MaxTags)
        return false;
    if (elements::isVoid(name) || HtmlTokenizer::isRawText(name))
        return true;
    if (elements::isFormatting(name) && m_formatCount >= MaxOpenFormats)
        return false;
    return m_open.size() + m_formatCount < MaxOpenTags;
}

void Gate::leaveOut(const QString &name)
{
    m_limited = true;
    if (!elements::isVoid(name) && !HtmlTokenizer::isRawText(name))
        ++m_skipped[name];
    if (elements::isBlock(name))
        breakLine();
}

void Gate::breakLine()
{
    if (!m_out.isEmpty() && m_out.back() != u'\n')
        m_out += u'\n';
}

void Gate::closeImplied(const QString &opening)
{
    if (opening == u"a" && m_formats.value(opening) > 0) {
        --m_formats[opening];
        --m_formatCount;
    }
    while (!m_open.isEmpty() && endsAt(m_open.constLast(), opening))
        m_open.removeLast();
    closeLink();
}

/// A link that was not closed ends with the block it began in; the parser would copy it into all that follow.
void Gate::closeLink()
{
    if (m_formats.value(QStringLiteral("a")) == 0 || m_open.size() >= m_linkLevel)
        return;
    m_formatCount -= m_formats.take(QStringLiteral("a"));
    m_out += u"</a>";
}

void Gate::endTag(const QString &tagName)
{
    if (HtmlTokenizer::isRawText(tagName)) {
        if (std::exchange(m_keepRaw, false))
            m_out += u"</" % tagName % u'>';
        return;
    }
    const QString name = plainName(tagName);
    if (isSuperfluous(name) || (isTablePart(name) && !isOpen(u"table")))
        return;
    if (const auto skipped = m_skipped.find(name); skipped != m_skipped.end() && *skipped > 0) {
        --*skipped;
        if (elements::isBlock(name))
            breakLine();
        return;
    }
    if (m_endTags >= MaxTags) {
        m_limited = true;
        return;
    }
    ++m_endTags;
    if (elements::isFormatting(name)) {
        if (m_formats.value(name) > 0) {
            --m_formats[name];
            --m_formatCount;
        }
    } else {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            if (m_open.at(i) == name) {
                m_open.remove(i, m_open.size() - i);
                closeLink();
                break;
            }
            if (hides(m_open.at(i), name))
                break;
        }
    }
    m_out += u"</" % name % u'>';
}

} // namespace

GatedHtml gateHtml(QStringView html)
{
    return Gate(html).run();
}

} // namespace depeche
