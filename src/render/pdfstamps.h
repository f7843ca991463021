#pragma once

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>

namespace depeche {

/// A page number in the table of contents.
struct ContentsNumber
{
    QRectF line; ///< of the entry, in points from the top left corner of the page
    int page = 0;

    bool operator==(const ContentsNumber &) const = default;
};

/// What is drawn over one printed page.
struct PageStamp
{
    QString headLeft;  ///< the source
    QString headRight; ///< the headline, cut to fit
    QString foot;      ///< "3 / 12"
    QList<ContentsNumber> numbers;

    bool operator==(const PageStamp &) const = default;
};

/// A PDF of as many A4 pages as @p stamps, transparent but for the stamps. The fonts in it are the system's.
QByteArray drawStamps(const QList<PageStamp> &stamps);

/// Room around the text, in millimetres; head and foot are drawn into it.
inline constexpr double PdfSideMargin = 28;
inline constexpr double PdfTopMargin = 26;
inline constexpr double PdfBottomMargin = 26;

} // namespace depeche
