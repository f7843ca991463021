#include "feed/feedparser.h"

#include "feed/documenttype.h"
#include "feed/encoding.h"
#include "feed/entrylist.h"
#include "feed/jsonfeed.h"
#include "feed/prescan.h"
#include "feed/xmlfeed.h"
#include "feed/xmlrepair.h"

#include <QCoreApplication>
#include <algorithm>

namespace depeche {

namespace {

using Problem = ParsedFeed::Problem;

void warn(ParsedFeed &feed, const QString &code, const QString &message)
{
    feed.warnings.append({code, message});
}

QString header(const FeedSource &source, const char *name)
{
    for (const auto &[key, value] : source.headers) {
        if (key.toLower() == name)
            return QString::fromUtf8(value).trimmed();
    }
    return {};
}

QUrl documentBase(const FeedSource &source)
{
    const QUrl location = source.baseUrl.resolved(QUrl(header(source, "content-location")));
    const QString scheme = location.scheme();
    const bool usable = scheme == u"http" || scheme == u"https" || scheme == u"ftp" || scheme == u"file";
    return usable && location.isValid() ? location : source.baseUrl;
}

/// What is no feed, by the name of its root.
Problem problemOf(const QByteArray &root, const QByteArray &utf8)
{
    if (root == "html" || utf8.left(1024).toLower().contains("<!doctype html") ||
        utf8.left(4096).toLower().contains("<html"))
        return Problem::Html;
    if (root == "opml")
        return Problem::Opml;
    return root == "rss" || root == "feed" || root == "rdf" ? Problem::Broken : Problem::NotAFeed;
}

/// Whether an entry was still open at the end, and with it the element that says what it is.
bool cutInsideEntry(const RepairedXml &repaired)
{
    return std::any_of(repaired.openAtEnd.begin(), repaired.openAtEnd.end(), [](const QByteArray &element) {
        const QByteArray name = element.toLower();
        return name == "item" || name == "entry";
    });
}

bool cutInsideIdentity(const RepairedXml &repaired)
{
    const QByteArray innermost =
        repaired.openAtEnd.isEmpty() ? QByteArray() : repaired.openAtEnd.last().toLower();
    return innermost == "guid" || innermost == "id";
}

/// How libxml2 liked the pieces of a document.
struct Verdict
{
    bool wellFormed = true;
    bool namespacesDeclared = true;
    bool isFeed = false;
    QString error;
    int line = 0;
    int column = 0;

