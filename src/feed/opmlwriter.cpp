#include "feed/opml.h"
#include "feed/opmlfields.h"

#include <QSet>
#include <QXmlStreamWriter>

namespace depeche {

namespace {

/// Without the characters XML cannot carry: controls, halves of surrogate pairs, U+FFFE and U+FFFF.
QString writable(const QString &text)
{
    const auto carried = [&text](qsizetype i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate())
            return i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (c.isLowSurrogate())
            return i > 0 && text.at(i - 1).isHighSurrogate();
        const char16_t code = c.unicode();
        return (code >= 0x20 || code == '\t' || code == '\n' || code == '\r') && code < 0xFFFE;
    };
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (carried(i))
            result += text.at(i);
    }
    return result;
}

bool isXmlName(const QString &name)
{
    const qsizetype colons = name.count(u':');
    if (name.isEmpty() || !(name.at(0).isLetter() || name.at(0) == u'_') || colons > 1)
        return false;
    if (const qsizetype colon = name.indexOf(u':'); colon >= 0) {
        if (colon + 1 == name.size() || !(name.at(colon + 1).isLetter() || name.at(colon + 1) == u'_'))
            return false;
    }
    return std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u':';
    });
}

/// Whether an unknown attribute can be written beside the fields.
bool isFree(const QString &name)
{
    if (!isXmlName(name) || name == u"xmlns" || name.startsWith(u"xmlns:"))
        return false;
    return std::none_of(std::begin(OpmlFields), std::end(OpmlFields),
                        [&](const OpmlField &field) { return name == QLatin1String(field.name); });
}

void collectPrefixes(const QList<OpmlOutline> &outlines, QSet<QString> &prefixes)
{
    for (const OpmlOutline &outline : outlines) {
        for (auto it = outline.attributes.keyBegin(); it != outline.attributes.keyEnd(); ++it) {
            if (const qsizetype colon = it->indexOf(u':'); colon > 0 && isFree(*it))
                prefixes.insert(it->left(colon));
        }
        collectPrefixes(outline.children, prefixes);
    }
}

void writeOutline(QXmlStreamWriter &writer, const OpmlOutline &outline)
{
    writer.writeStartElement(QStringLiteral("outline"));
    // "text" is required; it may be empty.
    for (const OpmlField &field : OpmlFields) {
        const bool isText = field.member == &OpmlOutline::text;
        const QString value = isText ? outline.displayName() : outline.*field.member;
        if (isText || !value.isNull())
            writer.writeAttribute(QString::fromLatin1(field.name), writable(value));
    }
    if (outline.isComment)
        writer.writeAttribute(QStringLiteral("isComment"), QStringLiteral("true"));
    if (outline.isBreakpoint)
        writer.writeAttribute(QStringLiteral("isBreakpoint"), QStringLiteral("true"));
    for (auto it = outline.attributes.cbegin(); it != outline.attributes.cend(); ++it) {
        const bool twice = (outline.isComment && it.key() == u"isComment") ||
                           (outline.isBreakpoint && it.key() == u"isBreakpoint");
        if (isFree(it.key()) && !twice)
            writer.writeAttribute(it.key(), writable(it.value()));
    }
    for (const OpmlOutline &child : outline.children)
        writeOutline(writer, child);
    writer.writeEndElement();
}

} // namespace

QByteArray writeOpml(const OpmlDocument &document)
{
    QByteArray result;
    QXmlStreamWriter writer(&result);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    writer.writeStartDocument();
    writer.writeStartElement(QStringLiteral("opml"));
    writer.writeAttribute(QStringLiteral("version"), QStringLiteral("2.0"));
    QSet<QString> prefixes;
    collectPrefixes(document.outlines, prefixes);
    for (const auto &[name, value] : document.head) {
        if (const qsizetype colon = name.indexOf(u':'); colon > 0 && isXmlName(name))
            prefixes.insert(name.left(colon));
    }
    QStringList sorted(prefixes.cbegin(), prefixes.cend());
    sorted.sort();
    for (const QString &prefix : sorted) {
        if (prefix != u"xml" && prefix != u"xmlns")
            writer.writeAttribute(QString(u"xmlns:" % prefix),
                                  document.namespaces.value(prefix, QString(u"urn:opml:" % prefix)));
    }
    writer.writeStartElement(QStringLiteral("head"));
    for (const auto &[name, value] : document.head) {
        if (isXmlName(name))
            writer.writeTextElement(name, writable(value));
    }
    writer.writeEndElement();
    writer.writeStartElement(QStringLiteral("body"));
    for (const OpmlOutline &outline : document.outlines)
        writeOutline(writer, outline);
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndDocument();
    return result;
}

} // namespace depeche
