#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QUrl>
#include <optional>

namespace depeche {

/// A line of the outline; @p anchor is a named destination of the printed document.
struct PdfOutlineItem
{
    QString title;
    QString anchor;
    QList<PdfOutlineItem> children;

    bool operator==(const PdfOutlineItem &other) const;
};

/// What the running head says from the page of @p anchor on.
struct PdfHead
{
    QString anchor;
    QString source;
    QString title;

    bool operator==(const PdfHead &) const = default;
};

/// What a PDF says about itself.
struct PdfDescription
{
    QString title;
    QStringList authors;
    QString language; ///< BCP 47, may be empty
    QString subject;
    QStringList keywords;
    QUrl source; ///< of one article
    QStringList publishers;
    std::optional<Timestamp> published;
    Timestamp made; ///< creation date
    QList<PdfOutlineItem> outline;
    QList<PdfHead> heads; ///< in the order of the pages
    bool contents =
        false; ///< the pages before the first head are a table of contents: links there get page numbers

    bool operator==(const PdfDescription &) const = default;
};

struct FinishedPdf
{
    QByteArray bytes;
    int pages = 0;

    bool operator==(const FinishedPdf &) const = default;
};

/// Adds to @p printed (the outcome of Chromium's printToPdf, A4) what Chromium leaves out: Info and XMP metadata, the
/// language, an outline, the running head, "page n / N", and the page numbers of the table of contents. The same input
/// gives the same bytes. Any thread, but the program must be a QGuiApplication (fonts). An error if @p printed is no PDF.
Result<FinishedPdf> finishPdf(const QByteArray &printed, const PdfDescription &description);

} // namespace depeche
