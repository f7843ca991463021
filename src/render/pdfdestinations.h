#pragma once

#include <QHash>
#include <QString>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

class QPDF;

/// The named destinations Chromium writes. Used by the PDF functions of this folder only.
namespace depeche {

struct PdfDestination
{
    int page = 0;            ///< from 0
    QPDFObjectHandle target; ///< the array [page /XYZ x y zoom]
};

/// By name, without the slash.
QHash<QString, PdfDestination> pdfDestinations(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages);

} // namespace depeche
