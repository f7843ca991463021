#pragma once

#include "render/pdffinish.h"

class QPDF;

/// Used by pdffinish.cpp only.
namespace depeche {

/// Writes Info, XMP, the language and how a viewer should open the document.
void writeMetadata(QPDF &pdf, const PdfDescription &description);

/// The XMP packet, UTF-8 (ISO 16684-1).
QByteArray xmpPacket(const PdfDescription &description);

} // namespace depeche
