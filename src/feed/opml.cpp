#include "feed/opml.h"

#include "feed/documenttype.h"
#include "feed/encoding.h"
#include "feed/opmlfields.h"
#include "feed/opmlflatten.h"
#include "feed/prescan.h"
#include "feed/xmldocument.h"
#include "feed/xmlrepair.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

namespace depeche {

namespace {

constexpr int MostOutlines = 50000;
constexpr int MostDepth = 64;
/// The parser's limit is 256; the rest is room for opml, body and odd elements around outlines.
constexpr int MostNesting = 200;

/// The field of an attribute whose name is written in another case; null when there is none.
QString OpmlOutline::*fieldInAnyCase(const QString &name)
{
    static const QHash<QString, QString OpmlOutline::*> table = [] {
        QHash<QString, QString OpmlOutline::*> result;
        for (const OpmlField &field : OpmlFields)
            result.insert(QString::fromLatin1(field.name).toLower(), field.member);
        return result;
    }();
    return table.value(name.toLower(), nullptr);
}

/// Takes "true" and "false"; whether it was one of them.
bool takeFlag(bool &flag, const QString &name, QLatin1String expected, const QString &value)
{
    if (name.compare(expected, Qt::CaseInsensitive) != 0)
        return false;
    const QString plain = value.trimmed();
    if (plain.compare(u"true", Qt::CaseInsensitive) == 0)
        flag = true;
    else if (plain.compare(u"false", Qt::CaseInsensitive) != 0)
        return false;
    return true;
}

OpmlOutline outlineOf(const XmlElement &element)
{
    OpmlOutline outline;
    QMap<QString, QString> attributes = element.attributesAsWritten();
    // The specification's spelling comes first, so that what stands in another one beside it is kept as unknown.
    for (const OpmlField &field : OpmlFields) {
        const auto exact = attributes.constFind(QString::fromLatin1(field.name));
        if (exact == attributes.cend())
            continue;
        outline.*field.member = *exact;
        attributes.erase(exact);
    }
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
        const auto member = fieldInAnyCase(it.key());
        if (member && (outline.*member).isNull()) {
            outline.*member = it.value();
        } else if (!takeFlag(outline.isComment, it.key(), QLatin1String("isComment"), it.value()) &&
                   !takeFlag(outline.isBreakpoint, it.key(), QLatin1String("isBreakpoint"), it.value())) {
            outline.attributes.insert(it.key(), it.value());
        }
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
            OpmlOutline outline = outlineOf(child);
            // Of folders that lie too deep the feeds are kept, in the last folder that does not.
            if (depth >= MostDepth && outline.feedAddress().isEmpty()) {
                m_lifted = true;
                read(child, into, depth);
                continue;
            }
            into.append(std::move(outline));
            if (depth < MostDepth) {
                QList<OpmlOutline> children;
                read(child, children, depth + 1);
                into.last().children = children;
            } else if (child.hasChildren()) {
                m_lifted = true;
                read(child, into, depth);
            }
        }
    }

    bool isFull() const { return m_full; }
    bool hasLifted() const { return m_lifted; }

private:
    int m_count = 0;
    bool m_full = false;
    bool m_lifted = false;
};

void readHead(OpmlDocument &document, const XmlElement &head)
{
    for (XmlElement child = head.firstChild(); child && document.head.size() < 100; child = child.next()) {
        if (child.hasChildren())
            continue;
        QString name = QString::fromUtf8(child.exactName());
        if (const QByteArray prefix = child.prefix(); !prefix.isEmpty())
            name = QString(QString::fromUtf8(prefix) + u':' + name);
        document.head.append({name, child.trimmed()});
    }
}

QString noteFor(const OpmlDocument &document, const OutlineReader &reader, const FlatOpml &flat)
{
    QStringList notes;
    if (reader.isFull())
        notes += QCoreApplication::translate("depeche", "Only the first %n entries were read.", nullptr,
                                             MostOutlines);
    else if (document.partial)
        notes += QCoreApplication::translate("depeche",
                                             "The list is cut or damaged; what could be read of it is here.");
    else if (!document.wellFormed && flat.lifted == 0)
        notes +=
            QCoreApplication::translate("depeche", "The list has mistakes, but all of it could be read.");
    if (flat.lifted > 0 || reader.hasLifted())
        notes += QCoreApplication::translate("depeche", "Folders nested more than %n deep were moved up.",
                                             nullptr, MostDepth);
    return notes.join(u' ');
}