    void add(const XmlDocument &document, int linesBefore)
    {
        wellFormed = wellFormed && document.isWellFormed();
        namespacesDeclared = namespacesDeclared && document.isNamespaceWellFormed();
        if (error.isEmpty() && !document.error().isEmpty()) {
            error = document.error();
            line = document.errorLine() + linesBefore;
            column = document.errorColumn();
        }
    }
};

enum class Damage {
    Refused, ///< reading ends at the first piece that is not well-formed
    Read
};

Verdict readPieces(ParsedFeed &feed, EntryList &entries, const QByteArray &utf8, const Prescan &scan,
                   const ReadContext &context, Damage damage)
{
    Verdict state;
    if (scan.pieces() > 1 && !scan.closed &&
        damage == Damage::Refused) { // no piece could be well-formed either
        state.wellFormed = false;
        state.error = QStringLiteral("the end of the document is missing");
        state.line = int(utf8.count('\n')) + 1;
        return state;
    }
    for (qsizetype piece = 0; piece < scan.pieces(); ++piece) {
        const XmlDocument document = XmlDocument::parse(pieceOf(utf8, scan, piece));
        int linesBefore = 0;
        if (!document.error().isEmpty() && piece > 0)
            linesBefore = int(
                utf8.sliced(scan.borders.first(), scan.borders.at(piece) - scan.borders.first()).count('\n'));
        state.add(document, linesBefore);
        if (!document.isWellFormed() && damage == Damage::Refused)
            return state;
        if (piece == 0) {
            state.isFeed = isXmlFeedRoot(document.root());
            if (!state.isFeed)
                return state;
            feed.namespaces = document.namespaces();
            feed.baseUrl = context.inside(document.root()).base;
            readXmlFeed(feed, entries, document, context);
        } else { // the same channel again, with other entries
            ParsedFeed same;
            readXmlFeed(same, entries, document, context);
            const QMap<QString, QString> declared = document.namespaces();
            for (auto it = declared.cbegin(); it != declared.cend(); ++it) {
                if (!feed.namespaces.contains(it.key()))
                    feed.namespaces.insert(it.key(), it.value());
            }
        }
    }
    return state;
}

/// As readPieces(), for a document that is not XML.
Verdict readRepaired(ParsedFeed &feed, EntryList &entries, const QByteArray &usable, const XmlLimits &limits,
                     const ReadContext &context)
{
    feed.channel = {};
    entries.clear();
    const RepairedXml repaired = repairXml(usable);
    warn(feed, QStringLiteral("recovered"), feed.parseError);
    if (repaired.cut) {
        feed.partial = true;
        warn(feed, QStringLiteral("truncated"), QStringLiteral("the end of the document is missing"));
    }
    const Verdict state =
        readPieces(feed, entries, repaired.utf8, prescanXml(repaired.utf8, limits), context, Damage::Read);
    feed.lastEntryUnknown =
        cutInsideEntry(repaired) && (cutInsideIdentity(repaired) || entries.lastId().isEmpty());
    return state;
}

void readXml(ParsedFeed &feed, EntryList &entries, const QByteArray &utf8, const XmlLimits &limits,
             const ReadContext &context)
{
    const Prescan scan = prescanXml(utf8, limits);
    if (!scan.problem.isEmpty()) {
        feed.partial = true;
        warn(feed, QStringLiteral("limit"), scan.problem);
    }
    const QByteArray usable = utf8.left(scan.usable);
    const QByteArray declaredRoot = elementNameAt(usable, rootStart(usable));
    Verdict state = readPieces(feed, entries, usable, scan, context, Damage::Refused);
    feed.wellFormed = state.wellFormed && state.namespacesDeclared && scan.problem.isEmpty();
    if (!feed.wellFormed) {
        feed.parseError = state.error.isEmpty() ? scan.problem : state.error;
        feed.errorLine = state.line;
        feed.errorColumn = state.column;
    }
    if (!state.namespacesDeclared)
        warn(feed, QStringLiteral("undeclared-namespace"), state.error);
    if (!state.wellFormed && declaredRoot != "html")
        state = readRepaired(feed, entries, usable, limits, context);
    if (!state.isFeed)
        feed.problem = problemOf(declaredRoot, usable);
}

/// Documents of the right root without anything in them are no feeds: an error page may look like that.
bool saysNothing(const ParsedFeed &feed)
{
    return feed.entries.isEmpty() && !feed.wellFormed && feed.channel == ParsedChannel();
}

QString noteFor(const ParsedFeed &feed, int dropped)
{
    QStringList sentences;
    if (feed.partial)
        sentences.append(QCoreApplication::translate(
            "depeche", "The document is cut or damaged; what could be read of it is here."));
    if (dropped > 0)
        sentences.append(
            QCoreApplication::translate("depeche", "%n older article(s) were left out.", nullptr, dropped));
    return sentences.join(u' ');
}

void unknown(ParsedFeed &feed)
{
    feed.format = ParsedFeed::Format::Unknown;
    feed.partial = false;
    feed.lastEntryUnknown = false;
    warn(feed, QStringLiteral("not-a-feed"), QStringLiteral("neither RSS nor Atom nor JSON Feed"));
}

} // namespace

ParsedFeed parseFeed(const FeedSource &source)
{
    ParsedFeed feed;
    const ContentType type = parseContentType(source.contentType);
    feed.contentType = type.type;
    const DecodedFeed decoded = decodeFeed(source.bytes, type.charset);
    feed.encoding = decoded.encoding;
    feed.encodingSource = decoded.source;
    feed.warnings = decoded.warnings;
    ReadContext context;
    context.base = documentBase(source);
    context.language = languageTag(header(source, "content-language").section(u',', 0, 0));
    feed.baseUrl = context.base;

    EntryList entries(source.maxEntries);
    const QByteArray start = decoded.utf8.left(64 * 1024).trimmed();
    if (start.isEmpty() || start.count('\0') == start.size()) {
        feed.problem = Problem::Empty;
    } else if (start.startsWith('{') || start.startsWith('[')) {
        readJsonFeed(feed, entries, decoded.utf8, context);
    } else {
        readXml(feed, entries, decoded.utf8, {.pieceBytes = source.pieceBytes}, context);
    }
    feed.entries = entries.take();
    if (feed.problem == Problem::None && saysNothing(feed))
        feed.problem = Problem::Broken;
    // A page need not say <html>: its tags may be left out (HTML 13.1.2.4).
    if (feed.problem == Problem::NotAFeed &&
        (type.type == u"text/html" || type.type == u"application/xhtml+xml"))
        feed.problem = Problem::Html;
    if (feed.problem != Problem::None) {
        unknown(feed);
        return feed;
    }
    const bool fitting = feed.format == ParsedFeed::Format::Json ? type.isJson() : type.isXml();
    if (!type.type.isEmpty() && !fitting)
        warn(feed, QStringLiteral("content-type-not-xml"), QString(u"served as " % type.type));
    if (entries.dropped() > 0)
        warn(feed, QStringLiteral("limit"),
             QString(QString::number(entries.dropped()) % u" older entries were left out"));
    feed.note = noteFor(feed, entries.dropped());
    return feed;
}

} // namespace depeche
