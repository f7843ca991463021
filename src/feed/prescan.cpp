#include "feed/prescan.h"

#include <QByteArrayView>
#include <algorithm>
#include <vector>

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

/// Notes where a document may be divided, while it is looked over.
class Divider final
{
public:
    Divider(const QByteArray &utf8, qsizetype pieceBytes, int mostOpen)
        : m_utf8(utf8)
        , m_pieceBytes(pieceBytes)
        , m_starts(size_t(mostOpen) + 1)
    {
    }

    /// A start tag at @p at; @p depth elements are open around it.
    void started(qsizetype at, int depth)
    {
        if (m_depth < 0)
            m_starts[size_t(depth)] = at;
        if (depth > m_depth && m_depth >= 0) // within an entry
            return;
        if (!isEntryAt(at + 1)) {
            m_between = m_depth >= 0;
            return;
        }
        if (m_depth < 0) {
            m_depth = depth;
            m_regular = depth > 0 && std::all_of(m_starts.begin(), m_starts.begin() + depth,
                                                 [this](qsizetype start) { return holdsEntries(start + 1); });
        }
        m_regular = m_regular && depth == m_depth && !m_left && !m_between;
        if (m_borders.isEmpty() || at - m_borders.last() >= m_pieceBytes)
            m_borders.append(at);
    }

    /// An element ended at @p end; @p depth elements are open around it.
    void ended(qsizetype at, qsizetype end, int depth)
    {
        m_left = m_left || (m_depth >= 0 && depth < m_depth);
        if (depth == m_depth && !m_left && isEntryAt(at + (m_utf8[at + 1] == '/' ? 2 : 1)))
            m_end = end;
    }

    QList<qsizetype> borders() const
    {
        // Declared entities have a budget for the whole document.
        if (!m_regular || m_borders.size() < 2 || m_end <= m_borders.last() ||
            QByteArrayView(m_utf8).first(m_borders.first()).contains("<!ENTITY"))
            return {};
        const qsizetype repeated = m_borders.first() + m_utf8.size() - m_end;
        if (repeated > MostRepeated)
            return {};
        return QList<qsizetype>(m_borders) << m_end;
    }

private:
    static constexpr qsizetype MostRepeated = 64 * 1024;

    bool isEntryAt(qsizetype name) const { return isAnyOf({"item", "entry"}, name); }

    /// Other elements are read with all that is in them.
    bool holdsEntries(qsizetype name) const
    {
        return isAnyOf({"channel", "feed", "rdf:rdf", "rss", "items"}, name);
    }

    bool isAnyOf(std::initializer_list<QByteArrayView> elements, qsizetype name) const
    {
        const QByteArrayView rest = QByteArrayView(m_utf8).sliced(name);
        return std::any_of(elements.begin(), elements.end(), [rest](QByteArrayView element) {
            if (rest.size() <= element.size() ||
                qstrnicmp(rest.data(), element.data(), size_t(element.size())) != 0)
                return false;
            const char after = rest[element.size()];
            return after == '>' || after == '/' || static_cast<unsigned char>(after) <= ' ';
        });
    }

    const QByteArray &m_utf8;
    const qsizetype m_pieceBytes;
    QList<qsizetype> m_borders;
    std::vector<qsizetype> m_starts; ///< of the element open at each depth, until the first entry
    qsizetype m_end = -1;
    int m_depth = -1;
    bool m_left = false;    ///< the element around the entries has ended
    bool m_between = false; ///< something else came after an entry
    bool m_regular = true;
};

bool startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || (c & 0x80);
}

} // namespace

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
    Divider divider(utf8, limits.pieceBytes, limits.depth);
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
            return {at, QStringLiteral("a tag is longer than %1 bytes").arg(limits.tagBytes), {}, false};
        if (tag.end < 0)
            break;
        if (tag.attributes > limits.attributes)
            return {at,
                    QStringLiteral("an element has more than %1 attributes").arg(limits.attributes),
                    {},
                    false};
        if (!closing)
            divider.started(at, depth);
        if (closing)
            depth = qMax(0, depth - 1);
        else if (!tag.selfClosing && ++depth > limits.depth)
            return {at, QStringLiteral("elements are nested deeper than %1").arg(limits.depth), {}, false};
        if (closing || tag.selfClosing)
            divider.ended(at, tag.end, depth);
        at = utf8.indexOf('<', tag.end);
    }
    return {utf8.size(), {}, divider.borders(), depth == 0};
}

QByteArray pieceOf(const QByteArray &utf8, const Prescan &scan, qsizetype piece)
{
    if (scan.borders.isEmpty())
        return utf8.left(scan.usable);
    const QByteArrayView whole(utf8);
    const qsizetype from = scan.borders.at(piece);
    QByteArray result;
    result.reserve(scan.borders.first() + scan.borders.at(piece + 1) - from + utf8.size() -
                   scan.borders.last());
    result += whole.first(scan.borders.first());
    result += whole.sliced(from, scan.borders.at(piece + 1) - from);
    return result += whole.sliced(scan.borders.last());
}

} // namespace depeche