/// Why a document that has another root is not taken.
Error notOpml(const QByteArray &utf8, const QByteArray &root, const QString &detail)
{
    QByteArray name = root;
    if (const qsizetype start = rootStart(utf8); start >= 0 && name.isEmpty())
        name = elementNameAt(utf8, start);
    QString message =
        QCoreApplication::translate("depeche", "This file is not OPML, the format of lists of feeds.");
    if (name == "html" || utf8.left(1024).trimmed().toLower().startsWith("<!doctype html"))
        message = QCoreApplication::translate(
            "depeche",
            "This file is a web page, not a list of feeds (OPML). It may have been saved from a page "
            "that asks to sign in.");
    else if (name == "rss" || name == "feed" || name == "rdf")
        message = QCoreApplication::translate("depeche", "This file is a feed itself, not a list of feeds "
                                                         "(OPML). Subscribe to its address instead.");
    else if (utf8.trimmed().isEmpty())
        message = QCoreApplication::translate("depeche", "This file is empty.");
    return {ErrorKind::Invalid, message, detail};
}

} // namespace

bool OpmlOutline::operator==(const OpmlOutline &other) const = default;

QString OpmlOutline::feedAddress() const
{
    const QString kind = type.trimmed().toLower();
    if (kind == u"include")
        return {};
    if (isFeed())
        return xmlUrl.trimmed();
    static const QStringList kinds{QStringLiteral("rss"),  QStringLiteral("rss1"), QStringLiteral("rss2"),
                                   QStringLiteral("atom"), QStringLiteral("rdf"),  QStringLiteral("feed"),
                                   QStringLiteral("pie")};
    return kinds.contains(kind) ? url.trimmed() : QString();
}

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
    if (bytes.size() > MaxOpmlBytes)
        return Error{ErrorKind::Limit,
                     QCoreApplication::translate(
                         "depeche", "The file is larger than 32 MiB. It cannot be a list of feeds."),
                     {}};
    OpmlDocument document;
    FlatOpml flat;
    flat.utf8 = decodeFeed(bytes, {}).utf8;
    Prescan scan = prescanXml(flat.utf8, {.depth = MostNesting});
    document.wellFormed = scan.problem.isEmpty();
    if (!document.wellFormed) {
        flat = flattenOpml(flat.utf8, MostNesting);
        scan = prescanXml(flat.utf8);
    }
    document.partial = !scan.problem.isEmpty() || flat.dropped > 0;
    const QByteArray usable = flat.utf8.left(scan.usable);
    XmlDocument xml = XmlDocument::parse(usable);
    document.wellFormed = document.wellFormed && xml.isWellFormed();
    const QString problem = xml.error();
    if (!xml.isWellFormed()) {
        const RepairedXml repaired = repairXml(usable);
        xml = XmlDocument::parse(repaired.utf8);
        document.partial = document.partial || repaired.cut;
    }
    const XmlElement root = xml.root();
    if (root.name() != "opml")
        return notOpml(usable, root.name(), problem);
    document.version = root.attribute("version");
    document.namespaces = xml.namespaces();
    OutlineReader reader;
    bool hasBody = false;
    for (XmlElement child = root.firstChild(); child; child = child.next()) {
        if (child.name() == "head") {
            readHead(document, child);
        } else if (child.name() == "body") {
            hasBody = true;
            reader.read(child, document.outlines, 1);
        }
    }
    if (!hasBody) // damaged, or written by hand
        reader.read(root, document.outlines, 1);
    document.partial = document.partial || reader.isFull();
    document.note = noteFor(document, reader, flat);
    return document;
}

Result<OpmlDocument> readOpmlFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("depeche", "%1 cannot be read: %2")
                         .arg(QDir::toNativeSeparators(path), file.errorString()),
                     file.errorString()};
    return readOpml(file.read(MaxOpmlBytes + 1)); // one byte more than is accepted, so that too much is seen
}

} // namespace depeche
