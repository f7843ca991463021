#include "feed/xmlrepair.h"

#include "feed/documenttype.h"
#include "feed/prescan.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <libxml/HTMLparser.h>

namespace depeche {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}

bool isNameByte(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.';
}

/// One pass over a damaged document.
class Repair final
{
public:
    explicit Repair(const QByteArray &source)
        : m_source(source)
        , m_end(source.size())
    {
        m_out.reserve(m_end + m_end / 16);
    }

    RepairedXml run()
    {
        m_at = rootStart(m_source);
        m_entities = declaredEntities(m_source.left(m_at));
        while (m_at < m_end)
            step();
        const QList<QByteArray> open = m_open;
        while (!m_open.isEmpty())
            closeLast();
        return {m_out, m_cut || !open.isEmpty(), open};
    }

private:
    void step()
    {
        const char c = m_source[m_at];
        if (c == '<')
            markup();
        else if (c == '&')
            m_at = reference(m_at, m_end);
        else if (c == ']' && m_source.mid(m_at, 3) == "]]>") // allowed in CDATA only
            m_out += "]]&gt;", m_at += 3;
        else
            m_at = character(m_at);
    }

    /// Copies one byte that is text unless XML forbids it.
    qsizetype character(qsizetype at)
    {
        const auto c = static_cast<unsigned char>(m_source[at]);
        if (c == 0xEF && at + 2 < m_end && m_source.mid(at, 2) == "\xEF\xBF" &&
            static_cast<unsigned char>(m_source[at + 2]) >= 0xBE)
            return at + 3; // U+FFFE, U+FFFF
        if (!m_open.isEmpty() && (c >= 0x20 || isBlank(char(c))) && c != '\f')
            m_out += char(c);
        return at + 1;
    }

    qsizetype reference(qsizetype at, qsizetype end)
    {
        qsizetype stop = at + 1;
        while (stop < end && stop - at < 34 && (isNameByte(m_source[stop]) || m_source[stop] == '#'))
            ++stop;
        const QByteArray name = m_source.mid(at + 1, stop - at - 1);
        if (m_open.isEmpty())
            return at + 1;
        if (stop >= end || m_source[stop] != ';' || name.isEmpty()) {
            m_out += "&amp;";
            return at + 1;
        }
        if (name.startsWith('#')) {
            m_out += numericReference(name);
        } else if (name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos") {
            m_out += '&' + name + ';';
        } else if (const QByteArray declared = m_entities.value(name);
                   !declared.isNull() && m_expanded < MostExpanded) {
            m_expanded += declared.size();
            m_out += declared;
        } else if (const QByteArray html = htmlEntity(name); !html.isEmpty()) {
            m_out += html;
        } else {
            m_out += "&amp;";
            return at + 1;
        }
        return stop + 1;
    }

    static QByteArray numericReference(const QByteArray &name)
    {
        bool ok = false;
        const bool hex = name.startsWith("#x") || name.startsWith("#X");
        const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool forbidden = !ok || code > 0x10FFFF ||
                               (code < 0x20 && code != 9 && code != 10 && code != 13) ||
                               (code >= 0xD800 && code < 0xE000) || code == 0xFFFE || code == 0xFFFF;
        return forbidden ? QByteArray("\xEF\xBF\xBD") : QByteArray("&#" + QByteArray::number(code) + ';');
    }

    void markup()
    {
        if (const qsizetype special = skipSpecialMarkup(m_source, m_at); special != 0) {
            if (m_source.mid(m_at, 9) == "<![CDATA[") {
                cdata(special);
            } else if (special < 0 && m_source.mid(m_at, 2) == "<?") { // no "?>": ends like a tag
                const qsizetype close = m_source.indexOf('>', m_at);
                m_cut = m_cut || close < 0;
                m_at = close < 0 ? m_end : close + 1;
            } else {
                m_cut = m_cut || special < 0;
                m_at = special < 0 ? m_end : special;
            }
        } else if (m_at + 1 < m_end && m_source[m_at + 1] == '/') {
            endTag();
        } else if (m_at + 1 < m_end && isNameStart(m_source[m_at + 1])) {
            startTag();
        } else {
            m_out += m_open.isEmpty() ? "" : "&lt;";
            ++m_at;
        }
    }

    void cdata(qsizetype end)
    {
        const qsizetype stop = end < 0 ? m_end : end - 3;
        if (!m_open.isEmpty()) {
            m_out += "<![CDATA[";
            for (qsizetype i = m_at + 9; i < stop;)
                i = character(i);
            m_out += "]]>";
        }
        m_cut = m_cut || end < 0;
        m_at = end < 0 ? m_end : end;
    }

    qsizetype nameEnd(qsizetype at) const
    {
        while (at < m_end && isNameByte(m_source[at]))
            ++at;
        return at;
    }

