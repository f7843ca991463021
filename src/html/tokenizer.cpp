#include "html/tokenizer.h"

namespace depeche {

namespace {

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isBlankChar(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

} // namespace

bool HtmlTokenizer::isRawText(QStringView element)
{
    for (QStringView name : {u"script", u"style", u"title", u"textarea", u"xmp", u"iframe", u"noembed",
                             u"noframes", u"plaintext"}) {
        if (element == name)
            return true;
    }
    return false;
}

HtmlTokenizer::Token HtmlTokenizer::next()
{
    if (!m_emptyElement.isEmpty()) {
        Token end;
        end.kind = Kind::EndTag;
        end.name = std::exchange(m_emptyElement, QString());
        return end;
    }
    if (!m_rawElement.isEmpty()) {
        Token raw = readRawText();
        if (!raw.text.isEmpty())
            return raw;
    }
    while (m_pos < m_html.size()) {
        if (m_html.at(m_pos) != u'<')
            return readText();
        const QChar after = m_pos + 1 < m_html.size() ? m_html.at(m_pos + 1) : QChar();
        if (after == u'!' || after == u'?') {
            skipMarkup();
        } else if (after == u'/' && m_pos + 2 < m_html.size() && !isLetter(m_html.at(m_pos + 2))) {
            skipMarkup(); // "</>" and "</ x>": comments to the standard
        } else if (atTag()) {
            Token tag = readTag();
            if (tag.kind != Kind::End)
                return tag;
        } else {
            return readText();
        }
    }
    return {};
}

bool HtmlTokenizer::atTag() const
{
    qsizetype letter = m_pos + 1;
    if (letter < m_html.size() && m_html.at(letter) == u'/')
        ++letter;
    return letter < m_html.size() && isLetter(m_html.at(letter));
}

/// Text up to the next '<' that begins markup.
HtmlTokenizer::Token HtmlTokenizer::readText()
{
    qsizetype end = m_html.indexOf(u'<', m_pos + 1);
    while (end >= 0 && end + 1 < m_html.size() && !isLetter(m_html.at(end + 1)) &&
           m_html.at(end + 1) != u'/' && m_html.at(end + 1) != u'!' && m_html.at(end + 1) != u'?')
        end = m_html.indexOf(u'<', end + 1);
    if (end < 0)
        end = m_html.size();
    Token token;
    token.kind = Kind::Text;
    token.text = m_html.mid(m_pos, end - m_pos);
    m_pos = end;
    return token;
}

void HtmlTokenizer::skipMarkup()
{
    if (m_html.mid(m_pos).startsWith(u"<!--")) {
        skipComment();
        return;
    }
    const qsizetype end = m_html.indexOf(u'>', m_pos);
    m_pos = end < 0 ? m_html.size() : end + 1;
}

void HtmlTokenizer::skipComment()
{
    m_pos += 4;
    const QStringView rest = m_html.mid(m_pos);
    for (QStringView abrupt : {u">", u"->"}) {
        if (rest.startsWith(abrupt)) {
            m_pos += abrupt.size();
            return;
        }
    }
    for (qsizetype dash = m_html.indexOf(u"--", m_pos); dash >= 0; dash = m_html.indexOf(u"--", dash + 1)) {
        const QStringView after = m_html.mid(dash + 2);
        if (after.startsWith(u'>') || after.startsWith(u"!>")) {
            m_pos = dash + (after.startsWith(u'>') ? 3 : 4);
            return;
        }
    }
    m_pos = m_html.size();
}

/// A tag that never ends is dropped with the rest, as the standard says: then the kind is End.
HtmlTokenizer::Token HtmlTokenizer::readTag()
{
    Token tag;
    tag.kind = Kind::StartTag;
    ++m_pos;
    if (m_html.at(m_pos) == u'/') {
        tag.kind = Kind::EndTag;
        ++m_pos;
    }
    const qsizetype begin = m_pos;
    while (m_pos < m_html.size() && !isBlank() && m_html.at(m_pos) != u'/' && m_html.at(m_pos) != u'>')
        ++m_pos;
    tag.name = m_html.mid(begin, qMin(m_pos - begin, MaxName)).toString().toLower();

    while (m_pos < m_html.size()) {
        skipBlanks();
        if (m_pos >= m_html.size())
            break;
        if (m_html.at(m_pos) == u'>') {
            ++m_pos;
            // "<iframe src=…/>" of XHTML is empty to feeds. To HTML it would hide all the rest.
            if (tag.kind == Kind::StartTag && isRawText(tag.name))
                (tag.selfClosing && !isClosedLater(tag.name) ? m_emptyElement : m_rawElement) = tag.name;
            return tag;
        }
        if (m_html.at(m_pos) == u'/') {
            ++m_pos;
            tag.selfClosing = m_pos < m_html.size() && m_html.at(m_pos) == u'>';
            continue;
        }
        readAttribute(tag);
    }
    return {};
}

void HtmlTokenizer::readAttribute(Token &tag)
{
    const QStringView name = readName();
    skipBlanks();
    QStringView value;
    if (m_pos < m_html.size() && m_html.at(m_pos) == u'=') {
        ++m_pos;
        skipBlanks();
        value = readValue();
    }
    if (tag.attributes.size() >= MaxAttributes || name.size() > MaxName || value.size() > MaxValue)
        return;
    const QString lower = name.toString().toLower();
    const auto same = [&lower](const Attribute &attribute) { return attribute.name == lower; };
    if (std::none_of(tag.attributes.cbegin(), tag.attributes.cend(), same))
        tag.attributes.append({lower, value});
}

QStringView HtmlTokenizer::readName()
{
    const qsizetype begin = m_pos;
    ++m_pos; // a '=' here belongs to the name
    while (m_pos < m_html.size() && !isBlank() && m_html.at(m_pos) != u'/' && m_html.at(m_pos) != u'>' &&
           m_html.at(m_pos) != u'=')
        ++m_pos;
    return m_html.mid(begin, m_pos - begin);
}

QStringView HtmlTokenizer::readValue()
{
    if (m_pos >= m_html.size())
        return {};
    const QChar quote = m_html.at(m_pos);
    if (quote == u'"' || quote == u'\'') {
        const qsizetype begin = ++m_pos;
        const qsizetype end = m_html.indexOf(quote, m_pos);
        m_pos = end < 0 ? m_html.size() : end + 1;
        return m_html.mid(begin, (end < 0 ? m_html.size() : end) - begin);
    }
    const qsizetype begin = m_pos;
    while (m_pos < m_html.size() && !isBlank() && m_html.at(m_pos) != u'>')
        ++m_pos;
    return m_html.mid(begin, m_pos - begin);
}

HtmlTokenizer::Token HtmlTokenizer::readRawText()
{
    const QString element = std::exchange(m_rawElement, QString());
    qsizetype end = m_html.size();
    // "</plaintext>" does not end it
    for (qsizetype from = m_pos; element != u"plaintext";) {
        const qsizetype found = m_html.indexOf(u"</", from);
        if (found < 0)
            break;
        const QStringView tag = m_html.mid(found + 2);
        if (tag.startsWith(element, Qt::CaseInsensitive) &&
            (tag.size() == element.size() || isBlankChar(tag.at(element.size())) ||
             tag.at(element.size()) == u'/' || tag.at(element.size()) == u'>')) {
            end = found;
            break;
        }
        from = found + 2;
    }
    Token token;
    token.kind = Kind::RawText;
    token.name = element;
    token.text = m_html.mid(m_pos, end - m_pos);
    m_pos = end;
    return token;
}

bool HtmlTokenizer::isClosedLater(const QString &element)
{
    if (m_neverClosed.contains(element))
        return false;
    if (m_html.indexOf(QString(u"</" + element), m_pos, Qt::CaseInsensitive) >= 0)
        return true;
    m_neverClosed.append(element);
    return false;
}

void HtmlTokenizer::skipBlanks()
{
    while (m_pos < m_html.size() && isBlank())
        ++m_pos;
}

bool HtmlTokenizer::isBlank() const
{
    return isBlankChar(m_html.at(m_pos));
}

} // namespace depeche
