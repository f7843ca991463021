#include "render/pdffinish.h"

#include "render/pdfdestinations.h"
#include "render/pdfmetadata.h"
#include "render/pdfstamps.h"

#include <QCoreApplication>
#include <QRectF>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace depeche {

namespace {

using Destinations = QHash<QString, PdfDestination>;

/// Writes @p items below @p parent. Returns how many lines there are now, open children included.
int writeOutline(QPDF &pdf, QPDFObjectHandle parent, const QList<PdfOutlineItem> &items,
                 const Destinations &destinations)
{
    int lines = 0;
    QPDFObjectHandle previous;
    for (const PdfOutlineItem &item : items) {
        const auto destination = destinations.constFind(item.anchor);
        if (destination == destinations.constEnd())
            continue;
        QPDFObjectHandle line = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        line.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(item.title.toStdString()));
        line.replaceKey("/Dest", destination->target);
        line.replaceKey("/Parent", parent);
        if (previous.isInitialized()) {
            line.replaceKey("/Prev", previous);
            previous.replaceKey("/Next", line);
        } else {
            parent.replaceKey("/First", line);
        }
        previous = line;
        const int below = writeOutline(pdf, line, item.children, destinations);
        // Chapters stand open, the headings of an article closed (a negative count).
        const bool open = !item.children.isEmpty() && !item.children.first().children.isEmpty();
        if (below > 0)
            line.replaceKey("/Count", QPDFObjectHandle::newInteger(open ? below : -below));
        lines += 1 + (open ? below : 0);
    }
    if (previous.isInitialized())
        parent.replaceKey("/Last", previous);
    return lines;
}

void addOutline(QPDF &pdf, const QList<PdfOutlineItem> &items, const Destinations &destinations)
{
    QPDFObjectHandle outline = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outline.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    const int lines = writeOutline(pdf, outline, items, destinations);
    if (lines == 0)
        return;
    outline.replaceKey("/Count", QPDFObjectHandle::newInteger(lines));
    pdf.getRoot().replaceKey("/Outlines", outline);
}

/// The links of a contents page to articles, with the numbers of their pages.
QList<ContentsNumber> contentsNumbers(QPDFObjectHandle page, const Destinations &destinations)
{
    QHash<QString, ContentsNumber> byName;
    QPDFObjectHandle annotations = page.getKey("/Annots");
    const double height = QPDFPageObjectHelper(page).getMediaBox().getArrayItem(3).getNumericValue();
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
        QPDFObjectHandle link = annotations.getArrayItem(i);
        QPDFObjectHandle target = link.getKey("/Dest");
        if (!target.isName())
            continue;
        const QString name = QString::fromStdString(target.getName().substr(1));
        const auto destination = destinations.constFind(name);
        if (destination == destinations.constEnd())
            continue;
        const QPDFObjectHandle::Rectangle box = link.getKey("/Rect").getArrayAsRectangle();
        const QRectF line(box.llx, height - box.ury, box.urx - box.llx, box.ury - box.lly);
        ContentsNumber &number = byName[name];
        number.line = number.line.isNull() ? line : number.line.united(line);
        number.page = destination->page + 1;
    }
    return byName.values();
}

QList<PageStamp> stampsFor(std::vector<QPDFObjectHandle> &pages, const PdfDescription &description,
                           const Destinations &destinations)
{
    QList<PageStamp> stamps(qsizetype(pages.size()));
    QHash<int, PdfHead> begins; ///< by page; the last that begins there runs on
    for (const PdfHead &head : description.heads) {
        if (const auto destination = destinations.constFind(head.anchor);
            destination != destinations.constEnd())
            begins.insert(destination->page, head);
    }
    PdfHead running;
    for (int i = 0; i < stamps.size(); ++i) {
        PageStamp &stamp = stamps[i];
        stamp.foot = QCoreApplication::translate("depeche", "%1 / %2").arg(i + 1).arg(stamps.size());
        if (begins.contains(i)) {
            running = begins.value(i); // the page has the headline itself
        } else {
            stamp.headLeft = running.source;
            stamp.headRight = running.title;
        }
        if (description.contents && running == PdfHead())
            stamp.numbers = contentsNumbers(pages[size_t(i)], destinations);
    }
    return stamps;
}

void place(QPDF &pdf, std::vector<QPDFObjectHandle> &pages, const QByteArray &stampBytes)
{
    QPDF stampPdf;
    stampPdf.setSuppressWarnings(true);
    stampPdf.setImmediateCopyFrom(true); // it goes before the document is written
    stampPdf.processMemoryFile("stamps", stampBytes.constData(), size_t(stampBytes.size()));
    const std::vector<QPDFPageObjectHelper> stamps = QPDFPageDocumentHelper(stampPdf).getAllPages();
    for (size_t i = 0; i < pages.size() && i < stamps.size(); ++i) {
        QPDFPageObjectHelper stamp = stamps[i];
        QPDFPageObjectHelper page(pages[i]);
        QPDFObjectHandle form = pdf.copyForeignObject(stamp.getFormXObjectForPage());
        QPDFObjectHandle resources = page.getAttribute("/Resources", true);
        QPDFObjectHandle objects = resources.getKey("/XObject");
        if (!objects.isDictionary()) {
            objects = QPDFObjectHandle::newDictionary();
            resources.replaceKey("/XObject", objects);
        }
        int suffix = 0;
        const std::string name = resources.getUniqueResourceName("/Stamp", suffix);
        const std::string drawing =
            page.placeFormXObject(form, name, page.getTrimBox().getArrayAsRectangle(), false, true, true);
        objects.replaceKey(name, form);
        page.addPageContents(QPDFObjectHandle::newStream(&pdf, "q\n"), true);
        page.addPageContents(QPDFObjectHandle::newStream(&pdf, "\nQ\n" + drawing), false);
    }
}

} // namespace

// Not defaulted: QList looks for the comparison of its elements before the struct is complete.
bool PdfOutlineItem::operator==(const PdfOutlineItem &other) const
{
    return title == other.title && anchor == other.anchor && children == other.children;
}

Result<FinishedPdf> finishPdf(const QByteArray &printed, const PdfDescription &description)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("printed", printed.constData(), size_t(printed.size()));
        std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
        const Destinations destinations = pdfDestinations(pdf, pages);
        place(pdf, pages, drawStamps(stampsFor(pages, description, destinations)));
        addOutline(pdf, description.outline, destinations);
        writeMetadata(pdf, description);

        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return FinishedPdf{
            QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())),
            int(pages.size())};
    } catch (const std::exception &error) {
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate("depeche", "The PDF could not be written."),
                     QString::fromUtf8(error.what())};
    }
}

} // namespace depeche
