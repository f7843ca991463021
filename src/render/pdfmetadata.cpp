#include "render/pdfmetadata.h"

#include <QDateTime>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace depeche {

namespace {

constexpr const char *Program = "Dépêche";

QPDFObjectHandle text(const QString &value)
{
    return QPDFObjectHandle::newUnicodeString(value.toStdString());
}

/// "D:20260504073000Z" (ISO 32000, 7.9.4).
QString pdfDate(Timestamp time)
{
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(toUnixSeconds(time), Qt::UTC);
    return QString(QStringLiteral("D:") % utc.toString(QStringLiteral("yyyyMMddHHmmss")) % u'Z');
}

QString xml(const QString &value)
{
    QString clean = value;
    clean.removeIf(
        [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF; });
    return clean.toHtmlEscaped();
}

QString plain(QLatin1String name, const QString &value)
{
    if (value.isEmpty())
        return {};
    return QString(QStringLiteral("<") % name % u'>' % xml(value) % QStringLiteral("</") % name %
                   QStringLiteral(">\n"));
}

/// A property with several values: @p container is Bag, Seq or Alt.
QString list(QLatin1String name, QLatin1String container, const QStringList &values)
{
    QString items;
    for (const QString &value : values) {
        const QString language =
            container == QLatin1String("Alt") ? QStringLiteral(" xml:lang=\"x-default\"") : QString();
        if (!value.isEmpty())
            items += QString(QStringLiteral("<rdf:li") % language % u'>' % xml(value) %
                             QStringLiteral("</rdf:li>"));
    }
    if (items.isEmpty())
        return {};
    return QString(u'<' % name % QStringLiteral("><rdf:") % container % u'>' % items %
                   QStringLiteral("</rdf:") % container % QStringLiteral("></") % name %
                   QStringLiteral(">\n"));
}

} // namespace

QByteArray xmpPacket(const PdfDescription &about)
{
    const QString source = QString::fromLatin1(about.source.toEncoded());
    const QString made = toIso(about.made);
    QString packet = QStringLiteral(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
    packet += plain(QLatin1String("dc:format"), QStringLiteral("application/pdf"));
    packet += list(QLatin1String("dc:title"), QLatin1String("Alt"), {about.title});
    packet += list(QLatin1String("dc:creator"), QLatin1String("Seq"), about.authors);
    packet += list(QLatin1String("dc:description"), QLatin1String("Alt"), {about.subject});
    packet += list(QLatin1String("dc:subject"), QLatin1String("Bag"), about.keywords);
    packet += list(QLatin1String("dc:language"), QLatin1String("Bag"), {about.language});
    packet += list(QLatin1String("dc:publisher"), QLatin1String("Bag"), about.publishers);
    packet += plain(QLatin1String("dc:source"), source);
    if (about.published)
        packet += list(QLatin1String("dc:date"), QLatin1String("Seq"), {toIso(*about.published)});
    packet += plain(QLatin1String("pdf:Keywords"), about.keywords.join(QStringLiteral(", ")));
    packet += plain(QLatin1String("xmp:CreatorTool"), QString::fromUtf8(Program));
    packet += plain(QLatin1String("xmp:CreateDate"), made);
    packet += plain(QLatin1String("xmp:ModifyDate"), made);
    packet += plain(QLatin1String("xmp:MetadataDate"), made);
    packet += QStringLiteral("</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return packet.toUtf8();
}

void writeMetadata(QPDF &pdf, const PdfDescription &about)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    const auto put = [&info](const char *key, const QString &value) {
        if (!value.isEmpty())
            info.replaceKey(key, text(value));
    };
    put("/Title", about.title);
    put("/Author", about.authors.join(QStringLiteral(", ")));
    put("/Subject", about.subject);
    put("/Keywords", about.keywords.join(QStringLiteral(", ")));
    put("/Creator", QString::fromUtf8(Program));
    put("/Producer", QStringLiteral("Chromium (Skia/PDF), qpdf"));
    put("/CreationDate", pdfDate(about.made));
    put("/ModDate", pdfDate(about.made));
    // Not in the standard, but any key may stand here, and tools that know no XMP show it.
    put("/Source", QString::fromLatin1(about.source.toEncoded()));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle metadata = QPDFObjectHandle::newStream(&pdf, xmpPacket(about).toStdString());
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", metadata);
    if (!about.language.isEmpty())
        root.replaceKey("/Lang", QPDFObjectHandle::newString(about.language.toStdString()));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    root.replaceKey("/PageMode",
                    QPDFObjectHandle::newName(about.heads.size() > 1 ? "/UseOutlines" : "/UseNone"));
}

} // namespace depeche
