#include "html/writer.h"

#include "html/elements.h"

namespace depeche {

namespace {

enum class Where { Text, Attribute };

void writeEscaped(const QString &text, Where where, QString &out)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        switch (c.unicode()) {
        case u'&': out += u"&amp;"; break;
        case u'<': out += u"&lt;"; break;
        case u'>': out += u"&gt;"; break;
        case u'"':
            if (where == Where::Attribute)
                out += u"&quot;";
            else
                out += c;
            break;
        case u'\r': out += u'\n'; break; // what the parser would make of it
        case u'\t':
        case u'\n': out += c; break;
        default:
            if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
                const char32_t point = QChar::surrogateToUcs4(c, text.at(i + 1));
                if ((point & 0xfffe) != 0xfffe)
                    out += text.mid(i, 2);
                ++i;
            } else if (c.isSurrogate()) {
                out += QChar(QChar::ReplacementCharacter);
            } else if (c.unicode() == u'\f') {
                out += u' ';
            } else if (c.unicode() >= 0x20 && !(c.unicode() >= 0x7f && c.unicode() <= 0x9f) &&
                       !c.isNonCharacter()) {
                out += c;
            }
        }
    }
}

void writeChildren(const HtmlNode &parent, QString &out)
{
    for (const HtmlNode &child : parent.children) {
        if (child.isText()) {
            writeEscaped(child.text, Where::Text, out);
            continue;
        }
        out += u'<' % child.name;
        for (const HtmlAttribute &attribute : child.attributes) {
            out += u' ' % attribute.name % u"=\"";
            writeEscaped(attribute.value, Where::Attribute, out);
            out += u'"';
        }
        out += u'>';
        if (elements::isVoid(child.name))
            continue;
        const qsizetype begin = out.size();
        writeChildren(child, out);
        if (child.is(u"pre") && out.size() > begin && out.at(begin) == u'\n')
            out.insert(begin, u'\n'); // the parser drops the first
        out += u"</" % child.name % u'>';
    }
}

} // namespace

QString writeHtml(const HtmlNode &root)
{
    QString out;
    writeChildren(root, out);
    return out;
}

} // namespace depeche
