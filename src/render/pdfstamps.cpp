#include "render/pdfstamps.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QTextOption>

namespace depeche {

namespace {

constexpr double PointsPerMillimetre = 72.0 / 25.4;
constexpr double PageWidth = 595.0;
constexpr double PageHeight = 842.0;
constexpr double Side = PdfSideMargin * PointsPerMillimetre;
constexpr double HeadBaseline = 44; ///< from the top
constexpr double FootBaseline = PageHeight - 40;
constexpr int UnitsPerPoint = 10;

QFont stampFont(double points)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(qRound(points * UnitsPerPoint)); // the painter is scaled: pixels are tenths of points
    return font;
}

/// Draws one line whose baseline is @p y points from the top, between @p left and @p right.
void drawLine(QPainter &painter, double left, double right, double y, Qt::Alignment alignment,
              const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, (right - left) * UnitsPerPoint);
    const QRectF area(left * UnitsPerPoint, y * UnitsPerPoint - metrics.ascent(),
                      (right - left) * UnitsPerPoint, metrics.height() * 1.2);
    QTextOption option(alignment | Qt::AlignTop | Qt::AlignAbsolute);
    option.setTextDirection(fitting.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    painter.drawText(area, fitting, option);
}

void drawStamp(QPainter &painter, const PageStamp &stamp)
{
    const double right = PageWidth - Side;
    painter.setFont(stampFont(8));
    painter.setPen(QColor(0x66, 0x62, 0x5C));
    if (!stamp.headLeft.isEmpty() || !stamp.headRight.isEmpty()) {
        const double middle = Side + (right - Side) * 0.32;
        drawLine(painter, Side, middle - 8, HeadBaseline, Qt::AlignLeft, stamp.headLeft);
        drawLine(painter, middle, right, HeadBaseline, Qt::AlignRight, stamp.headRight);
        painter.fillRect(QRectF(Side * UnitsPerPoint, (HeadBaseline + 6) * UnitsPerPoint,
                                (right - Side) * UnitsPerPoint, 0.5 * UnitsPerPoint),
                         QColor(0xE2, 0xDE, 0xD6));
    }
    drawLine(painter, Side, right, FootBaseline, Qt::AlignHCenter, stamp.foot);
    painter.setFont(stampFont(10));
    painter.setPen(QColor(0x1C, 0x1B, 0x1A));
    for (const ContentsNumber &number : stamp.numbers)
        drawLine(painter, right - 40, right, number.line.top() + 16, Qt::AlignRight,
                 QString::number(number.page));
}

} // namespace

QByteArray drawStamps(const QList<PageStamp> &stamps)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(72 * UnitsPerPoint);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter(&writer);
        for (qsizetype i = 0; i < stamps.size(); ++i) {
            if (i > 0)
                writer.newPage();
            drawStamp(painter, stamps[i]);
        }
    }
    return bytes;
}

} // namespace depeche