    void endTag()
    {
        const qsizetype stop = nameEnd(m_at + 2);
        const QByteArray name = m_source.mid(m_at + 2, stop - m_at - 2).toLower();
        qsizetype at = stop;
        while (at < m_end && m_source[at] != '>' && m_source[at] != '<')
            ++at;
        if (at >= m_end) {
            m_cut = true;
            m_at = m_end;
            return;
        }
        m_at = m_source[at] == '>' ? at + 1 : at;
        closeDownTo(name);
        if (m_open.isEmpty() && m_started)
            m_at = m_end; // what follows the root is junk
    }

    void closeDownTo(const QByteArray &lowerName)
    {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            if (m_open[i].toLower() == lowerName) {
                while (m_open.size() > i)
                    closeLast();
                return;
            }
        }
    }

    void closeLast() { m_out += "</" + m_open.takeLast() + '>'; }

    void startTag()
    {
        const qsizetype stop = nameEnd(m_at + 1);
        const QByteArray name = m_source.mid(m_at + 1, stop - m_at - 1);
        QByteArray attributes;
        qsizetype at = stop;
        bool selfClosing = false;
        if (!readAttributes(at, attributes, selfClosing)) {
            m_cut = true;
            m_at = m_end;
            return;
        }
        m_at = at;
        if (m_open.isEmpty() && m_started)
            return;
        const QByteArray lower = name.toLower();
        if (lower == "item" || lower == "entry") // never in one another: the end tag is missing
            closeDownTo(lower);
        m_started = true;
        m_out += '<' + name + attributes + (selfClosing ? "/>" : ">");
        if (!selfClosing)
            m_open.append(name);
    }

    /// Reads to the end of the tag. False: the document ends before.
    bool readAttributes(qsizetype &at, QByteArray &out, bool &selfClosing)
    {
        QSet<QByteArray> seen;
        while (at < m_end) {
            const char c = m_source[at];
            if (c == '>' || c == '<') {
                at += c == '>' ? 1 : 0;
                return true;
            }
            selfClosing = c == '/' || (selfClosing && isBlank(c));
            if (!isNameStart(c)) {
                ++at;
                continue;
            }
            const qsizetype stop = nameEnd(at);
            const QByteArray name = m_source.mid(at, stop - at);
            at = stop;
            QByteArray value = name;
            if (!readValue(at, value))
                return false;
            if (!seen.contains(name)) {
                seen.insert(name);
                out += ' ' + name + "=\"" + value + '"';
            }
        }
        return false;
    }

    bool readValue(qsizetype &at, QByteArray &value)
    {
        qsizetype equals = at;
        while (equals < m_end && isBlank(m_source[equals]))
            ++equals;
        if (equals >= m_end)
            return false;
        if (m_source[equals] != '=')
            return true;
        qsizetype start = equals + 1;
        while (start < m_end && isBlank(m_source[start]))
            ++start;
        if (start >= m_end)
            return false;
        const char quote = m_source[start];
        qsizetype stop = start;
        if (quote == '"' || quote == '\'') {
            stop = m_source.indexOf(quote, ++start);
            if (stop < 0)
                return false;
            at = stop + 1;
        } else {
            while (stop < m_end && !isBlank(m_source[stop]) && m_source[stop] != '>')
                ++stop;
            if (stop > start && m_source[stop - 1] == '/' && stop < m_end && m_source[stop] == '>')
                --stop;
            at = stop;
        }
        value = attributeValue(start, stop);
        return true;
    }

    QByteArray attributeValue(qsizetype start, qsizetype stop)
    {
        QByteArray kept;
        kept.swap(m_out); // character() and reference() write to m_out
        const bool outside = m_open.isEmpty();
        if (outside)
            m_open.append(QByteArray());
        for (qsizetype i = start; i < stop;) {
            const char c = m_source[i];
            if (c == '&')
                i = reference(i, stop);
            else if (c == '<')
                m_out += "&lt;", ++i;
            else if (c == '"')
                m_out += "&quot;", ++i;
            else
                i = character(i);
        }
        if (outside)
            m_open.clear();
        kept.swap(m_out);
        return kept;
    }

    static constexpr qsizetype MostExpanded = 256 * 1024;

    const QByteArray &m_source;
    const qsizetype m_end;
    qsizetype m_at = 0;
    QByteArray m_out;
    QList<QByteArray> m_open;
    QHash<QByteArray, QByteArray> m_entities;
    qsizetype m_expanded = 0;
    bool m_started = false;
    bool m_cut = false;
};

QHash<QByteArray, QByteArray> htmlEntities()
{
    QHash<QByteArray, QByteArray> table;
    for (char32_t code = 160; code < 10000; ++code) {
        if (const htmlEntityDesc *entity = htmlEntityValueLookup(uint(code)))
            table.insert(entity->name, QString::fromUcs4(&code, 1).toUtf8());
    }
    return table;
}

} // namespace

QByteArray htmlEntity(const QByteArray &name)
{
    static const QHash<QByteArray, QByteArray> table = htmlEntities();
    return table.value(name);
}

RepairedXml repairXml(const QByteArray &utf8)
{
    return Repair(utf8).run();
}

} // namespace depeche
