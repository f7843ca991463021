#include "render/pdfdestinations.h"

#include <qpdf/QPDF.hh>

namespace depeche {

QHash<QString, PdfDestination> pdfDestinations(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages)
{
    QHash<QString, PdfDestination> destinations;
    QPDFObjectHandle names = pdf.getRoot().getKey("/Dests");
    if (!names.isDictionary())
        return destinations;
    for (const std::string &key : names.getKeys()) {
        QPDFObjectHandle target = names.getKey(key);
        if (!target.isArray() || target.getArrayNItems() == 0)
            continue;
        for (size_t page = 0; page < pages.size(); ++page) {
            if (pages[page].getObjGen() == target.getArrayItem(0).getObjGen())
                destinations.insert(QString::fromStdString(key.substr(1)), {int(page), target});
        }
    }
    return destinations;
}

} // namespace depeche
