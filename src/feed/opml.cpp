#include "feed/opml.h"

#include "feed/encoding.h"
#include "feed/prescan.h"
#include "feed/xmldocument.h"
#include "feed/xmlrepair.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QXmlStreamWriter>

namespace depeche {

namespace {

constexpr qsizetype MostBytes = 32 * 1024 * 1024;
constexpr int MostOutlines = 50000;
constexpr int MostDepth = 64;

struct Field
{
    const char *name; ///< as written
    QString OpmlOutline::*member;
};

constexpr Field Fields[] = {
    {"text", &OpmlOutline::text},         {"title", &OpmlOutline::title},
    {"type", &OpmlOutline::type},         {"xmlUrl", &OpmlOutline::xmlUrl},
    {"htmlUrl", &OpmlOutline::htmlUrl},   {"description", &OpmlOutline::description},
    {"language", &OpmlOutline::language}, {"version", &OpmlOutline::version},
    {"created", &OpmlOutline::created},   {"category", &OpmlOutline::category},
    {"url", &OpmlOutline::url},
};

QString OpmlOutline::*fieldOf(const QString &name)
{
    static const QHash<QString, QString OpmlOutline::*> table = [] {
        QHash<QString, QString OpmlOutline::*> result;
        for (const Field &field : Fields)
            result.insert(QString::fromLatin1(field.name).toLower(), field.member);
        return result;
    }();
    return table.value(name.toLower(), nullptr);
}

bool isTrue(const QString &value)
{
    return value.trimmed().compare(u"true", Qt::CaseInsensitive) == 0;
}

OpmlOutline outlineOf(const XmlElement &element)
{
    OpmlOutline outline;
    const QMap<QString, QString> attributes = element.attributesAsWritten();
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
        const auto member = fieldOf(it.key());
        if (member && (outline.*member).isNull())
            outline.*member = it.value();
        else if (it.key().compare(u"isComment", Qt::CaseInsensitive) == 0)
            outline.isComment = isTrue(it.value());
        else if (it.key().compare(u"isBreakpoint", Qt::CaseInsensitive) == 0)
            outline.isBreakpoint = isTrue(it.value());
        else
            outline.attributes.insert(it.key(), it.value());
    }
    if (outline.text.isNull())
        outline.text = outline.title;
    return outline;
}

/// Reads the outlines below an element and counts them.
class OutlineReader final
{
public:
    void read(const XmlElement &parent, QList<OpmlOutline> &into, int depth)
    {
        for (XmlElement child = parent.firstChild(); child && !m_full; child = child.next()) {
            if (child.name() != "outline")
                continue;
            if (++m_count > MostOutlines) {
                m_full = true;
                return;
            }
            into.append(outlineOf(child));
            if (depth < MostDepth) {
                QList<OpmlOutline> children;
                read(child, children, depth + 1);
                into.last().children = children;
            } else {
                read(child, into, depth);
            }
        }
    }

    bool isFull() const { return m_full; }

private:
    int m_count = 0;
    bool m_full = false;
};

void readHead(OpmlDocument &document, const XmlElement &head)
{
    for (XmlElement child = head.firstChild(); child && document.head.size() < 100; child = child.next()) {
        if (!child.hasChildren())
            document.head.append({QString::fromUtf8(child.exactName()), child.trimmed()});
    }
}

QString noteFor(const OpmlDocument &document, const OutlineReader &reader)
{
    if (reader.isFull())
        return QCoreApplication::translate("depeche", "Only the first %n entries were read.", nullptr,
                                           MostOutlines);
    if (document.partial)
        return QCoreApplication::translate("depeche",
                                           "The list is cut or damaged; what could be read of it is here.");
    return {};
}

/// Without the characters XML cannot carry.
QString writable(const QString &text)
{
    QString result = text;
    result.removeIf([](QChar c) {
        const char16_t code = c.unicode();
        return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code >= 0xFFFE;
    });
    return result;
}

bool isXmlName(const QString &name)
{
    if (name.isEmpty() || !(name.at(0).isLetter() || name.at(0) == u'_') || name.count(u':') > 1)
        return false;
    return std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u':';
    });
}

void collectPrefixes(const QList<OpmlOutline> &outlines, QSet<QString> &prefixes)
{
    for (const OpmlOutline &outline : outlines) {
        for (const QString &name : outline.attributes.keys()) {
            if (const qsizetype colon = name.indexOf(u':'); colon > 0 && isXmlName(name))
                prefixes.insert(name.left(colon));
        }
        collectPrefixes(outline.children, prefixes);
    }
}

void writeOutline(QXmlStreamWriter &writer, const OpmlOutline &outline)
{
    writer.writeStartElement(QStringLiteral("outline"));
    for (const Field &field : Fields) {
        const QString value =
            field.member == &OpmlOutline::text ? outline.displayName() : outline.*field.member;
        if (!value.isNull())
            writer.writeAttribute(QString::fromLatin1(field.name), writable(value));
    }
    if (outline.isComment)
        writer.writeAttribute(QStringLiteral("isComment"), QStringLiteral("true"));
    if (outline.isBreakpoint)
        writer.writeAttribute(QStringLiteral("isBreakpoint"), QStringLiteral("true"));
    for (auto it = outline.attributes.cbegin(); it != outline.attributes.cend(); ++it) {
        if (isXmlName(it.key()))
            writer.writeAttribute(it.key(), writable(it.value()));
    }
    for (const OpmlOutline &child : outline.children)
        writeOutline(writer, child);
    writer.writeEndElement();
}

} // namespace

bool OpmlOutline::operator==(const OpmlOutline &other) const = default;

QString OpmlDocument::headValue(QStringView name) const
{
    for (const auto &[key, value] : head) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Result<OpmlDocument> readOpml(const QByteArray &bytes)
{
    if (bytes.size() > MostBytes)
        return Error{ErrorKind::Limit,
                     QCoreApplication::translate(
                         "depeche", "The file is larger than 32 MiB. It cannot be a list of feeds."),
                     {}};
    OpmlDocument document;
    const QByteArray utf8 = decodeFeed(bytes, {}).utf8;
    const Prescan scan = prescanXml(utf8);
    document.partial = !scan.problem.isEmpty();
    const QByteArray usable = utf8.left(scan.usable);
    XmlDocument xml = XmlDocument::parse(usable);
    document.wellFormed = xml.isWellFormed() && scan.problem.isEmpty();
    const QString problem = xml.error();
    if (!xml.isWellFormed()) {
        const RepairedXml repaired = repairXml(usable);
        xml = XmlDocument::parse(repaired.utf8);
        document.partial = document.partial || repaired.cut;
    }
    const XmlElement root = xml.root();
    if (root.name() != "opml")
        return Error{
            ErrorKind::Invalid,
            QCoreApplication::translate("depeche", "This file is not OPML, the format of lists of feeds."),
            problem};
    document.version = root.attribute("version");
    document.namespaces = xml.namespaces();
    OutlineReader reader;
    for (XmlElement child = root.firstChild(); child; child = child.next()) {
        if (child.name() == "head")
            readHead(document, child);
        else if (child.name() == "body")
            reader.read(child, document.outlines, 1);
    }
    document.partial = document.partial || reader.isFull();
    document.note = noteFor(document, reader);
    return document;
}

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
    QStringList sorted(prefixes.cbegin(), prefixes.cend());
    sorted.sort();
    for (const QString &prefix : sorted) {
        if (prefix != u"xml" && prefix != u"xmlns")
            writer.writeAttribute(QString(u"xmlns:" % prefix),
                                  document.namespaces.value(prefix, QString(u"urn:opml:" % prefix)));
    }
    writer.writeStartElement(QStringLiteral("head"));
    for (const auto &[name, value] : document.head) {
        if (isXmlName(name) && !name.contains(u':'))
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
